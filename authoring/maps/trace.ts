import type { Point } from "./frame.ts";

/**
 * SVG path data for lines, as short as it can be: without the points that nobody would miss, to a
 * tenth of a unit, each point as the way from the one before.
 *
 * @param closed The lines are rings.
 * @param tolerance How far, in units, the drawn line may lie from the true one.
 */
export function trace(lines: readonly (readonly Point[])[], closed: boolean, tolerance: number) {
  return lines.map((line) => pathOf(tenths(simplify(line, tolerance)), closed)).join("");
}

/** Douglas and Peucker's simplification: both ends stay; of a ring, its first point. */
export function simplify(line: readonly Point[], tolerance: number): Point[] {
  const last = line.length - 1;
  if (last < 2) return [...line];
  const kept = new Set([0, last]);
  const pending: [number, number][] = [[0, last]];
  for (let span = pending.pop(); span; span = pending.pop()) {
    const [from, to] = span;
    let [farthest, distance] = [from, tolerance];
    for (let i = from + 1; i < to; i++) {
      const away = distanceTo(line[i]!, line[from]!, line[to]!);
      if (away > distance) [farthest, distance] = [i, away];
    }
    if (farthest === from) continue;
    kept.add(farthest);
    pending.push([from, farthest], [farthest, to]);
  }
  return line.filter((_, i) => kept.has(i));
}

/** The distance of a point from a segment, also from one that is a point. */
function distanceTo([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : ((x - ax) * dx + (y - ay) * dy) / length;
  const along = Math.max(0, Math.min(1, t));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

/** In whole tenths, so that sums of steps are exact; without points that fell together. */
function tenths(line: readonly Point[]): Point[] {
  const whole = line.map(([x, y]): Point => [Math.round(x * 10), Math.round(y * 10)]);
  return whole.filter(([x, y], i) => i === 0 || x !== whole[i - 1]![0] || y !== whole[i - 1]![1]);
}

function pathOf(line: readonly Point[], closed: boolean): string {
  if (line.length < (closed ? 3 : 2)) return "";
  const steps = line.map(([x, y], i) => {
    const [fromX, fromY] = line[i - 1] ?? [0, 0];
    return `${write(x - fromX)} ${write(y - fromY)}`;
  });
  const [start, ...rest] = steps;
  return `M${start}l${rest.join(" ")}${closed ? "z" : ""}`.replaceAll(" -", "-");
}

function write(value: number): string {
  return String(value / 10).replace(/^(-?)0\./, "$1.");
}
