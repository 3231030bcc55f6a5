import type { Span } from "../core/lexicon/span.ts";

/**
 * A stretch of running text: what stands in one block element across its inline elements, `<wbr>`
 * and line breaks. Offsets are UTF-16 code units of `text`.
 */
export interface Block {
  /** The block element, or the shadow root, whose text this is. */
  readonly container: Element | ShadowRoot;
  readonly text: string;
  readonly nodes: readonly Text[];
  /** The offset in `text` at which each node's data starts. */
  readonly starts: readonly number[];
  /** The node that stands for its place in the document. */
  readonly place: Node;
}

/**
 * A block that is all that its element holds. Most hold no name, and their nodes are never looked for;
 * asked for when the page has changed since, there are none: what has changed is read anew.
 */
export class PlainBlock implements Block {
  readonly container: Element;
  readonly text: string;
  private places: Pick<Block, "nodes" | "starts"> | undefined;

  constructor(container: Element, text: string) {
    this.container = container;
    this.text = text;
  }

  get place(): Node {
    return this.container;
  }

  get nodes(): readonly Text[] {
    this.places ??= this.look();
    return this.places.nodes;
  }

  get starts(): readonly number[] {
    this.places ??= this.look();
    return this.places.starts;
  }

  private look(): Pick<Block, "nodes" | "starts"> {
    const { container, text } = this;
    const nodes: Text[] = [];
    const starts: number[] = [];
    let at = 0;
    const walker = container.ownerDocument.createTreeWalker(container, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { data } = node as Text;
      if (data === "") continue;
      if (!text.startsWith(data, at)) return { nodes: [], starts: [] };
      nodes.push(node as Text);
      starts.push(at);
      at += data.length;
    }
    return at === text.length ? { nodes, starts } : { nodes: [], starts: [] };
  }
}

/** A place in the page. */
export interface Point {
  readonly node: Text;
  readonly offset: number;
}

/** The index of the node that holds the code unit at `offset`. */
export function nodeAt(block: Block, offset: number): number {
  let low = 0;
  let high = block.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (block.starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The place before (`after` = false) or behind the code unit at `offset`. */
function pointAt(block: Block, offset: number, after: boolean): Point {
  const index = nodeAt(block, offset);
  const node = block.nodes[index]!;
  const at = offset - block.starts[index]! + (after ? 1 : 0);
  return { node, offset: Math.min(at, node.length) };
}

/** A static range over a span: unlike a live one it costs nothing when the page changes. */
export function staticRange(block: Block, span: Span): StaticRange {
  const from = pointAt(block, span.start, false);
  const to = pointAt(block, span.end - 1, true);
  return new StaticRange({
    startContainer: from.node,
    startOffset: from.offset,
    endContainer: to.node,
    endOffset: to.offset,
  });
}

/**
 * A live range over a span, for measuring and scrolling; undefined where the page has changed since
 * the text was read.
 */
export function liveRange(block: Block, span: Span): Range | undefined {
  if (block.nodes.length === 0) return undefined;
  const from = pointAt(block, span.start, false);
  const to = pointAt(block, span.end - 1, true);
  if (!from.node.isConnected || !to.node.isConnected) return undefined;
  const range = from.node.ownerDocument.createRange();
  try {
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
  } catch {
    return undefined; // the text under it grew shorter; the observer will read it anew
  }
  return range;
}

/** Whether every part of a span stands in a link. */
export function isLinked(block: Block, span: Span): boolean {
  const last = nodeAt(block, span.end - 1);
  for (let i = nodeAt(block, span.start); i <= last; i++)
    if (!block.nodes[i]?.parentElement?.closest("a[href]")) return false;
  return true;
}

/** Whether a block is a heading, or part of one. */
export function isInHeading({ container }: Block): boolean {
  if (container instanceof ShadowRoot) return false;
  return container.closest("h1,h2,h3,h4,h5,h6,hgroup,[role=heading]") !== null;
}

/** The language of a block: the nearest `lang`, also across a shadow boundary. */
export function languageOf(block: Block): string | undefined {
  let at: Element | null =
    block.container instanceof ShadowRoot ? block.container.host : block.container;
  while (at) {
    const holder: Element | null = at.closest("[lang]");
    if (holder) return holder.getAttribute("lang") || undefined;
    const root = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return undefined;
}
