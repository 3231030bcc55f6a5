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
  /** Whether something that was read may have gone, moved, or changed; else the page only grew. */
  readonly left: boolean;
}

/**
 * Watches the text of a document and of the shadow roots that are named to it. Reports in batches;
 * says nothing of changes that hold no text.
 *
 * @param isReading Whether the page is being read, so that what comes now may have been read already.
 */
export function observeText(
  document: Document,
  isReading: () => boolean,
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
    left ||= isReading();
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
    renew(target as Element, stale, fresh);
    return;
  }
  if (record.type === "characterData") {
    const block = containerOf(target);
    if (block) stale.add(block);
    return;
  }
  let inline = record.removedNodes.length > 0;
  for (const node of record.addedNodes) {
    if (node.nodeType === Node.ELEMENT_NODE) renew(node as Element, stale, fresh);
    else if (node.nodeType === Node.TEXT_NODE) inline = true;
  }
  if (inline) {
    const block = containerOf(target);
    if (block) stale.add(block);
  }
}

/** An element is to be read anew; one set in the line with the block that it is part of. */
function renew(element: Element, stale: Set<Element | ShadowRoot>, fresh: Set<Element>): void {
  if (isBlock(element)) {
    fresh.add(element);
    return;
  }
  const block = containerOf(element);
  if (block) stale.add(block);
  // Only the own text of that one is read: blocks below are read for themselves.
  for (const child of element.children) renew(child, stale, fresh);
}

/** The block element or shadow root whose text a node belongs to. */
export function containerOf(node: Node): Element | ShadowRoot | undefined {
  for (let at: Node | null = node; at; at = at.parentNode) {
    if (at instanceof ShadowRoot) return at;
    if (at.nodeType === Node.ELEMENT_NODE && isBlock(at as Element)) return at as Element;
  }
  return undefined;
}
