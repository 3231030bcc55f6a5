import type { Matcher } from "../core/matcher/index.ts";
import type { Finding, PageFacts, Passage } from "../core/matcher/page.ts";
import { type Block, languageOf } from "./block.ts";

/**
 * A part of the lexicon in force, as a page can use it. Small ones are in the tab, those of other
 * scripts come once their letters are met, large ones stay in the background: all find the same.
 */
export interface Part {
  /** A text without any of these letters holds none of its names. Absent: any text may. */
  readonly letters?: RegExp;
  /** Its matcher, while it is in this tab. */
  readonly matcher: Matcher | undefined;
  /**
   * Finds in passages wherever the matcher is, each without regard to the others; undefined where it
   * cannot be reached any more.
   */
  find(
    passages: readonly Passage[],
    facts: PageFacts,
    entries: ReadonlySet<string>,
  ): Promise<readonly Finding[] | undefined>;
}

/** What is asked for at once, in UTF-16 units: 100 kB, which a background answers in a few ms. */
const AT_ONCE = 50_000;

/** Blocks in groups of at most {@link AT_ONCE}; a longer block is one by itself. */
export function* partsOf(blocks: readonly Block[]): Generator<readonly Block[]> {
  let group: Block[] = [];
  let size = 0;
  for (const block of blocks) {
    if (group.length > 0 && size + block.text.length > AT_ONCE) {
      yield group;
      group = [];
      size = 0;
    }
    group.push(block);
    size += block.text.length;
  }
  if (group.length > 0) yield group;
}

/** A block as the matcher reads it. */
export function passageOf(block: Block): Passage {
  return { text: block.text, lang: languageOf(block) };
}
