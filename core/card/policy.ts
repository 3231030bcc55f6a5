import type { Lang, PartialDate } from "../lexicon/types.ts";
import type { PolicyState } from "../publisher/state.ts";
import type { PolicySighting } from "../publisher/types.ts";
import { type Direction, directionOf } from "./direction.ts";

/**
 * How a publisher's note stands to an entry: it lists the entry itself; it lists entries on which
 * this one bears; or neither. `covered`: the headwords of the entries that the note lists, or of
 * those among them on which this one bears.
 */
export interface PolicyRelation {
  readonly kind: "lists" | "bears-on" | "other";
  readonly covered: readonly string[];
}

/** A note as it is printed. */
export interface Quotation {
  readonly text: string;
  readonly lang?: Lang;
  readonly dir: Direction;
}

/** The row "On names". */
export type PolicyRow =
  /** The note stands on this page and touches this name: its own words, unasked. */
  | {
      readonly kind: "open";
      readonly publisher: string;
      readonly quotes: readonly Quotation[];
      readonly relation: "lists" | "bears-on";
      readonly covered: readonly string[];
    }
  /** The note stands on this page and does not touch this name: its own words, when asked for. */
  | { readonly kind: "folded"; readonly publisher: string; readonly quotes: readonly Quotation[] }
  /** Notes are on record, but not on this page: what they say, in our words. */
  | {
      readonly kind: "recorded";
      readonly publisher: string;
      /** Whether a note touches this name. */
      readonly open: boolean;
      readonly notes: readonly RecordedNote[];
    }
  /** No note is known. `publisher` is the house's name or, where that is unknown, the host. */
  | { readonly kind: "none"; readonly publisher: string };

/** A note that is on record. */
export interface RecordedNote {
  readonly gist: string;
  readonly page?: { readonly url: string; readonly title: string };
  readonly seen: PartialDate;
  readonly sighting: PolicySighting;
}

/**
 * The row for an entry, from what is known of the publisher's note.
 *
 * @param pageLang The language of the page, and so of a note that is printed there.
 */
export function policyRow(
  state: PolicyState,
  relation: PolicyRelation,
  pageLang?: Lang,
): PolicyRow {
  switch (state.kind) {
    case "printed": {
      const publisher = state.publisher.name;
      const quotes = state.quotes.map(({ exact }) => ({
        text: exact,
        ...(pageLang && { lang: pageLang }),
        dir: directionOf(exact),
      }));
      const { kind, covered } = relation;
      if (kind === "other") return { kind: "folded", publisher, quotes };
      return { kind: "open", publisher, quotes, relation: kind, covered };
    }
    case "recorded": {
      const notes = state.policies.map(({ gist, page, seen, sighting }) => ({
        gist,
        ...(page && { page }),
        seen,
        sighting,
      }));
      const open = relation.kind !== "other";
      return { kind: "recorded", publisher: state.publisher.name, open, notes };
    }
    case "none":
      return { kind: "none", publisher: state.publisher?.name ?? state.host };
  }
}
