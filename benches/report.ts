/** What a run has to say: figures against their goals, tables, and what went wrong. */
import { compare, type Figure, type Side } from "./measure.ts";

/** Figures without a goal, to be read side by side. */
export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  /** As many cells a row as there are columns. */
  readonly rows: readonly (readonly string[])[];
}

/** Prints as it goes, and keeps everything for the record. */
export class Report {
  readonly figures: Figure[] = [];
  readonly tables: Table[] = [];
  /** A count was not what it should be: the run has failed. */
  failed = false;
  private readonly json: boolean;
  private readonly quick: boolean;

  /**
   * @param json Whether to print the figures alone, a line of JSON each.
   * @param quick Whether counts alone matter.
   */
  constructor(json: boolean, quick = false) {
    this.json = json;
    this.quick = quick;
  }

  /** How many rounds to run for a fair median; one where counts alone matter. */
  rounds(fair: number): number {
    return this.quick ? 1 : fair;
  }

  /** Says something to whoever watches. */
  say(line: string): void {
    if (!this.json) console.log(line);
  }

  /** A figure and its goal. `null` says that it could not be measured; `why` says why not. */
  figure(name: string, value: number | null, goal: number, side: Side = "at most", why = ""): void {
    const figure = compare(name, value, goal, side);
    this.figures.push(figure);
    if (this.json) {
      console.log(JSON.stringify(figure));
      return;
    }
    const sign = side === "at most" ? "≤" : "≥";
    const word = figure.ratio === null ? "none" : figure.ok ? "ok  " : "MISS";
    const shown = figure.ratio === null ? `not measured${why && `: ${why}`}` : figure.ratio;
    console.log(`${word} ${name}: ${shown} (goal ${sign} ${goal})`);
  }

  table(table: Table): void {
    this.tables.push(table);
    this.say(`\n${table.title}\n${aligned([table.columns, ...table.rows])}\n`);
  }

  /** Fails the run unless a count is as stated. */
  expect(what: string, found: number, expected: number | undefined): void {
    if (found === expected) return;
    this.fail(`${what}: ${found} matches, but ${expected ?? "no number"} expected`);
  }

  fail(why: string): void {
    this.failed = true;
    console.error(`FAILED ${why}`);
  }
}

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
      .join("  ");
  return rows.map(line).join("\n");
}
