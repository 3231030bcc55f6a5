import { describe, expect, test } from "vitest";
import { compare, median, race } from "../../benches/measure.ts";
import { merged, readable } from "../../benches/record.ts";

test.each([
  [[3], 3],
  [[3, 1, 2], 2],
  [[10, 9, 100], 10],
  [[4, 1, 3, 2], 3],
])("the median of %j is %d", (numbers, expected) => {
  const before = [...numbers];
  expect(median(numbers)).toBe(expected);
  expect(numbers).toEqual(before);
});

test("there is no median of nothing", () => {
  expect(() => median([])).toThrow("no median");
});

describe("a figure and its goal", () => {
  test.each([
    ["at most", 2.5, 2.5, true],
    ["at most", 2.504, 2.5, true],
    ["at most", 2.51, 2.5, false],
    ["at most", 0, 0, true],
    ["at most", null, 2.5, false],
    ["at most", Number.NaN, 2.5, false],
    ["at most", Number.NEGATIVE_INFINITY, 2.5, false],
    ["at least", 4, 4, true],
    ["at least", 3.99, 4, false],
    ["at least", 1000, 4, true],
    ["at least", null, 4, false],
    ["at least", Number.POSITIVE_INFINITY, 4, false],
  ] as const)("%s: %d of %d: %s", (side, value, goal, ok) => {
    expect(compare("row", value, goal, side).ok).toBe(ok);
  });

  test("one that was not measured has no ratio; its side is in the name", () => {
    const unmeasured = { name: "row, at least", ratio: null, goal: 4, ok: false };
    expect(compare("row", null, 4, "at least")).toEqual(unmeasured);
    expect(compare("row", 1.239, 4, "at most")).toEqual({
      name: "row",
      ratio: 1.24,
      goal: 4,
      ok: true,
    });
  });
});

test("contenders take turns; warming rounds are run and not counted", () => {
  const turns: string[] = [];
  const took = race({ a: () => turns.push("a"), b: () => turns.push("b") }, 2, 1);
  expect(turns.join("")).toBe("ababab");
  expect(Object.keys(took)).toEqual(["a", "b"]);
});

describe("a record", () => {
  test("keeps what ran before on the same day, and takes the newer of two", () => {
    const before = [
      { name: "a", n: 1 },
      { name: "b", n: 1 },
    ];
    expect(merged(before, [{ name: "b", n: 2 }], ({ name }) => name)).toEqual([
      { name: "a", n: 1 },
      { name: "b", n: 2 },
    ]);
  });

  test("can be read: each figure with its goal, and what was not measured said so", () => {
    const text = readable({
      date: "2026-01-02",
      cores: 2,
      node: "v20",
      browsers: ["Chromium 150"],
      parts: ["match"],
      figures: [
        compare("quick", 2, 2.5, "at most"),
        compare("much", 3, 4, "at least"),
        compare("none", null, 1, "at most"),
      ],
      tables: [{ title: "Times", columns: ["", "ms"], rows: [["a", "1"]] }],
    });
    for (const line of [
      "| quick | 2 | ≤ 2.5 | yes |",
      "| much, at least | 3 | ≥ 4 | no |",
      "| none | not measured | ≤ 1 | no |",
      "## Times",
      "| a | 1 |",
    ]) {
      expect(text.split("\n")).toContain(line);
    }
    expect(text).toContain("2 cores, Node v20, Chromium 150.");
  });
});
