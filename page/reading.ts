import { Findings } from "./findings.ts";
import { Mentions } from "./mentions.ts";
import { type Changes, observeText } from "./observe.ts";
import type { Part } from "./parts.ts";
import { inSlices } from "./slices.ts";
import { readBlocks } from "./text.ts";
import { elementsInView } from "./view.ts";

/** What is read, and with what. */
export interface ReadingPort {
  readonly document: Document;
  /** The lexicon in force; where two parts match the same words, the earlier one has its way. */
  readonly parts: readonly Part[];
  readonly publisher: string | undefined;
  /** Whether an entry may be shown here at all. */
  isShown(entry: string): boolean;
  /** An open shadow root was met. */
  onShadow(root: ShadowRoot): void;
  /** The mentions have changed. */
  onChange(): void;
}

/** Reads a document once, then what changes in it, and keeps its mentions. */
export class Reading {
  readonly mentions = new Mentions();
  readonly shadowRoots: ShadowRoot[] = [];
  /** Block elements, and with which change they were read; 0 is the first reading. */
  private readonly known = new WeakMap<Element, number>();
  private change = 0;
  private readonly findings: Findings;
  private readonly port: ReadingPort;
  private readonly watch: { add(root: ShadowRoot): void };
  private readonly signal: AbortSignal;
  private queue: Promise<void> = Promise.resolve();

  constructor(port: ReadingPort, signal: AbortSignal) {
    const { document, parts, publisher } = port;
    this.port = port;
    this.signal = signal;
    const facts = () => ({
      title: document.title,
      ...(publisher === undefined ? {} : { publisher }),
    });
    this.findings = new Findings(parts, facts, this.mentions, (entry) => port.isShown(entry));
    this.watch = observeText(document, (changes) => this.reread(changes), signal);
    const first = elementsInView(document);
    if (first.size > 0) this.enqueue(this.each(first), false);
    this.enqueue(this.whole(), true);
  }

  /** Settles once everything that is known to have changed has been read. */
  get settled(): Promise<void> {
    return this.queue;
  }

  /** @param last Whether nothing more is to be read, so that blocks may be judged by the whole page. */
  private enqueue(work: Iterator<unknown>, last: boolean): void {
    this.queue = this.queue
      .then(() => this.work(work, last))
      .catch((error: unknown) => console.error("Scholium: this page could not be read:", error));
  }

  private async work(work: Iterator<unknown>, last: boolean): Promise<void> {
    const { signal, findings, port } = this;
    await inSlices(work, signal);
    if (!signal.aborted) port.onChange();
    for await (const _ of findings.rest()) {
      if (signal.aborted) return;
      port.onChange();
    }
    let changed = false;
    if (last) for await (const _ of findings.again()) changed = true;
    if (changed && !signal.aborted) port.onChange();
  }

  private *each(elements: Iterable<Element>): Generator<void> {
    for (const element of elements) {
      this.known.set(element, this.change);
      yield* this.read(element, 0);
    }
  }

  private *whole(): Generator<void> {
    const root = this.port.document.body ?? this.port.document.documentElement;
    if (root) yield* this.read(root, 0);
  }

  /** @param since Blocks that were read with this change or a later one are not read again. */
  private *read(root: Element | ShadowRoot, since: number): Generator<void> {
    const { known, change } = this;
    const reading = {
      chrome: false,
      known: {
        has: (element: Element) => (known.get(element) ?? -1) >= since,
        add: (element: Element) => known.set(element, change),
      },
      onShadow: (shadow: ShadowRoot) => this.meet(shadow),
    };
    for (const block of readBlocks(root, reading)) {
      this.findings.take(block);
      yield;
    }
  }

  private meet(root: ShadowRoot): void {
    if (this.shadowRoots.includes(root)) return;
    this.shadowRoots.push(root);
    this.watch.add(root);
    this.port.onShadow(root);
  }

  private reread(changes: Changes): void {
    this.enqueue(this.changed(changes), true);
  }

  private *changed({ stale, fresh, left }: Changes): Generator<void> {
    const change = ++this.change;
    // What is new in the page was read before only if it came while the page was being read.
    if (left || stale.size > 0 || [...fresh].some((element) => this.known.has(element)))
      this.findings.drop(({ container }) => stale.has(container) || isInside(container, fresh));
    for (const element of fresh) {
      if (!element.isConnected || isInside(element.parentNode, fresh)) continue;
      this.known.set(element, change);
      yield* this.read(element, change);
    }
    for (const container of stale) {
      // Its block children are known, so only its own text is read.
      if (container.isConnected && !isInside(container, fresh)) yield* this.read(container, 0);
    }
  }
}

function isInside(node: Node | null, elements: ReadonlySet<Node>): boolean {
  for (let at = node; at && elements.size > 0; at = parentOf(at)) if (elements.has(at)) return true;
  return false;
}

/** A shadow tree is inside what its host is inside of. */
function parentOf(node: Node): Node | null {
  return node instanceof ShadowRoot ? node.host : node.parentNode;
}
