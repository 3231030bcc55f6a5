/** The ids of a lexicon while it is compiled: numbered, and packed as strings.ts has them. */
import { grown } from "./numbers.ts";
import { isPlain, packString } from "./strings.ts";

/** In a slot: bits of an id's hash, above those of its number + 1. */
const TAG_BITS = 10;
const NUMBER_BITS = 32 - TAG_BITS;
const NUMBER = 2 ** NUMBER_BITS - 1;

/**
 * Ids by number. A `Map` of as many strings takes four times as long, and what it leaves behind has
 * to be collected; so plain ids are compared where they are packed.
 */
export class Ids {
  length = 0;
  /** The ids, end to end, and where each begins; longer than they are full. */
  private bytes: Uint8Array;
  private starts: Uint32Array;
  /** Open addressing by the hash of a plain id: | hash | number + 1 |. */
  private readonly slots: Uint32Array;
  private readonly room: number;
  /** What is not in the slots: ids that are not packed as they are, and those beyond the room. */
  private readonly others = new Map<string, number>();

  /** @param room How many plain ids can be found quickly. */
  constructor(room: number) {
    this.room = room;
    this.slots = new Uint32Array(2 ** (33 - Math.clz32(room)));
    this.starts = new Uint32Array(room + 2);
    this.bytes = new Uint8Array(room * 16 + 64);
  }

  /** The number of an id; {@link length} before the call if it is new. */
  number(id: string): number {
    const start = this.starts[this.length]!;
    while (start + id.length > this.bytes.length) this.growBytes();
    const { bytes, slots } = this;
    let hash = 0;
    for (let i = 0; i < id.length; i++) {
      const unit = id.charCodeAt(i);
      if (!isPlain(unit)) return this.other(id);
      bytes[start + i] = unit;
      hash = Math.imul(hash ^ unit, 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    const tag = hash << NUMBER_BITS;
    const last = slots.length - 1;
    let place = hash >>> TAG_BITS;
    for (; slots[place & last] !== 0; place++) {
      const slot = slots[place & last]!;
      if ((slot ^ tag) >>> NUMBER_BITS !== 0) continue;
      if (this.isPacked((slot & NUMBER) - 1, start, id.length)) return (slot & NUMBER) - 1;
    }
    if (this.length >= this.room) return this.other(id);
    slots[place & last] = tag | (this.length + 1);
    return this.end(start + id.length);
  }

  /** The ids packed, and where each begins; one more for the end. */
  finish(): { readonly bytes: Uint8Array; readonly starts: Uint32Array } {
    const { bytes, starts, length } = this;
    return { bytes: bytes.subarray(0, starts[length]!), starts: starts.subarray(0, length + 1) };
  }

  private other(id: string): number {
    const known = this.others.get(id);
    if (known !== undefined) return known;
    this.others.set(id, this.length);
    const packed = packString(id);
    const start = this.starts[this.length]!;
    while (start + packed.length > this.bytes.length) this.growBytes();
    this.bytes.set(packed, start);
    return this.end(start + packed.length);
  }

  /** Whether an id is the bytes that are packed from `start` on. */
  private isPacked(number: number, start: number, length: number): boolean {
    const { bytes, starts } = this;
    const other = starts[number]!;
    if (starts[number + 1]! - other !== length) return false;
    for (let i = 0; i < length; i++) if (bytes[start + i] !== bytes[other + i]) return false;
    return true;
  }

  /** Ends the newest id; returns its number. */
  private end(at: number): number {
    const number = this.length++;
    if (this.length === this.starts.length) this.starts = grown(this.starts, this.length * 2);
    this.starts[this.length] = at;
    return number;
  }

  private growBytes(): void {
    this.bytes = grown(this.bytes, this.bytes.length * 2);
  }
}
