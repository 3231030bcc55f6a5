import { evidenceFor } from "../core/card/evidence.ts";
import type { CardInput, Sense } from "../core/card/model.ts";
import type { ArticleDate } from "../core/date/choose.ts";
import { relation } from "../core/publisher/policy.ts";
import { languageOf } from "./block.ts";
import { articleDate } from "./date.ts";
import { entryOf, type Mention, surfaceOf } from "./mentions.ts";
import type { PolicyFinder } from "./policy.ts";
import { quotedOn } from "./quotation.ts";
import type { Session } from "./session.ts";

/** An entry that the reader has just hidden, from its own card. */
export interface HiddenEntry {
  readonly entry: string;
  readonly where: "here" | "everywhere";
}

/** Knows what a card needs of the page: its date, its publisher's note, what stands round the words. */
export class Showing {
  private readonly session: Session;
  private readonly policy: PolicyFinder;
  private readonly senses = new Map<string, Promise<Sense | undefined>>();
  private found: { readonly date: ArticleDate | undefined } | undefined;
  private corrected: { readonly address: string; readonly day: string } | undefined;

  constructor(session: Session, policy: PolicyFinder) {
    this.session = session;
    this.policy = policy;
  }

  /** The page has changed, and its date may be another. */
  changed(): void {
    this.found = undefined;
  }

  /** An entry's text; asked for until it is had. */
  private sense(entry: string): Promise<Sense | undefined> {
    let sense = this.senses.get(entry);
    if (!sense) {
      sense = this.session.port.sense(entry);
      this.senses.set(entry, sense);
      void sense.then((had) => had ?? this.senses.delete(entry));
    }
    return sense;
  }

  /** When the article was published: as the reader says, else as the page says. */
  date(): ArticleDate | undefined {
    const { document } = this.session.port;
    if (this.corrected && this.corrected.address === addressOf(document)) {
      return { day: this.corrected.day, from: "reader" };
    }
    this.found ??= { date: articleDate(document, Date.now()) };
    return this.found.date;
  }

  /** The reader's word on the date; it holds for this address while the page is open. */
  correct(day: string | undefined): void {
    this.corrected = day ? { address: addressOf(this.session.port.document), day } : undefined;
  }

  /**
   * What the card of a mention says.
   *
   * @param path The entries to which the reader went on from it, the last of which is shown.
   */
  async input(
    mention: Mention,
    path: readonly string[] = [],
    hidden?: HiddenEntry,
  ): Promise<CardInput> {
    const { lines, choices } = this.session.port;
    const ids = mention.candidates.map(({ entry }) => entry);
    const shown = path.length > 0 ? path.slice(-1) : ids;
    const senses = (await Promise.all(shown.map((id) => this.sense(id)))).filter(
      (sense) => sense !== undefined,
    );
    const at = this.session.notes.findIndex((note) => note.entry === entryOf(mention));
    const { state } = this.policy.find();
    const last = senses[0]?.entry;
    const bearsOn = last && "bearsOn" in last ? last.bearsOn : undefined;
    const { kind, covered } = relation(
      state,
      lines.get(shown[0]!) ?? { id: shown[0]!, ...(bearsOn && { bearsOn }) },
    );
    const lang = languageOf(mention.block);
    const date = this.date();
    // A note that was come to from another is not about words of the page; one sense of several is.
    const own = ids.includes(shown[0]!);
    const quoted = own ? quotedOn(mention.block, mention) : undefined;
    const evidence = senses.length > 1 ? this.evidence(senses, mention, lang) : undefined;
    return {
      surface: own ? surfaceOf(mention) : (last?.headword ?? shown[0]!),
      senses,
      policy: {
        state,
        relation: { kind, covered: covered.map((entry) => this.headword(entry)) },
      },
      today: new Date().toISOString().slice(0, 10),
      position: { at: at + 1, of: this.session.notes.length },
      trail: this.trail(mention, path),
      ...(hidden && {
        hidden: {
          headword: this.headword(hidden.entry),
          ...(hidden.where === "here" && { site: choices().site }),
        },
      }),
      ...(lang === undefined ? {} : { pageLang: lang }),
      ...(date === undefined ? {} : { articleDate: date }),
      ...(quoted === undefined ? {} : { quoted }),
      ...(evidence === undefined ? {} : { evidence }),
    };
  }

  /** The headwords of the notes before the one that is shown; of several senses, the word itself. */
  private trail(mention: Mention, path: readonly string[]): readonly string[] {
    if (path.length === 0) return [];
    const several = mention.candidates.length > 1;
    const first = several ? surfaceOf(mention) : this.headword(entryOf(mention));
    return [first, ...path.slice(0, -1).map((entry) => this.headword(entry))];
  }

  private headword(entry: string): string {
    return this.session.port.lines.get(entry)?.headword ?? entry;
  }

  private evidence(senses: readonly Sense[], mention: Mention, lang: string | undefined) {
    const { block, start, end } = mention;
    const near = this.session.reading.mentions
      .inOrder()
      .filter((other) => other.block === block && other !== mention)
      .map((other) => ({
        start: other.start,
        end: other.end,
        entry: entryOf(other),
        headword: this.headword(entryOf(other)),
      }));
    const entries = senses.flatMap((sense) => (sense.kind === "entry" ? [sense.entry] : []));
    return evidenceFor(entries, { text: block.text, start, end, near, ...(lang && { lang }) });
  }
}

function addressOf({ location }: Document): string {
  return location.origin + location.pathname + location.search;
}
