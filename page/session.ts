import type { Sense } from "../core/card/model.ts";
import type { Ask } from "./ask.ts";
import type { Attention } from "./attention.ts";
import type { MakeAttention } from "./attention-port.ts";
import type { CardEvents, CardSurface } from "./card-port.ts";
import type { Choices } from "./choices.ts";
import type { Mention } from "./mentions.ts";
import { type Line, notesOf, type PageNote, underlined } from "./notes.ts";
import { Paint } from "./paint.ts";
import { mentionAt, type Position } from "./pointer.ts";
import { Reading } from "./reading.ts";

/** What a session needs of the world outside the page. */
export interface SessionPort {
  readonly document: Document;
  /** The host that stands for the page, also in a frame without an address of its own. */
  readonly host: string;
  /** Asks the lexicons in force. */
  readonly ask: Ask;
  /** What is known of the entries that were found, and of all bundled ones once there is {@link attention}. */
  readonly lines: ReadonlyMap<string, Line>;
  /** A style sheet for open shadow roots, where the browser does not pass ours on. */
  readonly shadowStyle: string | undefined;
  choices(): Choices;
  sense(entry: string): Promise<Sense | undefined>;
  /** The code that follows the reader's attention; undefined where it cannot be had any more. */
  attention(): Promise<MakeAttention | undefined>;
  card(events: CardEvents): Promise<CardSurface | undefined>;
  count(notes: number): void;
  /** Hides an entry on this site or everywhere, or shows it again; settles once that is kept. */
  hide(entry: string, where: "here" | "everywhere"): Promise<void>;
  unhide(entry: string, where: "here" | "everywhere"): Promise<void>;
  /** The entry whose card is open or whose phrase is under the pointer; undefined for none. */
  showing(entry: string | undefined): void;
}

/**
 * Reads a document, finds the terms and paints them, until it is aborted. What a reader does with
 * them is for {@link Attention}, whose code comes when a mention is first met: most pages are read
 * without one.
 */
export class Session {
  readonly port: SessionPort;
  readonly signal: AbortSignal;
  reading: Reading;
  /** The notes of the page, in order. */
  notes: readonly PageNote[] = [];
  /** Aborted once the reader has met a mention. */
  private readonly unmet = new AbortController();
  /** Aborted when all is read anew. */
  private round = new AbortController();
  private readonly dressed = new WeakSet<ShadowRoot>();
  private attending: Promise<Attention | undefined> | undefined;
  private attention: Attention | undefined;
  private painter: Paint | undefined;
  private listens = false;
  /** The number of notes when it was last told. */
  private counted = 0;

  constructor(port: SessionPort, signal: AbortSignal) {
    this.port = port;
    this.signal = signal;
    this.reading = this.read();
  }

  get paint(): Paint {
    this.painter ??= new Paint(this.signal);
    return this.painter;
  }

  /** What may be shown, or how, has changed: an open card stays, and so does what was found. */
  showAnew(): void {
    this.reading.showAnew();
  }

  /** Reads all anew. */
  renew(): void {
    this.round.abort();
    this.round = new AbortController();
    this.reading = this.read();
  }

  private read(): Reading {
    const { port } = this;
    return new Reading(
      {
        document: port.document,
        ask: port.ask,
        isShown: (entry) => port.lines.has(entry) && !port.choices().hidden.includes(entry),
        onShadow: (root) => this.dress(root),
        onChange: () => this.refresh(),
      },
      AbortSignal.any([this.signal, this.round.signal]),
    );
  }

  /** Fetches the code that follows the reader's attention, once; it listens for itself then. */
  attend(): Promise<Attention | undefined> {
    this.attending ??= this.port.attention().then((make) => {
      if (!make || this.signal.aborted) return undefined;
      this.unmet.abort();
      this.attention = make(this);
      return this.attention;
    });
    return this.attending;
  }

  /** Lights the words of an entry, of none without one: what the pointer is on in the side panel. */
  async light(entry: string | undefined): Promise<void> {
    if (entry !== undefined || this.attention) (await this.attend())?.light(entry);
  }

  /** The mention whose words lie under a point of the viewport. */
  mentionAt(at: Position): Mention | undefined {
    return mentionAt(this.port.document, this.reading.mentions, this.reading.shadowRoots, at);
  }

  /** Reading has gone on: lists, paints and counts what is there now. */
  private refresh(): void {
    const { choices, lines, count } = this.port;
    const mentions = this.reading.mentions.inOrder();
    // Most pages hold nothing to explain: there nothing is listed, nor painted.
    if (mentions.length === 0 && this.notes.length === 0 && !this.attention) return;
    this.notes = notesOf(mentions, lines);
    const { density, style } = choices();
    this.paint.rest(underlined(this.notes, density), style);
    this.paint.repair();
    this.listen();
    // Nothing was counted so far; whoever lists the notes is to hear of other changes as well.
    if (this.notes.length > 0 || this.counted > 0 || this.attention) count(this.notes.length);
    this.counted = this.notes.length;
    this.attention?.changed();
  }

  /** Until a mention is first met, that is all that is listened for. */
  private listen(): void {
    if (this.listens) return;
    this.listens = true;
    const signal = AbortSignal.any([this.unmet.signal, this.signal]);
    const passive = { capture: true, passive: true, signal };
    let latest: PointerEvent | undefined;
    const meet = async (event: PointerEvent) => {
      const touch = event.pointerType === "touch";
      if (!event.isTrusted || touch === (event.type === "pointermove")) return;
      const met = latest !== undefined;
      const begins = /click|down|move/.test(event.type);
      if (!met && !(begins && this.mentionAt({ x: event.clientX, y: event.clientY }))) return;
      latest = event;
      if (!met) (await this.attend())?.take(latest);
    };
    // A finger may be held on a mention; that it has gone again is to be known, too.
    for (const type of ["pointerdown", "pointerup", "pointercancel"] as const) {
      window.addEventListener(type, (event) => void meet(event), passive);
    }
    window.addEventListener("pointermove", (event) => void meet(event), passive);
    window.addEventListener("click", (event) => void meet(event as PointerEvent), passive);
    const dark = matchMedia("(prefers-color-scheme: dark)");
    dark.addEventListener("change", () => this.paint.retheme(), { signal: this.signal });
  }

  private dress(root: ShadowRoot): void {
    const { shadowStyle } = this.port;
    if (shadowStyle === undefined || this.dressed.has(root)) return;
    this.dressed.add(root);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(shadowStyle);
    root.adoptedStyleSheets.push(sheet);
  }
}
