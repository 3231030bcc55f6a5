import type { Api } from "./native.ts";

/** The store's key of all that pages are read by. */
export const KEY = "scholium";
/** That of the reader's own entries: they may be many, and no page is to wait for them. */
export const OWN = "scholium-own";

/** What the browser tells of a change, by key. */
type Changes = Record<string, { newValue?: unknown; oldValue?: unknown }>;

/** Calls back when what the store holds under some keys has changed, wherever that was done. */
export function onKeys(
  api: Api,
  keys: readonly string[],
  listener: (changes: Changes) => void,
  signal?: AbortSignal,
): void {
  const changed = (changes: Changes, area: string) => {
    if (area === "local" && keys.some((key) => key in changes)) listener(changes);
  };
  api.storage.onChanged.addListener(changed);
  signal?.addEventListener("abort", () => api.storage.onChanged.removeListener(changed));
}
