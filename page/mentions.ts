import type { Candidate, Span } from "../core/lexicon/span.ts";
import { type Block, isInHeading, isLinked, nodeAt } from "./block.ts";

/** One match in the page: the words, where they stand, and the entries that they may mean. */
export interface Mention extends Span {
  /** Unique in this document. */
  readonly id: number;
  readonly block: Block;
  readonly candidates: readonly Candidate[];
  /** The element whose words these are: an inline one may have a colour of its own. */
  readonly element: Element;
  /** Headings and links are matched, but are no first mention. */
  readonly passing: boolean;
}

/** The entry that a mention most likely means. */
export function entryOf(mention: Mention): string {
  return mention.candidates[0]!.entry;
}

/** The words as they are printed, white space collapsed. */
export function surfaceOf(mention: Mention): string {
  return mention.block.text
    .slice(mention.start, mention.end)
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, "")
    .replace(/\s+/g, " ");
}

/** All mentions of a document, by place and by text node. */
export class Mentions {
  private readonly byBlock = new Map<Block, readonly Mention[]>();
  private readonly byNode = new WeakMap<Text, readonly Mention[]>();
  /** The blocks in the order of the document, unless they are `shuffled`. */
  private blocks: Block[] = [];
  private shuffled = false;
  private lastId = 0;
  private sorted: readonly Mention[] | undefined;

  /** Takes in what was found in one block, in place of what was found in the same text before. */
  add(
    block: Block,
    found: readonly (Span & { readonly candidates: readonly Candidate[] })[],
  ): void {
    const { nodes } = block;
    const known = this.byBlock.get(block);
    for (const node of nodes) {
      const before = this.byNode.get(node)?.[0]?.block;
      if (before && before !== block) this.remove(before);
    }
    // Without nodes the page has changed meanwhile, and what it holds now is read in its turn.
    if (found.length === 0 || nodes.length === 0) {
      if (known) this.remove(block);
      return;
    }
    const heading = isInHeading(block);
    const mentions = found.map(({ start, end, candidates }): Mention => {
      // What was found before keeps its id: its card may be open.
      const same = known?.find((mention) => mention.start === start && mention.end === end);
      const passing = heading || isLinked(block, { start, end });
      const element = block.nodes[nodeAt(block, start)]!.parentElement ?? hostOf(block);
      return { id: same?.id ?? ++this.lastId, start, end, candidates, block, element, passing };
    });
    this.byBlock.set(block, mentions);
    for (const node of nodes) this.byNode.set(node, mentions);
    if (!known) {
      const last = this.blocks.at(-1);
      if (last && order(last, block) > 0) this.shuffled = true;
      this.blocks.push(block);
    }
    this.sorted = undefined;
  }

  /**
   * Forgets the blocks that `gone` names, and those that have left the document; returns which blocks
   * those are.
   */
  drop(gone: (block: Block) => boolean): (block: Block) => boolean {
    const left = (block: Block): boolean => !block.container.isConnected || gone(block);
    for (const block of this.byBlock.keys()) if (left(block)) this.remove(block);
    return left;
  }

  private remove(block: Block): void {
    this.byBlock.delete(block);
    for (const node of block.nodes) this.byNode.delete(node);
    this.sorted = undefined;
    this.shuffled = true;
  }

  /** In the order of the document. */
  inOrder(): readonly Mention[] {
    // Most blocks come in order, and sorting asks the document about each.
    if (this.shuffled) this.blocks = [...this.byBlock.keys()].sort(order);
    this.shuffled = false;
    this.sorted ??= this.blocks.flatMap((block) => this.byBlock.get(block) ?? []);
    return this.sorted;
  }

  /** The mention of this id, if it is still there. */
  withId(id: number | undefined): Mention | undefined {
    return this.inOrder().find((mention) => mention.id === id);
  }

  /** The mention that holds the character at a place, if any. */
  at(node: Text, offset: number): Mention | undefined {
    const mentions = this.byNode.get(node);
    const block = mentions?.[0]?.block;
    if (!mentions || !block) return undefined;
    const index = block.nodes.indexOf(node);
    const position = block.starts[index]! + offset;
    return mentions.find((m) => m.start <= position && position < m.end);
  }
}

function hostOf(block: Block): Element {
  return block.container instanceof ShadowRoot ? block.container.host : block.container;
}

function order(a: Block, b: Block): number {
  const from = a.nodes[0]!;
  const to = b.nodes[0]!;
  const relation = from.compareDocumentPosition(to);
  // Nodes in different trees (a shadow tree and its surroundings) are ordered by their hosts.
  if (relation & Node.DOCUMENT_POSITION_DISCONNECTED) {
    return compareHosts(path(from), path(to));
  }
  return relation & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** From the outermost host down to the node itself. */
function path(node: Node): Node[] {
  const hosts: Node[] = [node];
  let root = node.getRootNode();
  while (root instanceof ShadowRoot) {
    hosts.unshift(root.host);
    root = root.host.getRootNode();
  }
  return hosts;
}

function compareHosts(a: readonly Node[], b: readonly Node[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    if (a[i] === b[i]) continue;
    const relation = a[i]!.compareDocumentPosition(b[i]!);
    return relation & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  }
  return a.length - b.length;
}
