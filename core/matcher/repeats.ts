/** Finds surfaces that say nothing new beside others of their entry, and forms that must not repeat each other. */
import type { Gathering } from "./gather.ts";
import { ENTRY, FLAG, FLAGS_AT } from "./layout.ts";
import type { Problem } from "./types.ts";

/** Flags that say how a surface came about, not what it matches. */
const ORIGIN = (FLAG.inflected | FLAG.weak) << FLAGS_AT;
const INFLECTED = FLAG.inflected << FLAGS_AT;
const WEAK = FLAG.weak << FLAGS_AT;

/** Looks at blocks of surfaces, one after another. An entry's surfaces are all in one block. */
export class Repeats {
  readonly problems: Problem[] = [];
  /** By surface of the block: 1 if it is left out. */
  leftOut = new Uint8Array(0);
  /** Open addressing by hash: a surface of the block, + 1. */
  private slots = new Uint32Array(0);

  /** Finds what to leave out of a block. */
  look(block: Gathering): void {
    const { count, hashes, marks } = block;
    if (this.leftOut.length < count) {
      this.leftOut = new Uint8Array(count);
      this.slots = new Uint32Array(2 ** (34 - Math.clz32(count)));
    } else {
      this.leftOut.fill(0, 0, count);
      this.slots.fill(0);
    }
    const { leftOut, slots } = this;
    const last = slots.length - 1;
    for (let i = 0; i < count; i++) {
      const hash = hashes[i]!;
      const entry = marks[i]! & ENTRY;
      // Apart by entry, so that a name of many entries is no long way.
      let place = hash ^ Math.imul(entry, 0x9e3779b1);
      for (; slots[place & last] !== 0; place++) {
        const other = slots[place & last]! - 1;
        if (hashes[other] !== hash || (marks[other]! & ENTRY) !== entry) continue;
        if (this.repeats(block, i, other)) {
          leftOut[i] = 1;
          break;
        }
      }
      if (leftOut[i] === 0) slots[place & last] = i + 1;
    }
  }

  /**
   * Whether one surface says what an earlier one of its entry says. Two forms that an author wrote as
   * they stand must not repeat or contradict each other: that is reported.
   */
  private repeats(block: Gathering, later: number, earlier: number): boolean {
    const { marks, contexts, forms } = block;
    if (!sameLetters(block, later, earlier)) return false;
    const difference = (marks[later]! ^ marks[earlier]!) & ~ORIGIN;
    // What counts for less in text of other languages does not stand for what counts in full.
    const weaker = (marks[earlier]! & ~marks[later]! & WEAK) !== 0;
    const same = difference === 0 && !weaker && contexts.get(later) === contexts.get(earlier);
    if (((marks[later]! | marks[earlier]!) & INFLECTED) !== 0) return same;
    const cases = (FLAG.capitals | FLAG.exact) << FLAGS_AT;
    if (!same && (difference & cases) === 0) return false;
    this.problems.push({
      entry: block.idOf(marks[later]! & ENTRY),
      field: `forms/${forms[later]}/${same ? "text" : "case"}`,
      reason: `${same ? "repeats" : "contradicts the rule of"} forms/${forms[earlier]}`,
    });
    return true;
  }
}

function sameLetters({ surface, ends }: Gathering, a: number, b: number): boolean {
  const { symbols, capitals } = surface;
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
