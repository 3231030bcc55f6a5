import {
  ENDS_IN_CONSONANT,
  ENDS_IN_VOWEL,
  harmonise,
  isBackWord,
  rareIn,
  readingOf,
  WITHOUT_VOWEL,
} from "./harmony.ts";
import { type Cells, FIXED, type Language, type Pattern } from "./paradigm.ts";

/**
 * Azerbaijani (Latin). Endings join without an apostrophe, after acronyms with a hyphen; only the
 * last word inflects. `cop` is the copula (Bakıdadır, "is in Baku"; Bakıdayam, "I am"; Bakıdayıq, "we
 * are"), `pl` those of a place (Qarabağdakılar). Capitals stand for letters by vowel harmony, see
 * harmony.ts.
 */
const CONSONANT: Cells = {
  nom: "·",
  gen: "In",
  dat: "A",
  acc: "I",
  loc: "dA",
  abl: "dAn",
  rel: "dAkI",
  com: "lA",
  term: "Adək",
  cop: "dIr dAdIr dAndIr dAyAm dAyIQ dAdIrlAr",
  pl: "dAkIlAr dAkIlArIn dAkIlArA",
};

const VOWEL: Cells = { ...CONSONANT, gen: "nIn", dat: "yA", acc: "nI", com: "ylA", term: "yAdək" };

/**
 * The head bears a possessive ending (dəhliz-i), and takes -n- before the case ("with": dəhliziylə,
 * dəhlizilə). News often says the genitive short (Minsk qrupun həmsədrləri).
 */
const IZAFET: Cells = {
  nom: "·",
  gen: "nIn n",
  dat: "nA",
  acc: "nI",
  loc: "ndA",
  abl: "ndAn",
  rel: "ndAkI",
  com: "ylA lA",
  term: "nAdək",
  cop: "dIr ndAdIr ndAndIr ndAyAm ndAyIQ",
  pl: "ndAkIlAr",
};

/** After a letter's name: "be", "ce", "de" … */
const LETTER: Cells = {
  nom: "·",
  gen: "nin",
  dat: "yə",
  acc: "ni",
  loc: "də",
  abl: "dən",
  rel: "dəki",
  com: "ylə",
  cop: "dir dədir",
  pl: "dəkilər",
};

/**
 * Typed on a keyboard without ə, ğ, ı, ş …: e for ə, i for ı, whatever the harmony (Azerbaycanin,
 * Bakinin), and often the right letter beside (Azerbaycanın).
 */
const PLAIN_BACK: Cells = {
  nom: "·",
  gen: "in un In",
  dat: "a",
  acc: "i u I",
  loc: "da",
  abl: "dan",
  rel: "daki dakI",
  com: "la",
};

const PLAIN_FRONT: Cells = {
  nom: "·",
  gen: "in un",
  dat: "e ə",
  acc: "i u",
  loc: "de də",
  abl: "den dən",
  rel: "deki dəki",
  com: "le lə",
};

const afterVowel = ({ gen, acc, ...cells }: Cells): Cells => ({
  ...cells,
  gen: before("n", gen),
  dat: before("y", cells.dat),
  acc: before("n", acc),
  com: before("y", cells.com),
});

const before = (letter: string, endings = ""): string =>
  endings
    .split(" ")
    .map((ending) => letter + ending)
    .join(" ");

/** As {@link IZAFET}, without ə and ı (Laçın → Lacin dehlizinde, Qarabag bolgesinden). */
const PLAIN_IZAFET: Cells = {
  nom: "·",
  gen: "nin nun",
  dat: "ne na",
  acc: "ni nu",
  loc: "nde nda",
  abl: "nden ndan",
  rel: "ndeki ndaki",
};

/** A mark before the ending, which some writers put after names (Bakı'nın), besides none. */
const withApostrophe = ({ cop, pl, term, ...cells }: Cells): Cells => ({
  ...Object.fromEntries(
    Object.entries(cells).map(([cell, endings]) => [
      cell,
      endings === "·" ? endings : `${endings} ${before("'", endings.replaceAll("~", ""))}`,
    ]),
  ),
  ...(cop === undefined ? {} : { cop }),
  ...(pl === undefined ? {} : { pl }),
  ...(term === undefined ? {} : { term }),
});

const hyphenated = (cells: Cells): Cells =>
  Object.fromEntries(
    Object.entries(cells).map(([cell, endings]) => [
      cell,
      endings
        .split(" ")
        .map((ending) => (ending === "·" ? ending : `-${ending}`))
        .join(" "),
    ]),
  );

/** Before a vowel the word may have a softer end (`stem2`: bölük, bölüy-). */
const soft = (cells: Cells): Cells => ({ ...cells, gen: "~In", dat: "~A", acc: "~I" });

const paradigms: Record<string, readonly Pattern[]> = {
  "c-back": [{ ends: ENDS_IN_CONSONANT, back: true, cells: withApostrophe(soft(CONSONANT)) }],
  "c-front": [{ ends: ENDS_IN_CONSONANT, back: false, cells: withApostrophe(soft(CONSONANT)) }],
  "v-back": [{ ends: ENDS_IN_VOWEL, back: true, cells: withApostrophe(VOWEL) }],
  "v-front": [{ ends: ENDS_IN_VOWEL, back: false, cells: withApostrophe(VOWEL) }],
  izafet: [{ ends: /[ıiuüIİUÜ]$/, cells: IZAFET }],
  // Without diacritics (Azerbaycan, Kelbecer, Baki, Turkiye; Lacin dehlizi).
  "plain-back": [
    { ends: ENDS_IN_CONSONANT, back: true, cells: PLAIN_BACK },
    { ends: ENDS_IN_VOWEL, back: true, cells: afterVowel(PLAIN_BACK) },
  ],
  "plain-front": [
    { ends: ENDS_IN_CONSONANT, cells: PLAIN_FRONT },
    { ends: ENDS_IN_VOWEL, cells: afterVowel(PLAIN_FRONT) },
  ],
  "plain-izafet": [{ cells: PLAIN_IZAFET }],
  // An acronym that reads as a word (NATO-nun, ATƏT-in), or has no vowel to read (BMT-nin: "te").
  acr: [
    { ends: ENDS_IN_VOWEL, cells: hyphenated(VOWEL) },
    { ends: WITHOUT_VOWEL, cells: hyphenated(LETTER) },
    { cells: hyphenated(CONSONANT) },
  ],
  // Read by its letters' names in any case.
  "acr-letters": [{ cells: hyphenated(LETTER) }],
  adj: FIXED,
  fixed: FIXED,
};

function ofLastWord(word: string, isOneOfSeveral: boolean): string {
  if (/^\p{Lu}[\p{Lu}\d]+$/u.test(word)) {
    const { asWord, asLetters } = readingOf(word);
    return [asWord && "acr", asLetters && "acr-letters"].filter(Boolean).join("/");
  }
  // Laçın dəhlizi, Minsk qrupu: a name of several words that ends in a close vowel.
  if (isOneOfSeveral && /[ıiuü]$/.test(word)) return "izafet";
  const side = isBackWord(word) ? "back" : "front";
  const plain = `${ENDS_IN_VOWEL.test(word) ? "v" : "c"}-${side}`;
  // Xankəndi: a compound whose possessive is felt by some and not by others.
  return /(?:kənd|dağ|çay|qala)[ıiuü]$/.test(word) ? `${plain}/izafet` : plain;
}

export const az: Language = {
  script: /\p{Script=Latin}/u,
  head: "last",
  paradigms,
  infer: (words) =>
    words.map((word, i) => (i < words.length - 1 ? "fixed" : ofLastWord(word, words.length > 1))),
  rare: rareIn,
  join: (stem, ending, back) => harmonise(stem, ending, "ə", back),
};
