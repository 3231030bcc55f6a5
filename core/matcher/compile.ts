/**
 * Compiles entries into the buffer that layout.ts draws. `Gathering` reads the forms, block by block;
 * here each block is checked and written, and all surfaces are indexed.
 */
import { distinct, FilterWriter, wordFilterOf } from "./filters.ts";
import { Gathering } from "./gather.ts";
import { slotOf } from "./hash.ts";
import { write } from "./layout.ts";
import { PoolWriter } from "./pool.ts";
import { Repeats } from "./repeats.ts";
import { packString } from "./strings.ts";
import type { LexiconEntry, Problem } from "./types.ts";

/** How to compile. */
export interface CompileOptions {
  /** Compile what is sound although something is not. Default: nothing is compiled then. */
  readonly despiteProblems?: boolean;
}

/** A compiled lexicon, and what is wrong with its entries. */
export interface Compiled {
  /** Holds no form if there are problems, unless `despiteProblems` was asked for. */
  readonly buffer: ArrayBuffer;
  readonly problems: readonly Problem[];
}

/** Compiles entries. What is wrong with them is reported, never thrown. */
export function compile(
  entries: readonly LexiconEntry[],
  { despiteProblems = false }: CompileOptions = {},
): Compiled {
  const { buffer, problems } = compiled(entries, 1);
  return problems.length === 0 || despiteProblems
    ? { buffer, problems }
    : { buffer: compiled([], 1).buffer, problems };
}

/** Forms that are enough to know what the others are like. */
const SAMPLE = 1 << 13;
/** Surfaces of a block: what is gathered of them stays in the nearest caches. */
const BLOCK = 4096;
/** Bits that are enough for any traits, whatever those of a sample need. */
const ENOUGH = 11;

/** @param spare Bits that traits may need beyond what a sample of the forms has. */
function compiled(entries: readonly LexiconEntry[], spare: number): Compiled {
  const gathering = new Gathering(entries);
  const repeats = new Repeats();
  const isSmall = gathering.total <= SAMPLE;
  const sample = isSmall ? gathering : new Gathering(sampleOf(entries, gathering.total));
  sample.readBlock(Number.POSITIVE_INFINITY);
  const times = isSmall ? 1 : gathering.total / sample.total;
  const pool = new PoolWriter(sample, entries.length, gathering.total, isSmall ? 0 : spare);
  const filter = new FilterWriter((sample.count + distinct(sample.prefixes)) * times);
  while (isSmall || gathering.readBlock(BLOCK)) {
    repeats.look(gathering);
    if (!pool.add(gathering, repeats.leftOut)) return compiled(entries, ENOUGH);
    filter.add(gathering);
    if (isSmall) break;
  }
  return {
    buffer: assemble(gathering, pool, filter),
    problems: [...gathering.problems, ...repeats.problems],
  };
}

/** Entries from all over, with about as many forms as a sample is to have. */
function sampleOf(entries: readonly LexiconEntry[], forms: number): LexiconEntry[] {
  const share = (2 ** 32 * SAMPLE) / forms;
  // Steps of the golden ratio: no order of the entries can keep in step with them.
  return entries.filter((_, i) => Math.imul(i, 0x9e3779b1) >>> 0 < share);
}

/** How full the slots are: more is smaller, and slower to search in vain. */
const LOAD = 0.8;

/** The slots that layout.ts draws. */
function slotsOf({ surfaces, hashes, offsets }: PoolWriter, offsetBits: number): Uint32Array {
  const slots = new Uint32Array(Math.ceil(surfaces / LOAD) + 1);
  for (let i = 0; i < surfaces; i++) {
    const hash = hashes[i]!;
    let place = slotOf(hash, slots.length);
    while (slots[place] !== 0) place = place + 1 === slots.length ? 0 : place + 1;
    slots[place] = (hash << offsetBits) | (offsets[i]! + 1);
  }
  return slots;
}

/** Writes the buffer. */
function assemble(gathering: Gathering, pool: PoolWriter, filter: FilterWriter): ArrayBuffer {
  const { longest } = gathering;
  const { surfaces, traitBits, markBytes } = pool;
  const records = pool.finish();
  const offsetBits = 32 - Math.clz32(records.pool.length + 1);
  const ids = gathering.ids.finish();
  const { filterShift } = filter;
  return write(
    { surfaces, longest, filterShift, offsetBits, traitBits, markBytes },
    {
      ...records,
      wordFilter: wordFilterOf(gathering),
      filter: filter.filter,
      slots: slotsOf(pool, offsetBits),
      ids: ids.bytes,
      idStarts: ids.starts,
      langs: packString(gathering.langs.join(",")),
      ...gathering.conditions.finish(),
    },
  );
}
