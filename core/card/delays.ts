/**
 * How long the card waits, in milliseconds, and why. Reasoned with the design; not yet tried on
 * readers.
 */
export const delays = {
  /** At rest on a phrase before its card opens: reading along a line must open nothing; longer feels broken. */
  dwell: 250,
  /** At rest on a second phrase while a card is open: the intent is already shown. */
  dwellAgain: 60,
  /** From leaving phrase, card and triangle to closing: long enough to correct a slip. */
  leave: 300,
  /** The longest way to the card that is waited for: it may cross other phrases, but not for ever. */
  approach: 600,
} as const;

/** A pointer slower than this, in CSS pixels a millisecond, is at rest: a hand is never quite still. */
export const calm = 0.15;
