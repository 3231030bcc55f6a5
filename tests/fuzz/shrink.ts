/** From something large that fails to something small that fails still. */

/**
 * Leaves out pieces of a list as long as what is left fails: halves first, then ever smaller ones
 * (Zeller and Hildebrandt, "Simplifying and isolating failure-inducing input", 2002).
 */
export function fewest<T>(
  list: readonly T[],
  fails: (fewer: readonly T[]) => boolean,
): readonly T[] {
  let left = list;
  for (
    let size = Math.ceil(left.length / 2);
    size >= 1;
    size = size === 1 ? 0 : Math.ceil(size / 2)
  ) {
    for (let at = 0; at < left.length; ) {
      const fewer = [...left.slice(0, at), ...left.slice(at + size)];
      if (fails(fewer)) left = fewer;
      else at += size;
    }
  }
  return left;
}
