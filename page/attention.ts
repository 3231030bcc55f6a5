import { delays } from "../core/card/delays.ts";
import { type CardInput, cardModel } from "../core/card/model.ts";
import type { How } from "../core/card/state.ts";
import type { Box } from "../core/card/triangle.ts";
import type { Publisher } from "../core/publisher/types.ts";
import type { PageReport, Passage } from "../core/report.ts";
import type { Announcement, CardEvents, CardSurface } from "./card-port.ts";
import { copy } from "./clipboard.ts";
import { Gestures } from "./gestures.ts";
import { groundOf, isDark } from "./ground.ts";
import { Intent } from "./intent.ts";
import { Lights } from "./lights.ts";
import { entryOf, type Mention } from "./mentions.ts";
import type { PageNote } from "./notes.ts";
import { elementOf } from "./paint.ts";
import { headingsOf, passageOf } from "./passage.ts";
import { boxesOf, within } from "./pointer.ts";
import { PolicyFinder } from "./policy.ts";
import { inView, isLaidOut, reveal } from "./reveal.ts";
import type { Session } from "./session.ts";
import { type HiddenEntry, Showing } from "./showing.ts";

/** Between a sheet and the words above it, in CSS pixels. */
const MARGIN = 12;

/**
 * Follows the reader's attention over a page that has been read: pointer, touch and key say which
 * mention's card is shown.
 */
export class Attention {
  private readonly session: Session;
  private readonly intent: Intent;
  private readonly gestures: Gestures;
  private readonly policy: PolicyFinder;
  private readonly showing: Showing;
  private card: Promise<CardSurface | undefined> | undefined;
  private surface: CardSurface | undefined;
  private before: Element | null = null;
  /** The entries to which the reader went on in the open card; the last is shown. */
  private path: readonly string[] = [];
  /** What was hidden from the open card, which offers to take it back. */
  private hidden: HiddenEntry | undefined;
  /** The words whose card is open, also once they are no longer marked. */
  private words: Mention | undefined;
  /** A place whose card is to be opened again, once its words are found again. */
  private again: Mention | undefined;
  private readonly lights: Lights;
  private told: string | undefined;

  constructor(session: Session, publishers: readonly Publisher[]) {
    const { document, host } = session.port;
    const publisher = publishers.find(({ id }) => id === session.publisher);
    this.session = session;
    this.lights = new Lights(session.paint, () => session.port.settings().accent);
    this.policy = new PolicyFinder(document, publisher, host);
    this.showing = new Showing(session, this.policy);
    this.intent = new Intent(
      {
        delays: () => delays[session.port.settings().delays],
        expect: (id) => void this.prepare(id),
        open: (id, how) => void this.open(id, how),
        close: () => this.close(),
        returnFocus: () => this.returnFocus(),
      },
      session.signal,
    );
    this.gestures = new Gestures(
      {
        document,
        intent: this.intent,
        mentionAt: (at) => session.mentionAt(at),
        surface: () => this.surface,
        follow: () => this.follow(),
        pass: (mention) => this.tell(mention),
      },
      session.signal,
    );
  }

  /** What is on this document, once it has been read. */
  async report(): Promise<PageReport> {
    await this.session.reading.settled;
    const { document, host } = this.session.port;
    const date = this.showing.date();
    const headingOf = headingsOf(document);
    return {
      host,
      title: document.title,
      notes: this.session.notes.map(({ entry, headword, mentions, own, anchor, all }) => {
        const heading = headingOf(all[0]!);
        const passage = passageOf(anchor);
        return { entry, headword, mentions, own, passage, ...(heading && { heading }) };
      }),
      policy: this.policy.find().state,
      ...(date === undefined ? {} : { date: date.day }),
    };
  }

  /** Scrolls to a mention of an entry and opens its card; false where none is to be seen here. */
  async openNote(entry: string): Promise<boolean> {
    await this.session.reading.settled;
    const note = this.session.notes.find((n) => n.entry === entry);
    const mention = note && placeOf(note);
    if (mention) this.show(mention);
    return mention !== undefined;
  }

  /** Every mention of an entry, in order. */
  async passages(entry: string): Promise<readonly Passage[]> {
    await this.session.reading.settled;
    return this.session.notes.find((note) => note.entry === entry)?.all.map(passageOf) ?? [];
  }

  /** Scrolls to a mention and opens its card; false where it is not there any more. */
  goTo(id: number): boolean {
    const mention = this.find(id);
    if (!mention || !isLaidOut(mention)) return false;
    this.show(mention);
    return true;
  }

  /**
   * What the cards of these entries say, in the order of the page; of all notes where none is named.
   * Of several senses `sense` chooses one.
   */
  async cards(entries?: readonly string[], sense?: string): Promise<readonly CardInput[]> {
    await this.session.reading.settled;
    const wanted = this.session.notes.filter(({ entry }) => entries?.includes(entry) ?? true);
    return Promise.all(wanted.map((note) => this.showing.input(note.anchor, sense ? [sense] : [])));
  }

  /** Lights the words of an entry, of none without one: what the pointer is on in the side panel. */
  light(entry: string | undefined): void {
    const note = this.session.notes.find((candidate) => candidate.entry === entry);
    this.lights.light(note?.all ?? [], note !== undefined && darkBehind(note.anchor));
  }

  /** The next or previous note: from the open one, else from the first that is in view. */
  step(by: 1 | -1): boolean {
    const places = this.session.notes.flatMap((note) => placeOf(note) ?? []);
    if (places.length === 0) return false;
    const shown = this.find(this.intent.shown);
    const at = shown ? places.findIndex((place) => entryOf(place) === entryOf(shown)) : -1;
    let next = places[(at + by + places.length) % places.length]!;
    if (at < 0) {
      const order = by === 1 ? places : places.toReversed();
      next = order.find((place) => boxesOf(place).some(inView)) ?? order[0]!;
    }
    this.show(next);
    return true;
  }

  /** Scrolls to the publisher's note as it is printed; false where it is not. */
  jumpToPolicy(quotation = 0): boolean {
    const place = this.policy.find().places[quotation];
    const element = place?.startContainer.parentElement;
    if (!place || !element) return false;
    element.scrollIntoView({ block: "center", behavior: "instant" });
    this.lights.point(place, isDark(groundOf(element).colour));
    return true;
  }

  private show(mention: Mention): void {
    reveal(mention, (element) => this.surface?.holds(element) ?? false);
    this.before ??= this.session.port.document.activeElement;
    this.intent.send({ kind: "key", mention: mention.id });
  }

  /** Reading has gone on: the note of the publisher, and the words of the open card, may be gone. */
  changed(): void {
    this.policy.changed();
    this.showing.changed();
    const { shown } = this.intent;
    if (shown === undefined) return;
    if (this.again) this.reopen(this.again);
    else if (!this.find(shown) && !this.hidden) this.intent.send({ kind: "close" });
  }

  /** Opens the card of words that are marked again. */
  private reopen(words: Mention): void {
    const mention = this.session.reading.mentions
      .inOrder()
      .find(({ block, start }) => block.nodes[0] === words.block.nodes[0] && start === words.start);
    if (!mention) return;
    this.again = undefined;
    this.intent.send({ kind: "step", mention: mention.id });
  }

  /** Takes in the event with which the reader first met a mention. */
  take(event: PointerEvent): void {
    this.gestures.take(event);
  }

  private find(id: number | undefined): Mention | undefined {
    return this.session.reading.mentions.inOrder().find((mention) => mention.id === id);
  }

  /** Fetches what a card will need, while the pointer is still at rest. */
  private prepare(id: number): Promise<unknown> {
    const mention = this.find(id);
    this.card ??= this.session.port.card(this.events).then((card) => {
      this.surface = card;
      if (!card) this.card = undefined;
      return card;
    });
    const senses = mention?.candidates.map(({ entry }) => this.showing.sense(entry)) ?? [];
    return Promise.all([this.card, ...senses]);
  }

  private async open(id: number, how: How): Promise<void> {
    this.path = [];
    this.hidden = undefined;
    await this.prepare(id);
    const mention = this.find(id);
    if (!mention || !this.surface || this.intent.shown !== id || this.session.signal.aborted)
      return;
    this.words = mention;
    const anchor = this.anchor(mention);
    if (!anchor) return this.intent.send({ kind: "close" });
    const input = await this.showing.input(mention);
    if (this.intent.shown !== id) return;
    const said = how === "key" || how === "step" ? ({ announce: "note" } as const) : {};
    const dark = darkBehind(mention);
    const { pinned } = this.intent;
    const { accent } = this.session.port.settings();
    this.surface.show({ model: cardModel(input), ...said, pinned, dark, accent }, anchor);
    this.uncover(anchor.beside);
    const note = this.session.notes.find((n) => n.entry === entryOf(mention));
    this.lights.open(mention, note?.all ?? [], dark);
    this.tell();
    if (how === "key") this.surface.focus();
  }

  /** A sheet may lie over the words: the page scrolls just enough to bring them out. */
  private uncover(words: Box): void {
    const card = this.surface?.box();
    if (!card || card.width < this.session.port.document.documentElement.clientWidth) return;
    const hidden = words.y + words.height + MARGIN - card.y;
    if (hidden > 0) window.scrollBy({ top: hidden, behavior: "instant" });
  }

  private readonly events: CardEvents = {
    previous: () => void this.step(-1),
    next: () => void this.step(1),
    pin: (on) => {
      this.intent.send({ kind: "pin", on });
      this.redraw();
    },
    close: () => this.intent.send({ kind: "close" }),
    jump: (quotation) => void this.jumpToPolicy(quotation),
    choose: (entry) => this.go([entry]),
    visit: (entry) => this.go([...this.path, entry]),
    back: (place) => this.go(this.path.slice(0, place)),
    date: (day) => {
      this.showing.correct(day);
      this.redraw("date");
    },
    copy: (text) => copy(this.session.port.document, text),
    notHere: () => void this.hide("here"),
    never: () => void this.hide("everywhere"),
    undo: () => void this.unhide(),
    focus: (inside) => this.intent.send({ kind: inside ? "focus" : "unfocus" }),
  };

  private go(path: readonly string[]): void {
    this.path = path;
    this.redraw("note");
  }

  /** Hides what the card shows; the card stays, and offers to take it back. */
  private async hide(where: HiddenEntry["where"]): Promise<void> {
    const { words, hidden: before } = this;
    if (!words) return;
    const entry = before?.entry ?? this.path.at(-1) ?? entryOf(words);
    this.hidden = { entry, where };
    this.redraw("note");
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

  /** The card stays where it is and shows something else of the same words. */
  private async redraw(announce?: Announcement): Promise<void> {
    const { words } = this;
    if (!words) return;
    const { shown } = this.intent;
    const input = await this.showing.input(words, this.path, this.hidden);
    const anchor = this.anchor(words);
    if (!anchor || shown === undefined || this.intent.shown !== shown) return;
    const { pinned } = this.intent;
    const { accent } = this.session.port.settings();
    const said = announce ? { announce } : {};
    const model = cardModel(input);
    this.surface?.show({ model, ...said, pinned, dark: darkBehind(words), accent }, anchor);
  }

  private close(): void {
    this.words = undefined;
    this.hidden = undefined;
    this.again = undefined;
    this.surface?.hide();
    this.lights.shut();
    this.tell();
  }

  /** Tells whose card is open, else whose phrase is under the pointer. */
  private tell(under?: Mention): void {
    const { shown } = this.intent;
    const mention = shown === undefined ? under : this.find(shown);
    const entry = mention && entryOf(mention);
    if (entry === this.told) return;
    this.told = entry;
    this.session.port.showing(entry);
  }

  private returnFocus(): void {
    if (this.before instanceof HTMLElement && this.before.isConnected) {
      this.before.focus({ preventScroll: true });
    }
    this.before = null;
  }

  /** Where the card is to stand: beside the line under the pointer, else the first in view. */
  private anchor(mention: Mention): { boxes: readonly Box[]; beside: Box } | undefined {
    const boxes = boxesOf(mention);
    const beside =
      boxes.find((box) => within(box, this.gestures.last)) ?? boxes.find(inView) ?? boxes[0];
    return beside && { boxes, beside };
  }

  /** Scrolling and resizing move the words; the card goes with them, or closes without them. */
  private follow(): void {
    // While another card is on its way the words of this one may be left behind: that closes nothing.
    if (!this.words || this.words.id !== this.intent.shown) return;
    const anchor = this.anchor(this.words);
    if (!anchor?.boxes.some(inView)) this.intent.send({ kind: "scroll away" });
    else this.surface?.move(anchor);
  }
}

/** The mention that stands for a note, else the first of its mentions that is laid out. */
function placeOf({ anchor, all }: PageNote): Mention | undefined {
  return isLaidOut(anchor) ? anchor : all.find(isLaidOut);
}

function darkBehind(mention: Mention): boolean {
  return isDark(groundOf(elementOf(mention)).colour);
}
