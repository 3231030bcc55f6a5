/** A list of whole numbers of 32 bits. */
export class Numbers {
  length = 0;
  list: Int32Array;

  /** @param room How many it can hold before it has to grow. */
  constructor(room: number) {
    this.list = new Int32Array(room);
  }

  add(number: number): void {
    if (this.length === this.list.length) this.list = grown(this.list, this.length * 2);
    this.list[this.length++] = number;
  }
}

/** The numbers of an array in another with more room. */
export function grown<T extends Uint8Array | Uint16Array | Uint32Array | Int32Array>(
  from: T,
  room: number,
): T {
  const to = new (from.constructor as new (room: number) => T)(room);
  to.set(from);
  return to;
}
