/** Warm: how many times a bare loop over the units a scan takes, from 100 to 1,000,000 forms. */
import { compile, load } from "../core/matcher/index.ts";
import { entries, names, text } from "./data.ts";
import { expectCount, figure, race, say } from "./measure.ts";

const SIZE = 1_000_000;
/** Forms, goal (times the bare loop), matches in the text. */
const ROWS = [
  [100, 2.5, 0],
  [1_000, 2.5, 0],
  [10_000, 3.5, 0],
  [100_000, 5.5, 0],
  [1_000_000, 9, 0],
] as const;

const page = { entries: new Set<string>() };
const haystack = text(SIZE);
const all = names(ROWS.at(-1)![0]);

/** The floor: every unit looked at once. */
function bare(text: string): number {
  let x = 0;
  for (let i = 0, n = text.length; i < n; i++) x ^= text.charCodeAt(i);
  return x;
}

for (const [forms, goal, expected] of ROWS) {
  for (const any of [1, 14]) {
    const { buffer } = compile(entries(all.slice(0, forms), any));
    const matcher = load(buffer);
    const count = matcher.find(haystack, "en", page).length;
    if (any === 1) expectCount(`${forms} forms`, count, expected);
    const took = race(
      { bare: () => bare(haystack), find: () => matcher.find(haystack, "en", page) },
      forms > 100_000 ? 9 : 15,
    );
    const speed = SIZE / 1000 / took.find!;
    const title = any === 1 ? `find, ${forms} forms` : `find, ${forms} forms, most in any case`;
    say(
      `${title}: ${speed.toFixed(0)} MB/s, ${count} matches, bare ${(SIZE / 1000 / took.bare!).toFixed(0)} MB/s`,
    );
    if (any === 1) figure(`${title}, against the bare loop`, took.find! / took.bare!, goal);
    else say(`     against the bare loop: ${(took.find! / took.bare!).toFixed(2)}`);
  }
}
