import type { Match } from "../lexicon/span.ts";
import type { Entry } from "../lexicon/types.ts";

/** What the compiler reads of an entry. */
export type LexiconEntry = Pick<Entry, "id" | "forms">;

/** Something that is wrong with an entry, for a person to act on. */
export interface Problem {
  /** The entry's id. */
  readonly entry: string;
  /** Where in the entry: `"id"`, `"forms/2/text"`, `"forms/0/paradigm"`. */
  readonly field: string;
  readonly reason: string;
}

/** What is wrong with a form: in which of its fields, and why. */
export type Flaw = Pick<Problem, "field" | "reason">;

/** What is known of the page beyond the text at hand. */
export interface PageEvidence {
  /** The publisher's id. */
  readonly publisher?: string;
  /** What the page says that it is about: its title. */
  readonly title?: string;
  /** Entries found elsewhere on the page. */
  readonly entries: { has(entry: string): boolean };
}

/** Finds names in text. */
export interface Matcher {
  /**
   * The matches of one block of text: leftmost-longest, not overlapping, in order, context judged.
   *
   * @param lang The text's language as a BCP 47 tag, if known.
   */
  find(text: string, lang: string | undefined, page: PageEvidence): Match[];
}
