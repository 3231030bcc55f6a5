import type { Span } from "../../core/lexicon/span.ts";
import type { Lang } from "../../core/lexicon/types.ts";

/** A stretch of running text of a document, in its place. */
export interface CollectedBlock {
  readonly text: string;
  /** Where it begins in the document's text, in UTF-16 code units. */
  readonly start: number;
  readonly lang: Lang | undefined;
  /** What of it no reader gets to see, in its own offsets. */
  readonly unseen: readonly Span[];
}

/** What is read of a document. */
export interface Collected {
  /** Offsets of matches are offsets in it. */
  readonly text: string;
  readonly lang: Lang | undefined;
  /** What a page says that it is about; plain text has none. */
  readonly title?: string;
  readonly blocks: readonly CollectedBlock[];
  /** All its blocks, the site's furniture among them: where a publisher's note may stand. */
  readonly everything: readonly { readonly text: string }[];
}

/** A file that cannot be annotated, and why; for the person who named it. */
export class Unreadable extends Error {
  override readonly name = "Unreadable";
}
