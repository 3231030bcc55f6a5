/** The hash of a string of symbols, taken over their skeletons so that look-alikes meet. */

export const SEED = 0x1b873593;

/** The running hash with one more symbol's skeleton. */
export const step = (hash: number, skeleton: number): number => {
  const mixed = Math.imul(hash ^ skeleton, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
};

/** The place of a hash in the filter, before it is shifted to the filter's size. */
export const spread = (hash: number): number => Math.imul(hash, 0x85ebca6b);

/** The first slot to look at, of so many. */
export const slotOf = (hash: number, slots: number): number =>
  ((hash >>> 0) * slots * (1 / 0x100000000)) | 0;
