import { describe, expect, test } from "vitest";
import { compile } from "../../core/matcher/index.ts";
import { Draw } from "./draw.ts";
import { fuzz } from "./fuzz.ts";
import { KINDS, lexicon } from "./lexicons.ts";
import { fewest } from "./shrink.ts";
import { formsOf, question } from "./texts.ts";

describe("fewest", () => {
  test.each([
    ["abcdef", "d", "d"],
    ["abcdef", "af", "af"],
    ["aaaa", "aa", "aa"],
    ["abcdef", "", ""],
    ["x", "x", "x"],
  ])("of %s, what still holds %s", (all, wanted, expected) => {
    const holds = (units: readonly string[]) => {
      let at = -1;
      return [...wanted].every((unit) => {
        at = units.indexOf(unit, at + 1);
        return at >= 0;
      });
    };
    expect(fewest([...all], holds).join("")).toBe(expected);
  });
});

test.each(KINDS.filter((kind) => kind !== 50_000))(
  "the same seed makes the same lexicon and text: %s",
  (kind) => {
    const make = () => {
      const draw = new Draw(5);
      const entries = lexicon(kind, draw);
      return { entries, asked: question(formsOf(entries), draw) };
    };
    const { entries, asked } = make();
    expect(make()).toEqual({ entries, asked });
    expect(compile(entries).problems).toEqual([]);
    expect(formsOf(entries).length).toBeGreaterThan(kind === "glossary" ? 500 : kind / 2);
  },
);

test("a little of it finds no difference", () => {
  let lexicons = 0;
  const progress = (_: number, count: number) => {
    lexicons = count;
  };
  expect(fuzz(0.02, 7, progress)).toBeUndefined();
  expect(lexicons).toBeGreaterThanOrEqual(KINDS.length - 1);
});
