import type { Block } from "./block.ts";
import { CHROME, isBlock, partsWords, UNREAD } from "./skip.ts";

/** Stands for what is no text but parts two words: a picture, a footnote's number. */
const OBJECT = "\uFFFC";

/** What to read of a page. */
export interface Reading {
  /** Whether the site's own furniture is read as well; a publisher's note may stand in a footer. */
  readonly chrome: boolean;
  /** Block elements that need not be read again. */
  readonly known?: { has(element: Element): boolean; add(element: Element): void };
  /** Told of each open shadow root, so that it can be watched. */
  readonly onShadow?: (root: ShadowRoot) => void;
}

/**
 * Reads the text below `root`, block by block in the order of the document, through open shadow
 * roots. A generator, so that a long page can be read in slices. Nothing in the page is changed.
 */
export function* readBlocks(root: Element | ShadowRoot, reading: Reading): Generator<Block> {
  const selector = reading.chrome ? UNREAD : `${UNREAD},${CHROME}`;
  if (root instanceof Element && root.closest(selector)) return;
  // One native query is several times faster than asking each element on the way.
  const unread = new Set<Element>(root.querySelectorAll(selector));
  let run = new Run(root);
  let links = root instanceof Element && root.closest("a[href]") ? 1 : 0;
  const containers: (Element | ShadowRoot)[] = [root];
  let node: Node | null = root.firstChild;
  while (node) {
    let below: Node | null = null;
    if (node.nodeType === Node.TEXT_NODE) {
      run.add(node as Text, links > 0);
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      const element = node as Element;
      if (unread.has(element)) {
        if (isBlock(element)) run.part();
      } else if (element.nodeName === "BR") {
        run.part("\n");
      } else if (isBlock(element)) {
        const done = run.take();
        if (done) yield done;
        if (!reading.known?.has(element)) {
          reading.known?.add(element);
          if (element.shadowRoot) {
            reading.onShadow?.(element.shadowRoot);
            yield* readBlocks(element.shadowRoot, reading);
          }
          below = element.firstChild;
          const text = onlyText(element);
          if (text !== undefined) {
            // Most blocks of a page are this, and need no walk.
            below = null;
            if (/\S/.test(text.data)) yield ofOne(element, text, links > 0);
          } else if (below) {
            containers.push(element);
            run = new Run(element);
          }
        }
      } else {
        if (partsWords(element)) run.part();
        below = element.firstChild;
        if (below && element.nodeName === "A" && element.hasAttribute("href")) links++;
      }
    }
    if (below) {
      node = below;
      continue;
    }
    while (node && !node.nextSibling) {
      node = node.parentNode;
      if (node === root || !node) {
        node = null;
        break;
      }
      const left = node as Element;
      if (left.nodeName === "A" && left.hasAttribute("href")) links--;
      if (left === containers.at(-1)) {
        const done = run.take();
        if (done) yield done;
        containers.pop();
        run = new Run(containers.at(-1)!);
      } else if (partsWords(left)) run.part();
    }
    node = node?.nextSibling ?? null;
  }
  const done = run.take();
  if (done) yield done;
}

/** The one text node that is all that an element holds. */
function onlyText(element: Element): Text | undefined {
  const child = element.firstChild;
  if (child?.nodeType !== Node.TEXT_NODE || child.nextSibling) return undefined;
  return child as Text;
}

function ofOne(container: Element, node: Text, linked: boolean): Block {
  return { container, text: node.data, nodes: [node], starts: [0], linked: [linked] };
}

/** The text of one block while it is being read. */
class Run {
  private parts: string[] = [];
  private nodes: Text[] = [];
  private starts: number[] = [];
  private linked: boolean[] = [];
  private length = 0;
  private readonly container: Element | ShadowRoot;

  constructor(container: Element | ShadowRoot) {
    this.container = container;
  }

  add(node: Text, linked: boolean): void {
    const data = node.data;
    if (data.length === 0) return;
    this.nodes.push(node);
    this.starts.push(this.length);
    this.linked.push(linked);
    this.parts.push(data);
    this.length += data.length;
  }

  part(by: string = OBJECT): void {
    if (this.length === 0) return;
    this.parts.push(by);
    this.length += by.length;
  }

  /** The block, unless it holds nothing but white space; the run is empty afterwards. */
  take(): Block | undefined {
    const text = this.parts.join("");
    const { container, nodes, starts, linked } = this;
    this.parts = [];
    this.nodes = [];
    this.starts = [];
    this.linked = [];
    this.length = 0;
    if (nodes.length === 0 || !/\S/.test(text)) return undefined;
    return { container, text, nodes, starts, linked };
  }
}
