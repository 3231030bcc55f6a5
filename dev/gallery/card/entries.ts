import type { Entry } from "../../../core/lexicon/types.ts";

/** All entries of the bundled glossaries. */
export const entries: readonly Entry[] = Object.values(
  import.meta.glob<Entry>("../../../glossary/*/entries/*.json", { eager: true, import: "default" }),
);

/**
 * An entry of the bundled glossaries.
 *
 * @throws {Error} names the id that no glossary has.
 */
export function entry(id: string): Entry {
  const found = entries.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no bundled glossary has the entry "${id}"`);
  return found;
}
