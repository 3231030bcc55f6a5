import { describe, expect, test } from "vitest";
import { evidenceFor } from "../../../core/card/evidence.ts";
import type { SurfaceForm } from "../../../core/lexicon/types.ts";

const form = (more: Partial<SurfaceForm> = {}): SurfaceForm => ({
  text: "Karsova",
  lang: "en",
  case: "initial",
  ...more,
});
const town = { id: "town", forms: [form({ requires: { words: ["market", "quarr*"] } })] };
const district = { id: "district", forms: [form({ requires: { entries: ["pass"], within: 40 } })] };
const plain = { id: "plain", forms: [form()] };

/** What speaks for a sense where the text has [Karsova] among other words; {the Pass} is another name. */
function evidence(entries: Parameters<typeof evidenceFor>[0], row: string, lang = "en") {
  const text = row.replace(/[[\]{}]/g, "");
  const place = (name: string) => ({
    start: text.indexOf(name),
    end: text.indexOf(name) + name.length,
  });
  const near = row.includes("{")
    ? [{ ...place("the Pass"), entry: "pass", headword: "Karsova Pass" }]
    : [];
  return evidenceFor(entries, { text, lang, ...place("Karsova"), near });
}

describe("what speaks for one of several senses", () => {
  test.each([
    ["[Karsova] and its market.", { entry: "town", names: "market" }],
    ["[Karsova] and its Market.", { entry: "town", names: "Market" }],
    ["[Karsova] and its quarries.", { entry: "town", names: "quarries" }],
    ["[Karsova], below {the Pass}.", { entry: "district", names: "Karsova Pass" }],
    ["[Karsova] and its marketing.", undefined],
    ["[Karsova] and nothing else.", undefined],
    [`[Karsova]${" and so on".repeat(20)} market.`, undefined],
    ["[Karsova], its market, {the Pass}.", undefined], // something speaks for both
  ])("%s", (row, expected) => {
    expect(evidence([town, district], row)).toEqual(expected);
  });

  test("a phrase that the name is part of, but not what is within the name", () => {
    const state = { id: "state", forms: [form({ requires: { words: ["mayor of Karsova"] } })] };
    const itself = { id: "itself", forms: [form({ requires: { words: ["Karsova"] } })] };
    expect(evidence([plain, state], "The mayor of [Karsova] so.")).toEqual({
      entry: "state",
      names: "mayor of Karsova",
    });
    expect(evidence([plain, itself], "The mayor of [Karsova] so.")).toBeUndefined();
  });

  test("its spelling, where only one is spelt so in the language of the text", () => {
    const turkish = { id: "turkish", forms: [form({ lang: "tr" })] };
    expect(evidence([plain, turkish], "[Karsova] so.")).toEqual({ entry: "plain", spelling: "en" });
    expect(evidence([plain, turkish], "[Karsova] so.", "tr")).toEqual({
      entry: "turkish",
      spelling: "tr",
    });
    expect(evidence([plain, turkish], "[Karsova] so.", "fr")).toBeUndefined();
    expect(evidence([plain, { ...plain, id: "again" }], "[Karsova] so.")).toBeUndefined();
  });
});
