/**
 * When our code runs in the page. The page has no scripts of its own, so whatever the browser calls
 * back is ours; what `Reading` does between two pauses is told by `slices.ts`.
 */

/** A stretch of our script; times as `performance.now()` gives them. */
interface Piece {
  /** Pieces of one task of the browser's have the same number. */
  readonly task: number;
  readonly start: number;
  readonly end: number;
}

export const pieces: Piece[] = [];
/** Ranges that were given to the browser to paint, and when; a place that is painted anew, once. */
export const painted: { readonly range: AbstractRange; readonly time: number }[] = [];
const places = new WeakMap<Node, Set<number>>();

let task = 0;
const now = (): number => performance.now();

/** Runs something and keeps when it did. */
export function timed<T>(run: () => T): T {
  const start = now();
  try {
    return run();
  } finally {
    since(start);
  }
}

/** Keeps that our script ran from `start` until now. */
export const since = (start: number): number => pieces.push({ task, start, end: now() });

let left = { at: 0, task: -1 };

/** Work has come to its end; what follows in the same task, until {@link back}, is ours as well. */
export function leave(): void {
  left = { at: now(), task };
}

/** What followed has come to its end, and more may follow. */
export function back(): void {
  if (left.task === task) since(left.at);
  leave();
}

/** Milliseconds of script in all pieces. */
export const total = (): number => pieces.reduce((sum, { start, end }) => sum + end - start, 0);

/** Milliseconds from the first to the last of our script in one task, where they were the longest. */
export function longestTask(): number {
  const tasks = Map.groupBy(pieces, (piece) => piece.task);
  return Math.max(...[...tasks.values()].map((all) => all.at(-1)!.end - all[0]!.start));
}

/** Settles once none of our script has run for some time, in milliseconds. */
export async function quiet(time = 400): Promise<void> {
  for (let known = -1; known !== pieces.length; ) {
    known = pieces.length;
    await new Promise((resolve) => pause(resolve, time));
  }
}

const pause = window.setTimeout.bind(window);

/** Tells tasks apart, and times what observers run. To be called before any of our code is. */
export function wind(): void {
  const idle = window.requestIdleCallback.bind(window);
  window.requestIdleCallback = (run, options) =>
    idle((deadline) => {
      task++;
      run(deadline);
    }, options);
  window.setTimeout = ((run: () => void, time?: number) =>
    pause(() => {
      task++;
      run();
    }, time)) as typeof window.setTimeout;
  const yielded = globalThis.scheduler?.yield?.bind(scheduler);
  if (yielded) {
    scheduler.yield = () => yielded().then(() => void task++);
  }
  const post = globalThis.scheduler?.postTask?.bind(scheduler);
  if (post) {
    scheduler.postTask = ((run: () => unknown, options) =>
      post(() => {
        task++;
        return run();
      }, options)) as typeof scheduler.postTask;
  }
  window.MutationObserver = class extends MutationObserver {
    constructor(run: MutationCallback) {
      super((...all) => timed(() => run(...all)));
    }
  };
  window.IntersectionObserver = class extends IntersectionObserver {
    constructor(run: IntersectionObserverCallback, options?: IntersectionObserverInit) {
      super((...all) => {
        task++;
        timed(() => run(...all));
      }, options);
    }
  };
  const { add } = Highlight.prototype;
  Highlight.prototype.add = function (range) {
    const { startContainer, startOffset } = range;
    const known = places.get(startContainer) ?? new Set();
    if (!known.has(startOffset)) painted.push({ range, time: now() });
    places.set(startContainer, known.add(startOffset));
    return add.call(this, range);
  };
}
