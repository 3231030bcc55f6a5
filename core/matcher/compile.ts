/**
 * Compiles entries into the buffer that layout.ts draws. `Gathering` reads the forms; here they are
 * indexed, checked against each other, and written.
 */
import { filterOf, wordFilterOf } from "./filters.ts";
import { Gathering } from "./gather.ts";
import { slotOf } from "./hash.ts";
import { ENTRY, FLAG, FLAGS_AT, write } from "./layout.ts";
import { poolOf } from "./pool.ts";
import { packStrings } from "./strings.ts";
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
  const gathering = new Gathering(entries);
  const indexed = index(gathering);
  const { problems } = gathering;
  if (problems.length === 0 || despiteProblems)
    return { buffer: assemble(gathering, indexed), problems };
  const nothing = new Gathering([]);
  return { buffer: assemble(nothing, index(nothing)), problems };
}

/** How full the slots are: more is smaller, and slower to search in vain. */
const LOAD = 0.8;

/** In `places`: the surface repeats another. */
const NOWHERE = 0xffffffff;

/** Where surfaces are kept. */
interface Index {
  readonly slots: Uint32Array;
  /** By surface: its slot; NOWHERE if it is left out. */
  readonly places: Uint32Array;
  /** How many have a slot. */
  readonly surfaces: number;
}

/** Finds a slot for every surface; those that repeat another are left out. */
function index(gathering: Gathering): Index {
  const { count, hashes } = gathering;
  const slots = new Uint32Array(Math.ceil(count / LOAD) + 1);
  const places = new Uint32Array(count);
  // While surfaces are looked up, a slot is | tag | surface + 1 |.
  const bits = 32 - Math.clz32(count);
  const number = 2 ** bits - 1;
  let surfaces = 0;
  for (let i = 0; i < count; i++) {
    const hash = hashes[i]!;
    const tag = hash << bits;
    let place = slotOf(hash, slots.length);
    for (; slots[place] !== 0; place = place + 1 === slots.length ? 0 : place + 1) {
      if ((slots[place]! ^ tag) >>> bits !== 0) continue;
      const other = (slots[place]! & number) - 1;
      if (hashes[other] === hash && repeats(gathering, i, other)) break;
    }
    if (slots[place] !== 0) places[i] = NOWHERE;
    else {
      slots[place] = tag | (i + 1);
      places[i] = place;
      surfaces++;
    }
  }
  return { slots, places, surfaces };
}

/** Flags that say how a surface came about, not what it matches. */
const ORIGIN = (FLAG.inflected | FLAG.weak) << FLAGS_AT;
const INFLECTED = FLAG.inflected << FLAGS_AT;

/**
 * Whether one surface says what an earlier one says. Two forms that an author wrote as they stand
 * must not repeat or contradict each other: that is reported.
 */
function repeats(gathering: Gathering, later: number, earlier: number): boolean {
  const { marks, contexts, forms } = gathering;
  if (((marks[later]! ^ marks[earlier]!) & ENTRY) !== 0) return false;
  if (!sameLetters(gathering, later, earlier)) return false;
  const difference = (marks[later]! ^ marks[earlier]!) & ~ORIGIN;
  const same = difference === 0 && contexts.get(later) === contexts.get(earlier);
  if (((marks[later]! | marks[earlier]!) & INFLECTED) !== 0) return same;
  const cases = (FLAG.capitals | FLAG.exact) << FLAGS_AT;
  if (!same && (difference & cases) === 0) return false;
  const field = `forms/${forms[later]}/${same ? "text" : "case"}`;
  const reason = `${same ? "repeats" : "contradicts the rule of"} forms/${forms[earlier]}`;
  gathering.report(gathering.ids[marks[later]! & ENTRY]!, field, reason);
  return true;
}

function sameLetters(gathering: Gathering, a: number, b: number): boolean {
  const { symbols, ends } = gathering;
  const startA = a === 0 ? 0 : ends[a - 1]!;
  const startB = b === 0 ? 0 : ends[b - 1]!;
  const length = ends[a]! - startA;
  if (ends[b]! - startB !== length) return false;
  for (let i = 0; i < length; i++) {
    if (symbols[startA + i] !== symbols[startB + i]) return false;
    if (gathering.capital(startA + i) !== gathering.capital(startB + i)) return false;
  }
  return true;
}

/** Writes the buffer; the slots become what layout.ts says. */
function assemble(gathering: Gathering, { slots, places, surfaces }: Index): ArrayBuffer {
  const { count, hashes, longest } = gathering;
  const { offsets, traitBits, markBytes, ...pool } = poolOf(
    gathering,
    (i) => places[i] !== NOWHERE,
  );
  const offsetBits = 32 - Math.clz32(pool.pool.length + 1);
  for (let i = 0; i < count; i++) {
    if (places[i] !== NOWHERE) slots[places[i]!] = (hashes[i]! << offsetBits) | (offsets[i]! + 1);
  }
  const { filter, filterShift } = filterOf(gathering);
  const ids = packStrings(gathering.ids);
  return write(
    { surfaces, longest, filterShift, offsetBits, traitBits, markBytes },
    {
      ...pool,
      gate: packStrings([gathering.beginnings.gate()]).bytes,
      wordFilter: wordFilterOf(gathering),
      filter,
      slots,
      ids: ids.bytes,
      idStarts: ids.starts,
      langs: packStrings([gathering.langs.join(",")]).bytes,
      ...gathering.conditions.finish(),
    },
  );
}
