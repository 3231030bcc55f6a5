import { FIXED, type Language, type Pattern } from "./paradigm.ts";

/**
 * Russian. Six cases; the accusative stands only where it has letters of its own (inanimate names
 * have the nominative's, animate plurals the genitive's). Adjective and noun agree, what follows
 * the head stays (Минской группы ОБСЕ).
 */
const nouns: Record<string, readonly Pattern[]> = {
  // Карабах. `stem2` states a stem that loses its vowel (Орёл: Орл).
  "m-hard": [{ cells: { nom: "·", gen: "~а", dat: "~у", ins: "~ом", loc: "~е" } }],
  // Агдаш: the stress, which print does not show, chooses between -ом and -ем.
  "m-sib": [{ cells: { nom: "·", gen: "~а", dat: "~у", ins: "~ом ~ем", loc: "~е" } }],
  "m-soft": [
    { ends: /ий$/, cut: 1, cells: { nom: "й", gen: "я", dat: "ю", ins: "ем", loc: "и" } },
    { ends: /й$/, cut: 1, cells: { nom: "й", gen: "~я", dat: "~ю", ins: "~ем", loc: "~е" } },
    { ends: /ь$/, cut: 1, cells: { nom: "ь", gen: "~я", dat: "~ю", ins: "~ем", loc: "~е" } },
  ],
  // Гагра.
  "f-a": [
    {
      ends: /а$/,
      cut: 1,
      cells: { nom: "а", gen: "ы", dat: "е", acc: "у", ins: "ой", loc: "е" },
      lenient: { ins: "ою" },
    },
  ],
  // Шуша: и after г к х ж ч ш щ; the ending of the instrumental is stressed.
  "f-a-sib": [
    {
      ends: /[гкхжчшщ]а$/,
      cut: 1,
      cells: { nom: "а", gen: "и", dat: "е", acc: "у", ins: "ой", loc: "е" },
      lenient: { ins: "ою" },
    },
  ],
  // The same after ж ч ш щ ц with an unstressed instrumental: граница, границей.
  "f-a-ey": [
    {
      ends: /ца$/,
      cut: 1,
      cells: { nom: "а", gen: "ы", dat: "е", acc: "у", ins: "ей", loc: "е" },
      lenient: { ins: "ею" },
    },
    {
      ends: /[жчшщ]а$/,
      cut: 1,
      cells: { nom: "а", gen: "и", dat: "е", acc: "у", ins: "ей", loc: "е" },
      lenient: { ins: "ею" },
    },
  ],
  // Земля.
  "f-ya": [
    {
      ends: /я$/,
      cut: 1,
      cells: { nom: "я", gen: "и", dat: "е", acc: "ю", ins: "ей ёй", loc: "е" },
      lenient: { ins: "ею" },
    },
  ],
  // Армения.
  "f-iya": [
    {
      ends: /ия$/,
      cut: 1,
      cells: { nom: "я", gen: "и", dat: "и", acc: "ю", ins: "ей", loc: "и" },
      lenient: { ins: "ею" },
    },
  ],
  // Керчь.
  "f-soft": [
    { ends: /ь$/, cut: 1, cells: { nom: "ь", gen: "и", dat: "и", acc: "ь", ins: "ью", loc: "и" } },
  ],
  // Ханство; also Иваново, whose other habit, not to inflect, is the citation form.
  "n-o": [{ ends: /о$/, cut: 1, cells: { nom: "о", gen: "а", dat: "у", ins: "ом", loc: "е" } }],
  // Соглашение, побережье.
  "n-e": [
    { ends: /ие$/, cut: 1, cells: { nom: "е", gen: "я", dat: "ю", ins: "ем", loc: "и" } },
    { ends: /[лрь]е$/, cut: 1, cells: { nom: "е", gen: "я", dat: "ю", ins: "ем", loc: "е" } },
    { ends: /[щц]е$/, cut: 1, cells: { nom: "е", gen: "а", dat: "у", ins: "ем", loc: "е" } },
  ],
  // Гагры, силы: the genitive has no ending (`stem2`: with a vowel of its own).
  "pl-y": [
    { ends: /[ы]$/, cut: 1, cells: { nom: "ы", gen: "~·", dat: "ам", ins: "ами", loc: "ах" } },
    { ends: /[и]$/, cut: 1, cells: { nom: "и", gen: "~·", dat: "ам", ins: "ами", loc: "ах" } },
  ],
  // Переговоры, принципы, миротворцы.
  "pl-ov": [
    { ends: /цы$/, cut: 1, cells: { nom: "ы", gen: "ев", dat: "ам", ins: "ами", loc: "ах" } },
    { ends: /ы$/, cut: 1, cells: { nom: "ы", gen: "ов", dat: "ам", ins: "ами", loc: "ах" } },
    { ends: /и$/, cut: 1, cells: { nom: "и", gen: "ов", dat: "ам", ins: "ами", loc: "ах" } },
  ],
  // Бои: a vowel before the ending.
  "pl-yev": [
    {
      ends: /[аеоуэюя]и$/,
      cut: 1,
      cells: { nom: "и", gen: "ев", dat: "ям", ins: "ями", loc: "ях" },
    },
  ],
  // Договорённости.
  "pl-soft": [
    {
      ends: /[^аеоуэюяи]и$/,
      cut: 1,
      cells: { nom: "и", gen: "ей", dat: "ям", ins: "ями", loc: "ях" },
    },
  ],
  // Войска.
  "pl-a": [
    { ends: /а$/, cut: 1, cells: { nom: "а", gen: "~·", dat: "ам", ins: "ами", loc: "ах" } },
  ],
  // Соглашения, события; дискуссии.
  "pl-iya": [
    { ends: /ии$/, cut: 1, cells: { nom: "и", gen: "й", dat: "ям", ins: "ями", loc: "ях" } },
    { ends: /ия$/, cut: 1, cells: { nom: "я", gen: "й", dat: "ям", ins: "ями", loc: "ях" } },
  ],
};

const adjectives: Record<string, readonly Pattern[]> = {
  "adj-m": [
    {
      ends: /[гкх]ий$/,
      cut: 2,
      cells: { nom: "ий", gen: "ого", dat: "ому", ins: "им", loc: "ом" },
    },
    { ends: /ий$/, cut: 2, cells: { nom: "ий", gen: "его", dat: "ему", ins: "им", loc: "ем" } },
    { ends: /ый$/, cut: 2, cells: { nom: "ый", gen: "ого", dat: "ому", ins: "ым", loc: "ом" } },
    {
      ends: /[гкхжчшщ]ой$/,
      cut: 2,
      cells: { nom: "ой", gen: "ого", dat: "ому", ins: "им", loc: "ом" },
    },
    { ends: /ой$/, cut: 2, cells: { nom: "ой", gen: "ого", dat: "ому", ins: "ым", loc: "ом" } },
  ],
  "adj-f": [
    {
      ends: /(?<!ь)[жчшщ]ая$/,
      cut: 2,
      cells: { nom: "ая", gen: "ей", dat: "ей", acc: "ую", ins: "ей", loc: "ей" },
      lenient: { ins: "ею" },
    },
    {
      ends: /ая$/,
      cut: 2,
      cells: { nom: "ая", gen: "ой", dat: "ой", acc: "ую", ins: "ой", loc: "ой" },
      lenient: { ins: "ою" },
    },
    {
      ends: /яя$/,
      cut: 2,
      cells: { nom: "яя", gen: "ей", dat: "ей", acc: "юю", ins: "ей", loc: "ей" },
      lenient: { ins: "ею" },
    },
  ],
  "adj-n": [
    {
      ends: /[гкх]ое$/,
      cut: 2,
      cells: { nom: "ое", gen: "ого", dat: "ому", ins: "им", loc: "ом" },
    },
    { ends: /ое$/, cut: 2, cells: { nom: "ое", gen: "ого", dat: "ому", ins: "ым", loc: "ом" } },
    { ends: /ее$/, cut: 2, cells: { nom: "ее", gen: "его", dat: "ему", ins: "им", loc: "ем" } },
  ],
  "adj-pl": [
    { ends: /ые$/, cut: 2, cells: { nom: "ые", gen: "ых", dat: "ым", ins: "ыми", loc: "ых" } },
    { ends: /ие$/, cut: 2, cells: { nom: "ие", gen: "их", dat: "им", ins: "ими", loc: "их" } },
  ],
};

/** An adjective's ending, and what the noun that it agrees with can then be. */
const AGREEMENTS: readonly {
  readonly adjective: RegExp;
  readonly id: string;
  readonly noun: RegExp;
}[] = [
  { adjective: /(?:[гкхжчшщн]ий|ый|[гкхн]ой)$/, id: "adj-m", noun: /^m-|^indecl$/ },
  { adjective: /(?:ая|яя)$/, id: "adj-f", noun: /^f-|^indecl$/ },
  { adjective: /(?:ое|ее)$/, id: "adj-n", noun: /^n-|^indecl$/ },
  { adjective: /(?:[гкхн]ие|ые)$/, id: "adj-pl", noun: /^pl-/ },
];

/** A noun's paradigm by its ending, first fit; what no row names does not inflect (Баку, Гюмри). */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/^\p{Lu}[\p{Lu}\d]+$/u, "indecl"],
  [/ия$/, "f-iya"],
  [/я$/, "f-ya"],
  [/ца$/, "f-a-ey"],
  [/[гкхжчшщ]а$/, "f-a-sib"],
  [/а$/, "f-a"],
  [/(?:поль|тель|арь)$/, "m-soft"],
  [/ь$/, "f-soft"],
  [/(?:[оеи]в|[иы]н|ств)о$/, "n-o"],
  [/(?:ие|ье|ище)$/, "n-e"],
  // Кубатлы, Физулы: names in -лы come from Turkic ones and stay.
  [/лы$/, "indecl"],
  [/ы$/, "pl-y"],
  [/(?<![а-яё])бои$/i, "pl-yev"],
  [/й$/, "m-soft"],
  [/[жчшщц]$/, "m-sib"],
  [/[бвгдзклмнпрстфх]$/, "m-hard"],
];

/** After a plural adjective the noun is a plural, whatever its ending says elsewhere. */
const PLURALS: readonly (readonly [RegExp, string])[] = [
  [/и[яи]$/, "pl-iya"],
  [/[аеоуэюя]и$/, "pl-yev"],
  [/ости$/, "pl-soft"],
  [/(?:сил|войн|групп|мер|стран)ы$/, "pl-y"],
  [/[ыи]$/, "pl-ov"],
  [/а$/, "pl-a"],
];

const byEnding = (word: string, rows: readonly (readonly [RegExp, string])[]): string | undefined =>
  rows.find(([ending]) => ending.test(word))?.[1];

export const ru: Language = {
  script: /\p{Script=Cyrillic}/u,
  head: "first",
  paradigms: { ...nouns, ...adjectives, indecl: FIXED, fixed: FIXED },

  /**
   * Adjectives at the front that agree with the noun after them inflect with it (Нагорный Карабах,
   * Вторая карабахская война). Without them only the first word does: Республика Арцах, район
   * Лачина. All the rest stays.
   */
  infer(words) {
    for (const { adjective, id, noun } of AGREEMENTS) {
      const at = words.findIndex((word) => !adjective.test(word));
      const head = words[at];
      if (at < 1 || head === undefined) continue;
      const paradigm = byEnding(head, id === "adj-pl" ? PLURALS : ENDINGS) ?? "indecl";
      if (!noun.test(paradigm)) continue;
      return words.map((_, i) => (i < at ? id : i === at ? paradigm : "fixed"));
    }
    const [first = ""] = words;
    const alone = words.length === 1 && AGREEMENTS.find((row) => row.adjective.test(first))?.id;
    const own = alone || (byEnding(first, ENDINGS) ?? "indecl");
    return words.map((_, i) => (i === 0 ? own : "fixed"));
  },
};
