/**
 * Whether the text round a candidate speaks for it. Looked at for candidates only.
 *
 *     contexts   at a form's number:    requires, excludes      each 0, or the place of a context + 1
 *                at a context's place:  within, words n, n × (start in `words`, length, open),
 *                                       entries n, n × id
 *
 * A word of a condition is folded like text, and must stand in the window as a whole; one that ends
 * in "*" may go on ("штат*": штата, штатов). The window does not include the span itself, and does
 * not leave the block of text, since a block is all that `find` sees; with `within: 0` words are
 * looked for in the whole block, and entries in the block and on the page.
 *
 * Entries in the window count if they are found there by forms that need no other entry.
 *
 * Scores: a form without conditions says 0.9; one whose `requires` was met says 1. A form of another
 * language than the text's says a little less, and half if it is an inflected form in plain Latin
 * letters (Turkish "Vanda" in English text). What is excluded, or not as required, says 0.
 */

import { KIND, skeletonOf } from "./fold.ts";
import { FLAG, type Sections } from "./layout.ts";
import { isWord, joins } from "./letters.ts";
import { Reader } from "./reader.ts";
import type { PageEvidence } from "./types.ts";

/** Candidates below it are not reported. */
export const THRESHOLD = 0.5;
/** What a form says that asks for no evidence. */
export const UNCONDITIONAL = 0.9;
/** What a form says whose `requires` was met. */
export const SUPPORTED = 1;
/** The factor for a form of another language than the text's. */
export const OTHER_LANGUAGE = 0.95;
/** The same for inflected forms in plain Latin letters. */
export const OTHER_LANGUAGE_WEAK = 0.5;

/** The window's half-width where a condition names none, in UTF-16 units. */
export const WITHIN = 120;

/** An entry found in the block. */
export interface Sighting {
  readonly start: number;
  readonly end: number;
  /** Its number. */
  readonly entry: number;
}

/** What a candidate is judged by. */
export interface Evidence {
  /** The block's text, read whole when first asked for. */
  readonly block: Block;
  /** The entries found in the block; undefined while they are being found. */
  readonly sightings: () => readonly Sighting[];
  readonly page: PageEvidence;
}

/** A block of text as a string of skeletons, in which words can be looked for. */
export class Block {
  private readonly text: string;
  private reader: Reader | undefined;
  private folded = "";

  constructor(text: string) {
    this.text = text;
  }

  /** Whether a word stands between two offsets of the text. `open`: its last letter may be followed by others. */
  has(word: string, from: number, to: number, open: boolean, s0: number, e0: number): boolean {
    this.reader ??= this.read();
    const { starts, ends, kinds, length } = this.reader;
    const { folded } = this;
    let at = firstAtLeast(starts, length, from);
    for (;;) {
      at = folded.indexOf(word, at);
      const end = at + word.length;
      if (at < 0 || ends[end - 1]! > to) return false;
      const begins = at === 0 || !joined(kinds, at - 1);
      const within = (starts[at] ?? 0) >= s0 && ends[end - 1]! <= e0;
      if (!within && begins && (open || end === length || !joined(kinds, end - 1))) return true;
      at++;
    }
  }

  private read(): Reader {
    const reader = readWhole(this.text);
    this.folded = skeletonText(reader);
    return reader;
  }
}

/** A text read from its beginning to its end. */
export function readWhole(text: string): Reader {
  const reader = new Reader();
  reader.begin(text, 0);
  while (reader.token());
  return reader;
}

/** The skeletons of what was read, as a string. */
export function skeletonText(reader: Reader): string {
  let text = "";
  for (let i = 0; i < reader.length; i++)
    text += String.fromCharCode(skeletonOf(reader.symbols[i]!));
  return text;
}

/** Whether the symbols at `i` and after it belong to one word. */
const joined = (kinds: Uint8Array, i: number): boolean =>
  isWord(kinds[i]! & KIND) && joins(kinds[i]! & KIND, kinds[i + 1]! & KIND);

/** The first of `length` ascending numbers that is at least `bound`; `length` if none is. */
function firstAtLeast(numbers: Int32Array, length: number, bound: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numbers[middle]! < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Reads the conditions of a compiled lexicon. */
export class Conditions {
  private readonly contexts: Int32Array;
  private readonly words: Uint16Array;
  private readonly idOf: (entry: number) => string;

  constructor(sections: Sections, idOf: (entry: number) => string) {
    this.contexts = sections.contexts;
    this.words = sections.words;
    this.idOf = idOf;
  }

  /** Whether a form's conditions name entries. */
  needEntries(number: number): boolean {
    return this.names(this.contexts[number]!) || this.names(this.contexts[number + 1]!);
  }

  /** What a form with conditions says of a span, before its language is considered. */
  score(number: number, start: number, end: number, evidence: Evidence): number {
    const requires = this.contexts[number]!;
    const excludes = this.contexts[number + 1]!;
    if (excludes > 0 && this.met(excludes - 1, start, end, evidence)) return 0;
    if (requires === 0) return UNCONDITIONAL;
    return this.met(requires - 1, start, end, evidence) ? SUPPORTED : 0;
  }

  private names(place: number): boolean {
    if (place === 0) return false;
    const words = this.contexts[place]!;
    return this.contexts[place + 1 + words * 3]! > 0;
  }

  private met(place: number, start: number, end: number, evidence: Evidence): boolean {
    const { contexts } = this;
    const within = contexts[place]!;
    const from = within === 0 ? 0 : start - within;
    const to = within === 0 ? Number.MAX_SAFE_INTEGER : end + within;
    let at = place + 1;
    for (let words = contexts[at++]!; words > 0; words--, at += 3) {
      const begin = contexts[at]!;
      const word = String.fromCharCode(...this.words.subarray(begin, begin + contexts[at + 1]!));
      const open = contexts[at + 2] === 1;
      if (evidence.block.has(word, from, to, open, start, end)) return true;
    }
    for (let entries = contexts[at++]!; entries > 0; entries--, at++) {
      const entry = contexts[at]!;
      if (within === 0 && evidence.page.entries.has(this.idOf(entry))) return true;
      for (const sighting of evidence.sightings()) {
        if (sighting.entry !== entry || sighting.start < from || sighting.end > to) continue;
        if (sighting.end <= start || sighting.start >= end) return true;
      }
    }
    return false;
  }
}

/** The factor for a form's language, `lang` being the text's primary language if known. */
export function languageFactor(flags: number, formLang: string, lang: string | undefined): number {
  if (lang === undefined || lang === formLang) return 1;
  return (flags & FLAG.weak) !== 0 ? OTHER_LANGUAGE_WEAK : OTHER_LANGUAGE;
}
