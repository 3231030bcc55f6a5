/** Warm: how many times a bare loop over the units a scan takes, from 100 to 1,000,000 forms. */
import { entries, MEGABYTE, names, text } from "../data.ts";
import { bare, race } from "../measure.ts";
import type { Report } from "../report.ts";
import { compile, load } from "./shipped.ts";

/**
 * Forms, goal (times the bare loop), and matches in the text as the slow matcher counts them; the
 * same where fourteen forms in twenty match in any case.
 */
const ROWS = [
  [100, 2.5, 814, 814],
  [1_000, 2.5, 822, 855],
  [10_000, 3.5, 935, 1_099],
  [100_000, 5.5, 2_009, 4_721],
  [1_000_000, 9, 3_090, 7_253],
] as const;

const page = { entries: new Set<string>() };

export function match(report: Report): void {
  const haystack = text(MEGABYTE);
  const all = names(ROWS.at(-1)![0]);
  const rows: string[][] = [];
  for (const [forms, goal, ...expected] of ROWS) {
    const title = `warm match against the charCodeAt loop, ${forms} forms`;
    const row = [`${forms} forms`];
    for (const [i, any] of [1, 14].entries()) {
      const matcher = load(compile(entries(all.slice(0, forms), any)).buffer);
      const find = () => matcher.find(haystack, "en", page);
      report.expect(`${title}, ${any} in 20 in any case`, find().length, expected[i]);
      const took = race(
        { bare: () => bare(haystack), find },
        report.rounds(forms > 10_000 ? 15 : 60),
        forms > 10_000 ? 5 : 30, // until V8 has compiled all of it for good
      );
      if (any === 1) report.figure(title, took.find / took.bare, goal);
      row.push(`${(MEGABYTE / 1000 / took.find).toFixed(0)}`);
      if (any === 1) row.push(`${(MEGABYTE / 1000 / took.bare).toFixed(0)}`);
    }
    rows.push(row);
  }
  report.table({
    title: "Warm match, 1 MB of text, in MB a second",
    columns: ["", "find", "charCodeAt loop", "find, most forms in any case"],
    rows,
  });
}
