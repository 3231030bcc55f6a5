/** Contenders in turn, again and again; the median of each. Only ratios of one run say anything. */

/** One figure of a bench against its goal. */
export interface Figure {
  readonly name: string;
  /** The measured figure, to two decimals; null where it could not be measured. */
  readonly ratio: number | null;
  /** What it should be: at most, or in a row whose name says "at least", at least. */
  readonly goal: number;
  readonly ok: boolean;
}

/** On which side of its goal a figure should be. */
export type Side = "at most" | "at least";

/** A figure against its goal; null for one that could not be measured, which is never ok. */
export function compare(name: string, value: number | null, goal: number, side: Side): Figure {
  const full = side === "at least" ? `${name}, at least` : name;
  if (value === null || !Number.isFinite(value))
    return { name: full, ratio: null, goal, ok: false };
  const ratio = Math.round(value * 100) / 100;
  return { name: full, ratio, goal, ok: side === "at least" ? ratio >= goal : ratio <= goal };
}

/** The middle of some numbers; of an even count, the upper of the two in the middle. */
export function median(numbers: readonly number[]): number {
  if (numbers.length === 0) throw new Error("there is no median of nothing");
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!;
}

/** Rounds that are run but not counted, until the code is compiled. */
const WARMING = 3;

/** Milliseconds that each contender takes, by name: the median of `rounds` rounds. */
export function race<Name extends string>(
  contenders: Readonly<Record<Name, () => unknown>>,
  rounds: number,
  warming = WARMING,
): Record<Name, number> {
  const all = Object.entries<() => unknown>(contenders);
  const times = all.map((): number[] => []);
  for (let round = 0; round < rounds + warming; round++) {
    all.forEach(([, run], i) => {
      const began = performance.now();
      run();
      const took = performance.now() - began;
      if (round >= warming) times[i]!.push(took);
    });
  }
  const medians = all.map(([name], i) => [name, median(times[i]!)]);
  return Object.fromEntries(medians) as Record<Name, number>;
}

/** The floor of every matcher: each unit looked at once. */
export function bare(text: string): number {
  let mixed = 0;
  for (let i = 0, n = text.length; i < n; i++) mixed ^= text.charCodeAt(i);
  return mixed;
}
