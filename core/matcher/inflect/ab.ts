import { type Cells, FIXED, type Language, type Pattern } from "./paradigm.ts";

/**
 * Abkhaz. No cases; place relations are endings: -ҟа and -хь (to), -ҿы, short -ҿ, and -ҟны (in),
 * -нтәи, short -нтә (?) (from), -ҟынтә(и) and -ҟнытә(и) (from, of what is not a place as such),
 * -нӡа (as far as) (?), -зы (for, about), -гьы (also), -и (and). After a consonant those in ҿ, хь, ҟн
 * and з have a linking а. Only the last word takes endings. The relational adjective in -тәи
 * (Аҟәатәи, of Sukhumi) is no form of the name, as Russian сухумский is none.
 */
const after = (vowel: string, link = vowel): Cells => ({
  nom: vowel || "·",
  to: `${vowel}ҟа ${link}хь`,
  in: `${link}ҿы ${link}ҿ ${link}ҟны`,
  from: `${vowel}нтәи ${vowel}нтә`,
  since: `${link}ҟынтә ${link}ҟынтәи ${link}ҟнытә ${link}ҟнытәи`,
  upto: `${vowel}нӡа`,
  for: `${link}зы`,
  also: `${vowel}гьы ${vowel}ҟагьы ${vowel}нтәигьы`,
});

const paradigms: Record<string, readonly Pattern[]> = {
  // Аԥсны; the ы may go before -и.
  "v-y": [{ ends: /ы$/, cut: 1, cells: { ...after("ы"), and: "и ыи" } }],
  // Аҟәа; а and и become еи. -н is "in"; after what lasts (аибашьра, the war), -ан is "during".
  "v-a": [{ ends: /а$/, cut: 1, cells: { ...after("а"), and: "еи", during: "ан аан" } }],
  // Other vowels: Гори, Гории.
  v: [{ ends: /[еиоуәьҩ]$/, cells: { ...after(""), and: "и" } }],
  // Қарҭ; a linking ы before -н (?).
  c: [
    {
      cells: {
        ...after("", "а"),
        from: "ынтәи ынтә",
        upto: "ынӡа",
        also: "гьы ҟагьы ынтәигьы",
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
