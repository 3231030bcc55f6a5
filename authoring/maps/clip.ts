import { type GeoStream, geoIdentity, geoStream } from "d3-geo";
import { type Atlas, atlas, type Lines, type Scale } from "./atlas.ts";
import { type Box, type Frame, HEIGHT, type Point, WIDTH } from "./frame.ts";

/** How far beyond the edges lines go on, so that no edge is seen as a line. */
const BLEED = 3;
const EDGE: Box = [-BLEED, -BLEED, WIDTH + BLEED, HEIGHT + BLEED];

/** The parts of rings that are in the frame, projected; each is closed along the frame's edges. */
export function areasIn(frame: Frame, rings: Lines): Point[][] {
  return within(frame, rings, true);
}

/** The parts of lines that are in the frame, projected. */
export function linesIn(frame: Frame, lines: Lines): Point[][] {
  return within(frame, lines, false);
}

function within(frame: Frame, lines: Lines, closed: boolean): Point[][] {
  return cut(lines, frame.box, closed).flatMap((line) =>
    clip(line.map(frame.project), EDGE, closed),
  );
}

/** What is in a box, in degrees. */
function cut(lines: Lines, box: Box, closed: boolean): Lines {
  return (lines as readonly (readonly Point[])[])
    .filter((line) => overlaps(line, box))
    .flatMap((line) => clip(line, box, closed));
}

/** The width of a sheet, in degrees. */
const SHEET = 16;

const sheets = new Map<string, Atlas>();

/**
 * The atlas round a frame. It is cut along a coarse grid and kept, since most maps of a glossary are
 * of one region: a continent's coast is gone through once and not for each of them.
 */
export function atlasRound({ box }: Frame, scale: Scale): Atlas {
  const [west, south, east, north] = box;
  const down = (value: number) => Math.floor(value / SHEET) * SHEET;
  const up = (value: number) => Math.ceil(value / SHEET) * SHEET;
  const sheet: Box = [down(west), down(south), up(east), up(north)];
  const key = [scale, ...sheet].join();
  const known = sheets.get(key);
  if (known) return known;
  const { land, countries, borders } = atlas(scale);
  const made: Atlas = {
    land: cut(land, sheet, true),
    countries: countries
      .map((country) => ({ ...country, rings: cut(country.rings, sheet, true) }))
      .filter(({ rings }) => rings.length > 0),
    borders: new Map(
      [...borders]
        .map(([pair, lines]) => [pair, cut(lines, sheet, false)] as const)
        .filter(([, lines]) => lines.length > 0),
    ),
  };
  sheets.set(key, made);
  return made;
}

/** What a box leaves of a line, or of a ring (with or without its first point at its end). */
export function clip(line: readonly Point[], box: Box, closed: boolean): Point[][] {
  const parts: Point[][] = [];
  const sink: GeoStream = {
    point: (x, y) => parts.at(-1)!.push([x, y]),
    lineStart: () => parts.push([]),
    lineEnd: () => {},
    polygonStart: () => {},
    polygonEnd: () => {},
  };
  const [left, low, right, high] = box;
  const stream = geoIdentity()
    .clipExtent([
      [left, low],
      [right, high],
    ])
    .stream(sink);
  // d3-geo reads them only; its types do not say so.
  const whole = closed && !same(line[0]!, line.at(-1)!) ? [...line, line[0]!] : line;
  const coordinates = whole as unknown as number[][];
  geoStream(
    closed ? { type: "Polygon", coordinates: [coordinates] } : { type: "LineString", coordinates },
    stream,
  );
  return parts.filter((part) => part.length > (closed ? 2 : 1));
}

function same(a: Point, b: Point): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

function overlaps(line: readonly Point[], [left, low, right, high]: Box): boolean {
  const [west, south, east, north] = boundsOf(line);
  return west <= right && east >= left && south <= high && north >= low;
}

/** Kept, since the lines of the atlas are asked for each sheet. */
const bounds = new WeakMap<readonly Point[], Box>();

function boundsOf(line: readonly Point[]): Box {
  const known = bounds.get(line);
  if (known) return known;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of line) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  const box: Box = [west, south, east, north];
  bounds.set(line, box);
  return box;
}
