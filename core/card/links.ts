import type { Span } from "../lexicon/span.ts";

/** Another entry's name within a sentence. */
export interface EntryLink extends Span {
  /** The id of the entry that the name leads to. */
  readonly entry: string;
}

/**
 * The names of other entries in an entry's sentences, found when the glossary was built, by the
 * sentence's place: `"definition"`, `"background/0"`, `"contested"`, `"timeline/2"`.
 */
export type EntryLinks = { readonly [place: string]: readonly EntryLink[] };

/**
 * Gives the links of one sentence after another, each entry once: a card that is all links would have
 * no text. Ask in the order of reading.
 */
export function linksOnce(links: EntryLinks = {}): (place: string) => readonly EntryLink[] {
  const seen = new Set<string>();
  return (place) => (links[place] ?? []).filter(({ entry }) => !seen.has(entry) && seen.add(entry));
}
