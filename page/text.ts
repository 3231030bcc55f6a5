import { type Block, PlainBlock } from "./block.ts";
import { CHROME, isBlock, isPlain, isSkipped, partsWords, UNREAD } from "./skip.ts";

const ELEMENT = 1;
const TEXT = 3;

/** Stands for what is no text but parts two words: a picture, a footnote's number. */
const OBJECT = "\uFFFC";

/** What to read of a page. */
export interface Reading {
  /** Whether the site's own furniture is read as well; a publisher's note may stand in a footer. */
  readonly chrome: boolean;
  /** Whether a block element is left out: it was read before. */
  readonly isKnown?: (element: Element) => boolean;
  /** Told of each open shadow root, so that it can be watched. */
  readonly onShadow?: (root: ShadowRoot) => void;
}

/**
 * Reads the text below `root`, block by block in the order of the document, through open shadow
 * roots. A generator, so that a long page can be read in slices. Nothing in the page is changed.
 */
export function* readBlocks(root: Element | ShadowRoot, reading: Reading): Generator<Block> {
  const selector = reading.chrome ? UNREAD : `${UNREAD},${CHROME}`;
  if (root instanceof Element) {
    if (root.closest(selector)) return;
    if (isPlain(root)) {
      const block = plainBlock(root);
      if (block) yield block;
      return;
    }
  }
  let run = new Run(root);
  const containers: (Element | ShadowRoot)[] = [root];
  let container = root;
  let node: Node | null = root.firstChild;
  while (node) {
    let below: Node | null = null;
    const type = node.nodeType;
    if (type === TEXT) {
      run.add(node as Text);
    } else if (type === ELEMENT) {
      const element = node as Element;
      const name = element.nodeName;
      if (isSkipped(element, selector)) {
        if (isBlock(element)) run.part();
      } else if (name === "BR") {
        run.part("\n");
      } else if (isBlock(element)) {
        const done = run.take();
        if (done) yield done;
        if (!reading.isKnown?.(element)) {
          if (element.shadowRoot) {
            reading.onShadow?.(element.shadowRoot);
            yield* readBlocks(element.shadowRoot, reading);
          }
          below = element.firstChild;
          // Most blocks need no walk: one string is several times cheaper than all text nodes.
          if (below && isPlain(element)) {
            below = null;
            const block = plainBlock(element);
            if (block) yield block;
          } else if (below) {
            containers.push(element);
            container = element;
            run = new Run(element);
          }
        }
      } else {
        const parts = partsWords(name);
        if (parts) run.part();
        below = element.firstChild;
      }
    }
    if (below) {
      node = below;
      continue;
    }
    let next: Node | null = node.nextSibling;
    while (!next) {
      node = node.parentNode;
      if (node === root || !node) break;
      if (node === container) {
        const done = run.take();
        if (done) yield done;
        containers.pop();
        container = containers.at(-1)!;
        run = new Run(container);
      } else if (partsWords(node.nodeName)) {
        run.part();
      }
      next = node.nextSibling;
    }
    node = next;
  }
  const done = run.take();
  if (done) yield done;
}

/** What a text without is no name's: many pages are full of numbers, and some of clocks. */
const LETTER = /\p{L}/u;

/** An element's text as a block, unless there is no letter in it. */
function plainBlock(element: Element): PlainBlock | undefined {
  const text = element.textContent ?? "";
  return LETTER.test(text) ? new PlainBlock(element, text) : undefined;
}

/** The text of one block while it is being read. */
class Run {
  private text = "";
  private nodes: Text[] = [];
  private starts: number[] = [];
  private readonly container: Element | ShadowRoot;

  constructor(container: Element | ShadowRoot) {
    this.container = container;
  }

  add(node: Text): void {
    const { data } = node;
    // Most of these are the white space between two blocks.
    if (this.text === "" && !/\S/.test(data)) return;
    this.nodes.push(node);
    this.starts.push(this.text.length);
    this.text += data;
  }

  part(by: string = OBJECT): void {
    if (this.text !== "") this.text += by;
  }

  /** The block, unless there is no letter in it; the run is empty afterwards. */
  take(): Block | undefined {
    const { container, text, nodes, starts } = this;
    if (text === "") return undefined;
    this.text = "";
    this.nodes = [];
    this.starts = [];
    return LETTER.test(text) ? { container, text, nodes, starts, place: nodes[0]! } : undefined;
  }
}
