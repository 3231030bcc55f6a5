/** Stands in the place of `page/slices.ts`: the same work, timed, with its pauses or without. */
import {
  Turn as RealTurn,
  inSlices as really,
  pause as reallyPause,
} from "../../../page/slices.ts";
import { follow, since, timed } from "./clock.ts";

/** Whether the work is done at once, so that its time is one figure; set before reading begins. */
export const mode = { atOnce: false };

export async function inSlices(
  work: Iterator<unknown>,
  signal: AbortSignal,
  urgent?: boolean,
): Promise<void> {
  const watched: Iterator<unknown> = { next: () => timed(() => work.next()) };
  if (mode.atOnce) {
    const start = performance.now();
    while (!signal.aborted && !work.next().done);
    since(start);
  } else await really(watched, signal, urgent);
  follow();
}

export async function pause(urgent?: boolean): Promise<void> {
  if (!mode.atOnce) await reallyPause(urgent);
  follow();
}

export class Turn {
  private readonly turn = new RealTurn();

  async end(): Promise<void> {
    if (!mode.atOnce) await this.turn.end();
    follow();
  }
}
