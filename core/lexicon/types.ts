/**
 * What a glossary is made of. The words are those of the field's standards: SKOS (concept scheme,
 * concept, prefLabel, altLabel, hiddenLabel), TBX-Basic and the W3C Web Annotation selectors.
 * The JSON Schemas under `glossary/schema/` state the same shapes for those who write data.
 */

/** A BCP 47 language tag: `"en"`, `"hy"`, `"az"`, `"sr-Latn"`. */
export type Lang = string;

/**
 * A date as exact as its source gives it, in the ISO 8601 calendar form: `"1992"`, `"1992-05"` or
 * `"1992-05-18"`; two of them parted by a slash are an interval: `"2023-09-19/2023-09-20"`.
 */
export type PartialDate = string;

/** The id of a {@link Source} within the same entry. */
export type SourceId = string;

/** A page that was read, and when. Every statement of an entry names at least one. */
export interface Source {
  readonly id: SourceId;
  readonly title: string;
  readonly publisher: string;
  /** The canonical https address. */
  readonly url: string;
  /** The day on which the text was read, `YYYY-MM-DD`. */
  readonly read: PartialDate;
  /** The date that the page itself carries, where it carries one. */
  readonly published?: PartialDate;
  /** Where the text was read in a copy instead: its address, and the date of the copy if known. */
  readonly copy?: { readonly url: string; readonly date?: PartialDate };
}

/** A sentence (or two) with the sources that support it. */
export interface Statement {
  readonly text: string;
  readonly sources: readonly SourceId[];
}

/** A name that somebody uses (skos:altLabel): a claim, with its claimant where a source names one. */
export interface Name {
  readonly text: string;
  readonly lang: Lang;
  /** Who uses it, as a phrase that follows "used by": "Armenian media", "Azerbaijan's government". */
  readonly usedBy?: string;
  /** In use since. */
  readonly from?: PartialDate;
  /** In use until. */
  readonly to?: PartialDate;
  /** The name in Latin letters, where it is written in another script. */
  readonly romanised?: string;
  readonly sources: readonly SourceId[];
}

/**
 * How the letters' case must agree with a form's:
 * - `exact`: letter for letter (acronyms: WHO is not who);
 * - `initial`: capitals of the form must be capitals in the text, its small letters may be either
 *   (so "Lachin corridor" also finds "Lachin Corridor" and "LACHIN CORRIDOR"): the usual rule;
 * - `any`: no rule (scripts without case; names that are printed in small letters).
 */
export type CaseRule = "exact" | "initial" | "any";

/** Evidence for or against one sense, looked for only round a candidate: any of what it names. */
export interface Context {
  /** Any of these words within the window: they are folded like the text itself. */
  readonly words?: readonly string[];
  /** Any of these entries found in the window. */
  readonly entries?: readonly string[];
  /** The page is one of these publishers', by id. */
  readonly publishers?: readonly string[];
  /**
   * The window's half-width in UTF-16 code units round the span. 0 is the page's topic: words are
   * looked for in the whole block and in the page's title, entries anywhere on the page. Default 120.
   */
  readonly within?: number;
}

/** A string as it occurs in text (skos:hiddenLabel), from which inflected strings are derived. */
export interface SurfaceForm {
  readonly text: string;
  readonly lang: Lang;
  readonly case: CaseRule;
  /**
   * The paradigm by which it inflects, an id of `core/matcher/inflect`, joined by "+" word by word
   * for names of several words ("ru-adj-m+ru-m-hard", "hy-fixed+hy-i-c"). Absent: inferred from the
   * form's ending. `"fixed"`: it does not inflect.
   */
  readonly paradigm?: string;
  /** The oblique stem, where it cannot be computed (Georgian syncope, Armenian reduction). */
  readonly stem2?: string;
  /** Without any of these the span is not this entry. */
  readonly requires?: Context;
  /** With any of these the span is not this entry. */
  readonly excludes?: Context;
}

/** A dated fact (skos:historyNote). */
export interface Event extends Statement {
  readonly date: PartialDate;
}

/** How far an entry's statements were checked against pages that somebody read. */
export type Confidence = "verified" | "partly verified";

/** `quiet`: matched and listed, but not underlined by default (countries, capitals). */
export type Prominence = "note" | "quiet";

/** Longitude and latitude in degrees of WGS 84, east and north positive. */
export type LonLat = readonly [longitude: number, latitude: number];

/**
 * Where an entry is, for its locator map. A place says where, never whose: there is no field for an
 * outline, since an outline would be a claim.
 */
export interface Place {
  /**
   * - `point`: a town, a bridge, an island; several coordinates are several points;
   * - `line`: a road, a river, a front line, drawn from each coordinate to the next;
   * - `area`: "about here": a dotted circle round its one coordinate.
   */
  readonly kind: "point" | "line" | "area";
  readonly coordinates: readonly LonLat[];
  /**
   * Of an area: the circle's radius in kilometres. It is our choice, and no measure of the area. An
   * area without one is told by its name alone.
   */
  readonly radius?: number;
  /** The mark is a simplification: said under the map. An area is always one. */
  readonly approximate?: true;
  /** The land's status is disputed: no map sets a country's name on it. */
  readonly disputed?: true;
  /** ISO 3166-1 alpha-2 code of the same area, so that a map does not name it twice. */
  readonly code?: string;
  /** Pages or data from which the coordinates are. */
  readonly sources: readonly PlaceSource[];
}

/** Where coordinates were read, and when. */
export interface PlaceSource {
  readonly title: string;
  readonly url: string;
  /** `YYYY-MM-DD`. */
  readonly read: PartialDate;
  /** Where it was read in a copy instead. */
  readonly copy?: { readonly url: string };
}

/** A border that states or authorities contest, or land beside it, as an entry tells. */
export interface ContestedBorder {
  /** ISO 3166-1 alpha-2 codes; Natural Earth's own name for an area that has none. */
  readonly between: readonly [string, string];
  /** The entry that tells of it, and has a sentence on what is contested. */
  readonly entry: string;
}

/** A glossary's `places.json`: where its entries are. A glossary can do without. */
export interface Places {
  readonly places: { readonly [entry: string]: Place };
  readonly borders: readonly ContestedBorder[];
}

/** One concept and its names. */
export interface Entry {
  /** Lower-case ASCII words joined by hyphens; the file's name without `.json`. */
  readonly id: string;
  readonly kind:
    | "place"
    | "region"
    | "polity"
    | "event"
    | "agreement"
    | "organisation"
    | "route"
    | "people"
    | "term";
  readonly headword: string;
  readonly definition: Statement;
  /** At most 60 words in all. */
  readonly background: readonly Statement[];
  /** What is contested, in a sentence that both sides would call fair. */
  readonly contested?: Statement;
  readonly names: readonly Name[];
  readonly forms: readonly SurfaceForm[];
  /** In order of date. */
  readonly timeline: readonly Event[];
  /** Which sense is meant, where the name has several. */
  readonly scopeNote?: string;
  readonly sources: readonly Source[];
  /** `YYYY-MM-DD`. */
  readonly reviewed: PartialDate;
  /** The day after which the card says that the entry may be out of date. */
  readonly reviewBy?: PartialDate;
  readonly confidence: Confidence;
  readonly prominence: Prominence;
  /** Ids of entries that this one leads to: a publisher's note on those bears on this one too. */
  readonly bearsOn?: readonly string[];
  /** Where it is; may also stand in the glossary's `places.json`. */
  readonly place?: Place;
}

/** Where a glossary comes from. */
export type Origin = "bundled" | "user" | "subscription" | "page";

/** A titled, licensed, versioned set of entries (SKOS ConceptScheme, schema.org DefinedTermSet). */
export interface Glossary {
  readonly id: string;
  readonly title: string;
  readonly licence: string;
  readonly version: string;
  readonly origin: Origin;
  readonly entries: readonly Entry[];
}

/** An entry that the reader wrote. */
export interface OwnEntry {
  readonly id: string;
  readonly headword: string;
  /** Other spellings. */
  readonly forms: readonly string[];
  readonly note: string;
  /** Milliseconds since 1970, UTC. */
  readonly changed: number;
}
