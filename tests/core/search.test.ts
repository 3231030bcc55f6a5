import { describe, expect, it } from "vitest";
import type { Entry, OwnEntry } from "../../core/lexicon/types.ts";
import { indexNames, lookUp, searchKey } from "../../core/search.ts";

type NameRow = readonly [text: string, lang: string, romanised?: string];

const entry = (headword: string, names: readonly NameRow[] = [], forms: NameRow[] = []): Entry => ({
  id: headword.toLowerCase().replaceAll(" ", "-"),
  kind: "place",
  headword,
  definition: { text: "A place.", sources: [] },
  background: [],
  names: names.map(([text, lang, romanised]) => ({
    text,
    lang,
    sources: [],
    ...(romanised && { romanised }),
  })),
  forms: forms.map(([text, lang]) => ({ text, lang, case: "initial" })),
  timeline: [],
  sources: [],
  reviewed: "2026-11-23",
  confidence: "verified",
  prominence: "note",
});

const own = (headword: string, forms: readonly string[]): OwnEntry => ({
  id: `own-${headword}`,
  headword,
  forms,
  note: "",
  changed: 0,
});

describe("searchKey", () => {
  it.each([
    ["Zəngəzur", "zengezur"],
    ["LAÇIN", "lacin"],
    ["Laçın", "lacin"],
    ["İRƏVAN", "irevan"],
    ["Şuşa", "susa"],
    ["Nagorno-Karabakh", "nagorno karabakh"],
    ["Nagorno\u2011Karabakh", "nagorno karabakh"],
    ["  Nagorno –\n Karabakh ", "nagorno karabakh"],
    ["Sarsang’s", "sarsangs"],
    ["Ts'khinvali", "tskhinvali"],
    ["Tsʼkhinvali", "tskhinvali"],
    ["Нагорный", "нагорныи"],
    ["Лёд", "лед"],
    ["Степанаке́рт", "степанакерт"],
    ["Սյունիք", "սյունիք"],
    ["ᲗᲑᲘᲚᲘᲡᲘ", "თბილისი"],
    ["قَرَه باغ", "قره باغ"],
    ["Ｂａｋｕ", "baku"],
    ["Ba\u00adku", "baku"],
    ["S.Ossetian", "s ossetian"],
    ["Straße", "strasse"],
    ["  -- ", ""],
  ])("%j is compared as %j", (text, key) => {
    expect(searchKey(text)).toBe(key);
  });
});

const index = indexNames([
  entry("Zangezur corridor", [["Zəngəzur dəhlizi", "az"]]),
  entry(
    "Syunik",
    [
      ["Սյունիք", "hy", "Syunik’"],
      ["Zəngəzur", "az"],
    ],
    [["Сюника", "ru"]],
  ),
  entry("East Zangezur"),
  entry("Lachin Corridor", [["Լաչինի միջանցք", "hy", "Lachini mijantsk"]]),
  entry("Lachin", [
    ["Laçın", "az"],
    ["Բերձոր", "hy", "Berdzor"],
  ]),
  entry("Nagorno-Karabakh", [
    ["Արցախ", "hy", "Artsakh"],
    ["Karabakh", "en"],
  ]),
  entry("Karabakh Council"),
  own("Kornidzor", ["Կոռնիձոր"]),
]);

describe("lookUp", () => {
  it.each<[query: string, why: string, found: readonly (readonly [string, string?])[]]>([
    ["lachin", "the whole headword before its beginning", [["Lachin"], ["Lachin Corridor"]]],
    ["LAÇIN", "another language's name", [["Lachin", "Laçın"]]],
    ["berdzor", "a name in Latin letters shows the name as written", [["Lachin", "Բերձոր"]]],
    ["Բերձ", "another script", [["Lachin", "Բերձոր"]]],
    [
      "zang",
      "headword's beginning, a word of one; by headword",
      [["Zangezur corridor"], ["East Zangezur"]],
    ],
    [
      "zeng",
      "names' beginnings, by headword",
      [
        ["Syunik", "Zəngəzur"],
        ["Zangezur corridor", "Zəngəzur dəhlizi"],
      ],
    ],
    [
      "zengezur",
      "a whole name before a name's beginning",
      [
        ["Syunik", "Zəngəzur"],
        ["Zangezur corridor", "Zəngəzur dəhlizi"],
      ],
    ],
    [
      "karabakh",
      "the beginning of a headword, then a whole name that the headword shows too",
      [["Karabakh Council"], ["Nagorno-Karabakh"]],
    ],
    ["nagorno k", "over a hyphen", [["Nagorno-Karabakh"]]],
    ["artsax", "what is not there", []],
    ["Сюн", "an inflected form", [["Syunik", "Сюника"]]],
    ["dehliz", "a word within a name", [["Zangezur corridor", "Zəngəzur dəhlizi"]]],
    ["ngezur", "never inside a word", []],
    ["կոռ", "the reader's own", [["Kornidzor", "Կոռնիձոր"]]],
    ["syunik", "a name spelt like the headword is no other name", [["Syunik"]]],
    [" ", "nothing is asked", []],
    ["'", "nothing that could be found", []],
  ])("%j: %s", (query, _why, found) => {
    expect(
      lookUp(index, query).map(({ entry: { headword }, matched }) =>
        matched ? [headword, matched.text] : [headword],
      ),
    ).toEqual(found);
  });

  it("tells the language of the name that was met", () => {
    expect(lookUp(index, "berdzor")[0]?.matched).toEqual({ text: "Բերձոր", lang: "hy" });
    expect(lookUp(index, "կոռնիձոր")[0]?.matched).toEqual({ text: "Կոռնիձոր" });
  });
});
