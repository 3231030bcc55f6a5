/** Writes the pool that layout.ts draws: a record for each surface, its symbols packed; surfaces.ts reads them. */
import { codeFor } from "./alphabet.ts";
import type { Gathering } from "./gather.ts";
import { ENTRY, FLAG, FLAGS_AT, LONGEST_FORM, RARE } from "./layout.ts";
import { grown } from "./numbers.ts";

/** The pool, and what is needed to read it. */
export interface Pool {
  readonly alphabet: Uint32Array;
  readonly traits: Uint32Array;
  readonly traitBits: number;
  readonly markBytes: number;
  readonly pool: Uint8Array;
  /** By surface: where its record begins. */
  readonly offsets: Uint32Array;
}

/** Bytes that a record has at most. */
const MOST = 8 + LONGEST_FORM * 3 + (LONGEST_FORM >>> 3);

/** @param isKept Whether a surface is to have a record. */
export function poolOf(gathering: Gathering, isKept: (surface: number) => boolean): Pool {
  const { count, symbols, ends, marks, contexts } = gathering;
  const { alphabet, numbers, bytes } = codeFor(gathering);
  // 1 for a byte that stands for two symbols. No branch, since no processor could guess it.
  const pairs = Uint8Array.from(alphabet, (symbols) => (symbols > 0xffff ? 1 : 0));
  const { traits, traitBits, traitOf } = traitsOf(gathering);
  const markBytes = Math.max(1, Math.ceil((bitsFor(gathering.ids.length) + traitBits) / 8));
  const used = count === 0 ? 0 : ends[count - 1]!;
  let pool = new Uint8Array(used + count * (1 + markBytes) + MOST);
  const offsets = new Uint32Array(count);
  let at = 0;
  let end = 0;
  for (let i = 0; i < count; i++) {
    const start = end;
    end = ends[i]!;
    if (!isKept(i)) continue;
    if (at + MOST > pool.length) pool = grown(pool, pool.length * 2);
    offsets[i] = at;
    pool[at++] = end - start;
    const mark = marks[i]!;
    const flags = mark >>> FLAGS_AT;
    const short = ((mark & ENTRY) << traitBits) | traitOf(mark);
    for (let bits = 0; bits < markBytes * 8; bits += 8) pool[at++] = short >>> bits;
    if ((flags & FLAG.context) !== 0) {
      const context = contexts.get(i)!;
      pool[at++] = context;
      pool[at++] = context >>> 8;
      pool[at++] = context >>> 16;
    }
    if ((flags & (FLAG.capitals | FLAG.titled)) === FLAG.capitals) {
      for (let j = start; j < end; j += 8) {
        let bits = 0;
        for (let k = 0; k < 8 && j + k < end; k++) bits |= gathering.capital(j + k) << k;
        pool[at++] = bits;
      }
    }
    for (let j = start; j < end; j++) {
      const next = j + 1 < end ? numbers[symbols[j + 1]!]! : RARE;
      const byte = bytes[(numbers[symbols[j]!]! << 8) | next]!;
      pool[at++] = byte;
      if (byte === RARE) {
        pool[at++] = symbols[j]!;
        pool[at++] = symbols[j]! >>> 8;
      } else j += pairs[byte]!;
    }
  }
  return { alphabet, traits, traitBits, markBytes, pool: pool.subarray(0, at), offsets };
}

/** The distinct flags and languages of some surfaces, and the number of each. */
function traitsOf({ count, marks }: Gathering): {
  traits: Uint32Array;
  traitBits: number;
  traitOf: (mark: number) => number;
} {
  const numbers = new Uint16Array(1 << (32 - FLAGS_AT));
  const traits: number[] = [];
  for (let i = 0; i < count; i++) {
    const upper = marks[i]! >>> FLAGS_AT;
    if (numbers[upper] === 0) numbers[upper] = traits.push((upper << FLAGS_AT) >>> 0);
  }
  return {
    traits: Uint32Array.from(traits),
    traitBits: bitsFor(traits.length),
    traitOf: (mark) => numbers[mark >>> FLAGS_AT]! - 1,
  };
}

/** Bits that tell so many things apart. */
const bitsFor = (things: number): number => (things < 2 ? 0 : 32 - Math.clz32(things - 1));
