import { compile } from "../core/matcher/compile.ts";
import type { Settings } from "../core/settings.ts";
import { toBase64 } from "./base64.ts";
import { keepLarge, keyOf } from "./large.ts";
import type { Words } from "./store.ts";

/**
 * Forms up to which a lexicon is read in the tab; a larger one stays in the background, and texts
 * are sent to it. It bounds the memory of a tab; what each way costs is measured in
 * docs/adr/0003-where-a-lexicon-is-read.md.
 */
export const IN_TAB = 5000;

/**
 * The reader's own entries, compiled: the matcher's buffer in base64, or the key under which a large
 * one is kept for the background; undefined without any.
 */
export async function compileWords(own: Settings["own"]): Promise<Words | undefined> {
  if (own.length === 0) return undefined;
  const buffer = bufferOf(own);
  const forms = own.reduce((sum, { forms }) => sum + 1 + forms.length, 0);
  if (forms <= IN_TAB) return toBase64(buffer);
  const key = await keyOf(buffer);
  await keepLarge(key, buffer);
  return { key };
}

/** The matcher's buffer over the reader's own entries. */
export function bufferOf(own: Settings["own"]): ArrayBuffer {
  const entries = own.map(({ id, headword, forms }) => ({
    id,
    forms: [...new Set([headword, ...forms])].map((text) => ({
      text,
      lang: "und",
      case: "initial" as const,
      paradigm: "fixed",
    })),
  }));
  // A word that cannot be matched ("!!") is kept in the entry and simply never found.
  return compile(entries, { despiteProblems: true }).buffer;
}
