import type { Span } from "../core/lexicon/span.ts";
import { type Quoted, quotedBy, standsAlone } from "../core/quotation/quoted.ts";
import { type Block, nodeAt } from "./block.ts";

/** Elements whose words are somebody else's, as the page itself says. */
const QUOTING = "q,blockquote,[role=blockquote]";

/** Within those, what is not quoted: who said it, and where. */
const CREDIT = "cite,figcaption,footer";

/** Paragraphs looked at on either side: a quotation may go on over several. */
const REACH = 8;

/**
 * How a name stands in a quotation, by the elements that hold it and by the quotation marks of its
 * paragraph and of those beside it. Undefined where it is the page's own word.
 */
export function quotedOn(block: Block, name: Span): Quoted | undefined {
  const words = block.text.slice(name.start, name.end);
  const node = block.nodes[nodeAt(block, name.start)]!;
  const quoting = node.parentElement?.closest(`${QUOTING},${CREDIT}`);
  if (quoting?.matches(QUOTING)) {
    const alone = quoting.matches("q") && standsAlone(quoting.textContent ?? "", words);
    if (!alone || quoting.parentElement?.closest(QUOTING)) return "speech";
    return "name";
  }
  const before = beside(block, "previousElementSibling").toReversed();
  const after = beside(block, "nextElementSibling");
  return quotedBy([...before, block.text, ...after], before.length, name);
}

/** The texts of the paragraphs before or after a block, nearest first. */
function beside(block: Block, side: "previousElementSibling" | "nextElementSibling"): string[] {
  const { container } = block;
  if (container instanceof ShadowRoot || !/^(?:P|LI|DD)$/.test(container.nodeName)) return [];
  const texts: string[] = [];
  for (let at = container[side]; at && texts.length < REACH; at = at[side]) {
    if (at.nodeName === container.nodeName) texts.push(at.textContent ?? "");
    else if (/^(?:H[1-6]|UL|OL|TABLE|BLOCKQUOTE|HR)$/.test(at.nodeName)) break;
  }
  return texts;
}
