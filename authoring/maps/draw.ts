import type { MapDrawing, MapMark } from "../../core/card/map.ts";
import type { Entry, Place } from "../../core/lexicon/types.ts";
import { type Atlas, NATURAL_EARTH, type Pair, type Scale } from "./atlas.ts";
import { areasIn, atlasRound, linesIn } from "./clip.ts";
import { type Box, type Frame, frameOf, HEIGHT, type Point, WIDTH } from "./frame.ts";
import { placeName } from "./label.ts";
import { boxesOf, grown, SCALE_BOX } from "./layout.ts";
import { neighbours } from "./names.ts";
import { trace } from "./trace.ts";

/** What holds for every map of a build. */
export interface Ground {
  /** Borders that are drawn dashed, wherever they are seen. */
  readonly contested: ReadonlySet<Pair>;
  /** Land on which no country's name is set. */
  readonly disputed: readonly Place[];
}

/** What a map is to weigh, as JSON, in bytes. */
export const HEAVIEST = 6000;

/** The scale whose detail is about that of the drawing: finer data would only be thrown away. */
export function scaleFor({ reach }: Frame): Scale {
  return reach > 300 ? "50m" : "10m";
}

/** A map in which fewer countries could be named is drawn again with more around it. */
const NAMED = 2;

/** The widest that a map is drawn for the sake of names, in kilometres from its middle. */
const WIDEST = 1400;

/** A map, and what it shows of the globe. */
export interface Framed {
  readonly frame: Frame;
  readonly drawing: MapDrawing;
}

/** Draws the locator map of an entry. The same data gives the same map, byte for byte. */
export function drawMap({ headword }: Entry, place: Place, ground: Ground): Framed {
  const tried: Framed[] = [];
  for (let wider = 1; wider < 12; wider *= 1.3) {
    const frame = frameOf(place, wider);
    if (tried.length > 0 && frame.reach > WIDEST) break;
    const framed = { frame, drawing: drawIn(frame, headword, place, ground) };
    if (told(framed) >= NAMED) return framed;
    tried.push(framed);
  }
  return tried.find((framed) => told(framed) > 0) ?? tried[0]!;
}

const told = ({ drawing: { around } }: Framed) => around.filter(({ room }) => room > 60).length;

function drawIn(frame: Frame, headword: string, place: Place, ground: Ground): MapDrawing {
  const data = atlasRound(frame, scaleFor(frame));
  const path = place.kind === "line" ? linesIn(frame, [place.coordinates]) : [];
  const mark = markOf(frame, place, path);
  const taken = boxesOf(mark, path);
  const { label, box } = placeName(headword, mark, taken);
  const around = grown(box, 8);
  const others = ground.disputed.flatMap((land) => groundOf(frame, land));
  const grounds = data.countries
    .filter(({ coded, key }) => coded && key !== place.code)
    .map(({ key, rings }) => ({ code: key, rings: areasIn(frame, rings) }));
  return {
    width: WIDTH,
    height: HEIGHT,
    ...outlines(frame, data, ground.contested),
    mark,
    label,
    around: neighbours(grounds, areasIn(frame, data.land), [
      ...taken,
      around,
      SCALE_BOX,
      ...others,
    ]),
    approximate: place.radius !== undefined || place.approximate === true,
    scale: scaleOf(frame),
    lines: NATURAL_EARTH,
    position: place.sources,
  };
}

function markOf(frame: Frame, { kind, coordinates, radius = 0 }: Place, path: Point[][]): MapMark {
  if (kind === "line") return { kind, path: trace(path, false, 0.3) };
  const dots = coordinates.map((at) => tenth(frame.project(at)));
  if (kind === "point") return { kind, dots };
  const [x, y] = dots[0]!;
  return { kind, x, y, r: Math.round(radius * frame.perKm) };
}

const tenth = ([x, y]: Point): Point => [Math.round(x * 10) / 10, Math.round(y * 10) / 10];

/** What a place's ground is for the names of countries: all that its mark covers, and a little more. */
function groundOf(frame: Frame, place: Place): Box[] {
  const path = place.kind === "line" ? [place.coordinates.map(frame.project)] : [];
  return boxesOf(markOf(frame, place, path), path).map((box) => grown(box, 6));
}

/** Coasts and borders, as fine as the weight allows; a map of half the world may weigh more. */
function outlines(frame: Frame, { land, borders }: Atlas, contested: ReadonlySet<Pair>) {
  const shores = areasIn(frame, land);
  const seen = [...borders].map(([pair, lines]) => ({ pair, lines: linesIn(frame, lines) }));
  const linesOf = (dashed: boolean) =>
    seen.filter(({ pair }) => contested.has(pair) === dashed).flatMap(({ lines }) => lines);
  for (let tolerance = 0.3; ; tolerance *= 1.25) {
    const rings = shores.filter((ring) => sizeOf(ring) > 3 * tolerance);
    const paths = {
      land: trace(rings, true, tolerance),
      borders: trace(linesOf(false), false, tolerance),
      contested: trace(linesOf(true), false, tolerance),
    };
    const weight = paths.land.length + paths.borders.length + paths.contested.length;
    if (weight < HEAVIEST - 1600 || tolerance > 4) return paths;
  }
}

/** The area of a ring, in square units, by the shoelace formula. */
function sizeOf(ring: readonly Point[]): number {
  const twice = ring.reduce((sum, [x, y], i) => {
    const [fromX, fromY] = ring.at(i - 1)!;
    return sum + fromX * y - x * fromY;
  }, 0);
  return Math.abs(twice) / 2;
}

/** The longest of 1, 2, 5, 10 … kilometres that takes at most a fifth of the width. */
function scaleOf({ perKm }: Frame): MapDrawing["scale"] {
  const most = WIDTH / 5 / perKm;
  const power = 10 ** Math.floor(Math.log10(most));
  const km = [5, 2, 1].map((step) => step * power).find((step) => step <= most)!;
  return { km, length: Math.round(km * perKm) };
}
