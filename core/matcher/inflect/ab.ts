import { type Cells, FIXED, type Language, type Pattern } from "./paradigm.ts";

/**
 * Abkhaz. No cases; place relations are endings: -ҟа and -хь (to), -ҿы, short -ҿ, and -ҟны (in),
 * -нтәи, short -нтә (?) (from), -ҟынтә(и) and -ҟнытә(и) (from, of what is not a place as such), -нӡа
 * and -ҟынӡа (as far as), -ла (by way of), -да (without), -зы, short -з (for, about), -ҵәҟьа (itself),
 * -оуп, after other vowels -уп (it is). -гьы (also) and -и (and) go last, on any of them. Endings in
 * ҿ, хь, ҟн and з have a linking а after a consonant, and may have it after ы, и and others. What is
 * written apart (аҿы, ахь, аҟны, азы) needs no form. Only the last word takes endings; prefixes (ҳ-,
 * р-, а-) belong to the form. The relational adjective in -тәи (Аҟәатәи, of Sukhumi) is no form of the
 * name, as Russian сухумский is none.
 */
const endings = (vowel: string, links: readonly string[] = [vowel], is = "уп"): Cells => {
  const linked = (...endings: readonly string[]) =>
    links.flatMap((link) => endings.map((ending) => link + ending));
  const plain = (...endings: readonly string[]) => endings.map((ending) => vowel + ending);
  const cells: Record<string, readonly string[]> = {
    nom: [vowel || "·"],
    to: [...plain("ҟа"), ...linked("хь")],
    in: linked("ҿы", "ҿ", "ҟны"),
    from: plain("нтәи", "нтә"),
    since: linked("ҟынтә", "ҟынтәи", "ҟнытә", "ҟнытәи"),
    upto: [...plain("нӡа"), ...linked("ҟынӡа")],
    by: plain("ла"),
    without: plain("да"),
    for: linked("зы", "з"),
    itself: plain("ҵәҟьа"),
    is: [is],
    also: plain("гьы"),
    too: [
      ...plain("ҟагьы", "нтәигьы", "нӡагьы"),
      ...linked("ҿгьы", "хьгьы", "ҟныгьы", "ҟынтәигьы", "згьы"),
    ],
    both: [...plain("ҟеи", "нтәии"), ...linked("ҿи", "хьи", "ҟни")],
  };
  return Object.fromEntries(Object.entries(cells).map(([cell, all]) => [cell, all.join(" ")]));
};

const paradigms: Record<string, readonly Pattern[]> = {
  // Аԥсны; the ы may go before -и, and goes before -оуп.
  "v-y": [
    { ends: /ы$/, cut: 1, cells: { ...endings("ы", ["ы", "а"], "оуп оу ыуп"), and: "и ыи" } },
  ],
  // Аҟәа; а and и become еи. -н is "in"; after what lasts (аибашьра, the war), -ан is "during".
  "v-a": [
    {
      ends: /а$/,
      cut: 1,
      cells: { ...endings("а", ["а"], "оуп оу"), and: "еи", during: "ан аан" },
    },
  ],
  // Other vowels: Гори, Гории.
  v: [{ ends: /[еиоуәьҩ]$/, cells: { ...endings("", ["", "а"]), and: "и" } }],
  // Қарҭ; a linking ы before -н, which foreign names may lack.
  c: [
    {
      cells: {
        ...endings("", ["а"], "уп оуп"),
        from: "ынтәи ынтә нтәи нтә",
        upto: "ынӡа аҟынӡа",
        too: "ҟагьы ынтәигьы аҿгьы ахьгьы аҟныгьы аҟынтәигьы азгьы",
        both: "ҟеи ынтәии аҿи ахьи аҟни",
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

/** What names of several words hardly ever take. */
const LOOSE = ["without", "itself"];
/** What names of three words and more hardly ever take besides. */
const STACKED = ["by", "upto", "too", "both"];

export const ab: Language = {
  script: /\p{Script=Cyrillic}/u,
  head: "last",
  paradigms,
  infer: (words) =>
    words.map((word, i) =>
      i < words.length - 1 ? "fixed" : (ENDINGS.find(([ending]) => ending.test(word))?.[1] ?? "c"),
    ),
  rare: (words) => (words > 2 ? [...LOOSE, ...STACKED] : words > 1 ? LOOSE : []),
};
