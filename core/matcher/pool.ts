/** Writes the pool that layout.ts draws: a record for each surface, its symbols packed; surfaces.ts reads them. */
import { type Code, codeFor } from "./alphabet.ts";
import type { Gathering } from "./gather.ts";
import { ENTRY, FLAG, FLAGS_AT, LONGEST_FORM, RARE } from "./layout.ts";
import { grown } from "./numbers.ts";

/** Bytes that a record has at most. */
const MOST = 8 + LONGEST_FORM * 3 + (LONGEST_FORM >>> 3);

/** Bits that tell all traits apart that there can be. */
const MOST_TRAIT_BITS = 32 - FLAGS_AT;

/** Writes blocks of surfaces, one after another. */
export class PoolWriter {
  /** How many surfaces have a record; of each, by number: */
  surfaces = 0;
  /** its hash, */
  hashes: Int32Array;
  /** and where its record begins. Both are longer than they are full. */
  offsets: Uint32Array;
  readonly traitBits: number;
  readonly markBytes: number;
  private pool: Uint8Array;
  private length = 0;
  private readonly code: Code;
  private readonly traits: number[] = [];
  /** By flags and language: their place among the traits, + 1. */
  private readonly traitNumbers = new Uint16Array(1 << MOST_TRAIT_BITS);

  /**
   * @param sample A block like those to come.
   * @param entries How many entries there are.
   * @param forms How many forms.
   * @param spare How many more bits traits may need than those of the sample.
   */
  constructor(sample: Gathering, entries: number, forms: number, spare: number) {
    this.code = codeFor(sample);
    for (let i = 0; i < sample.count; i++) this.trait(sample.marks[i]!);
    const entryBits = bitsFor(entries);
    const traitBits = Math.min(bitsFor(this.traits.length) + spare, MOST_TRAIT_BITS);
    this.markBytes = Math.max(1, Math.ceil((entryBits + traitBits) / 8));
    // What is left of the bytes costs nothing.
    this.traitBits = Math.min(this.markBytes * 8 - entryBits, MOST_TRAIT_BITS);
    const room = Math.max(forms, sample.count);
    this.hashes = new Int32Array(room);
    this.offsets = new Uint32Array(room);
    this.pool = new Uint8Array(1 << 16);
  }

  /** Adds the surfaces of a block; false if their traits have more bits than there are. */
  add(block: Gathering, leftOut: Uint8Array): boolean {
    const { count, ends, marks, hashes } = block;
    let end = 0;
    for (let i = 0; i < count; i++) {
      const start = end;
      end = ends[i]!;
      if (leftOut[i] === 1) continue;
      if (this.length + MOST > this.pool.length) this.growPool(block.total / block.read);
      const n = this.surfaces++;
      if (n === this.hashes.length) this.growSurfaces();
      this.hashes[n] = hashes[i]!;
      this.offsets[n] = this.length;
      this.length = this.write(block, i, start, end, marks[i]!);
    }
    return this.traits.length <= 2 ** this.traitBits;
  }

  /** What was written. */
  finish(): { alphabet: Uint32Array; traits: Uint32Array; pool: Uint8Array } {
    return {
      alphabet: this.code.alphabet,
      traits: Uint32Array.from(this.traits),
      pool: this.pool.subarray(0, this.length),
    };
  }

  /** Writes a surface's record; returns where it ends. */
  private write(block: Gathering, i: number, start: number, end: number, mark: number): number {
    const { pool, markBytes } = this;
    let at = this.length;
    pool[at++] = end - start;
    const flags = mark >>> FLAGS_AT;
    const short = ((mark & ENTRY) << this.traitBits) | this.trait(mark);
    for (let bits = 0; bits < markBytes * 8; bits += 8) pool[at++] = short >>> bits;
    if ((flags & FLAG.context) !== 0) {
      const context = block.contexts.get(i)!;
      pool[at++] = context;
      pool[at++] = context >>> 8;
      pool[at++] = context >>> 16;
    }
    if ((flags & (FLAG.capitals | FLAG.titled)) === FLAG.capitals) {
      const { capitals } = block.surface;
      for (let j = start; j < end; j += 8) {
        let bits = 0;
        for (let k = 0; k < 8 && j + k < end; k++) bits |= capitals[j + k]! << k;
        pool[at++] = bits;
      }
    }
    const { symbols } = block.surface;
    const { numbers, bytes } = this.code;
    // 1 if the symbol was the second of a pair. It says how far to go on: no branch, since no
    // processor could guess it.
    let second = 0;
    let number = numbers[symbols[start]!]!;
    for (let j = start; j < end; j++) {
      const next = j + 1 < end ? numbers[symbols[j + 1]!]! : RARE;
      const byte = bytes[(number << 8) | next]!;
      number = next;
      pool[at] = byte;
      at += 1 - second;
      if (byte === RARE && second === 0) {
        pool[at++] = symbols[j]!;
        pool[at++] = symbols[j]! >>> 8;
      }
      second = (byte >>> 8) & (1 - second);
    }
    return at;
  }

  /** The place among the traits of a surface's flags and language. */
  private trait(mark: number): number {
    const upper = mark >>> FLAGS_AT;
    let number = this.traitNumbers[upper]!;
    if (number === 0) {
      number = this.traits.push((upper << FLAGS_AT) >>> 0);
      this.traitNumbers[upper] = number;
    }
    return number - 1;
  }

  /** Makes room for all forms as it was needed so far, that they are so many times as many. */
  private growPool(times: number): void {
    const room = Math.max(this.pool.length * 1.25, this.length * times * 1.03);
    this.pool = grown(this.pool, Math.ceil(room) + MOST);
  }

  private growSurfaces(): void {
    const room = this.hashes.length * 2;
    this.hashes = grown(this.hashes, room);
    this.offsets = grown(this.offsets, room);
  }
}

/** Bits that tell so many things apart. */
const bitsFor = (things: number): number => (things < 2 ? 0 : 32 - Math.clz32(things - 1));
