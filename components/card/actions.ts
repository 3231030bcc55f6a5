/** What a card can ask for. What is absent is not offered. */
export interface CardActions {
  readonly previous?: () => void;
  readonly next?: () => void;
  readonly pin: (on: boolean) => void;
  readonly close: () => void;
  /** Leads to the publisher's note on the page: the quotation of this index. */
  readonly jump: (quotation: number) => void;
  /** Opens the note of one of several senses, an entry's id. */
  readonly choose: (entry: string) => void;
  /** The sheet's height: half or nearly whole. */
  readonly grow?: (tall: boolean) => void;
  /** Opens another entry's note in the place of this one. */
  readonly visit?: (entry: string) => void;
  /** Goes back to the note at this place of the trail; 0 is the first. */
  readonly back?: (place: number) => void;
  /** The day on which the article was published, as the reader says; none: as the page says. */
  readonly date?: (day: string | undefined) => void;
  /** Copies a text; whether that worked. */
  readonly copy?: (text: string) => Promise<boolean>;
  /** Hides this entry on this site; everywhere; or not any more. */
  readonly notHere?: () => void;
  readonly never?: () => void;
  readonly undo?: () => void;
  /** Moves a pinned card by so many CSS pixels, or into the window's next corner. */
  readonly move?: (by: { readonly x: number; readonly y: number } | "corner") => void;
}
