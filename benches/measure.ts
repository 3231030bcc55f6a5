/** Contenders in turn, again and again; the median of each. Only ratios of one run say anything. */

/** One figure of a bench against its goal. */
export interface Figure {
  readonly name: string;
  /** The measured figure. */
  readonly ratio: number;
  /** What it should be, and on which side. */
  readonly goal: number;
  readonly ok: boolean;
}

const figures: Figure[] = [];
const json = process.argv.includes("--json");

/** Says something, unless only JSON was asked for. */
export const say = (line: string): void => {
  if (!json) console.log(line);
};

/** Records a figure that should be at most (or, `atLeast`, at least) the goal. */
export function figure(name: string, value: number, goal: number, atLeast = false): void {
  const ratio = Math.round(value * 100) / 100;
  const ok = atLeast ? ratio >= goal : ratio <= goal;
  figures.push({ name, ratio, goal, ok });
  if (json) console.log(JSON.stringify({ name, ratio, goal, ok }));
  else
    console.log(`${ok ? "ok  " : "MISS"} ${name}: ${ratio} (goal ${atLeast ? "≥" : "≤"} ${goal})`);
}

/** The middle of some numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1]!;
}

/** Milliseconds that each contender takes, by name: the median of `rounds` rounds. */
export function race(
  contenders: Readonly<Record<string, () => unknown>>,
  rounds: number,
): Record<string, number> {
  const times = new Map<string, number[]>();
  for (let round = 0; round < rounds + 3; round++) {
    for (const [name, run] of Object.entries(contenders)) {
      const began = performance.now();
      run();
      const took = performance.now() - began;
      if (round < 3) continue;
      const list = times.get(name);
      if (list === undefined) times.set(name, [took]);
      else list.push(took);
    }
  }
  return Object.fromEntries([...times].map(([name, list]) => [name, median(list)]));
}

/** Fails the bench unless a count is as stated. */
export function expectCount(what: string, found: number, expected: number): void {
  if (found === expected) return;
  console.error(`${what}: ${found} matches, but ${expected} were expected`);
  process.exitCode = 1;
}
