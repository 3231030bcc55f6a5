import type { Direction } from "./direction.ts";
import type { Box, Point } from "./triangle.ts";

/** What decides where a card stands. All lengths are CSS pixels from the layout viewport's corner. */
export interface Placing {
  /** The line box of the phrase that the card is for: of a phrase on two lines, the one meant. */
  readonly line: Box;
  /** The card's size as it would like to be. */
  readonly card: { readonly width: number; readonly height: number };
  /**
   * What is seen: the visual viewport (`offsetLeft`, `offsetTop`, `width`, `height`), which is
   * smaller than the layout viewport when the page is pinched larger.
   */
  readonly view: Box;
  /** The direction of the card's own text. */
  readonly dir: Direction;
  /** From the card's edge to its text. */
  readonly inset: number;
  /** The pointer is a finger. */
  readonly coarse: boolean;
  /** The reader's text size, as a multiple of the usual one; 1 if absent. */
  readonly scale?: number;
}

/** Where a card stands. */
export interface Placement {
  /**
   * The card's left corner on the side of the phrase: the upper one of a card below, the lower one
   * of a card above, and of a sheet. From there it grows as its folds open.
   */
  readonly x: number;
  readonly y: number;
  /** The height that the card may take; of a sheet, the height of what is seen. */
  readonly room: number;
  readonly side: "below" | "above";
  /** The line on the card's edge along the phrase; x from the card's left edge. */
  readonly tether: { readonly x: number; readonly width: number };
  /** There is no margin to write in: the card is a sheet at the foot, as wide as what is seen. */
  readonly sheet: boolean;
}

/** Between phrase and card: the mark under the words stays free. */
const gap = 7;

/** Between card and window's edge: the shadow is seen, and the card is not taken for the browser's. */
const margin = 8;

/** In windows narrower than this, times the scale, the card would fill the width anyway. */
const sheetBelow = 480;

/** Less height than this holds no answer. */
const least = 160;

/** No card takes more of the height: its inside scrolls, so that the page stays the page. */
const tallest = 0.75;

/**
 * Places a card: under its phrase, its text aligned with the phrase's start, so that the headword
 * stands under the word. No room below: above. No room on either side: where there is more, and the
 * card's inside scrolls. Past an edge: shifted, with the tether still along the phrase. Never over
 * the phrase.
 */
export function place({ line, card, view, dir, inset, coarse, scale = 1 }: Placing): Placement {
  const below = view.y + view.height - margin - (line.y + line.height + gap);
  const above = line.y - gap - (view.y + margin);
  const height = Math.min(card.height, tallest * view.height);
  if (
    coarse ||
    view.width < sheetBelow * scale ||
    Math.max(below, above) < Math.min(least, height)
  ) {
    const [x, y] = [view.x, view.y + view.height];
    return { x, y, room: view.height, side: "below", tether: { x: 0, width: 0 }, sheet: true };
  }
  const side = below >= height || below >= above ? "below" : "above";
  const start = dir === "ltr" ? line.x - inset : line.x + line.width + inset - card.width;
  const x = clamp(start, view.x + margin, view.x + view.width - margin - card.width);
  const y = side === "below" ? line.y + line.height + gap : line.y - gap;
  const from = clamp(line.x - x, 0, card.width);
  const to = clamp(line.x + line.width - x, 0, card.width);
  return {
    x,
    y,
    room: Math.min(side === "below" ? below : above, tallest * view.height),
    side,
    tether: { x: from, width: to - from },
    sheet: false,
  };
}

/** The place for a card that was moved by hand: where it was put, or as near to that as it is all seen. */
export function keepWithin(
  at: Point,
  card: { readonly width: number; readonly height: number },
  view: Box,
): Point {
  return {
    x: clamp(at.x, view.x + margin, view.x + view.width - margin - card.width),
    y: clamp(at.y, view.y + margin, view.y + view.height - margin - card.height),
  };
}

/** The next corner of what is seen, clockwise from the one that a card's corner is nearest to. */
export function nextCorner(
  at: Point,
  card: { readonly width: number; readonly height: number },
  view: Box,
): Point {
  const right = at.x + card.width / 2 > view.x + view.width / 2;
  const low = at.y + card.height / 2 > view.y + view.height / 2;
  // Upper left, upper right, lower right, lower left, and round again.
  const [toRight, toLow] = low ? [false, right] : [true, right];
  const x = toRight ? view.x + view.width : view.x;
  const y = toLow ? view.y + view.height : view.y;
  return keepWithin({ x, y }, card, view);
}

/** The value in a range; its lower end where the range is empty. */
function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
