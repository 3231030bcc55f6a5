import type { Candidate, Span } from "../core/lexicon/span.ts";
import { type Block, isInHeading, isLinked, nodeAt } from "./block.ts";
import { containerOf } from "./observe.ts";

/** One match in the page: the words, where they stand, and the entries that they may mean. */
export class Mention implements Span {
  /** Unique in this document. */
  readonly id: number;
  readonly block: Block;
  readonly start: number;
  readonly end: number;
  readonly candidates: readonly Candidate[];
  private isPassing: boolean | undefined;

  constructor(id: number, block: Block, { start, end, candidates }: Found) {
    this.id = id;
    this.block = block;
    this.start = start;
    this.end = end;
    this.candidates = candidates;
  }

  // Asked of few mentions of a long page, and so looked for when it is asked.

  /** The element whose words these are: an inline one may have a colour of its own. */
  get element(): Element {
    const { block } = this;
    return block.nodes[nodeAt(block, this.start)]?.parentElement ?? hostOf(block);
  }

  /** Headings and links are matched, but are no first mention. */
  get passing(): boolean {
    this.isPassing ??= isInHeading(this.block) || isLinked(this.block, this);
    return this.isPassing;
  }
}

/** What was found in a block. */
type Found = Span & { readonly candidates: readonly Candidate[] };

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

/** All mentions of a document, by place. */
export class Mentions {
  private readonly byBlock = new Map<Block, readonly Mention[]>();
  private readonly byContainer = new Map<Element | ShadowRoot, Block[]>();
  /** The blocks in the order of the document, unless they are `shuffled`. */
  private blocks: Block[] = [];
  private shuffled = false;
  private lastId = 0;
  private sorted: readonly Mention[] | undefined;

  /** Takes in what was found in one block, in place of what was found there before. */
  add(block: Block, found: readonly Found[]): void {
    const known = this.byBlock.get(block);
    if (found.length === 0) {
      if (known) this.remove(block);
      return;
    }
    const mentions = found.map((match) => {
      // What was found before keeps its id: its card may be open.
      const same = known?.find(({ start, end }) => start === match.start && end === match.end);
      return new Mention(same?.id ?? ++this.lastId, block, match);
    });
    this.byBlock.set(block, mentions);
    this.sorted = undefined;
    if (known) return;
    const beside = this.byContainer.get(block.container);
    if (beside) beside.push(block);
    else this.byContainer.set(block.container, [block]);
    const last = this.blocks.at(-1);
    if (last && order(last, block) > 0) this.shuffled = true;
    this.blocks.push(block);
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
    const beside = this.byContainer.get(block.container)?.filter((other) => other !== block) ?? [];
    if (beside.length > 0) this.byContainer.set(block.container, beside);
    else this.byContainer.delete(block.container);
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
    const container = containerOf(node);
    for (const block of (container && this.byContainer.get(container)) ?? []) {
      const position = block.starts[block.nodes.indexOf(node)];
      if (position === undefined) continue;
      const at = position + offset;
      return this.byBlock.get(block)?.find(({ start, end }) => start <= at && at < end);
    }
    return undefined;
  }
}

function hostOf(block: Block): Element {
  return block.container instanceof ShadowRoot ? block.container.host : block.container;
}

function order(a: Block, b: Block): number {
  const from = a.place;
  const to = b.place;
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
