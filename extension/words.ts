import { compile } from "../core/matcher/compile.ts";
import type { Settings } from "../core/settings.ts";
import { type CompiledWords, keepWords, keyOf } from "./kept-words.ts";

/**
 * Compiles the reader's own entries and keeps them for the background; returns the key under which they
 * are kept, undefined without any.
 */
export async function compileWords(own: Settings["own"]): Promise<string | undefined> {
  if (own.length === 0) return undefined;
  const words = wordsOf(own);
  const key = await keyOf(words);
  await keepWords(key, words);
  return key;
}

/** The reader's own entries, compiled. */
export function wordsOf(own: Settings["own"]): CompiledWords {
  const entries = own.map(({ id, headword, changed }) => [id, headword, changed] as const);
  return { buffer: bufferOf(own), entries };
}

/** The matcher's buffer over the reader's own entries. */
function bufferOf(own: Settings["own"]): ArrayBuffer {
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
