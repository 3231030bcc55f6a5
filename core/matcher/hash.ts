/** The hash of a string of symbols, taken over their skeletons so that look-alikes meet. */

/** The running hash of nothing. */
export const SEED = 0;

/** A symbol's skeleton, every bit of it spread over 32; negative, for the scan to know a letter by. */
export const stir = (skeleton: number): number => {
  let stirred = Math.imul(skeleton + 1, 0x85ebca6b);
  stirred = Math.imul(stirred ^ (stirred >>> 13), 0xc2b2ae35);
  return ((stirred ^ (stirred >>> 16)) & ~CAPITAL_BIT) | 0x80000000;
};

/**
 * The running hash with one more stirred skeleton. A rotation and an exclusive or are all that a scan
 * can afford at every letter: a multiplication here would double its time.
 */
export const turn = (running: number, stirred: number): number =>
  ((running << 5) | (running >>> 27)) ^ stirred;

/** The running hash with one more skeleton. */
export const step = (running: number, skeleton: number): number => turn(running, stir(skeleton));

/** The hash of what ran so far, every bit of which depends on every bit. */
export const finish = (running: number): number => {
  let hash = Math.imul(running ^ (running >>> 16), 0x21f0aaad);
  hash = Math.imul(hash ^ (hash >>> 15), 0x735a2d97);
  return hash ^ (hash >>> 15);
};

/** In a stirred letter: it is a capital. Set for a token's first letter alone, and for no surface. */
export const CAPITAL_BIT = 1;

/** What a capital as first letter adds to the running hash of so many letters. */
export const capitalOf = (letters: number): number => {
  const turned = ((letters - 1) * 5) & 31;
  return (CAPITAL_BIT << turned) | (CAPITAL_BIT >>> (32 - turned));
};

/** The place of a hash in the token filter, before it is shifted to the filter's size. */
export const spread = (hash: number): number => Math.imul(hash, 0x85ebca6b);

/** The first slot to look at, of so many. */
export const slotOf = (hash: number, slots: number): number =>
  ((hash >>> 0) * slots * (1 / 0x100000000)) | 0;
