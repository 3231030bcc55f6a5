import type { Api } from "./native.ts";
import { onState, readState } from "./store.ts";

/** Gives one of our own pages the reader's accent, now and when another is chosen: tokens.css. */
export function wearAccent(api: Api): void {
  const wear = ({ settings }: Awaited<ReturnType<typeof readState>>) => {
    document.documentElement.dataset.accent = settings.accent;
  };
  void readState(api).then(wear);
  onState(api, wear);
}
