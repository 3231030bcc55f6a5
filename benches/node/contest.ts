/**
 * A process of its own for one peer and one number of names, since a peer's tables and garbage would
 * slow down the next: the bare loop, the matcher and the peer in turn. Told to by `peers.ts`.
 */
import { entries, MEGABYTE, names, text } from "../data.ts";
import { bare, race } from "../measure.ts";
import { type Contender, contenders } from "./contenders.ts";
import { compile, load } from "./shipped.ts";

/** What the process says: that it begins to build, or what it measured. */
export type Said = "begins" | Result;

/** What was measured. Times in milliseconds; the peer's memory in MB. */
export interface Result {
  readonly build: number;
  readonly memory: number;
  readonly count: number;
  readonly bare: number;
  readonly find: number;
  readonly peer: number;
}

/** For how long a peer is measured, in milliseconds, and in how many rounds at most. */
const BUDGET = 1_500;
const ROUNDS = 9;

const page = { entries: new Set<string>() };

function memory(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}

function contest(name: Contender, forms: number): Result {
  const haystack = text(MEGABYTE);
  const all = names(forms);
  const matcher = load(compile(entries(all)).buffer);
  const find = () => matcher.find(haystack, "en", page);
  race({ bare: () => bare(haystack), find }, 1);
  const before = memory();
  process.send?.("begins" satisfies Said);
  const began = performance.now();
  const peer = contenders[name](all);
  const built = performance.now();
  const count = peer(haystack);
  const first = performance.now() - built;
  const grown = memory() - before;
  const rounds = Math.max(1, Math.min(ROUNDS, Math.floor(BUDGET / first)));
  const warming = first < BUDGET ? 2 : 0;
  const took = race(
    { bare: () => bare(haystack), find, peer: () => peer(haystack) },
    rounds,
    warming,
  );
  return { build: built - began, memory: grown, count, ...took };
}

const [name, forms] = process.argv.slice(2);
process.send?.(contest(name as Contender, Number(forms)) satisfies Said);
