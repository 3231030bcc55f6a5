import type { Api } from "./native.ts";

type Sender = Parameters<Parameters<Api["runtime"]["onMessage"]["addListener"]>[0]>[1];

/** Counts come in bursts while a page is read; so long is waited for the last, in milliseconds. */
const CALM = 120;

/**
 * Calls back when a frame of a tab has counted its notes anew: it tells the background so at each
 * change, and all of our own pages hear it. `fresh`: a page has just begun there.
 */
export function onCount(
  api: Api,
  tabId: () => Promise<number>,
  listener: (fresh: boolean) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let begun = false;
  const heard = (message: unknown, sender: Sender) => {
    const { type, fresh } = message as { type?: unknown; fresh?: unknown };
    if (sender.id !== api.runtime.id || (type !== "count" && type !== "begin")) return;
    void tabId().then((id) => {
      if (sender.tab?.id !== id) return;
      begun ||= fresh === true || type === "begin";
      clearTimeout(timer);
      timer = setTimeout(() => {
        listener(begun);
        begun = false;
      }, CALM);
    });
  };
  api.runtime.onMessage.addListener(heard);
  return () => {
    clearTimeout(timer);
    api.runtime.onMessage.removeListener(heard);
  };
}
