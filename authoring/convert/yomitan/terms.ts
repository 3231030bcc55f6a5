import type {
  DetailedDefinition,
  TermInformation,
} from "yomichan-dict-builder/dist/types/yomitan/termbank.js";
import type { Entry } from "../../../core/lexicon/types.ts";
import { surfaces } from "../../../core/matcher/expand.ts";
import { content } from "./content.ts";

/** A row of a term bank, version 3, as another program that writes such dictionaries types it. */
export type TermRow = Readonly<TermInformation>;

/** The rows of an entry: one for each text that its names and forms have, and their inflections. */
export function termRows(entry: Entry, sequence: number): TermRow[] {
  const tags = [entry.kind, entry.confidence.replaceAll(" ", "-")].join(" ");
  const definition: DetailedDefinition = { type: "structured-content", content: content(entry) };
  const readings = new Map(entry.names.map(({ text, romanised = "" }) => [text, romanised]));
  const own = new Set([
    entry.headword,
    ...entry.names.map(({ text }) => text),
    ...entry.forms.map(({ text }) => text),
  ]);
  const inflected = new Map<string, string>();
  for (const form of entry.forms) {
    for (const surface of surfaces(form)) {
      if (!own.has(surface) && !inflected.has(surface)) inflected.set(surface, form.text);
    }
  }
  return [
    ...[...own].map((text): TermRow => {
      return [text, readings.get(text) ?? "", tags, "", 0, [definition], sequence, ""];
    }),
    // A definition of this shape sends the look-up on to the form that is inflected.
    ...[...inflected].map(([surface, form]): TermRow => {
      return [surface, "", "", "", 0, [[form, ["inflected form"]]], sequence, ""];
    }),
  ];
}
