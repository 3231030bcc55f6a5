import type { Found, Passage } from "../core/matcher/page.ts";
import { type Block, languageOf } from "./block.ts";

/**
 * Finds names in passages of a page of this title, each without regard to the others; passages in which
 * there is nothing are left out. Undefined where nobody can be asked any more.
 *
 * @param entries What was found elsewhere on the page.
 */
export type Ask = (
  passages: readonly Passage[],
  title: string,
  entries: ReadonlySet<string>,
) => Promise<readonly Found[] | undefined>;

/**
 * What is asked for at once, in UTF-16 units: 50 kB, which a background answers in 2 ms, and which a page
 * packs in one.
 */
export const AT_ONCE = 25_000;

/** Blocks in groups of at most {@link AT_ONCE}; a longer block is one by itself. */
export function* groupsOf(blocks: readonly Block[]): Generator<readonly Block[]> {
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

/** Blocks as the matcher reads them. */
export function passagesOf(blocks: readonly Block[]): readonly Passage[] {
  // Blocks that stand side by side are of one language, unless one says otherwise of itself.
  let parent: Node | null = null;
  let lang: string | undefined;
  return blocks.map((block) => {
    const { container, text } = block;
    const speaks = container instanceof Element && container.hasAttribute("lang");
    if (speaks || parent === null || container.parentNode !== parent) {
      lang = languageOf(block);
      parent = speaks ? null : container.parentNode;
    }
    return { text, lang };
  });
}
