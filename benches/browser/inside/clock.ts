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

/** So many promises may wait for one another in what follows: generously more than do. */
const DEPTH = 60;

/** Something is about to be settled: what follows from it in the same task is ours as well. */
export function follow(): void {
  if (followed === task) return;
  followed = task;
  const start = now();
  const step = (depth: number): void => {
    if (depth > 0) queueMicrotask(() => step(depth - 1));
    else {
      since(start);
      followed = -1;
    }
  };
  step(DEPTH);
}

/** The task in which something is being followed. */
let followed = -1;

/** The browser has called back. */
export function nextTask(): void {
  task++;
}

/** Milliseconds of script in all pieces; one may lie within another. */
export function total(): number {
  let sum = 0;
  let until = 0;
  for (const { start, end } of pieces.toSorted((a, b) => a.start - b.start)) {
    sum += Math.max(0, end - Math.max(start, until));
    until = Math.max(until, end);
  }
  return sum;
}

/** Milliseconds from the first to the last of our script in one task, where they were the longest. */
export function longestTask(): number {
  const tasks = Map.groupBy(pieces, (piece) => piece.task);
  const ends = (all: readonly Piece[]) => Math.max(...all.map(({ end }) => end));
  const starts = (all: readonly Piece[]) => Math.min(...all.map(({ start }) => start));
  return Math.max(...[...tasks.values()].map((all) => ends(all) - starts(all)));
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
