import type { Ask } from "./ask.ts";
import { Findings } from "./findings.ts";
import { Mentions } from "./mentions.ts";
import { type Changes, observeText } from "./observe.ts";
import { inSlices, pause, Turn } from "./slices.ts";
import { readBlocks } from "./text.ts";
import { elementsInView } from "./view.ts";

/** A step of reading, in UTF-16 units: some ten paragraphs, a fraction of a millisecond. */
const STEP = 4000;

/** What is read, and with what. */
export interface ReadingPort {
  readonly document: Document;
  /** Asks the lexicons in force. */
  readonly ask: Ask;
  /** Whether an entry may be shown here at all. */
  isShown(entry: string): boolean;
  /** An open shadow root was met. */
  onShadow(root: ShadowRoot): void;
  /** The mentions have changed. */
  onChange(): void;
}

/**
 * What a piece of work is of a page: what is in view, which is shown before blocks are judged by the
 * whole page, then the rest; or all at once.
 */
type Share = "first" | "rest" | "all";

/** Reads a document once, then what changes in it, and keeps its mentions. */
export class Reading {
  readonly mentions = new Mentions();
  readonly shadowRoots: ShadowRoot[] = [];
  private readonly findings: Findings;
  private readonly port: ReadingPort;
  private readonly watch: { add(root: ShadowRoot): void };
  private readonly signal: AbortSignal;
  private queue: Promise<void> = Promise.resolve();
  /** Pieces of work that are queued or under way. */
  private pending = 0;

  constructor(port: ReadingPort, signal: AbortSignal) {
    const { document, ask } = port;
    this.port = port;
    this.signal = signal;
    this.findings = new Findings(ask, document, this.mentions, (entry) => port.isShown(entry));
    const isReading = () => this.pending > 0;
    this.watch = observeText(document, isReading, (changes) => this.reread(changes), signal);
    const first = elementsInView(document);
    if (first.size > 0) this.enqueue(this.each(first), "first");
    this.enqueue(this.whole(first), first.size > 0 ? "rest" : "all");
  }

  /** What may be shown has changed. */
  showAnew(): void {
    this.findings.showAnew();
    this.port.onChange();
  }

  /** Settles once everything that is known to have changed has been read. */
  get settled(): Promise<void> {
    return this.queue;
  }

  private enqueue(work: Iterator<unknown>, share: Share): void {
    this.pending++;
    this.queue = this.queue
      .then(() => this.work(work, share))
      .catch((error: unknown) => console.error("Scholium: this page could not be read:", error))
      .finally(() => this.pending--);
  }

  private async work(work: Iterator<unknown>, share: Share): Promise<void> {
    const { signal, findings, port } = this;
    // On a long page what is in view is read at once, and the rest has a turn of its own.
    const urgent = share === "first";
    if (share === "rest") await pause();
    await inSlices(work, signal, urgent);
    const turn = new Turn();
    // All mentions are listed anew each time: on a page of many answers seldom, and at the end.
    let heard = 0;
    let due = 1;
    for (const steps of [findings.answers(), ...(share === "first" ? [] : [findings.again()])]) {
      for await (const _ of steps) {
        // The first marks come at once.
        if (heard++ > 0) await turn.end();
        if (signal.aborted) return;
        if (heard < due) continue;
        port.onChange();
        due *= 2;
      }
    }
    // Something may only have gone.
    if (heard !== due / 2 && !signal.aborted) port.onChange();
  }

  private *each(elements: Iterable<Element>): Generator<void> {
    for (const element of elements) yield* this.read(element);
  }

  /** @param known Blocks that were read before. */
  private whole(known: ReadonlySet<Element>): Generator<void> {
    const root = this.port.document.body ?? this.port.document.documentElement;
    return this.read(root, known.size > 0 ? (element) => known.has(element) : undefined);
  }

  private *read(
    root: Element | ShadowRoot,
    isKnown?: (element: Element) => boolean,
  ): Generator<void> {
    const onShadow = (shadow: ShadowRoot) => this.meet(shadow);
    const reading = { chrome: false, onShadow, ...(isKnown && { isKnown }) };
    let size = 0;
    for (const block of readBlocks(root, reading)) {
      this.findings.take(block);
      // To ask the clock after each block would take as long as to read it.
      size += block.text.length;
      if (size < STEP) continue;
      size = 0;
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
    this.enqueue(this.changed(changes), "all");
  }

  private *changed({ stale, fresh, left }: Changes): Generator<void> {
    if (left || stale.size > 0)
      this.findings.drop(({ container }) => stale.has(container) || isInside(container, fresh));
    for (const element of fresh) {
      if (element.isConnected && !isInside(element.parentNode, fresh)) yield* this.read(element);
    }
    for (const container of stale) {
      // Its block children have not changed, or are fresh: only its own text is read.
      if (container.isConnected && !isInside(container, fresh))
        yield* this.read(container, () => true);
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
