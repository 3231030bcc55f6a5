/** How long the card waits, in milliseconds. Reasoned with the design; not yet tried on readers. */
export interface Delays {
  /** At rest on a phrase before its card opens: reading along a line must open nothing; longer feels broken. */
  readonly dwell: number;
  /** At rest on a second phrase while a card is open: the intent is already shown. */
  readonly dwellAgain: number;
  /** From leaving phrase, card and triangle to closing: long enough to correct a slip. */
  readonly leave: number;
  /** The longest way to the card that is waited for: it may cross other phrases, but not for ever. */
  readonly approach: number;
}

/**
 * By the reader's choice (`settings.delays`). `short` is about the least in which a hand that passes
 * can be told from one that stops. `long` is for hands that tremble or rest on the page: they have
 * more time to reach the card, too.
 */
export const delays: Readonly<Record<"short" | "usual" | "long", Delays>> = {
  short: { dwell: 120, dwellAgain: 40, leave: 300, approach: 600 },
  usual: { dwell: 250, dwellAgain: 60, leave: 300, approach: 600 },
  long: { dwell: 700, dwellAgain: 250, leave: 800, approach: 1200 },
};

/** A finger held on a phrase, in milliseconds: a little before the browser takes it for its own menu. */
export const press = 450;

/** A finger that has moved further, in CSS pixels, is scrolling. */
export const pressSlack = 10;

/** A pointer slower than this, in CSS pixels a millisecond, is at rest: a hand is never quite still. */
export const calm = 0.15;
