import type { Neighbour } from "../../core/card/map.ts";
import { type Box, HEIGHT, type Point, WIDTH } from "./frame.ts";
import { ABOVE, BELOW, clamp, grown, HIGHEST, LOWEST, ROW, round } from "./layout.ts";
import { clearOf, crossings, inside, type Span, shared, without } from "./spans.ts";

/** A country's parts within the frame. */
export interface Ground {
  readonly code: string;
  readonly rings: readonly (readonly Point[])[];
}

/** The room that a name of twelve letters takes. */
const NAME = 88;

/** A name that reaches out to sea gets no more than this, and begins on so much of its ground. */
const AFLOAT = 112;
const ASHORE = 8;

/** The room that most names are content with; no row is better for having more. */
const ENOUGH = 104;

/** No name takes more; with less none fits. */
const MOST = 150;
const LEAST = 34;

/**
 * A place for the name of each country that has room for one, off all that is taken. A name stands on
 * its own ground; where that is too narrow it may reach out over the sea, but never over ground that
 * is another's.
 *
 * @param land All ground, also such as has no code.
 */
export function neighbours(
  grounds: readonly Ground[],
  land: readonly (readonly Point[])[],
  taken: readonly Box[],
): Neighbour[] {
  const inland = grounds.flatMap((ground) => best(ground.code, rowsOn(ground, taken)));
  const placed = inland.filter(({ room }) => room >= NAME);
  const named = new Set(placed.map(({ code }) => code));
  const shores = BASELINES.map(({ lines }) => lines.map((line) => crossings(land, line)));
  for (const ground of grounds) {
    if (named.has(ground.code)) continue;
    const others = [...taken, ...placed.map(boxOf)];
    const rows = [...rowsOn(ground, others), ...rowsOff(ground, shores, others)];
    placed.push(...best(ground.code, rows));
  }
  return placed.sort((a, b) => (a.code < b.code ? -1 : 1));
}

interface Row {
  readonly x: number;
  readonly y: number;
  readonly room: number;
  /** How much of the room is on the country's own ground. */
  readonly ashore: number;
}

function boxOf({ x, y, room }: Neighbour): Box {
  return grown([x - room / 2, y - ABOVE, x + room / 2, y + BELOW], 3);
}

/**
 * Of the rows with most room, up to what is enough, those most on the country's own ground; of these
 * the one nearest to the middle, for there the reader looks.
 */
function best(code: string, rows: readonly Row[]): Neighbour[] {
  const order = (a: Row, b: Row) =>
    Math.min(b.room, ENOUGH) - Math.min(a.room, ENOUGH) ||
    Math.min(b.ashore, ENOUGH) - Math.min(a.ashore, ENOUGH) ||
    away(a) - away(b);
  const [found] = [...rows].sort(order);
  if (!found) return [];
  return [{ code, x: round(found.x), y: found.y, room: Math.min(MOST, Math.floor(found.room)) }];
}

const away = ({ x, y }: Row) => Math.hypot(x - WIDTH / 2, y - HEIGHT / 2);

/** Every baseline that is looked at, with the lines that a name's letters touch there. */
const BASELINES = Array.from({ length: Math.floor((LOWEST - HIGHEST) / 3) + 1 }, (_, n) => {
  const y = HIGHEST + 3 * n;
  return { y, lines: [y - ABOVE, y - ABOVE / 2, y + BELOW] };
});

/** Rows on a country's own ground. */
function rowsOn({ rings }: Ground, taken: readonly Box[]): Row[] {
  return BASELINES.flatMap(({ y, lines }) => {
    const own = lines.map((line) => inside(crossings(rings, line))).reduce(shared, [ROW]);
    return clearOf(own, taken, y - ABOVE, y + BELOW)
      .map(([from, to]) => ({ x: (from + to) / 2, y, room: to - from - 4, ashore: to - from }))
      .filter(({ room }) => room >= LEAST);
  });
}

/** Rows that touch a country's ground, and beside it lie on the sea only. */
function rowsOff(
  { rings }: Ground,
  shores: readonly (readonly number[][])[],
  taken: readonly Box[],
): Row[] {
  return BASELINES.flatMap(({ y, lines }, n) => {
    const all = shared([ROW], inside(crossings(rings, y - ABOVE / 2)));
    const own = all.filter(([from, to]) => to - from > ASHORE);
    if (own.length === 0) return [];
    const open = lines.map((line, i) => openAt(shores[n]![i]!, crossings(rings, line)));
    return clearOf(open.reduce(shared), taken, y - ABOVE, y + BELOW).flatMap(([from, to]) =>
      own.flatMap(([start, end]) => {
        const room = Math.min(to - from - 4, AFLOAT);
        if (start >= to || end <= from || room < LEAST) return [];
        const x = clamp((start + end) / 2, from + 2 + room / 2, to - 2 - room / 2);
        const ashore = Math.min(end, x + room / 2) - Math.max(start, x - room / 2);
        return ashore > ASHORE ? [{ x, y, room, ashore }] : [];
      }),
    );
  });
}

/** Sea and own ground. By the even-odd rule, what is twice in the list is no ground. */
function openAt(land: readonly number[], own: readonly number[]): Span[] {
  const others = inside([...land, ...own].sort((a, b) => a - b));
  // Where a coast is twice in the list, a sliver is left of it.
  return others.filter(([from, to]) => to - from > 0.5).reduce<Span[]>(without, [ROW]);
}
