import type { Confidence, Entry, Lang, Origin, OwnEntry, PartialDate } from "../lexicon/types.ts";
import type { PolicyState } from "../publisher/state.ts";
import type { MapDrawing } from "./map.ts";
import { type NameRow, nameRows, sameWord } from "./names.ts";
import { type PolicyRelation, type PolicyRow, policyRow } from "./policy.ts";
import { citations, type NumberedSource } from "./sources.ts";
import { mapTimeline, splitTimeline, type Timeline } from "./timeline.ts";

/** A sense that the words may have: an entry of a glossary, or one that the reader wrote. */
export type Sense =
  | {
      readonly kind: "entry";
      readonly entry: Entry;
      readonly glossary: { readonly title: string; readonly origin: Origin; readonly lang?: Lang };
      /** Drawn when the glossary was built, for entries that have a place. */
      readonly map?: MapDrawing;
    }
  | { readonly kind: "own"; readonly entry: OwnEntry };

/** All that a card is made of. */
export interface CardInput {
  /** The words as they stand on the page, white space collapsed. */
  readonly surface: string;
  /** The language of the page, where it says so. */
  readonly pageLang?: Lang;
  /** Likeliest first. None: the entry could not be had, and the card says so. */
  readonly senses: readonly Sense[];
  /** What is known of the publisher's note, and how it stands to this entry. */
  readonly policy?: { readonly state: PolicyState; readonly relation: PolicyRelation };
  /** The article's date, ISO 8601, with or without a time. */
  readonly articleDate?: string;
  readonly today: PartialDate;
  readonly position?: Position;
}

/** The place among the notes of the article, from 1. */
interface Position {
  readonly at: number;
  readonly of: number;
}

/** A sentence with the numbers of its sources. */
export interface Cited {
  readonly text: string;
  readonly refs: readonly number[];
}

/** A dated sentence with the numbers of its sources. */
export interface CitedEvent extends Cited {
  readonly date: PartialDate;
}

/** What every card has. */
interface Headed {
  readonly headword: string;
  /** The words as printed on the page, where they differ from the headword beyond case. */
  readonly surface?: string;
  /** The language that the note is written in; absent for the reader's own. */
  readonly lang?: Lang;
  readonly position?: Position;
}

/** A glossary's note. */
export interface NoteModel extends Headed {
  readonly kind: "note";
  readonly entry: string;
  readonly definition: Cited;
  readonly background: readonly Cited[];
  /**
   * The day of which the background speaks, where something has happened since the article was
   * published: what is written for today never stands under an old article as if it were of its day.
   */
  readonly asOf?: PartialDate;
  readonly contested?: Cited;
  readonly map?: MapDrawing;
  readonly timeline: Timeline<CitedEvent>;
  readonly names: readonly NameRow[];
  readonly policy?: PolicyRow;
  /** In the order in which the card cites them first; those that it never cites come last. */
  readonly sources: readonly NumberedSource[];
  readonly reviewed: PartialDate;
  /** The day on which it was to be reviewed again is past. */
  readonly outOfDate: boolean;
  readonly confidence: Confidence;
  readonly glossary: { readonly title: string; readonly origin: Origin };
}

/** A note that the reader wrote. */
interface OwnModel extends Headed {
  readonly kind: "own";
  readonly entry: string;
  readonly note: string;
  /** Milliseconds since 1970, UTC. */
  readonly changed: number;
}

/** Several senses fit. They stand in the order of their headwords, which prefers none. */
export interface SensesModel extends Headed {
  readonly kind: "senses";
  readonly senses: readonly {
    readonly entry: string;
    readonly headword: string;
    /** Which sense it is: the scope note, else the definition, else the reader's note. */
    readonly scope: string;
    /** The definition, where the scope note is something else. */
    readonly definition?: string;
  }[];
}

/** The entry could not be had. */
interface FailedModel extends Headed {
  readonly kind: "failed";
}

/** What a card says, as plain data; how it is said is the view's. */
export type CardModel = NoteModel | OwnModel | SensesModel | FailedModel;

/** Makes the model of the card for a mention. */
export function cardModel(input: CardInput): CardModel {
  const [first, second] = input.senses;
  if (!first) return { kind: "failed", ...headed(input, input.surface) };
  if (second) return sensesModel(input);
  return first.kind === "own" ? ownModel(input, first.entry) : noteModel(input, first);
}

function noteModel(input: CardInput, sense: Sense & { kind: "entry" }): NoteModel {
  const { entry, glossary, map } = sense;
  // In the order in which the card is read, for the numbers follow it.
  const cite = citations(entry.sources);
  const definition = cite.statement(entry.definition);
  const background = entry.background.map(cite.statement);
  const timeline = mapTimeline(splitTimeline(entry.timeline, input.articleDate), (event) => ({
    date: event.date,
    ...cite.statement(event),
  }));
  const names = nameRows(entry.names, input.surface, input.pageLang, cite.refs);
  const contested = entry.contested && cite.statement(entry.contested);
  return {
    kind: "note",
    entry: entry.id,
    ...headed(input, entry.headword),
    lang: glossary.lang ?? "en",
    definition,
    background,
    ...(timeline.kind === "split" && timeline.since.length > 0 && { asOf: entry.reviewed }),
    ...(contested && { contested }),
    ...(map && { map }),
    timeline,
    names,
    ...(input.policy && {
      policy: policyRow(input.policy.state, input.policy.relation, input.pageLang),
    }),
    sources: cite.numbered(),
    reviewed: entry.reviewed,
    outOfDate: entry.reviewBy !== undefined && input.today > entry.reviewBy,
    confidence: entry.confidence,
    glossary: { title: glossary.title, origin: glossary.origin },
  };
}

function ownModel(input: CardInput, own: OwnEntry): OwnModel {
  const { id, headword, note, changed } = own;
  return { kind: "own", entry: id, ...headed(input, headword), note, changed };
}

function sensesModel(input: CardInput): SensesModel {
  const lang = input.senses.find((sense) => sense.kind === "entry")?.glossary.lang ?? "en";
  const senses = input.senses
    .map((sense) => (sense.kind === "own" ? ownSense(sense.entry) : entrySense(sense.entry)))
    .sort((a, b) => a.headword.localeCompare(b.headword, lang));
  return { kind: "senses", ...headed(input, input.surface), lang, senses };
}

function entrySense({ id, headword, scopeNote, definition }: Entry) {
  return scopeNote
    ? { entry: id, headword, scope: scopeNote, definition: definition.text }
    : { entry: id, headword, scope: definition.text };
}

function ownSense({ id, headword, note }: OwnEntry) {
  return { entry: id, headword, scope: note };
}

function headed({ surface, position }: CardInput, headword: string): Headed {
  return {
    headword,
    ...(!sameWord(surface, headword) && { surface }),
    ...(position && { position }),
  };
}
