/** What an evaluation says, as data and as text. */
import type { Labelled } from "./labelled.ts";
import {
  type Counts,
  type Fault,
  GOAL,
  GOAL_OF_A_LANGUAGE,
  type Outcome,
  type Rates,
  rates,
  reaches,
  total,
} from "./score.ts";

/** A line of the table: one language, or all of them. */
interface Row extends Counts, Rates {
  readonly lang: string;
  readonly texts: number;
  readonly ok: boolean;
}

/** The evaluation of one set of texts. */
export interface Report {
  readonly set: string;
  /** By language, and last all together (`lang` is `"all"`). */
  readonly rows: readonly Row[];
  readonly negatives: number;
  readonly faults: readonly Fault[];
  readonly ok: boolean;
}

/** Adds up the outcomes of a set. */
export function report(
  set: string,
  texts: readonly Labelled[],
  outcomes: readonly Outcome[],
): Report {
  const langs = [...new Set(outcomes.map(({ lang }) => lang))].sort();
  const row = (lang: string, of: readonly Outcome[], goal: Rates): Row => {
    const counts = total(of);
    const is = rates(counts);
    return { lang, texts: of.length, ...counts, ...is, ok: reaches(is, goal) };
  };
  const rows = [
    ...langs.map((lang) => {
      const own = outcomes.filter((outcome) => outcome.lang === lang);
      return row(lang, own, GOAL_OF_A_LANGUAGE);
    }),
    row("all", outcomes, GOAL),
  ];
  return {
    set,
    rows,
    negatives: texts.reduce((sum, text) => sum + text.negatives.length, 0),
    faults: outcomes.flatMap(({ faults }) => faults),
    ok: rows.every(({ ok }) => ok),
  };
}

/** For a person at a terminal: faults first, the table last. */
export function print({ set, rows, negatives, faults }: Report): string {
  const lines = faults.map(({ kind, document, surface, wanted, found, is, context }) => {
    const entries = [wanted && `wanted ${wanted}`, found && `found ${found}`, is && `it is: ${is}`];
    return `${kind}: “${surface}” (${document}; ${entries.filter(Boolean).join("; ")})\n    … ${context} …`;
  });
  const table = rows.map((row) =>
    [
      row.lang.padEnd(4),
      String(row.texts).padStart(5),
      String(row.hits).padStart(5),
      String(row.missed).padStart(6),
      String(row.false).padStart(5),
      row.precision.toFixed(3).padStart(9),
      row.recall.toFixed(3).padStart(6),
      row.rightEntry.toFixed(3).padStart(11),
      row.ok ? " ok" : " below the goal",
    ].join(" "),
  );
  const head = "lang texts  hits missed false precision recall right entry";
  return [...lines, `${set} (${negatives} hard negatives)`, head, ...table].join("\n");
}
