import type { Entry, Lang, OwnEntry } from "./lexicon/types.ts";

/** What can be looked up: an entry of a glossary, or one that the reader wrote. */
export type Sought = Entry | OwnEntry;

/** A found entry. */
export interface Found<E extends Sought = Sought> {
  readonly entry: E;
  /** The name that the query met, where the headword does not meet it. */
  readonly matched?: Matched;
}

/** A name as it is written, and its language where that is known. */
export interface Matched {
  readonly text: string;
  readonly lang?: Lang;
}

/** Entries with the keys of all their names, in order of headword: made once, searched at each key. */
export type Index<E extends Sought = Sought> = readonly {
  readonly entry: E;
  readonly headword: string;
  readonly names: readonly { readonly key: string; readonly name: Matched }[];
}[];

/** Makes the index of a look-up. Entries of equal headword stay in the order in which they came. */
export function indexNames<E extends Sought>(entries: readonly E[]): Index<E> {
  return entries
    .map((entry) => ({ entry, headword: searchKey(entry.headword), names: namesOf(entry) }))
    .sort((a, b) => a.entry.headword.localeCompare(b.entry.headword, "en"));
}

/**
 * Entries that have a name with a word that begins as the query does; the best first, those of equal
 * worth by headword. A query without a letter or number finds nothing.
 */
export function lookUp<E extends Sought>(index: Index<E>, query: string): readonly Found<E>[] {
  const key = searchKey(query);
  if (key === "") return [];
  return index
    .flatMap(({ entry, headword, names }) => {
      const head = worth(headword, key, HEADWORD);
      const best = names.reduce<{ worth: number; name?: Matched }>(
        (found, { key: name, name: matched }) => {
          const here = worth(name, key, NAME);
          return here < found.worth ? { worth: here, name: matched } : found;
        },
        { worth: NOT_FOUND },
      );
      if (head === NOT_FOUND && best.name === undefined) return [];
      const found: Found<E> =
        head === NOT_FOUND && best.name ? { entry, matched: best.name } : { entry };
      return [{ found, worth: Math.min(head, best.worth) }];
    })
    .sort((a, b) => a.worth - b.worth)
    .map(({ found }) => found);
}

/** What a hit is worth (less is better): the whole name, its beginning, the beginning of a word. */
const HEADWORD = { whole: 0, beginning: 1, word: 4 };
const NAME = { whole: 2, beginning: 3, word: 4 };
const NOT_FOUND = 5;

function worth(name: string, query: string, scale: typeof HEADWORD): number {
  if (name === query) return scale.whole;
  if (name.startsWith(query)) return scale.beginning;
  return name.includes(` ${query}`) ? scale.word : NOT_FOUND;
}

/** Every other name of an entry: those in use, those of other scripts in Latin letters, its forms. */
function namesOf(entry: Sought): Index[number]["names"] {
  const known = new Set([searchKey(entry.headword)]);
  return writtenNames(entry).flatMap(({ spelling, name }) => {
    const key = searchKey(spelling);
    if (key === "" || known.has(key)) return [];
    known.add(key);
    return [{ key, name }];
  });
}

function writtenNames(entry: Sought): readonly { spelling: string; name: Matched }[] {
  if (!("names" in entry)) {
    return entry.forms.map((text) => ({ spelling: text, name: { text } }));
  }
  const names = [...entry.names, ...entry.forms].map(({ text, lang }) => ({
    spelling: text,
    name: { text, lang },
  }));
  const romanised = entry.names.flatMap(({ text, lang, romanised: spelling }) =>
    spelling === undefined ? [] : [{ spelling, name: { text, lang } }],
  );
  return [...names, ...romanised];
}

/** Letters that decomposition leaves whole, and how they are typed by those who lack them. */
const plainLetters: { readonly [letter: string]: string } = {
  ə: "e",
  ı: "i",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
};

/**
 * A text as it is compared: without case, marks (é, й, ё, harakat), apostrophes and invisible signs;
 * hyphens and other punctuation are spaces. Offsets are lost, so this serves look-ups and never the
 * page: `core/matcher/fold.ts` is exact.
 */
export function searchKey(text: string): string {
  // After the small letters, since İ becomes two signs by them.
  const small = text.normalize("NFKD").toLowerCase();
  return small
    .replace(UNHEARD, "")
    .replace(SPECIAL, (letter) => plainLetters[letter] ?? letter)
    .replace(BETWEEN, " ")
    .trim();
}

const UNHEARD = /[\p{M}\p{Cf}'\u2018\u2019\u02b9-\u02bf\u055a\u05f3`\u00b4\u2032]+/gu;
const SPECIAL = /[əıßæœøłđðþ]/g;
const BETWEEN = /[^\p{L}\p{N}]+/gu;
