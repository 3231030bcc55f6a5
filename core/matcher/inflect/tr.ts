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
 * Turkish. A proper name's endings follow an apostrophe; without it they are lenient, except after
 * a possessive head (Minsk Grubunun), where the norm drops it and much of the press keeps it. Only
 * the last word inflects. Capitals stand for letters by vowel harmony, see harmony.ts.
 */
const CONSONANT: Cells = {
  nom: "·",
  gen: "In",
  dat: "A",
  acc: "I",
  loc: "DA",
  abl: "DAn",
  rel: "DAki",
  com: "lA",
  cop: "DIr DAdIr DI DAydI",
  pl: "DAkilAr",
};

const VOWEL: Cells = {
  ...CONSONANT,
  gen: "nIn",
  dat: "yA",
  acc: "yI",
  com: "ylA",
  cop: "DIr DAdIr ydI DAydI",
};

/** `com` holds what agencies write of bodies that act, too (güçlerince). */
const IZAFET: Cells = {
  nom: "·",
  gen: "nIn",
  dat: "nA",
  acc: "nI",
  loc: "ndA",
  abl: "ndAn",
  rel: "ndAki",
  com: "ylA ncA",
};

/** After a letter's name: "be", "ce", "de" … */
const LETTER: Cells = {
  nom: "·",
  gen: "nin",
  dat: "ye",
  acc: "yi",
  loc: "de",
  abl: "den",
  rel: "deki",
  com: "yle",
  cop: "dir dedir",
  pl: "dekiler",
};

/** After the letter K, which is read "ka" or "ke". */
const LETTER_K: Cells = {
  nom: "·",
  gen: "nın nin",
  dat: "ya ye",
  acc: "yı yi",
  loc: "da de",
  abl: "dan den",
  rel: "daki deki",
  com: "yla yle",
};

const apostrophised = (cells: Cells): Cells =>
  Object.fromEntries(
    Object.entries(cells).map(([cell, endings]) => [
      cell,
      endings
        .split(" ")
        .map((ending) => (ending === "·" ? ending : `'${ending}`))
        .join(" "),
    ]),
  );

/** With the apostrophe and without it. */
const both = (cells: Cells): Cells =>
  Object.fromEntries(
    Object.entries(apostrophised(cells)).map(([cell, endings]) => [
      cell,
      endings === "·" ? endings : `${endings} ${cells[cell]}`,
    ]),
  );

const plain = (cells: Cells, ends: RegExp, back?: boolean): Pattern => ({
  ends,
  ...(back === undefined ? {} : { back }),
  cells: apostrophised(cells),
  lenient: cells,
});

const paradigms: Record<string, readonly Pattern[]> = {
  "c-back": [plain(CONSONANT, ENDS_IN_CONSONANT, true)],
  "c-front": [plain(CONSONANT, ENDS_IN_CONSONANT, false)],
  "v-back": [plain(VOWEL, ENDS_IN_VOWEL, true)],
  "v-front": [plain(VOWEL, ENDS_IN_VOWEL, false)],
  // The copula is rare after so long a name, and rarest without the apostrophe.
  izafet: [{ ends: /[ıiuüIİUÜ]$/, cells: { ...both(IZAFET), cop: "'DIr 'ydI" } }],
  // A common noun at a name's end (44 günlük savaşın): no apostrophe.
  noun: [
    { ends: ENDS_IN_CONSONANT, cells: CONSONANT },
    { ends: ENDS_IN_VOWEL, cells: VOWEL },
  ],
  // An acronym that reads as a word (NATO'nun, AGİT'in), or has no vowel to read (TBMM'nin: "me").
  acr: [
    { ends: ENDS_IN_VOWEL, cells: apostrophised(VOWEL) },
    { ends: /^[^AIOUEİÖÜ]+K$/, cells: apostrophised(LETTER_K) },
    { ends: WITHOUT_VOWEL, cells: apostrophised(LETTER) },
    { cells: apostrophised(CONSONANT) },
  ],
  // Read by its letters' names in any case (ABD'nin: "de").
  "acr-letters": [{ ends: /K$/, cells: apostrophised(LETTER_K) }, { cells: apostrophised(LETTER) }],
  adj: FIXED,
  fixed: FIXED,
};

/** Letters from which on no name with its ending is likely to be another word. */
const LONG = 6;

function ofLastWord(word: string, isOneOfSeveral: boolean): string {
  if (/^\p{Lu}[\p{Lu}\d]+$/u.test(word)) {
    const { asWord, asLetters } = readingOf(word);
    return [asWord && "acr", asLetters && "acr-letters"].filter(Boolean).join("/");
  }
  // Laçın Koridoru, Minsk Grubu: a name of several words that ends in a close vowel.
  if (isOneOfSeveral && /[ıiuü]$/.test(word)) return "izafet";
  const side = isBackWord(word) ? "back" : "front";
  const own = `${ENDS_IN_VOWEL.test(word) ? "v" : "c"}-${side}`;
  // Hankendi: a compound whose possessive is felt by some and not by others.
  if (/(?:kend|dağ|çay|kale)[ıiuü]$/.test(word)) return `${own}/izafet`;
  // Much of the web leaves the apostrophe out; short names may become other words by it.
  return isOneOfSeveral || word.length < LONG ? own : `${own}/noun`;
}

const TURKISH_LETTERS = "çğıöşüâîûÇĞİÖŞÜÂÎÛ";
const PLAIN_LETTERS = "cgiosuaiuCGIOSUAIU";

/** What is another word without its marks: Susa in Iran, a peacock, a district of Ankara. */
const OTHERWISE_ANOTHER_WORD = /^(?:Şuş[ai]|Tavuş|Şincan)\S*$/u;

/** As it is typed where a keyboard has no Turkish letters (Daglik Karabag'in). */
const inPlainLetters = (text: string): string =>
  text.replace(
    /[çğıöşüâîûÇĞİÖŞÜÂÎÛ]/g,
    (letter) => PLAIN_LETTERS[TURKISH_LETTERS.indexOf(letter)] ?? letter,
  );

export const tr: Language = {
  script: /\p{Script=Latin}/u,
  head: "last",
  paradigms,
  infer: (words) =>
    words.map((word, i) => (i < words.length - 1 ? "fixed" : ofLastWord(word, words.length > 1))),
  rare: rareIn,
  join: (stem, ending, back) => harmonise(stem, ending, "e", back),
  // The longer a name, the more surely is it printed with care.
  spellings: (text) =>
    text.split(" ").length > 3 || OTHERWISE_ANOTHER_WORD.test(text)
      ? [text]
      : [text, inPlainLetters(text)],
};
