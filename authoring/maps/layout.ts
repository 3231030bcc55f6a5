import { type MapMark, NAME_SIZE } from "../../core/card/map.ts";
import { type Box, HEIGHT, type Point, WIDTH } from "./frame.ts";

/** The foot at the start, where the scale bar stands. */
export const SCALE_BOX: Box = [0, HEIGHT - 24, 130, HEIGHT];

/** How near a name may come to the edges. */
export const MARGIN = 7;

/** How far a name's letters reach above and below its baseline. */
export const ABOVE = 0.8 * NAME_SIZE;
export const BELOW = 0.28 * NAME_SIZE;

/** The baselines on which a name is within the frame. */
export const HIGHEST = MARGIN + Math.ceil(ABOVE);
export const LOWEST = HEIGHT - MARGIN - BELOW;

/** Whether two boxes have a point in common. */
export function meet(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

/** A box with more around it. */
export function grown([left, top, right, foot]: Box, by: number): Box {
  return [left - by, top - by, right + by, foot + by];
}

/** The box that holds them all. */
export function around(boxes: readonly Box[]): Box {
  return boxes.reduce((all, box) => [
    Math.min(all[0], box[0]),
    Math.min(all[1], box[1]),
    Math.max(all[2], box[2]),
    Math.max(all[3], box[3]),
  ]);
}

/** What a mark covers, as boxes: a line in pieces, a circle whole. */
export function boxesOf(mark: MapMark, path: readonly (readonly Point[])[]): Box[] {
  if (mark.kind === "area") return [square(mark.x, mark.y, mark.r + 3)];
  if (mark.kind === "point") return mark.dots.map(([x, y]) => square(x, y, 6));
  return path.flatMap((line) =>
    line.flatMap(([x, y], i) => {
      const [fromX, fromY] = line[i - 1] ?? [x, y];
      const steps = Math.max(1, Math.ceil(Math.hypot(x - fromX, y - fromY) / 6));
      return Array.from({ length: steps }, (_, n) => {
        const t = (n + 1) / steps;
        return square(fromX + t * (x - fromX), fromY + t * (y - fromY), 4);
      });
    }),
  );
}

const square = (x: number, y: number, r: number): Box => [x - r, y - r, x + r, y + r];

/** The nearest value that is allowed. */
export function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

/** To a tenth of a unit. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** The whole width in which names may stand. */
export const ROW = [MARGIN, WIDTH - MARGIN] as const;
