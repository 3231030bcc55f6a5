/** In a page of the extension, which stands for a tab: what the reader's own names cost it. */
import { load } from "../../../core/matcher/load.ts";
import { fromBase64 } from "../../../extension/base64.ts";

interface Extension {
  readonly storage: {
    readonly local: {
      get(key: string): Promise<{ scholium: { words: string } }>;
      set(value: object): Promise<void>;
    };
  };
  readonly runtime: { sendMessage(message: object): Promise<unknown> };
}

const { chrome, browser } = globalThis as unknown as Record<string, Extension>;
const extension = browser ?? chrome!;
const NONE = { entries: new Set<string>() };

async function timed<T>(run: () => Promise<T>): Promise<readonly [took: number, result: T]> {
  const began = performance.now();
  const result = await run();
  return [performance.now() - began, result];
}

/** Puts settings and compiled words into the store, as a change of the settings does. */
const put = (scholium: object): Promise<void> => extension.storage.local.set({ scholium });

/** What the store takes to answer: every page asks it first, whatever it holds. */
const stored = async (): Promise<number> =>
  (await timed(() => extension.storage.local.get("scholium")))[0];

/** The store's answer, and a matcher made of it that has read a text: in milliseconds, and what it found. */
async function inTab(text: string): Promise<{ took: number; found: number }> {
  const [took, matches] = await timed(async () => {
    const { words } = (await extension.storage.local.get("scholium")).scholium;
    return load(fromBase64(words)).find(text, "en", NONE);
  });
  return { took, found: matches.length };
}

/** The store's answer, and the background's to a question about a text. */
async function inBackground(text: string): Promise<{ took: number; found: number }> {
  const [took, answer] = await timed(async () => {
    await extension.storage.local.get("scholium");
    const passages = [{ text, lang: "en" }];
    return extension.runtime.sendMessage({ type: "find", passages, facts: {}, entries: [] });
  });
  const [first] = (answer ?? []) as { matches: unknown[] }[];
  return { took, found: first?.matches.length ?? -1 };
}

const own = { put, stored, inTab, inBackground };

/** What {@link own} offers, for those who call it from outside. */
export type Own = typeof own;

(globalThis as { own?: Own }).own = own;
