/** Open addressing over the slots that layout.ts draws: from a hash to the records that may have it. */
import { slotOf } from "./hash.ts";

/** The slots of a compiled lexicon. */
export class Slots {
  private readonly slots: Uint32Array;
  private readonly offsetBits: number;

  constructor(slots: Uint32Array, offsetBits: number) {
    this.slots = slots;
    this.offsetBits = offsetBits;
  }

  /** The first slot whose tag agrees with a hash, after another slot if one is given; -1 if none. */
  find(hash: number, after = -1): number {
    const { slots, offsetBits } = this;
    const tag = hash << offsetBits;
    let i = after < 0 ? slotOf(hash, slots.length) : this.following(after);
    for (; ; i = this.following(i)) {
      const slot = slots[i]!;
      if (slot === 0) return -1;
      if ((slot ^ tag) >>> offsetBits === 0) return i;
    }
  }

  /** The place in the pool of a slot's record. */
  record(slot: number): number {
    return (this.slots[slot]! & ((1 << this.offsetBits) - 1)) - 1;
  }

  private following(slot: number): number {
    return slot + 1 === this.slots.length ? 0 : slot + 1;
  }
}
