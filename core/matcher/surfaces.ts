/**
 * The records of a compiled lexicon, and when one agrees with what a reader holds.
 *
 * Two letters are equal if their symbols are, and also: i and ı as {@link alike} says, a hyphen of
 * the form and a space of the text ("Nagorno Karabakh"), and look-alikes of Latin and Cyrillic where
 * the text's word holds other letters of the form's script (Аҧсны with a Latin A).
 */
import { CAPITAL, KIND, skeletonOf } from "./fold.ts";
import { ENTRY, FLAG, FLAGS_AT, type Header, LANG_AT, RARE, type Sections } from "./layout.ts";
import {
  DOTLESS,
  DOTTED,
  HYPHEN_SYMBOL,
  isCyrillic,
  isLatin,
  isWord,
  type Kind,
  LETTER,
  PLAIN_I,
  SPACE,
} from "./letters.ts";
import type { Reader } from "./reader.ts";
import { unpackString } from "./strings.ts";

/** What a lexicon's buffer says of its surfaces, each known by its record's place in the pool. */
export class Surfaces {
  private readonly pool: Uint8Array;
  private readonly alphabet: Uint32Array;
  private readonly traits: Uint32Array;
  private readonly traitBits: number;
  private readonly markBytes: number;
  private readonly ids: Uint8Array;
  private readonly idStarts: Uint32Array;
  private readonly langs: readonly string[];
  private readonly knownIds: (string | undefined)[] = [];

  constructor(
    { traitBits, markBytes }: Header,
    { pool, alphabet, traits, ids, idStarts, langs }: Sections,
  ) {
    this.pool = pool;
    this.alphabet = alphabet;
    this.traits = traits;
    this.traitBits = traitBits;
    this.markBytes = markBytes;
    this.ids = ids;
    this.idStarts = idStarts;
    this.langs = unpackString(langs, 0, langs.length).split(",");
  }

  /** The id of an entry, by its number. */
  id(entry: number): string {
    let id = this.knownIds[entry];
    if (id === undefined) {
      id = unpackString(this.ids, this.idStarts[entry]!, this.idStarts[entry + 1]!);
      this.knownIds[entry] = id;
    }
    return id;
  }

  /** A surface's entry, flags and language, for the functions below. */
  mark(record: number): number {
    const { pool, traits, traitBits } = this;
    let short = 0;
    for (let at = record + this.markBytes; at > record; at--) short = (short << 8) | pool[at]!;
    return traits[short & ((1 << traitBits) - 1)]! | (short >>> traitBits);
  }

  /** Its form's primary language; undefined if the lexicon has more languages than it can tell apart. */
  lang(mark: number): string | undefined {
    return this.langs[mark >>> LANG_AT];
  }

  /** The number of its conditions; 0 if it has none. */
  conditions(record: number, mark: number): number {
    if ((flagsOf(mark) & FLAG.context) === 0) return 0;
    const { pool } = this;
    const at = record + 1 + this.markBytes;
    return pool[at]! | (pool[at + 1]! << 8) | (pool[at + 2]! << 16);
  }

  /** Whether its symbols and capitals agree with all that the reader holds. */
  agrees(record: number, reader: Reader): boolean {
    const { pool, alphabet } = this;
    const { symbols, kinds, length } = reader;
    if (pool[record] !== length) return false;
    const flags = flagsOf(this.mark(record));
    const cased = (flags & FLAG.capitals) !== 0;
    const titled = (flags & FLAG.titled) !== 0;
    const exact = (flags & FLAG.exact) !== 0;
    const capitals = record + 1 + this.markBytes + ((flags & FLAG.context) !== 0 ? 3 : 0);
    let at = capitals + (cased && !titled ? (length + 7) >>> 3 : 0);
    let previous: Kind = SPACE;
    // The second symbol of a byte that stands for two.
    let second = 0;
    for (let i = 0; i < length; i++) {
      let symbol = second;
      second = 0;
      if (symbol === 0) {
        const byte = pool[at++]!;
        if (byte === RARE) {
          symbol = pool[at]! | (pool[at + 1]! << 8);
          at += 2;
        } else {
          symbol = alphabet[byte]! & 0xffff;
          second = alphabet[byte]! >>> 16;
        }
      }
      const kind = kinds[i]! & KIND;
      const capital = (kinds[i]! & CAPITAL) !== 0;
      if (symbol !== symbols[i] && !alike(symbol, capital, reader, i)) return false;
      if (cased) {
        const wanted = titled
          ? isWord(kind) && !isWord(previous)
          : ((pool[capitals + (i >>> 3)]! >>> (i & 7)) & 1) !== 0;
        if (wanted ? !capital : capital && exact) return false;
      }
      previous = kind;
    }
    return true;
  }
}

/** The number of a surface's entry. */
export const entryOf = (mark: number): number => mark & ENTRY;

/** A surface's FLAGs. */
export const flagsOf = (mark: number): number => (mark >>> FLAGS_AT) & 63;

/**
 * Whether a form's symbol may stand for another, which the reader holds at `i`.
 *
 * A form's i is plain (Latin but for Turkic), dotted or dotless; a text's i is plain (i, I), dotted
 * (İ) or dotless (ı). Plain takes i, I and İ; dotted takes i and İ; dotless takes ı and I.
 */
function alike(symbol: number, capital: boolean, reader: Reader, i: number): boolean {
  const found = reader.symbols[i]!;
  if (skeletonOf(symbol) !== skeletonOf(found)) return false;
  if (symbol === HYPHEN_SYMBOL) return (reader.kinds[i]! & KIND) === SPACE;
  if (symbol === PLAIN_I && found === DOTTED) return true;
  if (symbol === DOTTED && found === PLAIN_I) return !capital;
  if (symbol === DOTLESS && found === PLAIN_I) return capital;
  if (isCyrillic(symbol) === isCyrillic(found)) return false;
  return wordHolds(reader, i, isCyrillic(symbol) ? isCyrillic : isLatin);
}

/** Whether the word round symbol `i` holds a letter of some script. */
function wordHolds(reader: Reader, i: number, script: (symbol: number) => boolean): boolean {
  const { symbols, kinds, length } = reader;
  let from = i;
  while (from > 0 && (kinds[from - 1]! & KIND) === LETTER) from--;
  for (let j = from; j < length && (kinds[j]! & KIND) === LETTER; j++) {
    if (script(symbols[j]!)) return true;
  }
  return false;
}
