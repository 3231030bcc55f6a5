import type { Block } from "./block.ts";
import { CHROME, isBlock, partsWords, UNREAD } from "./skip.ts";

const ELEMENT = 1;
const TEXT = 3;

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
  let container = root;
  let node: Node | null = root.firstChild;
  while (node) {
    let below: Node | null = null;
    const type = node.nodeType;
    if (type === TEXT) {
      run.add(node as Text, links > 0);
    } else if (type === ELEMENT) {
      const element = node as Element;
      const name = element.nodeName;
      if (unread.size > 0 && unread.has(element)) {
        if (isBlock(element)) run.part();
      } else if (name === "BR") {
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
          // Most blocks and most inline elements of a page hold one text, and need no walk.
          const text = onlyText(element);
          if (text) {
            if (/\S/.test(text.data)) yield ofOne(element, text, links > 0);
          } else {
            below = element.firstChild;
            if (below) {
              containers.push(element);
              container = element;
              run = new Run(element);
            }
          }
        }
      } else {
        const parts = partsWords(name);
        if (parts) run.part();
        const link = name === "A" && element.hasAttribute("href");
        const text = onlyText(element);
        if (text) {
          run.add(text, link || links > 0);
          if (parts) run.part();
        } else {
          below = element.firstChild;
          if (below && link) links++;
        }
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
      } else {
        const name = node.nodeName;
        if (name === "A" && (node as Element).hasAttribute("href")) links--;
        else if (partsWords(name)) run.part();
      }
      next = node.nextSibling;
    }
    node = next;
  }
  const done = run.take();
  if (done) yield done;
}

/** The one text node that is all that an element holds. */
function onlyText(element: Element): Text | undefined {
  const child = element.firstChild;
  if (child?.nodeType !== TEXT || child.nextSibling) return undefined;
  return child as Text;
}

function ofOne(container: Element, node: Text, linked: boolean): Block {
  return { container, text: node.data, nodes: [node], starts: [0], linked: [linked] };
}

/** The text of one block while it is being read. */
class Run {
  private text = "";
  private nodes: Text[] = [];
  private starts: number[] = [];
  private linked: boolean[] = [];
  private readonly container: Element | ShadowRoot;

  constructor(container: Element | ShadowRoot) {
    this.container = container;
  }

  add(node: Text, linked: boolean): void {
    const { data } = node;
    if (data === "") return;
    this.nodes.push(node);
    this.starts.push(this.text.length);
    this.linked.push(linked);
    this.text += data;
  }

  part(by: string = OBJECT): void {
    if (this.text !== "") this.text += by;
  }

  /** The block, unless it holds nothing but white space; the run is empty afterwards. */
  take(): Block | undefined {
    const { container, text, nodes, starts, linked } = this;
    if (text === "") return undefined;
    this.text = "";
    this.nodes = [];
    this.starts = [];
    this.linked = [];
    return /\S/.test(text) ? { container, text, nodes, starts, linked } : undefined;
  }
}
