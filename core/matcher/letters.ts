/**
 * What a code point is to the matcher: the closed lists and Unicode properties behind folding and
 * boundaries. Everything here is a fact about writing; nothing here is about speed.
 */

/** Not yet looked up (tables only). */
export const UNKNOWN = 0;
/** Punctuation, symbols, controls: ends a word and stands for itself in a form. */
export const OTHER = 1;
/** White space; a run of it is one symbol. */
export const SPACE = 2;
/** Hyphens and dashes of every length. */
export const HYPHEN = 3;
/** Apostrophes and what is typed for them. */
export const APOSTROPHE = 4;
/** Belongs to the letter before it and may compose with it. */
export const MARK = 5;
/** Invisible or ignored: soft hyphen, zero-width, bidi controls, Armenian stress signs. */
export const SKIP = 6;
/** A unit that cannot be folded alone: a surrogate, or a letter that folds to several (tables only). */
export const ODD = 7;
/** Letters and digits of scripts that part words: two of them side by side are one word. */
export const LETTER = 8;
/** Katakana: a word against other Katakana, free against everything else. */
export const KANA = 9;
/** Letters of scripts that do not part words (Han, Hiragana, Thai, Lao, Khmer, Myanmar). */
export const FREE = 10;

/** Hangul syllables: words by spaces, but particles follow a noun without one. */
export const HANGUL = 11;

/** To what every hyphen and dash is folded: in a form it agrees with a space of the text, too. */
export const HYPHEN_SYMBOL = 0x2d;

/** What a code point is: one of the constants of this file. */
export type Kind = number;

/** True for kinds that words are made of. */
export const isWord = (kind: Kind): boolean => kind >= LETTER;

/** True for what parts words without being written in a name's stead: spaces and hyphens. */
export const isJoint = (kind: Kind): boolean => kind === SPACE || kind === HYPHEN;

/** True where two neighbours of these kinds belong to one word. */
export const joins = (left: Kind, right: Kind): boolean =>
  left === right && isWord(left) && left !== FREE;

/** True where they belong to one token: a Hangul word is read by syllables, for its particles. */
export const sticks = (left: Kind, right: Kind): boolean => joins(left, right) && left !== HANGUL;

const SKIPPED = /^(?:\p{Cf}|\u034F|\u0640|[\u055B\u055C\u055E])/u;
const APOSTROPHES =
  /^['`\u00B4\u02B9-\u02BF\u02C8\u0374\u055A\u2018\u2019\u201B\u2032\uA78B\uA78C\uFF07]/;
const HYPHENS = /^[\p{Pd}\u2212]/u;
/** Superscript digits are footnote references that cling to names ("Karabakh¹"). */
const REFERENCES = /^[\u00B2\u00B3\u00B9\u2070\u2074-\u2079]/;
/** Vowels and finals of decomposed Hangul, and the half-width voicing marks: they compose leftwards. */
const COMPOSING = /^[\u1160-\u11FF\uD7B0-\uD7FB\uFF9E\uFF9F]/;
const FREES =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const HANGULS = /^\p{Script=Hangul}/u;
const KANAS = /^[\p{Script=Katakana}\u30FC\uFF70]/u;

/** What the first code point of `text` is. */
export function kindOf(text: string): Kind {
  const common = commonKind(text.charCodeAt(0));
  return common === UNKNOWN ? kindByProperties(text) : common;
}

/** The definition behind `kindOf`. */
export function kindByProperties(text: string): Kind {
  if (SKIPPED.test(text)) return SKIP;
  if (APOSTROPHES.test(text)) return APOSTROPHE;
  if (HYPHENS.test(text)) return HYPHEN;
  if (/^\s/.test(text)) return SPACE;
  if (/^\p{M}/u.test(text) || COMPOSING.test(text)) return MARK;
  if (!/^[\p{L}\p{N}]/u.test(text) || REFERENCES.test(text)) return OTHER;
  if (KANAS.test(text)) return KANA;
  if (HANGULS.test(text)) return HANGUL;
  return FREES.test(text) ? FREE : LETTER;
}

/**
 * The kind of a unit where that can be told at once, else UNKNOWN. It says what the properties say; but
 * expressions with properties take a millisecond each when a page first needs them, and most pages
 * hold nothing that is not here. All LETTERs here fold to one symbol, their small letter's.
 */
export function commonKind(unit: number): Kind {
  if (unit < 0x80) {
    if (unit >= 0x61 ? unit <= 0x7a : unit >= 0x41 ? unit <= 0x5a : unit >= 0x30 && unit <= 0x39)
      return LETTER;
    if (unit === 0x27 || unit === 0x60) return APOSTROPHE;
    if (unit === 0x20 || (unit >= 9 && unit <= 13)) return SPACE;
    return unit === HYPHEN_SYMBOL ? HYPHEN : OTHER;
  }
  if (unit < 0xc0) {
    if (unit === 0xa0) return SPACE;
    if (unit === 0xad) return SKIP;
    return unit === 0xab || unit === 0xbb || unit === 0xb7 || unit === 0xa9 ? OTHER : UNKNOWN;
  }
  if (unit <= 0x131)
    return unit === 0xd7 || unit === 0xf7 ? OTHER : unit === 0xdf ? UNKNOWN : LETTER;
  if (unit >= 0x300 && unit <= 0x36f) return unit === 0x34f ? SKIP : MARK;
  if (unit >= 0x400 && unit <= 0x52f) return unit >= 0x482 && unit <= 0x489 ? UNKNOWN : LETTER;
  if (unit >= 0x14a && unit <= 0x17e) return LETTER;
  if (unit >= 0x561 && unit <= 0x586) return LETTER;
  if (unit >= 0x531 && unit <= 0x556) return LETTER;
  if (unit >= 0x10d0 && unit <= 0x10fa) return LETTER;
  if (unit === 0x259 || unit === 0x18f) return LETTER;
  if (unit >= 0x1e00 && unit <= 0x1ef9) return unit >= 0x1e9a && unit <= 0x1e9f ? UNKNOWN : LETTER;
  if (unit >= 0x386 && unit <= 0x3ce) {
    return unit === 0x387 || unit === 0x38b || unit === 0x38d || unit === 0x3a2 ? UNKNOWN : LETTER;
  }
  if (unit >= 0x2010 && unit <= 0x2015) return HYPHEN;
  if (unit >= 0x200b && unit <= 0x200f) return SKIP;
  if (unit === 0x2060 || unit === 0xfeff) return SKIP;
  if (unit === 0x2018 || unit === 0x2019) return APOSTROPHE;
  if (unit >= 0x201c && unit <= 0x2026) return unit === 0x2024 ? UNKNOWN : OTHER;
  if (unit >= 0x4e00 && unit <= 0x9fff) return FREE;
  return unit >= 0xac00 && unit <= 0xd7a3 ? HANGUL : UNKNOWN;
}

/**
 * Marks that never tell two names apart: variation selectors, Hebrew points, Arabic vowel signs.
 */
export const POINTS =
  /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u064B-\u065F\u0670]/u;

/** Letters that are the same letter for a name, after lower-casing. */
export const SAME: ReadonlyMap<string, string> = new Map([
  ["ß", "ss"],
  ["ς", "σ"],
  ["ſ", "s"],
  // Russian prints ё as е at will; ѐ and ѝ are only е and и with a stress mark.
  ["ё", "е"],
  ["ѐ", "е"],
  ["ѝ", "и"],
  // Abkhaz: the older and the newer letter of one sound.
  ["ҧ", "ԥ"],
  // The turned e, typed for schwa where a font had no schwa.
  ["ǝ", "ə"],
]);

/** U+0130, the symbol of a capital dotted i in text, and of any dotted i of a Turkic form. */
export const DOTTED = 0x130;
/** U+0131, the symbol of a dotless i. */
export const DOTLESS = 0x131;
/** The symbol of an ordinary i, in text that of I as well. */
export const PLAIN_I = 0x69;

/** Languages that have both i and ı. */
export const DOTTED_AND_DOTLESS: ReadonlySet<string> = new Set([
  "tr",
  "az",
  "crh",
  "gag",
  "tt",
  "kk",
]);

/**
 * Letters that look alike in some case, Cyrillic then Latin, in lower case. Typists mix them inside
 * one word; see {@link file://./find.ts} for when they are taken for each other.
 */
export const LOOKALIKES: readonly (readonly [string, string])[] = [
  ["а", "a"],
  ["в", "b"],
  ["с", "c"],
  ["е", "e"],
  ["һ", "h"],
  ["н", "h"],
  ["і", "i"],
  ["ј", "j"],
  ["к", "k"],
  ["м", "m"],
  ["о", "o"],
  ["р", "p"],
  ["ѕ", "s"],
  ["т", "t"],
  ["х", "x"],
  ["у", "y"],
  ["ү", "y"],
  ["ә", "ə"],
];

/** Folded unit to the representative of all units that it may have to be compared with. */
export const SKELETONS: ReadonlyMap<number, number> = new Map([
  ...LOOKALIKES.map(([cyrillic, latin]) => [cyrillic.charCodeAt(0), latin.charCodeAt(0)] as const),
  [DOTTED, PLAIN_I] as const,
  [DOTLESS, PLAIN_I] as const,
  [0x2d, 0x20] as const,
]);

/** True for letters of the Cyrillic blocks. */
export const isCyrillic = (unit: number): boolean => unit >= 0x400 && unit <= 0x52f;

/** True for letters of the Latin blocks, after folding. */
export const isLatin = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xdf && unit <= 0x24f) || unit === 0x259;
