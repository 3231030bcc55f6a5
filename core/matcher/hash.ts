/** The hash of a string of symbols, taken over their skeletons so that look-alikes meet. */

export const SEED = 0x1b873593;

/** What the running hash is multiplied by. */
export const STEP = 0x9e3779b1;

/** The running hash with one more symbol's skeleton: short, for it is done letter by letter. */
export const step = (running: number, skeleton: number): number =>
  Math.imul(running ^ skeleton, STEP);

/** The hash of what ran so far, every bit of which depends on every bit. */
export const finish = (running: number): number => {
  let hash = Math.imul(running ^ (running >>> 16), 0x21f0aaad);
  hash = Math.imul(hash ^ (hash >>> 15), 0x735a2d97);
  return hash ^ (hash >>> 15);
};

/** The running hash of a first token that has to begin with a capital, for the word filter. */
export const asCapital = (running: number): number => running ^ 0x5bd1e995;

/** The place of a running hash in the word filter, before it is shifted to the filter's size. */
export const wordPlace = (running: number): number =>
  Math.imul(running ^ (running >>> 15), 0x2c1b3c6d);

/** The place of a hash in the token filter, before it is shifted to the filter's size. */
export const spread = (hash: number): number => Math.imul(hash, 0x85ebca6b);

/** The first slot to look at, of so many. */
export const slotOf = (hash: number, slots: number): number =>
  ((hash >>> 0) * slots * (1 / 0x100000000)) | 0;
