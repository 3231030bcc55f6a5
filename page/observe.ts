import { isBlock } from "./skip.ts";

/** Changes are gathered this long, in milliseconds, so that a page in motion is read once. */
const GATHER = 80;

/** A page that never rests is read at least this often, in milliseconds. */
const AT_LATEST = 400;

/** Attributes by which text comes into view or leaves it, or may no longer be read. */
const ATTRIBUTES = ["hidden", "aria-hidden", "open", "contenteditable"];

/** What has changed since the last report. */
export interface Changes {
  /** Block elements (or shadow roots) whose own text is to be read anew. */
  readonly stale: ReadonlySet<Element | ShadowRoot>;
  /** Elements whose whole tree is to be read anew. */
  readonly fresh: ReadonlySet<Element>;
  /** Whether something may have left the page or moved in it, or be hidden; else it only grew. */
  readonly left: boolean;
}

/**
 * Watches the text of a document and of the shadow roots that are named to it. Reports in batches;
 * says nothing of changes that hold no text.
 */
export function observeText(
  document: Document,
  report: (changes: Changes) => void,
  signal: AbortSignal,
): { add(root: ShadowRoot): void } {
  let stale = new Set<Element | ShadowRoot>();
  let fresh = new Set<Element>();
  let left = false;
  let timer = 0;
  let since = 0;
  const flush = () => {
    timer = 0;
    const changes = { stale, fresh, left };
    stale = new Set();
    fresh = new Set();
    left = false;
    if (!signal.aborted) report(changes);
  };
  const observer = new MutationObserver((records) => {
    for (const record of records) {
      sort(record, stale, fresh);
      left ||= record.type === "attributes" || record.removedNodes.length > 0;
    }
    if (stale.size + fresh.size === 0) return;
    const now = performance.now();
    if (timer === 0) since = now;
    clearTimeout(timer);
    timer = window.setTimeout(flush, Math.max(0, Math.min(GATHER, since + AT_LATEST - now)));
  });
  const watch = (node: Node) =>
    observer.observe(node, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ATTRIBUTES,
    });
  watch(document);
  signal.addEventListener("abort", () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  return { add: watch };
}

function sort(record: MutationRecord, stale: Set<Element | ShadowRoot>, fresh: Set<Element>): void {
  const { target } = record;
  if (record.type === "attributes") {
    fresh.add(target as Element);
    return;
  }
  if (record.type === "characterData") {
    const block = containerOf(target);
    if (block) stale.add(block);
    return;
  }
  let inline = record.removedNodes.length > 0;
  for (const node of record.addedNodes) {
    if (node.nodeType === Node.ELEMENT_NODE && isBlock(node as Element)) fresh.add(node as Element);
    else if (node.nodeType === Node.ELEMENT_NODE || node.nodeType === Node.TEXT_NODE) inline = true;
  }
  if (inline) {
    const block = containerOf(target);
    if (block) stale.add(block);
  }
}

/** The block element or shadow root whose text a node belongs to. */
export function containerOf(node: Node): Element | ShadowRoot | undefined {
  for (let at: Node | null = node; at; at = at.parentNode) {
    if (at instanceof ShadowRoot) return at;
    if (at.nodeType === Node.ELEMENT_NODE && isBlock(at as Element)) return at as Element;
  }
  return undefined;
}
