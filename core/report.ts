import type { PolicyState } from "./publisher/state.ts";

/** A mention, and what stands around it in its block of text; white space collapsed. */
export interface Passage {
  /** The mention's number, unique in its document. */
  readonly mention: number;
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** One entry as it occurs in a document: a line of the list of notes. */
export interface Note {
  readonly entry: string;
  readonly headword: string;
  /** How often it is mentioned in this document. */
  readonly mentions: number;
  readonly own: boolean;
  /** The mention to which the note leads. */
  readonly passage?: Passage;
  /** The article's own heading under which the entry is first mentioned. */
  readonly heading?: string;
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
