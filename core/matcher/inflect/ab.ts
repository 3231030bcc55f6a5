import { type Cells, FIXED, type Language, type Pattern } from "./paradigm.ts";

/**
 * Abkhaz. No cases; place relations are endings: -ҟа (to), -нтәи, short -нтә (?) (from), -тәи (of,
 * the regular relational form, which counts as the name here), -нӡа (as far as) (?), -гьы (also),
 * -и (and), after а also -ҿы and -ҟны (in). Only the last word takes them.
 */
const after = (vowel: string): Cells => ({
  nom: vowel,
  to: `${vowel}ҟа`,
  from: `${vowel}нтәи ${vowel}нтә`,
  of: `${vowel}тәи`,
  upto: `${vowel}нӡа`,
  also: `${vowel}гьы`,
});

const paradigms: Record<string, readonly Pattern[]> = {
  // Аԥсны; the ы may go before -и.
  "v-y": [{ ends: /ы$/, cut: 1, cells: { ...after("ы"), and: "и ыи" } }],
  // Аҟәа; а and и become еи. After what lasts (аибашьра, the war), -ан is "during".
  "v-a": [
    { ends: /а$/, cut: 1, cells: { ...after("а"), and: "еи", in: "аҿы аҟны", during: "аан" } },
  ],
  // Other vowels.
  v: [{ ends: /[еиоуәьҩ]$/, cells: { ...after(""), nom: "·" } }],
  // Қарҭ; a linking ы before -н (?).
  c: [
    {
      cells: { ...after(""), nom: "·", from: "ынтәи ынтә", upto: "ынӡа", and: "и" },
    },
  ],
  fixed: FIXED,
};

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/ы$/, "v-y"],
  [/а$/, "v-a"],
  [/[еиоу]$/, "v"],
];

export const ab: Language = {
  script: /\p{Script=Cyrillic}/u,
  head: "last",
  paradigms,
  infer: (words) =>
    words.map((word, i) =>
      i < words.length - 1 ? "fixed" : (ENDINGS.find(([ending]) => ending.test(word))?.[1] ?? "c"),
    ),
};
