import { liveRange } from "./block.ts";
import type { Mention, Mentions } from "./mentions.ts";

/** A point in the viewport, in CSS pixels. */
export interface Position {
  readonly x: number;
  readonly y: number;
}

/** The caret snaps to the nearest text: a point this far from the words, in CSS pixels, is beside them. */
const SLACK = 1;

/** The mention whose words lie under a point of the viewport, if any. */
export function mentionAt(
  document: Document,
  mentions: Mentions,
  shadowRoots: readonly ShadowRoot[],
  at: Position,
): Mention | undefined {
  const caret = caretAt(document, at, shadowRoots);
  if (!caret || caret.node.nodeType !== Node.TEXT_NODE) return undefined;
  const node = caret.node as Text;
  // A caret stands between two characters: the word may end or begin there.
  const mention = mentions.at(node, caret.offset) ?? mentions.at(node, caret.offset - 1);
  return mention && boxesOf(mention).some((box) => within(box, at)) ? mention : undefined;
}

function caretAt(
  document: Document,
  { x, y }: Position,
  shadowRoots: readonly ShadowRoot[],
): { node: Node; offset: number } | undefined {
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots: [...shadowRoots] });
  return caret ? { node: caret.offsetNode, offset: caret.offset } : undefined;
}

/** The boxes that a mention's words fill in the viewport, one a line. */
export function boxesOf(mention: Mention): readonly DOMRect[] {
  const range = liveRange(mention.block, mention);
  return range ? [...range.getClientRects()].filter((box) => box.width > 0) : [];
}

/** Whether a box holds a point. */
export function within(box: DOMRect, { x, y }: Position): boolean {
  return (
    x >= box.left - SLACK &&
    x <= box.right + SLACK &&
    y >= box.top - SLACK &&
    y <= box.bottom + SLACK
  );
}
