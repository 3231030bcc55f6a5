import { FIXED, type Language } from "./paradigm.ts";

/**
 * French. The noun does not inflect; articles and elided prepositions (l', d', du, au) stand before
 * the span. The paradigm ids state gender and initial sound for those who write data; all of them
 * yield the name itself. What varies is the print: accents are dropped over capitals.
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
  spellings(text, lenient) {
    const bare = text.normalize("NFD").replace(/\p{M}/gu, "");
    if (bare === text) return [text];
    // ARMENIE: written in capitals here, so that the matcher's rule for capitals lets only capitals by.
    const spellings = [text, bare.toUpperCase()];
    // Erevan for Érevan: only capitals lose their accent.
    spellings.push(
      text
        .normalize("NFD")
        .replace(/(\p{Lu})\p{M}+/gu, "$1")
        .normalize("NFC"),
    );
    if (lenient) spellings.push(bare);
    return spellings;
  },
};
