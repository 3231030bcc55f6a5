/**
 * The columns of the sheet, in their order. A row is a sentence, a name, a form, an event, a source or
 * a plain field of one entry: `field` says which, by the name that the format has for it.
 */
export const COLUMNS = [
  "entry",
  "field",
  "text",
  "lang",
  "sources",
  "usedBy",
  "from",
  "to",
  "romanised",
  "date",
  "case",
  "paradigm",
  "stem2",
  "requires words",
  "requires entries",
  "requires publishers",
  "requires within",
  "excludes words",
  "excludes entries",
  "excludes publishers",
  "excludes within",
  "id",
  "publisher",
  "url",
  "published",
  "read",
  "copy url",
  "copy date",
] as const;

export type Column = (typeof COLUMNS)[number];

/** What a row of a kind holds besides `entry` and `field`. */
export interface RowKind {
  readonly columns: readonly Column[];
  /** Whether an entry may have several such rows. */
  readonly list: boolean;
  /** Its `text` column holds this field; absent where the row is the text itself. */
  readonly text?: "text" | "title";
}

const STATEMENT: readonly Column[] = ["text", "sources"];

/** The fields of an entry that a sheet has rows for, in the order in which they are written. */
export const ROWS: Readonly<Record<string, RowKind>> = {
  kind: { columns: ["text"], list: false },
  headword: { columns: ["text"], list: false },
  definition: { columns: STATEMENT, list: false, text: "text" },
  background: { columns: STATEMENT, list: true, text: "text" },
  contested: { columns: STATEMENT, list: false, text: "text" },
  names: {
    columns: ["text", "lang", "sources", "usedBy", "from", "to", "romanised"],
    list: true,
    text: "text",
  },
  forms: {
    columns: [
      "text",
      "lang",
      "case",
      "paradigm",
      "stem2",
      ...(["requires", "excludes"] as const).flatMap(
        (side) =>
          [`${side} words`, `${side} entries`, `${side} publishers`, `${side} within`] as const,
      ),
    ],
    list: true,
    text: "text",
  },
  timeline: { columns: ["text", "sources", "date"], list: true, text: "text" },
  scopeNote: { columns: ["text"], list: false },
  sources: {
    columns: ["text", "id", "publisher", "url", "published", "read", "copy url", "copy date"],
    list: true,
    text: "title",
  },
  reviewed: { columns: ["text"], list: false },
  reviewBy: { columns: ["text"], list: false },
  confidence: { columns: ["text"], list: false },
  prominence: { columns: ["text"], list: false },
  bearsOn: { columns: ["text"], list: true },
};

/** The fields of the glossary itself: rows without an entry. */
export const HEAD = ["id", "title", "licence", "version"] as const;
