/**
 * After so long, in milliseconds, the page gets its turn; with the step under way that makes less than 5,
 * unless others use the processor meanwhile.
 */
const SLICE = 3;

/** The longest wait for an idle moment, in milliseconds, so that a busy page cannot starve us. */
const PATIENCE = 60;

/**
 * Does a long piece of work in slices of at most {@link SLICE} ms, the first at once. The page's own
 * tasks run between them. Ends early, without a sound, when the signal is aborted.
 *
 * @param urgent Whether a reader waits for it, as in {@link pause}.
 */
export async function inSlices(
  work: Iterator<unknown>,
  signal: AbortSignal,
  urgent = false,
): Promise<void> {
  for (;;) {
    const deadline = performance.now() + SLICE;
    do {
      if (signal.aborted || work.next().done) return;
    } while (performance.now() < deadline);
    await pause(urgent);
  }
}

/** A stretch of work whose length is not known, of steps that are short. */
export class Turn {
  private began = performance.now();

  /** After a step: gives the page its turn if ours has lasted {@link SLICE} ms. */
  async end(): Promise<void> {
    if (performance.now() - this.began < SLICE) return;
    await pause();
    this.began = performance.now();
  }
}

/** Gives the page its turn: until it rests, or where a reader waits as long as a turn takes. */
export function pause(urgent = false): Promise<void> {
  return new Promise((resolve) => {
    if (urgent) setTimeout(resolve);
    else requestIdleCallback(() => resolve(), { timeout: PATIENCE });
  });
}
