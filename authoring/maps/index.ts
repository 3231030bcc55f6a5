import type { MapDrawing } from "../../core/card/map.ts";
import type { Bundle } from "../read-glossary.ts";
import { placesOf } from "../read-glossary.ts";
import { pairOf } from "./atlas.ts";
import { drawMap, type Ground } from "./draw.ts";

/** The locator maps of a bundle, by entry: of each entry that has a place. */
export function drawMaps(bundle: Bundle): ReadonlyMap<string, MapDrawing> {
  const places = placesOf(bundle);
  const ground = groundOf(bundle);
  return new Map(
    bundle.glossaries.flatMap(({ entries }) =>
      entries.flatMap((entry) => {
        const place = places.get(entry.id);
        return place ? [[entry.id, drawMap(entry, place, ground).drawing] as const] : [];
      }),
    ),
  );
}

/** What all glossaries together say of borders and land holds on the maps of each. */
export function groundOf(bundle: Bundle): Ground {
  const borders = [...bundle.places.values()].flatMap((places) => places.borders);
  return {
    contested: new Set(borders.map(({ between: [a, b] }) => pairOf(a, b))),
    disputed: [...placesOf(bundle).values()].filter((place) => place.disputed),
  };
}
