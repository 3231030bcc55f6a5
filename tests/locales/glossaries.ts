import { readBundle } from "../../authoring/read-glossary.ts";

/** The languages of the names in the bundled glossaries: each is to be called by its name. */
export function languagesOfNames(): string[] {
  const { glossaries } = readBundle();
  const names = glossaries.flatMap(({ entries }) => entries.flatMap((entry) => entry.names));
  return [...new Set(names.map(({ lang }) => lang))];
}
