import { type GeoProjection, geoAzimuthalEqualArea, geoDistance } from "d3-geo";
import type { LonLat, Place } from "../../core/lexicon/types.ts";

/** The size of every map, in its own units: the width of the card's text, and a little over half. */
export const WIDTH = 336;
export const HEIGHT = 190;

/** A point of the drawing, y downwards. */
export type Point = readonly [x: number, y: number];

/** A box: least x, least y, greatest x, greatest y. */
export type Box = readonly [number, number, number, number];

/** What a map shows of the globe. */
export interface Frame {
  /** Half of the width, in kilometres. */
  readonly reach: number;
  /** Units of the drawing in a kilometre. */
  readonly perKm: number;
  readonly project: (at: LonLat) => Point;
  /** In degrees; it holds the whole frame. */
  readonly box: Box;
}

const EARTH_KM = 6371;

/** How far beyond the frame its box in degrees reaches, in units: a curved edge bulges. */
const EDGE = 8;

/** The least and the greatest that a map shows of its surroundings, in kilometres from its middle. */
const LEAST = 150;
const GREATEST = 3500;

/**
 * The frame round a place: its middle in the middle, north up, and at least 150 kilometres of
 * surroundings at either hand. `wider` is a factor, for maps in which too little could be named.
 *
 * The projection is Lambert's azimuthal equal-area one round the middle: no place is drawn larger
 * than another for being nearer to a pole.
 */
export function frameOf({ coordinates, radius = 0 }: Place, wider = 1): Frame {
  const [west, east] = extent(coordinates.map(([lon]) => lon!));
  const [south, north] = extent(coordinates.map(([, lat]) => lat!));
  const middle: LonLat = [(west + east) / 2, (south + north) / 2];
  const across = kilometres([west, middle[1]], [east, middle[1]]) / 2 + radius;
  const along = kilometres([middle[0], south], [middle[0], north]) / 2 + radius;
  const filled = Math.max(across * 1.35, ((along * WIDTH) / HEIGHT) * 1.65);
  const reach = Math.min(GREATEST, Math.max(LEAST, filled) * wider);
  const perKm = WIDTH / 2 / reach;
  const projection: GeoProjection = geoAzimuthalEqualArea()
    .rotate([-middle[0], -middle[1]])
    .scale(EARTH_KM * perKm)
    .translate([WIDTH / 2, HEIGHT / 2]);
  return {
    reach,
    perKm,
    project: (at) => projection([at[0], at[1]]) as unknown as Point,
    box: boxOf(projection, middle[0]),
  };
}

/** The frame's edge, taken back to the globe at a hundred places. */
function boxOf(projection: GeoProjection, middle: number): Box {
  const steps = Array.from({ length: 26 }, (_, n) => n / 25);
  const edge = steps.flatMap((t): Point[] => [
    [t * WIDTH, -EDGE],
    [t * WIDTH, HEIGHT + EDGE],
    [-EDGE, t * HEIGHT],
    [WIDTH + EDGE, t * HEIGHT],
  ]);
  const globe = edge.map(([x, y]) => projection.invert!([x, y])!);
  // Counted from the middle, so that a frame across the date line has no hole.
  const lons = globe.map(([lon]) => middle + ((((lon - middle + 180) % 360) + 360) % 360) - 180);
  const [west, east] = extent(lons);
  const [south, north] = extent(globe.map(([, lat]) => lat));
  return [west, south, east, north];
}

/** The distance on the globe, in kilometres. */
export function kilometres(a: LonLat, b: LonLat): number {
  return geoDistance([a[0], a[1]], [b[0], b[1]]) * EARTH_KM;
}

function extent(values: readonly number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)];
}
