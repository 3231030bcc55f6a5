import fc from "fast-check";
import { expect, test } from "vitest";
import { approaches } from "../../../core/card/triangle.ts";

/*   from ●  (150, 100)
 *       ╱ ╲
 *      ╱   ╲          the triangle, to the card's near corners
 *     ┌─────────────┐
 *     │ card        │  (100, 140), 376 by 300
 */
const card = { x: 100, y: 140, width: 376, height: 300 };
const from = { x: 150, y: 100 };

const rows = [
  ["straight down", { x: 150, y: 110 }, true],
  ["towards the far corner", { x: 220, y: 110 }, true],
  ["past the far corner", { x: 260, y: 105 }, false],
  ["towards the near corner", { x: 140, y: 108 }, true],
  ["to the left", { x: 120, y: 102 }, false],
  ["along the line", { x: 170, y: 100 }, false],
  ["away", { x: 150, y: 90 }, false],
  ["not at all", { x: 150, y: 100 }, false],
  ["into the card", { x: 160, y: 150 }, true],
] as const;

test.each(rows)("%s", (_, to, expected) => {
  expect(approaches(from, to, card)).toBe(expected);
});

test("a card above its phrase is the same, turned over", () => {
  for (const [, to, expected] of rows) {
    const flip = ({ x, y }: { x: number; y: number }) => ({ x, y: -y });
    const above = { ...card, y: -card.y - card.height };
    expect(approaches(flip(from), flip(to), above)).toBe(expected);
  }
});

test("a card beside the pointer is approached between its two near corners", () => {
  const left = { x: 40, y: 290 };
  expect(approaches(left, { x: 60, y: 290 }, card)).toBe(true);
  expect(approaches(left, { x: 50, y: 100 }, card)).toBe(false);
});

test("any straight way to a point of the card is an approach; any step away is none", () => {
  const coordinate = fc.integer({ min: 0, max: 900 });
  const within = fc.double({ min: 0.01, max: 0.99, noNaN: true });
  fc.assert(
    fc.property(coordinate, coordinate, within, within, within, (x, y, across, down, part) => {
      const outside = x < 90 || x > 490 || y < 130 || y > 450;
      fc.pre(outside);
      const aim = { x: card.x + across * card.width, y: card.y + down * card.height };
      const on = { x: x + part * (aim.x - x), y: y + part * (aim.y - y) };
      const back = { x: x - part * (aim.x - x), y: y - part * (aim.y - y) };
      expect(approaches({ x, y }, on, card)).toBe(true);
      expect(approaches({ x, y }, back, card)).toBe(false);
    }),
  );
});
