/**
 * Vowel harmony of Azerbaijani and Turkish. Endings are written with capitals for the letters that
 * depend on what stands before them:
 *
 *     A   the open vowel: a after back vowels, ə (Azerbaijani) or e (Turkish) after front ones
 *     I   the close vowel: ı, i, u or ü, by backness and rounding
 *     Q   q after back vowels, k after front ones (Azerbaijani -ıq, -ik: "we are")
 *     D   d, and in Turkish t after a voiceless consonant (Tiflis'te)
 */

const BACK = "aıou";
const FRONT = "əeiöü";
const VOWELS = BACK + FRONT;
const ROUNDED = "ouöü";
const VOICELESS = "pçtkfhsş";

const CIRCUMFLEX: Readonly<Record<string, string>> = { â: "a", î: "i", û: "u" };

/** Small letters by the rule of both languages (I → ı, İ → i), without the circumflex. */
function lower(text: string): string {
  return text
    .replaceAll("I", "ı")
    .replaceAll("İ", "i")
    .toLowerCase()
    .replace(/[âîû]/g, (letter) => CIRCUMFLEX[letter] ?? letter);
}

/** A last letter that is a vowel of either language. */
export const ENDS_IN_VOWEL = /[aıoueəiöüâîûAIOUEƏİÖÜÂÎÛ]$/;

/** A last letter that is none. */
export const ENDS_IN_CONSONANT = /[^aıoueəiöüâîûAIOUEƏİÖÜÂÎÛ]$/;

/** No vowel at all: what can only be read letter by letter. */
export const WITHOUT_VOWEL = /^[^aıoueəiöüâîûAIOUEƏİÖÜÂÎÛ]+$/;

/** Whether the last vowel is a back one; a word without any counts as front. */
export function isBackWord(word: string): boolean {
  return BACK.includes(lastVowelOf(word));
}

/** A word's last vowel, small and without a circumflex. */
function lastVowelOf(word: string): string {
  for (let i = word.length - 1; i >= 0; i--) {
    const letter = lower(word[i]!);
    if (VOWELS.includes(letter)) return letter;
  }
  return "e";
}

/**
 * Joins an ending to a stem, left to right, each vowel by the one before it. `back` overrules the
 * stem's last vowel (but not those of the ending itself).
 */
export function harmonise(
  stem: string,
  ending: string,
  open: "ə" | "e",
  back: boolean | undefined,
): string {
  const vowel = lastVowelOf(stem);
  let isBack = back ?? BACK.includes(vowel);
  let isRounded = ROUNDED.includes(vowel);
  let before = lower(stem.at(-1) ?? "");
  let text = stem;
  for (const sign of ending) {
    let letter = sign;
    if (sign === "A") letter = isBack ? "a" : open;
    else if (sign === "I") letter = isBack ? (isRounded ? "u" : "ı") : isRounded ? "ü" : "i";
    else if (sign === "Q") letter = isBack ? "q" : "k";
    else if (sign === "D") letter = open === "e" && VOICELESS.includes(before) ? "t" : "d";
    if (VOWELS.includes(letter)) {
      isBack = BACK.includes(letter);
      isRounded = ROUNDED.includes(letter);
    }
    if (letter !== "'" && letter !== "-") before = letter;
    text += letter;
  }
  return text;
}

/** The longer a name, the fewer of its endings are ever written. */
export const rareIn = (words: number): readonly string[] =>
  words > 3 ? ["rel", "com", "cop", "pl"] : words > 2 ? ["cop", "pl"] : [];

/** How an acronym may be read: as a word (AGİT'in), or letter by letter (ABD'nin: "de"). */
export interface Reading {
  readonly asWord: boolean;
  readonly asLetters: boolean;
}

/**
 * The likely readings of an acronym: a vowel right before the last letter makes a word; otherwise
 * the last letter's name ends the reading, and a word's reading stays possible if there is a vowel
 * at all (ABŞ-ın).
 */
export function readingOf(acronym: string): Reading {
  const vowels = [...acronym].map((letter) => ENDS_IN_VOWEL.test(letter));
  const asWord = vowels.at(-1) === true || vowels.at(-2) === true;
  return { asWord: asWord || vowels.includes(true), asLetters: !asWord };
}
