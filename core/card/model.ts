import type { ArticleDate } from "../date/choose.ts";
import type {
  Confidence,
  Entry,
  Lang,
  Origin,
  OwnEntry,
  PartialDate,
  Statement,
} from "../lexicon/types.ts";
import type { PolicyState } from "../publisher/state.ts";
import type { Quoted } from "../quotation/quoted.ts";
import type { Evidence } from "./evidence.ts";
import { type EntryLink, type EntryLinks, linksOnce } from "./links.ts";
import type { MapDrawing } from "./map.ts";
import { langOfWord, type NameRow, nameRows, sameWord } from "./names.ts";
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
      /** The names of other entries in its sentences. */
      readonly links?: EntryLinks;
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
  readonly articleDate?: ArticleDate;
  readonly today: PartialDate;
  readonly position?: Position;
  /** How the words stand in a quotation, if they do. */
  readonly quoted?: Quoted;
  /** What speaks for one of several senses. */
  readonly evidence?: Evidence;
  /** The reader has just hidden this note: on the site named, else everywhere. */
  readonly hidden?: { readonly headword: string; readonly site?: string };
  /** The headwords of the notes from which the reader came to this one, the first first. */
  readonly trail?: readonly string[];
}

/** The place among the notes of the article, from 1. */
interface Position {
  readonly at: number;
  readonly of: number;
}

/** A sentence with the numbers of its sources, and the names in it that lead to other notes. */
export interface Cited {
  readonly text: string;
  readonly refs: readonly number[];
  readonly links?: readonly EntryLink[];
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
  readonly quoted?: Quoted;
  readonly trail?: readonly string[];
}

/** A glossary's note. */
export interface NoteModel extends Headed {
  readonly kind: "note";
  readonly entry: string;
  readonly definition: Cited;
  readonly background: readonly Cited[];
  /** When the article was published; undefined where that is not known. */
  readonly published?: ArticleDate;
  /**
   * The day of which definition and background speak, where something has happened since the article
   * was published, or a year has gone by: what is written for today never stands under an old article
   * as if it were of its day.
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
  /** Which is likelier, and why; undefined where nothing in the text decides. */
  readonly likelier?: { readonly headword: string; readonly evidence: Evidence };
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

/** The note was hidden from its own card: on the site named, else everywhere. */
export interface HiddenModel {
  readonly kind: "hidden";
  readonly headword: string;
  readonly site?: string;
  readonly surface?: undefined;
  readonly lang?: undefined;
  readonly position?: undefined;
  readonly trail?: undefined;
}

/** What a card says, as plain data; how it is said is the view's. */
export type CardModel = NoteModel | OwnModel | SensesModel | FailedModel | HiddenModel;

/** Makes the model of the card for a mention. */
export function cardModel(input: CardInput): CardModel {
  if (input.hidden) return { kind: "hidden", ...input.hidden };
  const [first, second] = input.senses;
  if (!first) return { kind: "failed", ...headed(input, input.surface) };
  if (second) return sensesModel(input);
  return first.kind === "own" ? ownModel(input, first.entry) : noteModel(input, first);
}

function noteModel(input: CardInput, sense: Sense & { kind: "entry" }): NoteModel {
  const { entry, glossary, map } = sense;
  const { articleDate: published, surface, pageLang } = input;
  // In the order in which the card is read, for the numbers follow it, and the links.
  const cite = citations(entry.sources);
  const linksOf = linksOnce(sense.links);
  const sentence = (statement: Statement, place: string): Cited => {
    const links = linksOf(place);
    return { ...cite.statement(statement), ...(links.length > 0 && { links }) };
  };
  const definition = sentence(entry.definition, "definition");
  const events = entry.timeline.map((event, n) => ({ ...event, place: `timeline/${n}` }));
  const split = splitTimeline(events, published?.day);
  const late =
    split.kind === "split" && (split.since.length > 0 || yearAfter(split.date) <= entry.reviewed);
  const readBackground = () => entry.background.map((each, n) => sentence(each, `background/${n}`));
  const first = late ? undefined : readBackground();
  const timeline = mapTimeline(split, (event) => ({
    date: event.date,
    ...sentence(event, event.place),
  }));
  const background = first ?? readBackground();
  const lang = langOfWord(surface, entry.forms, pageLang);
  const names = nameRows(entry.names, surface, lang, cite.refs);
  const contested = entry.contested && sentence(entry.contested, "contested");
  return {
    kind: "note",
    entry: entry.id,
    ...headed(input, entry.headword),
    lang: glossary.lang ?? "en",
    definition,
    background,
    ...(published && timeline.kind === "split" && { published }),
    ...(late && { asOf: entry.reviewed }),
    ...(contested && { contested }),
    ...(map && { map }),
    timeline,
    names,
    ...(input.policy && { policy: policyRow(input.policy.state, input.policy.relation, pageLang) }),
    sources: cite.numbered(),
    reviewed: entry.reviewed,
    outOfDate: entry.reviewBy !== undefined && input.today > entry.reviewBy,
    confidence: entry.confidence,
    glossary: { title: glossary.title, origin: glossary.origin },
  };
}

function yearAfter(date: PartialDate): PartialDate {
  return `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;
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
  const { evidence } = input;
  const headword = senses.find(({ entry }) => entry === evidence?.entry)?.headword;
  const likelier = evidence && headword !== undefined ? { headword, evidence } : undefined;
  return {
    kind: "senses",
    ...headed(input, input.surface),
    lang,
    senses,
    ...(likelier && { likelier }),
  };
}

function entrySense({ id, headword, scopeNote, definition }: Entry) {
  return scopeNote
    ? { entry: id, headword, scope: scopeNote, definition: definition.text }
    : { entry: id, headword, scope: definition.text };
}

function ownSense({ id, headword, note }: OwnEntry) {
  return { entry: id, headword, scope: note };
}

function headed({ surface, position, quoted, trail }: CardInput, headword: string): Headed {
  return {
    headword,
    ...(!sameWord(surface, headword) && { surface }),
    ...(position && { position }),
    ...(quoted && { quoted }),
    ...(trail && trail.length > 0 && { trail }),
  };
}
