/** Rows: the entries found, by name as text, for forms with conditions. */

import { describe, expect, test } from "vitest";
import type { Context, SurfaceForm } from "../../../core/lexicon/types.ts";
import { compile, type LexiconEntry, load } from "../../../core/matcher/index.ts";
import type { PageFacts } from "../../../core/matcher/page.ts";

const form = (text: string, more: Partial<SurfaceForm> = {}): SurfaceForm => ({
  text,
  lang: "en",
  case: "initial",
  ...more,
});
const entry = (id: string, ...forms: SurfaceForm[]): LexiconEntry => ({ id, forms });

function found(
  entries: readonly LexiconEntry[],
  text: string,
  page: readonly string[] = [],
  facts: PageFacts = {},
  lang = "en",
) {
  const { buffer, problems } = compile(entries);
  expect(problems).toEqual([]);
  const matches = load(buffer).find(text, lang, { ...facts, entries: new Set(page) });
  return matches.map(({ start, end, candidates }) => {
    const said = candidates.map(({ entry, score }) => `${entry} ${score}`).join(", ");
    return `${text.slice(start, end)}: ${said}`;
  });
}

const georgia = (context: { requires?: Context; excludes?: Context }): LexiconEntry[] => [
  entry("georgia", form("Georgia", context)),
  entry("abkhazia", form("Abkhazia")),
];

test.each([
  ["“Georgia” won", []],
  ["the hotel «Georgia»", []],
  ['the "Georgia" restaurant', []],
  ["club ''Georgia'' won", []],
  ["club ,,Georgia'' won", []],
  ["club ,,Georgia“ won", []],
  ["club 'Georgia' won", ["Georgia: georgia 0.9"]],
  ["lost,,Georgia, won", ["Georgia: georgia 0.9"]],
  ["“Georgia won”", ["Georgia: georgia 0.9"]],
  ["« Georgia »", ["Georgia: georgia 0.9"]],
  ["Georgia «»", ["Georgia: georgia 0.9"]],
])("alone between quotation marks: %s", (text, expected) => {
  expect(found(georgia({ excludes: { words: ["«»"], within: 1 } }), text)).toEqual(expected);
});

describe("words", () => {
  const requires = { words: ["Tbilisi", "caucasus", "United States*"] };
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ["Georgia", []],
    ["Georgia and its capital Tbilisi", ["Georgia: georgia 1"]],
    ["TBILISI, Georgia", ["Georgia: georgia 1"]],
    ["Georgia in the Caucasus", ["Georgia: georgia 1"]],
    ["Tbilisians of Georgia", []],
    ["Georgia, united statesmen", ["Georgia: georgia 1"]],
    [`Georgia ${"x".repeat(111)} Tbilisi`, ["Georgia: georgia 1"]],
    [`Georgia ${"x".repeat(112)} Tbilisi`, []],
    [`Tbilisi ${"x".repeat(111)} Georgia`, ["Georgia: georgia 1"]],
    [`Tbilisi ${"x".repeat(112)} Georgia`, []],
    ["Tbi\u00ADlisi–Georgia", ["Georgia: georgia 1"]],
  ];
  test.each(rows)("required: %s", (text, expected) => {
    expect(found(georgia({ requires }), text)).toEqual(expected);
  });

  test.each([
    ["Georgia", ["Georgia: georgia 0.9"]],
    ["Atlanta, Georgia", []],
    ["Atlantans in Georgia", []],
    ["Georgia. Atlantis", ["Georgia: georgia 0.9"]],
    ["Georgia’s “Torpedo” won", []],
    ["„Torpedo“ from Georgia", ["Georgia: georgia 0.9"]],
    ["the «Orlando Georgia» ferry", []],
    ["Orlando, Georgia", ["Georgia: georgia 0.9"]],
    ["Orlando Georgia", ["Georgia: georgia 0.9"]],
  ])("excluded, quotation marks read over: %s", (text, expected) => {
    const words = ["Atlanta", "Atlantan*", "Georgia's Torpedo", "«Orlando"];
    expect(found(georgia({ excludes: { words } }), text)).toEqual(expected);
  });

  test("the span itself is no evidence", () => {
    expect(found(georgia({ requires: { words: ["Georgia"] } }), "Georgia")).toEqual([]);
    expect(found(georgia({ requires: { words: ["Georgia"] } }), "Georgia Georgia")).toHaveLength(2);
  });

  test("what excludes outweighs what is required", () => {
    const both = georgia({ requires: { words: ["Tbilisi"] }, excludes: { words: ["Atlanta"] } });
    expect(found(both, "Georgia Tbilisi Atlanta")).toEqual([]);
  });
});

describe("entries", () => {
  test("in the window", () => {
    const near = georgia({ requires: { entries: ["abkhazia"], within: 10 } });
    expect(found(near, "Georgia, Abkhazia")).toEqual([
      "Georgia: georgia 1",
      "Abkhazia: abkhazia 0.9",
    ]);
    expect(found(near, "Georgia, and then Abkhazia")).toEqual(["Abkhazia: abkhazia 0.9"]);
    expect(found(near, "Georgia", ["abkhazia"])).toEqual([]);
  });

  test("on the whole page", () => {
    const page = georgia({ requires: { entries: ["abkhazia", "ajaria"], within: 0 } });
    expect(found(page, `Georgia ${"x ".repeat(500)} Abkhazia`)[0]).toBe("Georgia: georgia 1");
    expect(found(page, "Georgia")).toEqual([]);
    expect(found(page, "Georgia", ["ajaria"])).toEqual(["Georgia: georgia 1"]);
  });

  test("on the page's topic, which its title tells", () => {
    const page = georgia({ requires: { words: ["Tbilisi"], within: 0 } });
    expect(found(page, "Georgia", [], { title: "Voting in Tbilisi ends" })).toEqual([
      "Georgia: georgia 1",
    ]);
    expect(found(page, "Georgia", [], { title: "Voting in Atlanta ends" })).toEqual([]);
    const near = georgia({ requires: { words: ["Tbilisi"], within: 50 } });
    expect(found(near, "Georgia", [], { title: "Voting in Tbilisi ends" })).toEqual([]);
  });

  test("on the publisher", () => {
    const there = georgia({ excludes: { publishers: ["atlanta-courier"] } });
    expect(found(there, "Georgia", [], { publisher: "atlanta-courier" })).toEqual([]);
    expect(found(there, "Georgia", [], { publisher: "tbilisi-courier" })).toHaveLength(1);
    expect(found(there, "Georgia")).toHaveLength(1);
  });

  test("a form that needs another entry is no evidence itself", () => {
    const circle = [
      entry("a", form("Ani", { requires: { entries: ["b"] } })),
      entry("b", form("Bek", { requires: { entries: ["a"] } })),
    ];
    expect(found(circle, "Ani Bek")).toEqual([]);
  });
});

describe("several senses", () => {
  const senses = [
    entry("country", form("Georgia")),
    entry("state", form("Georgia", { requires: { words: ["Atlanta"] } })),
    entry("university", form("Georgia Tech", { requires: { words: ["students"] } })),
    entry("new-georgia", form("New Georgia", { requires: { words: ["island"] } })),
  ];
  test.each([
    ["Georgia", ["Georgia: country 0.9"]],
    ["Atlanta in Georgia", ["Georgia: state 1, country 0.9"]],
    ["Georgia Tech students", ["Georgia Tech: university 1"]],
    ["Georgia Tech", ["Georgia: country 0.9"]],
    ["New Georgia island", ["New Georgia: new-georgia 1"]],
    ["New Georgia", ["Georgia: country 0.9"]],
  ])("%s", (text, expected) => {
    expect(found(senses, text)).toEqual(expected);
  });
});

describe("languages", () => {
  const entries = [entry("van", form("Van", { lang: "tr" })), entry("vanda", form("Vanda"))];
  test("a form of another language counts a little less, its weak inflections nothing", () => {
    const shusha = [entry("shusha", form("Şuşa", { lang: "az" }))];
    expect(found(shusha, "Şuşa Şuşada", [], {}, "az-Latn")).toEqual([
      "Şuşa: shusha 0.9",
      "Şuşada: shusha 0.9",
    ]);
    expect(found(shusha, "Şuşa Şuşada", [], {}, "en")).toEqual(["Şuşa: shusha 0.855"]);
  });
  test.each([[["Şuşa", "Şuşada"]], [["Şuşada", "Şuşa"]]])(
    "what an inflection and a form both say counts as the form: %s",
    (texts) => {
      const forms = texts.map((text) => form(text, { lang: "az" }));
      expect(found([entry("shusha", ...forms)], "Şuşada", [], {}, "en")).toEqual([
        "Şuşada: shusha 0.855",
      ]);
    },
  );
  test("of equal forms that of the text's language comes first", () => {
    const both = [
      entry("a", form("Gori", { lang: "az" })),
      entry("b", form("Gori", { lang: "fr" })),
    ];
    expect(found(both, "Gori", [], {}, "fr")).toEqual(["Gori: b 0.9, a 0.855"]);
    expect(found(entries, "Vanda", [], {}, "en")).toEqual(["Vanda: vanda 0.9"]);
  });
});
