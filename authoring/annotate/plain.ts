import type { Lang } from "../../core/lexicon/types.ts";
import { type Collected, Unreadable } from "./collected.ts";

/** One or more lines with nothing but white space. */
const BLANK = /\r?\n(?:[^\S\n]*\n)+/g;

/**
 * The text of a file as it is, so that offsets are the file's own; a paragraph is a block.
 *
 * @throws {Unreadable} for what is not UTF-8 text.
 */
export function collectText(bytes: Uint8Array, lang: Lang | undefined): Collected {
  const text = decode(bytes);
  const blocks = [];
  let start = 0;
  for (const gap of [...text.matchAll(BLANK), { index: text.length, 0: "" }]) {
    const paragraph = text.slice(start, gap.index);
    if (/\S/.test(paragraph)) blocks.push({ text: paragraph, start, lang, unseen: [] });
    start = gap.index + gap[0].length;
  }
  return { text, lang, blocks, everything: blocks };
}

function decode(bytes: Uint8Array): string {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Unreadable("is not UTF-8 text: convert it first");
  }
  if (text.includes("\0")) throw new Unreadable("is not text: it holds NUL characters");
  return text;
}
