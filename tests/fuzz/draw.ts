/** Drawing from a seeded generator. */
import { seeded } from "../../benches/random.ts";

/** A source of choices; the same seed makes the same ones. */
export class Draw {
  private readonly random: () => number;

  constructor(seed: number) {
    this.random = seeded(seed);
  }

  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number {
    return Math.floor(this.random() * below);
  }

  /** True so often of 100 times. */
  percent(often: number): boolean {
    return this.below(100) < often;
  }

  from<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }

  /** So many things, from `least` to `most`. */
  some<T>(least: number, most: number, make: () => T): T[] {
    return Array.from({ length: least + this.below(most - least + 1) }, make);
  }
}
