import { compile } from "../core/matcher/compile.ts";
import type { Settings } from "../core/settings.ts";
import { toBase64 } from "./base64.ts";

/** The matcher's buffer over the reader's own entries, in base64; undefined without any. */
export function compileWords(own: Settings["own"]): string | undefined {
  if (own.length === 0) return undefined;
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
  const { buffer } = compile(entries);
  return toBase64(buffer);
}
