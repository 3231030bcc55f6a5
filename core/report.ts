import type { PolicyState } from "./publisher/state.ts";

/** One entry as it occurs in a document: a line of the list of notes. */
export interface Note {
  readonly entry: string;
  readonly headword: string;
  /** How often it is mentioned in this document. */
  readonly mentions: number;
  readonly own: boolean;
}

/** What one document (the page or one of its frames) tells of itself. */
export interface PageReport {
  readonly host: string;
  readonly title: string;
  /** In order of first mention. */
  readonly notes: readonly Note[];
  readonly policy: PolicyState;
  /** The article's date, ISO 8601, where the page gives one. */
  readonly date?: string;
}
