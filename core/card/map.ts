import type { PlaceSource } from "../lexicon/types.ts";

/**
 * A locator map, drawn when the glossary is built (`authoring/maps`). Lengths are units of the
 * drawing: one is a CSS pixel at the card's usual width. Paths are SVG path data.
 */
export interface MapDrawing {
  readonly width: number;
  readonly height: number;
  /** All land, of whichever country: areas are told apart by lines only, never by a fill. */
  readonly land: string;
  /** Borders of which no entry says that they are contested; may be empty. */
  readonly borders: string;
  /** Borders of which an entry does; may be empty. */
  readonly contested: string;
  readonly mark: MapMark;
  readonly label: MapLabel;
  readonly around: readonly Neighbour[];
  /** The mark stands for a place that is larger, or not known more exactly. */
  readonly approximate: boolean;
  /** A length in whole kilometres for the scale bar, and its length in the drawing. */
  readonly scale: { readonly km: number; readonly length: number };
  /** Of the lines first, then of the position. */
  readonly lines: Pick<PlaceSource, "title" | "url">;
  readonly position: readonly PlaceSource[];
}

/** How the place is marked: dots, a line, or dotted circles that say "about here". */
export type MapMark =
  | { readonly kind: "point"; readonly dots: readonly (readonly [x: number, y: number])[] }
  | { readonly kind: "line"; readonly path: string }
  | { readonly kind: "area"; readonly x: number; readonly y: number; readonly r: number };

/** The place's own name, whole, and the point on its first baseline at which it is anchored. */
interface MapLabel {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
}

/** A country of which the frame shows a part. */
export interface Neighbour {
  /** ISO 3166-1 alpha-2, or XK: the name is the browser's, in the reader's language. */
  readonly code: string;
  /** The middle of its name's baseline. */
  readonly x: number;
  readonly y: number;
  /** The width within which its name stays on its own ground and off all else. */
  readonly room: number;
}

/** The size of the countries' names in the drawing: 11 pixels and more on a sheet of 320. */
export const NAME_SIZE = 13;

/** From one line of the place's name to the next. */
export const LEADING = 16;

/**
 * The width of a name in the drawing, on the safe side: measured on the interface faces of the three
 * systems, a Latin letter takes half its size, an Armenian, Georgian or Cyrillic one up to 0.64.
 */
export function widthOf(name: string, size = NAME_SIZE): number {
  const wide = /[^\p{Script=Latin}\p{Script=Arabic}\s.-]/u;
  return [...name].reduce((sum, letter) => sum + (wide.test(letter) ? 0.66 : 0.56) * size, 0);
}

/** The neighbours with those names that fit; a name that does not fit is left out, never squeezed. */
export function named(
  around: readonly Neighbour[],
  nameOf: (code: string) => string | undefined,
): readonly (Neighbour & { readonly name: string })[] {
  return around.flatMap((neighbour) => {
    const name = nameOf(neighbour.code);
    return name && widthOf(name) <= neighbour.room ? [{ ...neighbour, name }] : [];
  });
}
