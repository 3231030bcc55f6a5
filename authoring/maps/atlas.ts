import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { merge, mesh } from "topojson-client";
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from "topojson-specification";
import type { LonLat } from "../../core/lexicon/types.ts";

/** Lines on the globe, in degrees. */
export type Lines = readonly (readonly LonLat[])[];

/** A country as Natural Earth draws it. */
export interface Country {
  /** ISO 3166-1 alpha-2; Natural Earth's own name for what has no code there. */
  readonly key: string;
  readonly coded: boolean;
  /** All its rings, outer and inner; each ends where it begins. */
  readonly rings: Lines;
}

/** A border, as the keys of its two sides in the order of the alphabet, joined by "|". */
export type Pair = string;

/** Natural Earth's countries at one scale, ready to be drawn from. */
export interface Atlas {
  readonly land: Lines;
  readonly countries: readonly Country[];
  readonly borders: ReadonlyMap<Pair, Lines>;
}

/** What world-atlas 2.0.2 holds, by its README, and the day of that version by its CHANGELOG. */
export const NATURAL_EARTH = {
  title: "Natural Earth 4.1.0, May 2018",
  url: "https://www.naturalearthdata.com/",
};

type Shape = (Polygon | MultiPolygon) & { properties: { name: string } };

type World = Topology<{ countries: GeometryCollection<{ name: string }> }>;

/** About 1 : 10 million, and about 1 : 50 million. */
export type Scale = "10m" | "50m";

const read = new Map<Scale, Atlas>();

/** The atlas for maps of a scale. */
export function atlas(scale: Scale): Atlas {
  const known = read.get(scale);
  if (known) return known;
  const { topology, shapes } = worldAt(scale);
  const made: Atlas = {
    land: rings(merge(topology, shapes)),
    countries: shapes.map((shape) => ({
      key: keyOf(shape),
      coded: codeOf(shape) !== undefined,
      rings: rings(merge(topology, [shape])),
    })),
    borders: new Map(
      [...sidesOf(shapes)].map(([pair, sides]) => {
        const object: GeometryCollection = { type: "GeometryCollection", geometries: [...sides] };
        return [pair, mesh(topology, object, (a, b) => a !== b).coordinates as unknown as Lines];
      }),
    ),
  };
  read.set(scale, made);
  return made;
}

const drawn = new Set<Pair>();

/** Whether Natural Earth draws a border, at either scale. */
export function isBorder(pair: Pair): boolean {
  if (drawn.size === 0) {
    for (const scale of ["50m", "10m"] as const) {
      for (const one of sidesOf(worldAt(scale).shapes).keys()) drawn.add(one);
    }
  }
  return drawn.has(pair);
}

function worldAt(scale: Scale): { topology: World; shapes: Shape[] } {
  const file = createRequire(import.meta.url).resolve(`world-atlas/countries-${scale}.json`);
  const topology = JSON.parse(readFileSync(file, "utf8")) as World;
  return { topology, shapes: topology.objects.countries.geometries as Shape[] };
}

/** The two sides of a border, in the order of the alphabet. */
export function pairOf(a: string, b: string): Pair {
  return a < b ? `${a}|${b}` : `${b}|${a}`;
}

/** Where two shapes share an arc there is a border; what shares a key has none within. */
function sidesOf(shapes: readonly Shape[]): ReadonlyMap<Pair, ReadonlySet<Shape>> {
  const owners = new Map<number, Shape>();
  const pairs = new Map<Pair, Set<Shape>>();
  for (const shape of shapes) {
    for (const arc of shape.arcs.flat(2) as number[]) {
      const at = arc < 0 ? ~arc : arc;
      const other = owners.get(at);
      owners.set(at, shape);
      if (!other || keyOf(other) === keyOf(shape)) continue;
      const pair = pairOf(keyOf(other), keyOf(shape));
      pairs.set(pair, (pairs.get(pair) ?? new Set()).add(other).add(shape));
    }
  }
  return pairs;
}

function rings({ coordinates }: { coordinates: readonly (readonly (readonly number[][])[])[] }) {
  return coordinates.flat() as unknown as Lines;
}

function keyOf(shape: Shape): string {
  return codeOf(shape) ?? shape.properties.name;
}

/** Natural Earth numbers countries as ISO does; CLDR knows the letters of each number. */
function codeOf({ id, properties }: Shape): string | undefined {
  // The European Union's and CLDR's user-assigned code: ISO has none.
  if (properties.name === "Kosovo") return "XK";
  return id === undefined ? undefined : new Intl.Locale(`und-${id}`).region;
}
