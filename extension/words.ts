import { compile } from "../core/matcher/compile.ts";
import type { Settings } from "../core/settings.ts";
import { keepLarge, keyOf } from "./large.ts";

/**
 * Compiles the reader's own entries and keeps them for the background; returns the key under which they
 * are kept, undefined without any.
 */
export async function compileWords(own: Settings["own"]): Promise<string | undefined> {
  if (own.length === 0) return undefined;
  const buffer = bufferOf(own);
  const key = await keyOf(buffer);
  await keepLarge(key, buffer);
  return key;
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
