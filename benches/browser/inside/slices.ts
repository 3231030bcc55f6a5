/** Stands in the place of `page/slices.ts`: the same work, timed, with its pauses or without. */
import { inSlices as really } from "../../../page/slices.ts";
import { leave, since, timed } from "./clock.ts";

/** Whether the work is done at once, so that its time is one figure; set before reading begins. */
export const mode = { atOnce: false };

export async function inSlices(work: Iterator<unknown>, signal: AbortSignal): Promise<void> {
  const watched: Iterator<unknown> = { next: () => timed(() => work.next()) };
  if (mode.atOnce) {
    const start = performance.now();
    while (!signal.aborted && !work.next().done);
    since(start);
  } else await really(watched, signal);
  leave();
}
