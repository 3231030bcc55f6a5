/**
 * The alphabet of a pool: what each of its bytes stands for. Names are written in few letters, and
 * few pairs of letters are common: a byte for the commonest of either takes a third off the pool.
 */
import type { Gathering } from "./gather.ts";
import { RARE } from "./layout.ts";

/** How symbols become bytes. */
export interface Code {
  /** By byte: a symbol, and in the upper half the one after it, if it stands for two. */
  readonly alphabet: Uint32Array;
  /** By symbol: its number among the commonest; RARE if it is none of them. */
  readonly numbers: Uint8Array;
  /**
   * By two numbers, `first << 8 | second`: the byte of both, with PAIR; else of the first alone, else
   * RARE.
   */
  readonly bytes: Uint16Array;
}

/** In {@link Code.bytes}: the byte stands for two symbols. */
export const PAIR = 0x100;

/** The code that makes surfaces short that are like those of a block. */
export function codeFor({ surface: { symbols }, ends, count }: Gathering): Code {
  const counts = new Uint32Array(0x10000);
  const end = count === 0 ? 0 : ends[count - 1]!;
  for (let j = 0; j < end; j++) counts[symbols[j]!]!++;
  const common = commonest(counts, RARE, 0);
  const numbers = new Uint8Array(0x10000).fill(RARE);
  common.forEach((symbol, number) => {
    numbers[symbol] = number;
  });

  // What a byte saves: of a single symbol two bytes each time, of a pair one. It costs four.
  const savings = new Uint32Array(0x10000);
  for (let i = 0, j = 0; i < count; i++) {
    let number = RARE;
    for (; j < ends[i]!; j++) {
      const next = numbers[symbols[j]!]!;
      // A second symbol of 0 would read as none.
      if (number !== RARE && next !== RARE && symbols[j] !== 0) savings[(number << 8) | next]!++;
      number = next;
    }
  }
  common.forEach((symbol, number) => {
    savings[(number << 8) | RARE] = counts[symbol]! * 2;
  });

  const chosen = commonest(savings, RARE, 4);
  const alphabet = chosen.map((two) => {
    const second = two & 0xff;
    return common[two >>> 8]! | (second === RARE ? 0 : common[second]! << 16);
  });
  const bytes = new Uint16Array(0x10000).fill(RARE);
  chosen.forEach((two, byte) => {
    if ((two & 0xff) === RARE) bytes.fill(byte, two - RARE, two + 1);
  });
  chosen.forEach((two, byte) => {
    if ((two & 0xff) !== RARE) bytes[two] = byte | PAIR;
  });
  return { alphabet: Uint32Array.from(alphabet), numbers, bytes };
}

/** At most so many numbers, those with the highest counts first; only counts above some number. */
function commonest(counts: Uint32Array, most: number, above: number): number[] {
  const all: number[] = [];
  counts.forEach((count, number) => {
    if (count > above) all.push(number);
  });
  return all.sort((a, b) => counts[b]! - counts[a]!).slice(0, most);
}
