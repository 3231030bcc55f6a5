import type { Box, Point } from "./frame.ts";

/** A stretch of a horizontal line. */
export type Span = readonly [from: number, to: number];

type Rings = readonly (readonly Point[])[];

/** Where rings cross a horizontal line, from the left. */
export function crossings(rings: Rings, y: number): number[] {
  const found: number[] = [];
  for (const ring of rings) {
    let [fromX, from] = ring.at(-1)!;
    for (const [x, at] of ring) {
      if (from < y !== at < y) found.push(fromX + ((y - from) / (at - from)) * (x - fromX));
      [fromX, from] = [x, at];
    }
  }
  return found.sort((a, b) => a - b);
}

/** Every second stretch between crossings: what is inside, by the even-odd rule. */
export function inside(sorted: readonly number[]): Span[] {
  const found: Span[] = [];
  for (let i = 1; i < sorted.length; i += 2) found.push([sorted[i - 1]!, sorted[i]!]);
  return found;
}

/** What two lists of stretches have in common. */
export function shared(some: readonly Span[], others: readonly Span[]): Span[] {
  return some.flatMap(([from, to]) =>
    others
      .map(([start, end]): Span => [Math.max(from, start), Math.min(to, end)])
      .filter(([start, end]) => start < end),
  );
}

/** Stretches without one. */
export function without(some: readonly Span[], [start, end]: Span): Span[] {
  return some
    .flatMap(([from, to]): Span[] => [
      [from, Math.min(to, start)],
      [Math.max(from, end), to],
    ])
    .filter(([from, to]) => from < to);
}

/** Stretches without the boxes that reach from `top` to `foot`. */
export function clearOf(
  some: readonly Span[],
  boxes: readonly Box[],
  top: number,
  foot: number,
): Span[] {
  return boxes
    .filter((box) => box[1] < foot && box[3] > top)
    .reduce((left, box) => without(left, [box[0], box[2]]), [...some]);
}
