/** How well the matches of labelled texts agree with their labels. */
import type { Match, Span } from "../../core/lexicon/span.ts";
import type { Label, Labelled } from "./labelled.ts";

/** A span that went wrong, for a person to look at. */
export interface Fault extends Span {
  readonly kind: "missed" | "false" | "wrong entry";
  readonly document: string;
  readonly lang: string;
  readonly surface: string;
  /** The entry wanted (missed, wrong entry). */
  readonly wanted?: string;
  /** The entry found (false, wrong entry). */
  readonly found?: string;
  /** What the span really is, where the text says. */
  readonly is?: string;
  /** The text round it. */
  readonly context: string;
}

/** Counts over one or more texts. */
export interface Counts {
  readonly hits: number;
  readonly missed: number;
  readonly false: number;
  readonly wrongEntry: number;
  /** Labels that lie within a longer name of an entry that the labels do not speak of. */
  readonly unjudged: number;
}

/** What a text's matches amount to. */
export interface Outcome {
  readonly lang: string;
  readonly counts: Counts;
  readonly faults: readonly Fault[];
}

/** From 0 to 1. */
export interface Rates {
  /** Of the spans found, those that are labelled. */
  readonly precision: number;
  /** Of the labels, those that were found. */
  readonly recall: number;
  /** Of the labels found, those whose likeliest entry is the right one. */
  readonly rightEntry: number;
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
const isSame = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;
const holds = (a: Span, b: Span): boolean => a.start <= b.start && b.end <= a.end;
const entryOf = (match: Match): string => match.candidates[0]?.entry ?? "";

/**
 * Compares matches with labels. A match is a hit if it is a label's span, or holds one and is a
 * fuller name of the same entry ("Republic of Armenia" for "Armenia").
 */
export function score(document: Labelled, matches: readonly Match[]): Outcome {
  const { text, lang, labels, judged } = document;
  const faults: Fault[] = [];
  const fault = (kind: Fault["kind"], { start, end }: Span, more: Partial<Fault>): void => {
    const context = text.slice(Math.max(0, start - 40), end + 40).replace(/\s+/g, " ");
    const surface = text.slice(start, end);
    faults.push({ kind, document: document.name, lang, surface, start, end, context, ...more });
  };

  const taken = new Map<Label, Match>();
  const unjudged = new Set<Label>();
  for (const match of matches) {
    const label = labels.find(
      (label) =>
        !taken.has(label) &&
        (isSame(label, match) || (holds(match, label) && label.entries.includes(entryOf(match)))),
    );
    if (label !== undefined) taken.set(label, match);
    else if (judged !== undefined && !judged.has(entryOf(match))) {
      for (const label of labels) if (overlap(label, match)) unjudged.add(label);
    } else if (!document.optional.some((span) => overlap(span, match))) {
      const is = document.negatives.find((negative) => overlap(negative, match))?.is;
      fault("false", match, { found: entryOf(match), ...(is === undefined ? {} : { is }) });
    }
  }
  for (const label of labels) {
    const wanted = label.entries.join("/");
    const match = taken.get(label);
    if (match === undefined) {
      if (!unjudged.has(label)) fault("missed", label, { wanted });
    } else if (!label.entries.includes(entryOf(match))) {
      fault("wrong entry", label, { wanted, found: entryOf(match) });
    }
  }
  const count = (kind: Fault["kind"]) => faults.filter((one) => one.kind === kind).length;
  return {
    lang,
    faults,
    counts: {
      hits: taken.size,
      missed: count("missed"),
      false: count("false"),
      wrongEntry: count("wrong entry"),
      unjudged: unjudged.size,
    },
  };
}

/** Adds up. */
export function total(outcomes: readonly Outcome[]): Counts {
  const sum = (key: keyof Counts) => outcomes.reduce((all, { counts }) => all + counts[key], 0);
  return {
    hits: sum("hits"),
    missed: sum("missed"),
    false: sum("false"),
    wrongEntry: sum("wrongEntry"),
    unjudged: sum("unjudged"),
  };
}

/** Nothing found is precise, nothing to be found is complete. */
export function rates({ hits, missed, false: wrong, wrongEntry }: Counts): Rates {
  const part = (of: number, all: number) => (all === 0 ? 1 : of / all);
  return {
    precision: part(hits, hits + wrong),
    recall: part(hits, hits + missed),
    rightEntry: part(hits - wrongEntry, hits),
  };
}

/** What all texts together have to reach. */
export const GOAL: Rates = { precision: 0.99, recall: 0.97, rightEntry: 0.99 };
/** What each language has to reach. */
export const GOAL_OF_A_LANGUAGE: Rates = { precision: 0.95, recall: 0.93, rightEntry: 0 };

/** Whether rates are up to a goal. */
export const reaches = (is: Rates, goal: Rates): boolean =>
  is.precision >= goal.precision && is.recall >= goal.recall && is.rightEntry >= goal.rightEntry;
