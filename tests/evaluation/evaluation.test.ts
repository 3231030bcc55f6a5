import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { findAll, readEntries } from "../../authoring/evaluation/find.ts";
import { ownSet } from "../../authoring/evaluation/labelled.ts";
import { report } from "../../authoring/evaluation/report.ts";
import { score } from "../../authoring/evaluation/score.ts";
import { matcherOf } from "../../authoring/lexicon.ts";

const entries = readEntries(fileURLToPath(new URL("../../glossary", import.meta.url)));
const texts = ownSet(fileURLToPath(new URL(".", import.meta.url)));

describe("the labelled set", () => {
  it("has enough in it, in eight languages", () => {
    const langs = new Set(texts.map(({ lang }) => lang));
    expect([...langs].sort()).toEqual(["ab", "az", "en", "fr", "hy", "ka", "ru", "tr"]);
    expect(texts.length).toBeGreaterThanOrEqual(200);
    expect(texts.flatMap(({ negatives }) => negatives).length).toBeGreaterThanOrEqual(80);
  });

  it("names only entries that there are", () => {
    const known = new Set(entries.map(({ id }) => id));
    const named = texts.flatMap(({ labels }) => labels.flatMap((label) => label.entries));
    expect([...new Set(named)].filter((id) => !known.has(id))).toEqual([]);
  });

  it("has no mark left in a text", () => {
    expect(texts.filter(({ text }) => /[[\]{}|]/.test(text))).toEqual([]);
  });
});

describe("the matcher with the glossary", () => {
  const matcher = matcherOf(entries);
  const outcomes = texts.map((text) => score(text, findAll(matcher, text)));
  const { rows, faults } = report("own set", texts, outcomes);

  it.each(rows)("reaches the goal: $lang", ({ lang, ok }) => {
    const own = faults.filter((fault) => lang === "all" || fault.lang === lang);
    expect(ok, JSON.stringify(own, undefined, 1)).toBe(true);
  });
});
