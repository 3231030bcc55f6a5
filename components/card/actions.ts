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
  /** Hides this entry on this site. */
  readonly notHere?: () => void;
}
