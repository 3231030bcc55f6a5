import { delays } from "../core/card/delays.ts";
import type { CardInput } from "../core/card/model.ts";
import { identifyPlain } from "../core/publisher/identify.ts";
import type { Publisher } from "../core/publisher/types.ts";
import type { PageReport, Passage } from "../core/report.ts";
import { Gestures } from "./gestures.ts";
import { groundOf, isDark } from "./ground.ts";
import { Intent } from "./intent.ts";
import { Lights } from "./lights.ts";
import { entryOf, type Mention } from "./mentions.ts";
import type { PageNote } from "./notes.ts";
import { darkBehind, OpenCard } from "./open-card.ts";
import { headingsOf, passageOf } from "./passage.ts";
import { boxesOf } from "./pointer.ts";
import { PolicyFinder } from "./policy.ts";
import { inView, isLaidOut, reveal } from "./reveal.ts";
import type { Session } from "./session.ts";
import { Showing } from "./showing.ts";

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
  private readonly lights: Lights;
  private readonly card: OpenCard;
  /** What had the focus before a card took it. */
  private before: Element | null = null;

  constructor(session: Session, publishers: readonly Publisher[]) {
    const { document, host } = session.port;
    const publisher = identifyPlain(host, publishers);
    this.session = session;
    this.lights = new Lights(session.paint, () => session.port.choices().accent);
    this.policy = new PolicyFinder(document, publisher, host);
    this.showing = new Showing(session, this.policy);
    this.intent = new Intent(
      {
        delays: () => delays[session.port.choices().delays],
        expect: (id) => void this.card.expect(id),
        open: (id, how) => this.card.open(id, how),
        close: () => this.card.close(),
        returnFocus: () => this.returnFocus(),
      },
      session.signal,
    );
    this.gestures = new Gestures(
      {
        document,
        intent: this.intent,
        mentionAt: (at) => session.mentionAt(at),
        surface: () => this.card.surface,
        follow: () => this.card.follow(),
        pass: (mention) => this.card.tell(mention),
      },
      session.signal,
    );
    this.card = new OpenCard({
      session,
      intent: this.intent,
      showing: this.showing,
      lights: this.lights,
      pointer: () => this.gestures.last,
      step: (by) => void this.step(by),
      leave: () => {
        const { before } = this;
        if (!before?.isConnected || before === document.body) return false;
        this.intent.send({ kind: "escape" });
        return true;
      },
      jump: (quotation) => void this.jumpToPolicy(quotation),
    });
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
    const mention = this.session.reading.mentions.withId(id);
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
    const shown = this.session.reading.mentions.withId(this.intent.shown);
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
    reveal(mention, (element) => this.card.surface?.holds(element) ?? false);
    // A card that was pressed away gave no focus back: what it had kept is of no use any more.
    if (this.intent.shown === undefined) this.before = null;
    this.before ??= this.session.port.document.activeElement;
    this.intent.send({ kind: "key", mention: mention.id });
  }

  /** Reading has gone on: the note of the publisher, and the words of the open card, may be gone. */
  changed(): void {
    this.policy.changed();
    this.showing.changed();
    this.card.changed();
  }

  /** Takes in the event with which the reader first met a mention. */
  take(event: PointerEvent): void {
    this.gestures.take(event);
  }

  private returnFocus(): void {
    // A page's body, where the focus is most often, takes none: it has it once the card lets it go.
    if (this.before instanceof HTMLElement && this.before.isConnected) {
      this.before.focus({ preventScroll: true });
    }
    this.card.surface?.blur();
    this.before = null;
  }
}

/** The mention that stands for a note, else the first of its mentions that is laid out. */
function placeOf({ anchor, all }: PageNote): Mention | undefined {
  return isLaidOut(anchor) ? anchor : all.find(isLaidOut);
}
