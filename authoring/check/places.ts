import type { Entry, PartialDate, Place, Places } from "../../core/lexicon/types.ts";
import { isBorder, pairOf } from "../maps/atlas.ts";
import { checkDay, checkPast } from "./dates.ts";
import type { Fault } from "./finding.ts";
import { unknown } from "./references.ts";
import { checkAddress } from "./sources.ts";

/**
 * Faults of a glossary's `places.json`.
 *
 * @param own The glossary's entries, of which alone it may tell the place.
 * @param all Those of all glossaries, by which a border is contested.
 * @param unread Ids of entries that are there, though they cannot be read.
 */
export function checkPlaces(
  { places, borders }: Places,
  own: readonly Entry[],
  all: readonly Entry[],
  unread: readonly string[],
  today: PartialDate,
): Fault[] {
  return [
    ...Object.entries(places).flatMap(([id, place]) => {
      const field = `/places/${id}`;
      const entry = own.find((one) => one.id === id);
      if (entry) return [...checkOnce(field, entry), ...checkPlace(field, place, entry, today)];
      return unread.includes(id) ? [] : [unknown(field, id)];
    }),
    ...borders.flatMap(({ between: [a, b], entry: id }, i) => {
      const field = `/borders/${i}`;
      const earlier = borders.slice(0, i).some((one) => pairOf(...one.between) === pairOf(a, b));
      const entry = all.find((one) => one.id === id);
      return [
        ...(earlier ? [repeated(field, a, b)] : []),
        ...(isBorder(pairOf(a, b)) ? [] : [absent(field, a, b)]),
        ...(entry || unread.includes(id) ? [] : [unknown(`${field}/entry`, id)]),
        ...(entry && !entry.contested ? [uncontested(`${field}/entry`, id)] : []),
      ];
    }),
  ];
}

/** Faults of one place, wherever it is written. */
export function checkPlace(field: string, place: Place, entry: Entry, today: PartialDate): Fault[] {
  return [
    ...(place.disputed && !entry.contested ? [uncontested(`${field}/disputed`, entry.id)] : []),
    ...place.sources.flatMap(({ url, read, copy }, i) => [
      ...checkAddress(`${field}/sources/${i}/url`, url),
      ...(copy ? checkAddress(`${field}/sources/${i}/copy/url`, copy.url) : []),
      ...checkDay(`${field}/sources/${i}/read`, read),
      ...checkPast(`${field}/sources/${i}/read`, read, today),
    ]),
  ];
}

function checkOnce(field: string, { id, place }: Entry): Fault[] {
  if (!place) return [];
  const reason = `“${id}” has a place in its own file too`;
  const mend = "remove one of the two";
  return [{ field, severity: "error", rule: "place-repeated", reason, mend }];
}

function uncontested(field: string, id: string): Fault {
  const reason = `“${id}” does not say that anything is contested`;
  const mend = "name the entry that does, or write its sentence on what is contested first";
  return { field, severity: "error", rule: "place-uncontested", reason, mend };
}

function repeated(field: string, a: string, b: string): Fault {
  const reason = `the border of ${a} and ${b} is in the list already`;
  return {
    field,
    severity: "error",
    rule: "border-repeated",
    reason,
    mend: "remove one of the two",
  };
}

function absent(field: string, a: string, b: string): Fault {
  const reason = `Natural Earth draws no border of ${a} and ${b}`;
  const mend = "use two-letter ISO codes, or Natural Earth's own name for what has none";
  return { field, severity: "error", rule: "border-absent", reason, mend };
}
