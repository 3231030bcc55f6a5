import { describe, expect, it } from "vitest";
import { frameOf, HEIGHT, kilometres, WIDTH } from "../../../authoring/maps/frame.ts";
import type { LonLat, Place } from "../../../core/lexicon/types.ts";

const place = (kind: Place["kind"], coordinates: LonLat[], radius?: number): Place => ({
  kind,
  coordinates,
  ...(radius && { radius }),
  sources: [],
});

const rows: readonly (readonly [what: string, place: Place, reach: number])[] = [
  ["a town", place("point", [[46.75, 39.82]]), 150],
  ["a small area", place("area", [[46.75, 39.82]], 20), 150],
  ["a large area", place("area", [[45, 41]], 300), 875],
  ["a road", place("line", [[46.3, 39.5], [46.8, 39.8]]), 150], // biome-ignore format: a row
  ["a railway", place("line", [[43.1, 40.6], [49.9, 40.4]]), 388], // biome-ignore format: a row
  ["a long way", place("line", [[-60, 0], [60, 0]]), 3500], // biome-ignore format: a row
  ["a place by the date line", place("point", [[179.9, 65]]), 150],
];

describe("the frame of", () => {
  it.each(rows)("%s", (_what, of, reach) => {
    expect(Math.round(frameOf(of).reach)).toBe(reach);
  });

  it.each(rows.filter(([what]) => what !== "a long way"))("%s holds all of it", (_what, of) => {
    const { project, perKm } = frameOf(of);
    const r = (of.radius ?? 0) * perKm;
    for (const [x, y] of of.coordinates.map(project)) {
      expect(x - r).toBeGreaterThanOrEqual(0);
      expect(x + r).toBeLessThanOrEqual(WIDTH);
      expect(y - r).toBeGreaterThanOrEqual(0);
      expect(y + r).toBeLessThanOrEqual(HEIGHT);
    }
  });
});

describe("the projection", () => {
  const { project, perKm, box } = frameOf(place("point", [[46, 40]]));

  it.each([
    ["its middle", [46, 40], [168, 95]],
    ["north of it", [46, 41], [168, -29.5]],
    ["east of it", [47, 40], [263.4, 94.5]],
  ] as const)("puts %s", (_what, at, [x, y]) => {
    expect(project(at)[0]).toBeCloseTo(x, 1);
    expect(project(at)[1]).toBeCloseTo(y, 1);
  });

  it("keeps distances from the middle", () => {
    const [x, y] = project([47, 40.5]);
    const drawn = Math.hypot(x - 168, y - 95) / perKm;
    expect(drawn).toBeCloseTo(kilometres([46, 40], [47, 40.5]), 0);
  });

  it("has a box in degrees that holds the frame", () => {
    const [west, south, east, north] = box;
    const [left] = project([west, 40]);
    const [right] = project([east, 40]);
    expect(left).toBeLessThan(0);
    expect(right).toBeGreaterThan(WIDTH);
    expect(project([46, north])[1]).toBeLessThan(0);
    expect(project([46, south])[1]).toBeGreaterThan(HEIGHT);
  });
});
