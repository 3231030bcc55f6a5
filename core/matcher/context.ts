/**
 * Whether the text round a candidate speaks for it. Looked at for candidates only.
 *
 *     contexts   at a form's number:    requires, excludes      each 0, or the place of a context + 1
 *                at a context's place:  within, words n, n × (start in `words`, length, open),
 *                                       entries n, n × id, publishers n, n × id
 *
 * A word of a condition is folded like text, and must stand in the window as a whole; one that ends
 * in "*" may go on ("штат*": штата, штатов). What lies within the name itself says nothing. The
 * window does not leave the block of text, since a block is all that `find` sees. With `within: 0` the
 * page's topic is meant: words are looked for in the whole block and in the page's title, entries in
 * the block and on the page. Quotation marks are read over (ბათუმის „დინამო“ for "ბათუმის დინამო*"),
 * unless the word itself holds some ("«Neftçi*").
 *
 * The word "«»" stands for the name alone between double quotation marks of any kind, as clubs, hotels and
 * brands are written: a club “Qarabağ”, отель «Баку», ,,დინამო''.
 *
 * Entries in the window count if they are found there by forms that need no other entry.
 *
 * Scores: a form without conditions says 0.9; one whose `requires` was met says 1. A form of another
 * language than the text's says a little less, and half if it is an inflected form in plain Latin
 * letters (Turkish "Vanda" in English text). What is excluded, or not as required, says 0.
 */

import type { Match, Span } from "../lexicon/span.ts";
import { KIND, skeletonOf } from "./fold.ts";
import { primaryLanguage } from "./lang.ts";
import { FLAG, type Sections } from "./layout.ts";
import { isWord, joins } from "./letters.ts";
import { holdsMark, isHalf, isMark, withoutMarks } from "./marks.ts";
import { Reader } from "./reader.ts";
import { flagsOf, type Surfaces } from "./surfaces.ts";
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

/** A name that stands in no text, so that every word is outside it. */
const NOWHERE: Span = { start: Number.MAX_SAFE_INTEGER, end: Number.MAX_SAFE_INTEGER };

/** The word of a condition that stands for a name alone between quotation marks. */
export const ALONE = "«»";

/** The window's half-width where a condition names none, in UTF-16 units. */
export const WITHIN = 120;

/** A block of text as a string of skeletons, in which words can be looked for. */
export class Block {
  private readonly text: string;
  private asItIs: Folded | undefined;
  private bare: Folded | undefined;
  private readonly isMarked: boolean;

  constructor(text: string) {
    this.text = text;
    this.isMarked = holdsMark(text);
  }

  /**
   * Whether a word stands within a window, and not within a name: one that reaches out of the name
   * ("Georgia Tech") counts. `open`: its last letter may be followed by others.
   */
  has(word: string, open: boolean, window: Span, name: Span): boolean {
    const { folded, reader } = this.read(word);
    const { starts, ends, kinds, length } = reader;
    for (let at = firstAtLeast(starts, length, window.start); ; at++) {
      at = folded.indexOf(word, at);
      const last = at + word.length - 1;
      if (at < 0 || ends[last]! > window.end) return false;
      const outside = starts[at]! < name.start || ends[last]! > name.end;
      const begins = at === 0 || !joined(kinds, at - 1);
      if (outside && begins && (open || last + 1 === length || !joined(kinds, last))) return true;
    }
  }

  /** As a word is looked for in it: quotation marks are read over, unless the word holds some. */
  private read(word: string): Folded {
    const { text } = this;
    // Hundreds of words are looked for round some names: in most texts none is asked for its marks.
    if (this.isMarked && holdsMark(word)) {
      this.asItIs ??= foldWhole(text);
      return this.asItIs;
    }
    this.bare ??= foldWhole(withoutMarks(text));
    return this.bare;
  }
}

/** A folded text, and where each of its units stood. */
interface Folded {
  readonly folded: string;
  readonly reader: Reader;
}

function foldWhole(text: string): Folded {
  const reader = readWhole(text);
  return { folded: skeletonText(reader), reader };
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

  constructor({ contexts, words }: Sections) {
    this.contexts = contexts;
    this.words = words;
  }

  /** Whether a form's conditions name entries. */
  nameEntries(number: number): boolean {
    const names = (place: number): boolean =>
      place > 0 && this.contexts[place + 1 + this.contexts[place]! * 3]! > 0;
    return names(this.contexts[number]!) || names(this.contexts[number + 1]!);
  }

  /** What a form with conditions says of a span, before its language is considered. */
  score(number: number, start: number, end: number, judge: Judge): number {
    const requires = this.contexts[number]!;
    const excludes = this.contexts[number + 1]!;
    if (excludes > 0 && this.met(excludes - 1, start, end, judge)) return 0;
    if (requires === 0) return UNCONDITIONAL;
    return this.met(requires - 1, start, end, judge) ? SUPPORTED : 0;
  }

  private met(place: number, start: number, end: number, judge: Judge): boolean {
    const { contexts } = this;
    const within = contexts[place]!;
    const name = { start, end };
    const window =
      within === 0
        ? { start: 0, end: Number.MAX_SAFE_INTEGER }
        : { start: start - within, end: end + within };
    let at = place + 1;
    for (let words = contexts[at++]!; words > 0; words--, at += 3) {
      const begin = contexts[at]!;
      const word = String.fromCharCode(...this.words.subarray(begin, begin + contexts[at + 1]!));
      const open = contexts[at + 2] === 1;
      if (word === ALONE && judge.quotes(start, end)) return true;
      if (judge.block.has(word, open, window, name)) return true;
      if (within === 0 && judge.title?.has(word, open, window, NOWHERE)) return true;
    }
    for (let entries = contexts[at++]!; entries > 0; entries--, at++) {
      const id = judge.surfaces.id(contexts[at]!);
      if (within === 0 && judge.page.entries.has(id)) return true;
      for (const match of judge.sightings()) {
        const inside = match.start >= window.start && match.end <= window.end;
        const beside = match.end <= start || match.start >= end;
        if (inside && beside && match.candidates.some(({ entry }) => entry === id)) return true;
      }
    }
    for (let publishers = contexts[at++]!; publishers > 0; publishers--, at++) {
      if (judge.page.publisher === judge.surfaces.id(contexts[at]!)) return true;
    }
    return false;
  }
}

/** Weighs the surfaces found in one block of text. */
export class Judge {
  readonly surfaces: Surfaces;
  readonly page: PageEvidence;
  /** The entries found in the block, once asked for. */
  readonly sightings: () => readonly Match[];
  private readonly conditions: Conditions;
  private readonly text: string;
  private readonly lang: string | undefined;
  private folded: Block | undefined;
  private foldedTitle: Block | undefined;

  /** @param sight Finds what the block holds by the weights of {@link Judge.sight}. */
  constructor(
    surfaces: Surfaces,
    conditions: Conditions,
    text: string,
    lang: string | undefined,
    page: PageEvidence,
    sight: () => readonly Match[],
  ) {
    let seen: readonly Match[] | undefined;
    this.surfaces = surfaces;
    this.conditions = conditions;
    this.text = text;
    this.lang = lang === undefined ? undefined : primaryLanguage(lang);
    this.page = page;
    this.sightings = () => {
      seen ??= sight();
      return seen;
    };
  }

  /** The block, in which words can be looked for. */
  get block(): Block {
    this.folded ??= new Block(this.text);
    return this.folded;
  }

  /** Whether quotation marks stand directly round a span, also such as are typed of two signs: ,,დინამო''. */
  quotes(start: number, end: number): boolean {
    const { text } = this;
    const before = text.charCodeAt(start - 1);
    const behind = text.charCodeAt(end);
    return (
      (isMark(before) || (isHalf(before) && text.charCodeAt(start - 2) === before)) &&
      (isMark(behind) || (isHalf(behind) && text.charCodeAt(end + 1) === behind))
    );
  }

  /** The page's title, likewise. */
  get title(): Block | undefined {
    const { title } = this.page;
    if (title !== undefined) this.foldedTitle ??= new Block(title);
    return this.foldedTitle;
  }

  /** How much a surface says for its entry, from 0 to 1. */
  weigh(record: number, start: number, end: number): number {
    const mark = this.surfaces.mark(record);
    const number = this.surfaces.conditions(record, mark);
    const score = number === 0 ? UNCONDITIONAL : this.conditions.score(number, start, end, this);
    return score * this.languageFactor(mark);
  }

  /** The same for the finding of evidence: no form counts that needs another entry. */
  sight(record: number, start: number, end: number): number {
    const number = this.surfaces.conditions(record, this.surfaces.mark(record));
    if (number === 0) return UNCONDITIONAL;
    if (this.conditions.nameEntries(number)) return 0;
    return this.conditions.score(number, start, end, this);
  }

  private languageFactor(mark: number): number {
    const { lang } = this;
    const own = this.surfaces.lang(mark);
    if (lang === undefined || own === undefined || lang === own) return 1;
    return (flagsOf(mark) & FLAG.weak) !== 0 ? OTHER_LANGUAGE_WEAK : OTHER_LANGUAGE;
  }
}
