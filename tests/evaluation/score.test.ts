import { describe, expect, it } from "vitest";
import { parseMarked } from "../../authoring/evaluation/labelled.ts";
import { rates, score, total } from "../../authoring/evaluation/score.ts";
import type { Match } from "../../core/lexicon/span.ts";

const marked = (sentence: string) => parseMarked("row", "en", sentence);
const match = (start: number, end: number, ...entries: readonly string[]): Match => ({
  start,
  end,
  candidates: entries.map((entry) => ({ entry, score: 1 })),
});

describe("parseMarked", () => {
  it("takes the marks out and keeps their places", () => {
    const { text, labels, negatives } = marked(
      "In [[Goris|goris]], {{Goris|a coach}} and [[Artsakh|a/b]].",
    );
    expect(text).toBe("In Goris, Goris and Artsakh.");
    expect(labels).toEqual([
      { start: 3, end: 8, entries: ["goris"] },
      { start: 20, end: 27, entries: ["a", "b"] },
    ]);
    expect(negatives).toEqual([{ start: 10, end: 15, is: "a coach" }]);
  });
});

describe("score", () => {
  it.each([
    ["a hit", "To [[Goris|goris]].", [match(3, 8, "goris")], [1, 0, 0, 0]],
    ["nothing where nothing is", "To {{Goris|a coach}}.", [], [0, 0, 0, 0]],
    ["a miss", "To [[Goris|goris]].", [], [0, 1, 0, 0]],
    ["a false hit", "To {{Goris|a coach}}.", [match(3, 8, "goris")], [0, 0, 1, 0]],
    ["another entry", "To [[Goris|goris]].", [match(3, 8, "gori", "goris")], [1, 0, 0, 1]],
    ["one of two", "To [[Artsakh|a/b]].", [match(3, 10, "b")], [1, 0, 0, 0]],
    ["a part of the span", "[[Lachin Corridor|l]]", [match(0, 6, "lachin")], [0, 1, 1, 0]],
    ["a fuller name", "Republic of [[Armenia|a]]", [match(0, 19, "a")], [1, 0, 0, 0]],
    ["a longer name of another", "[[Kars|kars]] treaty", [match(0, 11, "treaty")], [0, 1, 1, 0]],
  ] as const)("%s", (_, sentence, matches, [hits, missed, wrong, wrongEntry]) => {
    const { counts, faults } = score(marked(sentence), matches);
    expect(counts).toMatchObject({ hits, missed, false: wrong, wrongEntry });
    expect(faults).toHaveLength(missed + wrong + wrongEntry);
  });

  it("says what a false hit really is, and where", () => {
    const [fault] = score(marked("To {{Goris|a coach}}."), [match(3, 8, "goris")]).faults;
    expect(fault).toMatchObject({ kind: "false", surface: "Goris", found: "goris", is: "a coach" });
    expect(fault?.context).toBe("To Goris.");
  });

  it("ignores optional spans, and matches of entries that the labels do not speak of", () => {
    const text = {
      ...marked("Armenia [[Kars|kars]] treaty"),
      optional: [{ start: 0, end: 7 }],
      judged: new Set(["kars", "armenia"]),
    };
    const { counts, faults } = score(text, [match(0, 7, "armenia"), match(8, 19, "treaty")]);
    expect(faults).toEqual([]);
    expect(counts).toEqual({ hits: 0, missed: 0, false: 0, wrongEntry: 0, unjudged: 1 });
  });

  it("adds up, and divides nothing by nothing", () => {
    const one = score(marked("To [[Goris|goris]]."), [match(3, 8, "goris")]);
    const other = score(marked("To [[Goris|goris]]."), []);
    expect(rates(total([one, other]))).toEqual({ precision: 1, recall: 0.5, rightEntry: 1 });
    expect(rates(total([]))).toEqual({ precision: 1, recall: 1, rightEntry: 1 });
  });
});
