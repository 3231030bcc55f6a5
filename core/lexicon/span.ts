/** A stretch of text; offsets in UTF-16 code units, end exclusive (W3C TextPositionSelector). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One sense that a span may have. */
export interface Candidate {
  /** The entry's id. */
  readonly entry: string;
  /** From 0 to 1: how well the context speaks for it; candidates below the threshold are dropped. */
  readonly score: number;
}

/** A span and the entries that it may stand for, likeliest first; never empty. */
export interface Match extends Span {
  readonly candidates: readonly Candidate[];
}
