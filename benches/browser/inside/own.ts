/** In a page of the extension, which stands for a tab: what the reader's own names cost it. */
import type { Settings } from "../../../core/settings.ts";

interface Extension {
  readonly storage: { readonly local: { set(value: object): Promise<void> } };
  readonly runtime: { sendMessage(message: object): Promise<unknown> };
}

const { chrome, browser } = globalThis as unknown as Record<string, Extension>;
const extension = browser ?? chrome!;
const HOST = "oc-media.org";

/** Puts own entries, and the key of their compiled form, into the store: the form itself is lost. */
async function put(own: Settings["own"], words: string): Promise<void> {
  await extension.storage.local.set({ scholium: { settings: {}, words }, "scholium-own": own });
}

/**
 * What a page asks when it begins, and then about its text: milliseconds until each answer, and how many
 * own names were found.
 */
async function ask(text: string): Promise<{ chosen: number; took: number; found: number }> {
  const began = performance.now();
  const choices = await extension.runtime.sendMessage({ type: "choices", host: HOST });
  const chosen = performance.now() - began;
  const { words } = choices as { words: string };
  const passages = [{ text, lang: "en" }];
  const about = { passages, host: HOST, title: "", entries: [], words };
  const answer = await extension.runtime.sendMessage({ type: "find", ...about });
  const took = performance.now() - began - chosen;
  const { found } = answer as { found: { findings: { matches: unknown[] }[] }[] };
  return { chosen, took, found: found[0]?.findings[0]?.matches.length ?? 0 };
}

const own = { put, ask };

/** What {@link own} offers, for those who call it from outside. */
export type Own = typeof own;

(globalThis as { own?: Own }).own = own;
