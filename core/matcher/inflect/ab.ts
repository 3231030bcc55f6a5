import { type Cells, FIXED, type Language, type Pattern } from "./paradigm.ts";

/**
 * Abkhaz. No cases; place relations are endings: -ҟа (to), -нтәи, short -нтә (?) (from), -тәи (of,
 * the regular relational form, which counts as the name here), -нӡа (as far as) (?), -гьы (also),
 * -и (and). Only the last word takes them.
 */
const AFTER_VOWEL: Cells = {
  nom: "·",
  to: "ҟа",
  from: "нтәи нтә",
  of: "тәи",
  upto: "нӡа",
  also: "гьы",
};

const paradigms: Record<string, readonly Pattern[]> = {
  // Аԥсны; the ы goes before -и.
  "v-y": [
    {
      ends: /ы$/,
      cut: 1,
      cells: {
        nom: "ы",
        to: "ыҟа",
        from: "ынтәи ынтә",
        of: "ытәи",
        upto: "ынӡа",
        also: "ыгьы",
        and: "и",
      },
    },
  ],
  // Аҟәа; а and и become еи. Names of countries in -тәыла also take -ҿы (in).
  "v-a": [
    {
      ends: /тәыла$/,
      cut: 1,
      cells: {
        nom: "а",
        to: "аҟа",
        from: "антәи антә",
        of: "атәи",
        upto: "анӡа",
        also: "агьы",
        and: "еи",
        in: "аҿы",
      },
    },
    {
      ends: /а$/,
      cut: 1,
      cells: {
        nom: "а",
        to: "аҟа",
        from: "антәи антә",
        of: "атәи",
        upto: "анӡа",
        also: "агьы",
        and: "еи",
      },
    },
  ],
  // Other vowels.
  v: [{ ends: /[еиоуәьҩ]$/, cells: AFTER_VOWEL }],
  // Қарҭ; a linking ы before -н (?).
  c: [
    {
      cells: {
        nom: "·",
        to: "ҟа",
        from: "ынтәи ынтә",
        of: "тәи",
        upto: "ынӡа",
        also: "гьы",
        and: "и",
      },
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
