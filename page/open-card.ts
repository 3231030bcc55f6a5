import { type CardModel, cardModel } from "../core/card/model.ts";
import type { How } from "../core/card/state.ts";
import type { Box } from "../core/card/triangle.ts";
import type { Anchor, Announcement, CardEvents, CardSurface } from "./card-port.ts";
import { copy } from "./clipboard.ts";
import { groundOf, isDark } from "./ground.ts";
import type { Intent } from "./intent.ts";
import type { Lights } from "./lights.ts";
import { entryOf, type Mention } from "./mentions.ts";
import { boxesOf, type Position, within } from "./pointer.ts";
import { inView } from "./reveal.ts";
import type { Session } from "./session.ts";
import type { HiddenEntry, Showing } from "./showing.ts";

/** Between a sheet and the words above it, in CSS pixels. */
const MARGIN = 12;

/** What the card needs of those who follow the reader. */
export interface OpenCardPort {
  readonly session: Session;
  readonly intent: Intent;
  readonly showing: Showing;
  readonly lights: Lights;
  /** Where the pointer was last. */
  pointer(): Position;
  /** The previous or next note. */
  step(by: 1 | -1): void;
  /** Gives the focus back, as on Escape; false where it was nowhere before. */
  leave(): boolean;
  /** Leads to the publisher's note on the page. */
  jump(quotation: number): void;
}

/** The card of the words that the reader attends to: gets it ready, shows it, does what is asked in it. */
export class OpenCard {
  private readonly port: OpenCardPort;
  private readonly session: Session;
  private loading: Promise<CardSurface | undefined> | undefined;
  private loaded: CardSurface | undefined;
  /** The mention whose card is being got ready, and what the card will say once it is. */
  private expected: { readonly id: number; model?: CardModel } | undefined;
  /** The words whose card is open, also once they are no longer marked. */
  private words: Mention | undefined;
  /** The entries to which the reader went on in the open card; the last is shown. */
  private path: readonly string[] = [];
  /** What was hidden from the open card, which offers to take it back. */
  private hidden: HiddenEntry | undefined;
  /** Words whose card is to be opened again, once they are found again. */
  private again: Mention | undefined;
  private told: string | undefined;

  constructor(port: OpenCardPort) {
    this.port = port;
    this.session = port.session;
  }

  /** The card, once there has been one. */
  get surface(): CardSurface | undefined {
    return this.loaded;
  }

  /**
   * A card is likely: fetches what it needs and draws it unseen, while the pointer is still at rest, so
   * that nothing is left to do at the end of the dwell but to put it in its place.
   */
  async expect(id: number): Promise<void> {
    if (this.expected?.id === id) return;
    const expected: typeof this.expected = { id };
    this.expected = expected;
    const model = await this.modelOf(id);
    if (this.expected !== expected || !model) return;
    expected.model = model;
    if (this.port.intent.shown === undefined) this.loaded?.prepare(model);
  }

  /** Opens a mention's card: at once where it is ready. */
  open(id: number, how: How): void {
    this.path = [];
    this.hidden = undefined;
    const ready = this.expected?.id === id ? this.expected.model : undefined;
    this.expected = undefined;
    if (ready) this.show(id, ready, how);
    else void this.modelOf(id).then((model) => model && this.show(id, model, how));
  }

  close(): void {
    this.words = undefined;
    this.hidden = undefined;
    this.again = undefined;
    this.loaded?.hide();
    this.port.lights.shut();
    this.tell();
  }

  /** Reading has gone on: what was got ready may be wrong, and the words of the open card gone. */
  changed(): void {
    this.expected = undefined;
    const { intent } = this.port;
    if (intent.shown === undefined) return;
    if (this.again) this.reopen(this.again);
    else if (!this.find(intent.shown) && !this.hidden) intent.send({ kind: "close" });
  }

  /** Scrolling and resizing move the words; the card goes with them, or closes without them. */
  follow(): void {
    const { intent } = this.port;
    // While another card is on its way the words of this one may be left behind: that closes nothing.
    if (!this.words || this.words.id !== intent.shown) return;
    const anchor = this.anchor(this.words);
    if (!anchor?.boxes.some(inView)) intent.send({ kind: "scroll away" });
    else this.loaded?.move(anchor);
  }

  /** Tells whose card is open, else whose phrase is under the pointer. */
  tell(under?: Mention): void {
    const { shown } = this.port.intent;
    const mention = shown === undefined ? under : this.find(shown);
    const entry = mention && entryOf(mention);
    if (entry === this.told) return;
    this.told = entry;
    this.session.port.showing(entry);
  }

  /** What the card of a mention says; undefined where its code cannot be had. */
  private async modelOf(id: number): Promise<CardModel | undefined> {
    const mention = this.find(id);
    if (!mention) return undefined;
    const [surface, input] = await Promise.all([this.load(), this.port.showing.input(mention)]);
    return surface && cardModel(input);
  }

  private load(): Promise<CardSurface | undefined> {
    this.loading ??= this.session.port.card(this.events).then((surface) => {
      this.loaded = surface;
      if (!surface) this.loading = undefined;
      return surface;
    });
    return this.loading;
  }

  private show(id: number, model: CardModel, how: How): void {
    const { intent, lights } = this.port;
    const mention = this.find(id);
    if (!mention || !this.loaded || intent.shown !== id || this.session.signal.aborted) return;
    const anchor = this.anchor(mention);
    if (!anchor) {
      intent.send({ kind: "close" });
      return;
    }
    this.words = mention;
    const note = this.session.notes.find((n) => n.entry === entryOf(mention));
    // Before the card is there: what is asked of the page's styles then is answered without it.
    const dark = darkBehind(mention);
    this.present(model, anchor, dark, how === "key" || how === "step" ? "note" : undefined);
    this.uncover(anchor.beside);
    lights.open(mention, note?.all ?? [], dark);
    this.tell();
    if (how === "key") this.loaded.focus();
  }

  private present(
    model: CardModel,
    anchor: Anchor,
    dark: boolean,
    announce: Announcement | undefined,
  ): void {
    const { pinned } = this.port.intent;
    const { accent } = this.session.port.choices();
    this.loaded?.show({ model, pinned, dark, accent, ...(announce && { announce }) }, anchor);
  }

  /** A sheet may lie over the words: the page scrolls just enough to bring them out. */
  private uncover(words: Box): void {
    const card = this.loaded?.box();
    if (!card || card.width < this.session.port.document.documentElement.clientWidth) return;
    const hidden = words.y + words.height + MARGIN - card.y;
    if (hidden > 0) window.scrollBy({ top: hidden, behavior: "instant" });
  }

  private readonly events: CardEvents = {
    previous: () => this.port.step(-1),
    next: () => this.port.step(1),
    pin: (on) => {
      this.port.intent.send({ kind: "pin", on });
      void this.redraw();
    },
    close: () => this.port.intent.send({ kind: "close" }),
    jump: (quotation) => this.port.jump(quotation),
    choose: (entry) => this.go([entry]),
    visit: (entry) => this.go([...this.path, entry]),
    back: (place) => this.go(this.path.slice(0, place)),
    date: (day) => {
      this.port.showing.correct(day);
      void this.redraw("date");
    },
    copy: (text) => copy(this.session.port.document, text),
    notHere: () => void this.hide("here"),
    never: () => void this.hide("everywhere"),
    undo: () => void this.unhide(),
    leave: () => this.port.leave(),
    focus: (inside) => this.port.intent.send({ kind: inside ? "focus" : "unfocus" }),
  };

  private go(path: readonly string[]): void {
    this.path = path;
    void this.redraw("note");
  }

  /** Hides what the card shows; the card stays, and offers to take it back. */
  private async hide(where: HiddenEntry["where"]): Promise<void> {
    const { words, hidden: before } = this;
    if (!words) return;
    const entry = before?.entry ?? this.path.at(-1) ?? entryOf(words);
    this.hidden = { entry, where };
    void this.redraw("note");
    const { port } = this.session;
    if (before && before.where !== where) await port.unhide(entry, before.where);
    await port.hide(entry, where);
  }

  private async unhide(): Promise<void> {
    const { words, hidden } = this;
    if (!words || !hidden) return;
    this.again = words;
    await this.session.port.unhide(hidden.entry, hidden.where);
    await this.session.reading.settled;
    this.changed();
  }

  /** Opens the card of words that are marked again. */
  private reopen(words: Mention): void {
    const mention = this.session.reading.mentions
      .inOrder()
      .find(({ block, start }) => block.nodes[0] === words.block.nodes[0] && start === words.start);
    if (!mention) return;
    this.again = undefined;
    this.port.intent.send({ kind: "step", mention: mention.id });
  }

  /** The card stays where it is and shows something else of the same words. */
  private async redraw(announce?: Announcement): Promise<void> {
    const { words } = this;
    const { shown } = this.port.intent;
    if (!words || shown === undefined) return;
    const input = await this.port.showing.input(words, this.path, this.hidden);
    const anchor = this.anchor(words);
    if (!anchor || this.port.intent.shown !== shown) return;
    this.present(cardModel(input), anchor, darkBehind(words), announce);
  }

  /** Where the card is to stand: beside the line under the pointer, else the first in view. */
  private anchor(mention: Mention): Anchor | undefined {
    const boxes = boxesOf(mention);
    const at = this.port.pointer();
    const beside = boxes.find((box) => within(box, at)) ?? boxes.find(inView) ?? boxes[0];
    return beside && { boxes, beside };
  }

  private find(id: number): Mention | undefined {
    return this.session.reading.mentions.withId(id);
  }
}

/** Whether the page behind a mention's words is dark. */
export function darkBehind(mention: Mention): boolean {
  return isDark(groundOf(mention.element).colour);
}
