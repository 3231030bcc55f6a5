import fc from "fast-check";
import { expect, test } from "vitest";
import { keepWithin, nextCorner, place } from "../../../core/card/place.ts";

const view = { x: 0, y: 0, width: 1000, height: 800 };
const card = { width: 376, height: 400 };
const base = { view, card, dir: "ltr", inset: 20, coarse: false } as const;
const line = (x: number, y: number, width = 120) => ({ x, y, width, height: 24 });

const rows = [
  [
    "under the phrase, text under text, 7 px below",
    { line: line(300, 100) },
    { x: 280, y: 131, side: "below", tether: { x: 20, width: 120 } },
  ],
  [
    "from right to left: the ends of the lines meet",
    { line: line(500, 100), dir: "rtl" },
    { x: 264, y: 131, side: "below", tether: { x: 236, width: 120 } },
  ],
  [
    "no room below: above, from its lower corner",
    { line: line(300, 700) },
    { x: 280, y: 693, side: "above", tether: { x: 20, width: 120 } },
  ],
  [
    "no room on either side: where there is more, and the inside scrolls",
    { line: line(300, 420), card: { width: 376, height: 590 } },
    { y: 413, side: "above", room: 405 },
  ],
  [
    "past the right edge: shifted by 8 px from it, the tether stays",
    { line: line(850, 100) },
    { x: 616, tether: { x: 234, width: 120 } },
  ],
  ["past the left edge", { line: line(5, 100) }, { x: 8, tether: { x: 0, width: 117 } }],
  [
    "a phrase wider than the card",
    { line: line(100, 100, 700) },
    { x: 80, tether: { x: 20, width: 356 } },
  ],
  ["no more than three quarters of the window", { line: line(300, 10) }, { room: 600 }],
  [
    "a page that is pinched larger: within what is seen",
    { line: line(400, 300), view: { x: 350, y: 200, width: 500, height: 400 } },
    { x: 380, y: 331, side: "below", room: 261 },
  ],
  [
    "a narrow window: a sheet at its foot",
    { line: line(100, 100), view: { ...view, width: 479 } },
    { x: 0, y: 800, room: 800, sheet: true },
  ],
  ["a finger: a sheet", { line: line(300, 100), coarse: true }, { x: 0, y: 800, sheet: true }],
  [
    "a window too low for either side: a sheet",
    { line: line(300, 120), view: { ...view, height: 300 } },
    { y: 300, sheet: true },
  ],
  [
    "a small card needs little",
    { line: line(300, 120), view: { ...view, height: 300 }, card: { width: 376, height: 100 } },
    { side: "below", sheet: false },
  ],
] as const;

test.each(rows)("%s", (_, given, expected) => {
  expect(place({ ...base, ...given })).toMatchObject({ sheet: false, ...expected });
});

test("never over the phrase, never past an edge, the tether never past the card", () => {
  const size = (min: number, max: number) => fc.integer({ min, max });
  fc.assert(
    fc.property(
      size(0, 1900),
      size(0, 1000),
      size(1, 900),
      size(480, 2000),
      size(100, 1200),
      size(60, 1500),
      fc.constantFrom("ltr" as const, "rtl" as const),
      (x, y, width, viewWidth, viewHeight, height, dir) => {
        fc.pre(x < viewWidth && y + 24 < viewHeight);
        const words = { x, y, width, height: 24 };
        const seen = { x: 0, y: 0, width: viewWidth, height: viewHeight };
        const at = place({ ...base, line: words, view: seen, card: { width: 376, height }, dir });
        if (at.sheet) return;
        const tall = Math.min(height, at.room);
        const top = at.side === "below" ? at.y : at.y - tall;
        expect(top).toBeGreaterThanOrEqual(8);
        expect(top + tall).toBeLessThanOrEqual(viewHeight - 8);
        expect(at.x).toBeGreaterThanOrEqual(8);
        expect(at.x + 376).toBeLessThanOrEqual(viewWidth - 8);
        expect(top + tall <= y || top >= y + 24).toBe(true);
        expect(at.tether.x + at.tether.width).toBeLessThanOrEqual(376);
        expect(at.tether.width).toBeGreaterThanOrEqual(0);
      },
    ),
  );
});

const seen = { x: 0, y: 0, width: 1000, height: 700 };
const size = { width: 376, height: 400 };

test.each([
  // where it was put, where it stands
  [100, 100, 100, 100],
  [-50, 100, 8, 100],
  [900, 650, 616, 292],
  [300, -20, 300, 8],
])("a card that was put at %i, %i stands at %i, %i", (x, y, left, top) => {
  expect(keepWithin({ x, y }, size, seen)).toEqual({ x: left, y: top });
});

test("four presses lead it round the window's corners", () => {
  let at = { x: 300, y: 100 };
  const corners = [1, 2, 3, 4].map(() => {
    at = nextCorner(at, size, seen);
    return [at.x, at.y];
  });
  expect(corners).toEqual([
    [616, 8],
    [616, 292],
    [8, 292],
    [8, 8],
  ]);
});
