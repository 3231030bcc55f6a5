/** Writes the two filters that layout.ts draws; scan.ts and find.ts ask them. */
import type { Gathering } from "./gather.ts";
import { spread } from "./hash.ts";
import { ENDS, GOES_ON } from "./layout.ts";
import type { Numbers } from "./numbers.ts";

/** The word filter is doubled while more than one in so many of its bits are set. */
const SPARSE = 48;
/** Forms that share their first token with others, where it is first tried how large it has to be. */
const SHARING = 16;
const MOST_WORDS = 1 << 23;

/** A bit for each first token's running hash: as a capital, and as a small letter where it may be one. */
export function wordFilterOf({ firsts: { list, length } }: Gathering): Uint32Array {
  let size = powerOfTwo((length * SPARSE) / 32 / SHARING, 5, 22);
  for (; ; size *= 2) {
    const words = new Uint32Array(size);
    let set = 0;
    for (let i = 0; i < length; i++) {
      const running = list[i]!;
      const word = (running >>> 5) & (size - 1);
      set += (~words[word]! >>> running) & 1;
      words[word]! |= 1 << running;
    }
    if (set * SPARSE <= size * 32 || size === MOST_WORDS) return words;
  }
}

/** Cells of the token filter for each hash in it, before rounding up to a power of two. */
const cellsFor = (hashes: number): number => (hashes < 50_000 ? 12 : 3);

/** Writes two bits for each hash of some tokens: whether a surface ends with them, and whether one goes on. */
export class FilterWriter {
  readonly filter: Uint32Array;
  readonly filterShift: number;

  /** @param hashes About how many hashes there will be. */
  constructor(hashes: number) {
    const cells = powerOfTwo(hashes * cellsFor(hashes), 8, 28);
    this.filter = new Uint32Array(cells >>> 4);
    this.filterShift = Math.clz32(cells) + 1;
  }

  /** Adds the surfaces of a block. */
  add({ count, hashes, prefixes }: Gathering): void {
    for (let i = 0; i < count; i++) this.mark(hashes[i]!, ENDS);
    for (let i = 0; i < prefixes.length; i++) this.mark(prefixes.list[i]!, GOES_ON);
  }

  private mark(hash: number, bit: number): void {
    const cell = spread(hash) >>> this.filterShift;
    this.filter[cell >>> 4]! |= bit << ((cell & 15) * 2);
  }
}

/** How many different numbers there are: inflected names begin alike. */
export const distinct = ({ list, length }: Numbers): number =>
  new Set(list.subarray(0, length)).size;

/** The power of two at or above a number, between two exponents. */
function powerOfTwo(number: number, least: number, most: number): number {
  const exponent = Math.ceil(Math.log2(Math.max(1, number)));
  return 2 ** Math.min(most, Math.max(least, exponent));
}
