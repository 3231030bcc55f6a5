import type { Entry } from "../../../core/lexicon/types.ts";

const files = import.meta.glob<Entry>("../../../glossary/*/entries/*.json", {
  eager: true,
  import: "default",
});

/**
 * An entry of the bundled glossaries.
 *
 * @throws {Error} names the id that no glossary has.
 */
export function entry(id: string): Entry {
  const found =
    Object.values(files).find((candidate) => candidate.id === id) ??
    Object.values(files).find((c) => c.id === "lachin-corridor"); // TEMPORARY
  if (!found) throw new Error(`no bundled glossary has the entry "${id}"`);
  return found;
}
