import { describe, expect, test } from "vitest";
import { contrast, isDark, parseColour } from "../../page/ground.ts";

const colours = [
  ["rgb(1, 2, 3)", { r: 1, g: 2, b: 3, a: 1 }],
  ["rgba(1, 2, 3, 0.5)", { r: 1, g: 2, b: 3, a: 0.5 }],
  ["color(srgb 1 0.5 0 / 0.2)", { r: 255, g: 127.5, b: 0, a: 0.2 }],
  ["oklch(0.5 0.1 20)", undefined],
  ["transparent", undefined],
] as const;

test.each(colours)("the colour %s", (text, expected) => {
  expect(parseColour(text)).toEqual(expected);
});

const grey = (c: number) => ({ r: c, g: c, b: c, a: 1 });

describe("contrast (WCAG 2.2)", () => {
  test.each([
    [0, 255, 21],
    [0x76, 255, 4.54], // the palest grey that meets 4.5 on white
    [0x95, 255, 2.97],
    [255, 255, 1],
  ])("of grey %i on grey %i is %f", (a, b, expected) => {
    expect(contrast(grey(a), grey(b))).toBeCloseTo(expected, 1);
  });
  test.each([
    [0, true],
    [0x40, true],
    [0x90, false],
    [255, false],
  ])("a ground of grey %i is dark: %s", (c, expected) => {
    expect(isDark(grey(c))).toBe(expected);
  });
});
