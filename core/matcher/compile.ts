/**
 * Compiles entries into the buffer that layout.ts draws. `Gathering` reads the forms; here they are
 * indexed, checked against each other, and written.
 */
import { Gathering } from "./gather.ts";
import { capitalOf, slotOf, spread } from "./hash.ts";
import { ENDS, FLAG, FLAGS_AT, GOES_ON, RARE, write } from "./layout.ts";
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
  const gathering = new Gathering();
  for (const entry of entries) gathering.add(entry);
  const slots = index(gathering);
  const { problems } = gathering;
  if (problems.length === 0 || despiteProblems)
    return { buffer: assemble(gathering, slots), problems };
  const nothing = new Gathering();
  return { buffer: assemble(nothing, index(nothing)), problems };
}

/** How full the slots are: more is smaller, and slower to search in vain. */
const LOAD = 0.8;

/** Puts every surface, by number + 1, into its slot; those that repeat another are left out. */
function index(gathering: Gathering): Uint32Array {
  const { count, hashes } = gathering;
  const slots = new Uint32Array(Math.ceil(count / LOAD) + 1);
  for (let i = 0; i < count; i++) {
    const hash = hashes[i]!;
    let slot = slotOf(hash, slots.length);
    for (; slots[slot] !== 0; slot = slot + 1 === slots.length ? 0 : slot + 1) {
      const other = slots[slot]! - 1;
      if (hashes[other] === hash && repeats(gathering, i, other)) break;
    }
    if (slots[slot] === 0) slots[slot] = i + 1;
  }
  return slots;
}

const ENTRY = (1 << FLAGS_AT) - 1;
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
  const same = difference === 0 && contexts[later] === contexts[earlier];
  if (((marks[later]! | marks[earlier]!) & INFLECTED) !== 0) return same;
  const cases = (FLAG.capitals | FLAG.exact) << FLAGS_AT;
  if (!same && (difference & cases) === 0) return false;
  const field = `forms/${forms[later]}/${same ? "text" : "case"}`;
  const reason = `${same ? "repeats" : "contradicts the rule of"} forms/${forms[earlier]}`;
  gathering.report(gathering.ids[marks[later]! & ENTRY]!, field, reason);
  return true;
}

function sameLetters(gathering: Gathering, a: number, b: number): boolean {
  const { symbols, capitals, ends } = gathering;
  const startA = a === 0 ? 0 : ends[a - 1]!;
  const startB = b === 0 ? 0 : ends[b - 1]!;
  const length = ends[a]! - startA;
  if (ends[b]! - startB !== length) return false;
  for (let i = 0; i < length; i++) {
    if (symbols[startA + i] !== symbols[startB + i]) return false;
    if (capitals[startA + i] !== capitals[startB + i]) return false;
  }
  return true;
}

/** Writes the buffer; turns the slots' numbers into offsets. */
function assemble(gathering: Gathering, slots: Uint32Array): ArrayBuffer {
  const alphabet = alphabetOf(gathering);
  const { pool, offsets } = poolOf(gathering, alphabet, slots);
  const offsetBits = Math.max(1, 32 - Math.clz32(pool.length + 1));
  const { filter, filterShift } = filterOf(gathering);
  const ids = packStrings(gathering.ids);
  let surfaces = 0;
  for (let i = 0; i < slots.length; i++) {
    const surface = slots[i]! - 1;
    if (surface < 0) continue;
    surfaces++;
    slots[i] = (gathering.hashes[surface]! << offsetBits) | (offsets[surface]! + 1);
  }
  return write(
    {
      surfaces,
      longest: gathering.longest,
      filterShift,
      offsetBits,
    },
    {
      alphabet,
      gate: packStrings([gathering.beginnings.gate()]).bytes,
      wordFilter: wordFilterOf(gathering),
      filter,
      slots,
      pool,
      ids: ids.bytes,
      idStarts: ids.starts,
      langs: packStrings([gathering.langs.join(",")]).bytes,
      ...gathering.conditions.finish(),
    },
  );
}

/** The symbols in use, commonest first, as far as one byte can number them. */
function alphabetOf({ symbols, ends, count }: Gathering): Uint16Array {
  const counts = new Uint32Array(0x10000);
  const used = count === 0 ? 0 : ends[count - 1]!;
  for (let i = 0; i < used; i++) counts[symbols[i]!]!++;
  const all: number[] = [];
  counts.forEach((n, symbol) => {
    if (n > 0) all.push(symbol);
  });
  all.sort((a, b) => counts[b]! - counts[a]!);
  return Uint16Array.from(all.slice(0, RARE));
}

/** The records of the indexed surfaces, and where each begins. */
function poolOf(
  gathering: Gathering,
  alphabet: Uint16Array,
  slots: Uint32Array,
): { pool: Uint8Array; offsets: Uint32Array } {
  const { count, symbols, capitals, ends, marks, contexts } = gathering;
  const numbers = new Uint8Array(0x10000).fill(RARE);
  for (let i = 0; i < alphabet.length; i++) numbers[alphabet[i]!] = i;
  const indexed = new Uint8Array(count);
  for (let i = 0; i < slots.length; i++) if (slots[i]! > 0) indexed[slots[i]! - 1] = 1;
  const offsets = new Uint32Array(count);
  const used = count === 0 ? 0 : ends[count - 1]!;
  let pool = new Uint8Array(used + count * 9 + 1024);
  let at = 0;
  let start = 0;
  for (let i = 0; i < count; i++) {
    const end = ends[i]!;
    const from = start;
    start = end;
    if (indexed[i] === 0) continue;
    if (at + (end - from) * 4 + 16 > pool.length) {
      const bigger = new Uint8Array(pool.length * 2);
      bigger.set(pool);
      pool = bigger;
    }
    offsets[i] = at;
    const mark = marks[i]!;
    pool[at] = end - from;
    pool[at + 1] = mark;
    pool[at + 2] = mark >>> 8;
    pool[at + 3] = mark >>> 16;
    pool[at + 4] = mark >>> 24;
    at += 5;
    const flags = mark >>> FLAGS_AT;
    if ((flags & FLAG.context) !== 0) {
      pool[at++] = contexts[i]!;
      pool[at++] = contexts[i]! >>> 8;
      pool[at++] = contexts[i]! >>> 16;
    }
    if ((flags & (FLAG.capitals | FLAG.titled)) === FLAG.capitals) {
      for (let j = from; j < end; j += 8) {
        let bits = 0;
        for (let k = 0; k < 8 && j + k < end; k++) bits |= capitals[j + k]! << k;
        pool[at++] = bits;
      }
    }
    for (let j = from; j < end; j++) {
      const symbol = symbols[j]!;
      const number = numbers[symbol]!;
      pool[at++] = number;
      if (number === RARE) {
        pool[at++] = symbol;
        pool[at++] = symbol >>> 8;
      }
    }
  }
  return { pool: pool.slice(0, at), offsets };
}

/** A filter is halved while fewer than one in so many of its bits are set. */
const SPARSE = 48;

/** Bits for each first token's running hash: as a capital, and as a small letter where it may be one. */
function wordFilterOf({ count, firsts, firstLengths, smalls }: Gathering): Uint32Array {
  let words = new Uint32Array(1 << Math.min(23, Math.max(5, 32 - Math.clz32(count * SPARSE) - 5)));
  let set = 0;
  const mark = (running: number): void => {
    const word = (running >>> 5) & (words.length - 1);
    const bit = 1 << running;
    if ((words[word]! & bit) === 0) set++;
    words[word]! |= bit;
  };
  for (let i = 0; i < count; i++) {
    mark(firsts[i]! ^ capitalOf(firstLengths[i]!));
    if (smalls[i] === 1) mark(firsts[i]!);
  }
  // A place is the lower bits of a hash, so the halved filter has both halves in one.
  while (words.length > 32 && set * SPARSE < words.length * 16) {
    const halved = words.slice(0, words.length >>> 1);
    for (let i = 0; i < halved.length; i++) halved[i]! |= words[halved.length + i]!;
    words = halved;
  }
  return words;
}

/** Cells of the token filter for each hash in it, before rounding up to a power of two. */
const cellsFor = (hashes: number): number => (hashes < 50_000 ? 12 : 4);

/** Two bits for each hash of some tokens: whether a surface ends with them, and whether one goes on. */
function filterOf({ count, hashes, prefixes, prefixCount }: Gathering): {
  filter: Uint32Array;
  filterShift: number;
} {
  const total = count + prefixCount;
  const cellBits = Math.min(28, Math.max(8, 32 - Math.clz32(total * cellsFor(total))));
  const filter = new Uint32Array(1 << (cellBits - 4));
  const filterShift = 32 - cellBits;
  const mark = (hash: number, bit: number): void => {
    const cell = spread(hash) >>> filterShift;
    filter[cell >>> 4]! |= bit << ((cell & 15) * 2);
  };
  for (let i = 0; i < count; i++) mark(hashes[i]!, ENDS);
  for (let i = 0; i < prefixCount; i++) mark(prefixes[i]!, GOES_ON);
  return { filter, filterShift };
}
