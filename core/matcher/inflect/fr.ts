import { FIXED, type Language } from "./paradigm.ts";

/**
 * French. The noun does not inflect; articles and elided prepositions (l', d', du, au) stand before
 * the span. The paradigm ids state gender and initial sound for those who write data; all of them
 * yield the name itself. What varies is the print. (Names all in capitals, which may go without any
 * accent, are the compiler's business.)
 */
export const fr: Language = {
  script: /\p{Script=Latin}/u,
  head: "first",
  paradigms: {
    "f-vowel": FIXED,
    "f-cons": FIXED,
    "m-vowel": FIXED,
    "m-cons": FIXED,
    "city-vowel": FIXED,
    "city-cons": FIXED,
    fixed: FIXED,
  },
  infer: (words) => words.map(() => "fixed"),
  /** Erevan for Érevan: accents over initial capitals go. Lenient: Azerbaidjan, all accents go. */
  spellings(text, lenient) {
    const apart = text.normalize("NFD");
    const spellings = [text, apart.replace(/(\p{Lu})\p{M}+/gu, "$1").normalize("NFC")];
    if (lenient) spellings.push(apart.replace(/\p{M}/gu, ""));
    return spellings;
  },
};
