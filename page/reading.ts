import type { Match, Span } from "../core/lexicon/span.ts";
import type { Matcher } from "../core/matcher/types.ts";
import { type Block, languageOf } from "./block.ts";
import { Mentions } from "./mentions.ts";
import { type Changes, observeText } from "./observe.ts";
import { inSlices } from "./slices.ts";
import { readBlocks } from "./text.ts";

/** What is read, and with what. */
export interface ReadingPort {
  readonly document: Document;
  /** The matchers in force; where two match the same words, the earlier one has its way. */
  readonly matchers: readonly Matcher[];
  readonly publisher: string | undefined;
  /** Whether an entry may be shown here at all. */
  isShown(entry: string): boolean;
  /** An open shadow root was met. */
  onShadow(root: ShadowRoot): void;
  /** The mentions have changed; `whole` when a reading has come to its end. */
  onChange(whole: boolean): void;
}

/** Reads a document once, then what changes in it, and keeps its mentions. */
export class Reading {
  readonly mentions = new Mentions();
  readonly shadowRoots: ShadowRoot[] = [];
  private known = new WeakSet<Element>();
  private readonly entries = new Set<string>();
  private readonly port: ReadingPort;
  private readonly watch: { add(root: ShadowRoot): void };
  private readonly signal: AbortSignal;
  private queue: Promise<void> = Promise.resolve();

  constructor(port: ReadingPort, signal: AbortSignal) {
    this.port = port;
    this.signal = signal;
    this.watch = observeText(port.document, (changes) => this.reread(changes), signal);
    this.enqueue(this.whole());
  }

  /** Settles once everything that is known to have changed has been read. */
  get settled(): Promise<void> {
    return this.queue;
  }

  private enqueue(work: Iterator<unknown>): void {
    this.queue = this.queue
      .then(() => inSlices(work, this.signal))
      .then(() => {
        if (!this.signal.aborted) this.port.onChange(true);
      })
      .catch((error: unknown) => console.error("Scholium: this page could not be read:", error));
  }

  private *whole(): Generator<void> {
    const root = this.port.document.body ?? this.port.document.documentElement;
    if (!root) return;
    yield* this.read(root);
    // Evidence from the end of the page may settle a word at its beginning.
    if (this.port.matchers.some((matcher) => matcher.pageWide) && this.entries.size > 0) {
      this.known = new WeakSet();
      yield* this.read(root);
    }
  }

  private *read(root: Element | ShadowRoot): Generator<void> {
    const reading = { chrome: false, known: this.known, onShadow: (r: ShadowRoot) => this.meet(r) };
    for (const block of readBlocks(root, reading)) {
      this.match(block);
      yield;
    }
  }

  private match(block: Block): void {
    const lang = languageOf(block);
    const evidence = {
      entries: this.entries,
      ...(this.port.publisher === undefined ? {} : { publisher: this.port.publisher }),
    };
    const found: Match[] = [];
    for (const matcher of this.port.matchers) {
      for (const match of matcher.find(block.text, lang, evidence)) {
        const candidates = match.candidates.filter(({ entry }) => this.port.isShown(entry));
        if (candidates.length === 0 || found.some((other) => overlap(other, match))) continue;
        found.push({ ...match, candidates });
      }
    }
    found.sort((a, b) => a.start - b.start);
    this.mentions.add(block, found);
    for (const match of found) this.entries.add(match.candidates[0]!.entry);
  }

  private meet(root: ShadowRoot): void {
    if (this.shadowRoots.includes(root)) return;
    this.shadowRoots.push(root);
    this.watch.add(root);
    this.port.onShadow(root);
  }

  private reread({ stale, fresh }: Changes): void {
    this.enqueue(this.changed(stale, fresh));
  }

  private *changed(
    stale: ReadonlySet<Element | ShadowRoot>,
    fresh: ReadonlySet<Element>,
  ): Generator<void> {
    this.mentions.drop(({ container }) => stale.has(container) || isInside(container, fresh));
    for (const element of fresh) {
      if (!element.isConnected || isInside(element.parentNode, fresh)) continue;
      for (const inside of element.querySelectorAll("*")) this.known.delete(inside);
      this.known.add(element);
      yield* this.read(element);
    }
    for (const container of stale) {
      // Its block children are known, so only its own text is read.
      if (container.isConnected && !isInside(container, fresh)) yield* this.read(container);
    }
  }
}

function isInside(node: Node | null, elements: ReadonlySet<Node>): boolean {
  for (let at = node; at && elements.size > 0; at = at.parentNode)
    if (elements.has(at)) return true;
  return false;
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
