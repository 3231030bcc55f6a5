import type { ToPage } from "./messages.ts";
import { askFrame } from "./messaging.ts";
import type { Api } from "./native.ts";

/** The frames of a tab in which we run; the page itself first. */
export async function framesOf(api: Api, tabId: number): Promise<number[]> {
  try {
    const results = await api.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: () => true,
    });
    return results.map(({ frameId }) => frameId).sort((a, b) => a - b);
  } catch {
    return [0];
  }
}

/** Asks every frame of a tab; the page's own answer first. Undefined where nothing runs in a frame. */
export async function askFrames<T extends keyof ToPage & string>(
  api: Api,
  tabId: number,
  type: T,
  request: ToPage[T]["request"],
): Promise<readonly { frameId: number; answer: ToPage[T]["answer"] | undefined }[]> {
  const frames = await framesOf(api, tabId);
  return Promise.all(
    frames.map(async (frameId) => ({
      frameId,
      answer: await askFrame<ToPage, T>(api, { tabId, frameId }, type, request),
    })),
  );
}

/** Asks one frame after another until one says yes; false where none does. */
export async function askUntilYes<T extends keyof ToPage & string>(
  api: Api,
  tabId: number,
  type: T,
  request: ToPage[T]["request"],
): Promise<boolean> {
  for (const frameId of await framesOf(api, tabId)) {
    if (await askFrame<ToPage, T>(api, { tabId, frameId }, type, request)) return true;
  }
  return false;
}
