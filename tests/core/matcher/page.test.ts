import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Match } from "../../../core/lexicon/span.ts";
import type { Context, SurfaceForm } from "../../../core/lexicon/types.ts";
import { compile, type LexiconEntry, load } from "../../../core/matcher/index.ts";
import { findOnPage, overlay } from "../../../core/matcher/page.ts";

const entry = (id: string, text: string, more: Partial<SurfaceForm> = {}): LexiconEntry => ({
  id,
  forms: [{ text, lang: "en", case: "initial", paradigm: "fixed", ...more }],
});
const topic = (context: Context): Context => ({ ...context, within: 0 });

/** `Cape` only where the page has the fen; `Mead` only where it has the cape; `Weir` never beside the fen. */
const ENTRIES = [
  entry("fen", "Grey Fen"),
  entry("cape", "Cape", { requires: topic({ entries: ["fen"] }) }),
  entry("mead", "Mead", { requires: topic({ entries: ["cape"] }) }),
  entry("weir", "Weir", { excludes: topic({ entries: ["fen"] }) }),
];
const matchers = [load(compile(ENTRIES).buffer)];
const found = (texts: readonly string[]) =>
  findOnPage(
    matchers,
    texts.map((text) => ({ text, lang: "en" })),
  ).map((matches) => matches.map(({ candidates }) => candidates[0]!.entry).join(" "));

describe("a page of several passages", () => {
  test.each([
    ["evidence before", ["Grey Fen.", "The Cape."], ["fen", "cape"]],
    ["evidence after", ["The Cape.", "Grey Fen."], ["cape", "fen"]],
    ["no evidence", ["The Cape.", "The Mead."], ["", ""]],
    [
      "evidence that is itself in doubt counts for nothing",
      ["Cape.", "Mead.", "Grey Fen."],
      ["cape", "", "fen"],
    ],
    ["evidence against", ["The Weir.", "Grey Fen."], ["", "fen"]],
    ["none against", ["The Weir."], ["weir"]],
  ])("%s", (_, texts, expected) => {
    expect(found(texts)).toEqual(expected);
  });

  test("is read in any order with one result", () => {
    const texts = ["The Cape.", "Grey Fen.", "A Weir and a Mead.", "Nothing."];
    fc.assert(
      fc.property(fc.shuffledSubarray(texts, { minLength: 4 }), (order) => {
        const all = found(order);
        expect(texts.map((text) => all[order.indexOf(text)])).toEqual(found(texts));
      }),
    );
  });
});

const span = (start: number, end: number, entry: string): Match => ({
  start,
  end,
  candidates: [{ entry, score: 1 }],
});

describe("several lexicons in one text", () => {
  test.each<[string, Match[][], string]>([
    ["one", [[span(0, 3, "a")]], "a 0–3"],
    ["none", [[], []], ""],
    ["side by side, in order", [[span(9, 12, "a")], [span(0, 3, "b")]], "b 0–3, a 9–12"],
    ["the earlier has its way", [[span(2, 5, "a")], [span(0, 9, "b")]], "a 2–5"],
    ["next to each other", [[span(0, 3, "a")], [span(3, 5, "b")]], "a 0–3, b 3–5"],
  ])("%s", (_, all, expected) => {
    const said = overlay(all).map((m) => `${m.candidates[0]!.entry} ${m.start}–${m.end}`);
    expect(said.join(", ")).toBe(expected);
  });
});
