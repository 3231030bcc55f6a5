import type { Box } from "../core/card/triangle.ts";
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

/** The boxes that a mention's words fill in the viewport, one a line, also across inline elements. */
export function boxesOf(mention: Mention): readonly Box[] {
  const boxes: Box[] = [];
  for (const rect of liveRange(mention.block, mention)?.getClientRects() ?? []) {
    if (rect.width === 0) continue;
    const last = boxes.at(-1);
    if (last && isBeside(last, rect)) boxes[boxes.length - 1] = union(last, rect);
    else boxes.push({ x: rect.x, y: rect.y, width: rect.width, height: rect.height });
  }
  return boxes;
}

/** On the same line, and touching: an inline element's box is a little higher or lower. */
function isBeside(a: Box, b: Box): boolean {
  const middle = b.y + b.height / 2;
  const apart = Math.max(a.x - (b.x + b.width), b.x - (a.x + a.width));
  return middle > a.y && middle < a.y + a.height && apart <= SLACK;
}

function union(a: Box, b: Box): Box {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  const right = Math.max(a.x + a.width, b.x + b.width);
  const foot = Math.max(a.y + a.height, b.y + b.height);
  return { x, y, width: right - x, height: foot - y };
}

/** Whether a box holds a point. */
export function within(box: Box, { x, y }: Position): boolean {
  const right = box.x + box.width;
  const foot = box.y + box.height;
  return x >= box.x - SLACK && x <= right + SLACK && y >= box.y - SLACK && y <= foot + SLACK;
}
