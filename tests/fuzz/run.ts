/**
 * `npm run fuzz -- [--megabytes 2] [--seed 1] [--record]`: the matcher against the slow, obvious one,
 * on seeded lexicons of 10 to 50,000 forms and on the glossary, on texts made to be nasty.
 *
 * A difference ends it: it is made as small as can be and printed as a row for a test. Exit code 1
 * then. --record keeps the result with the benches' records.
 */
import { MEGABYTE } from "../../benches/data.ts";
import { keep } from "../../benches/record.ts";
import { Report } from "../../benches/report.ts";
import { misasked, optionsOf } from "../../scripts/options.ts";
import { fuzz } from "./fuzz.ts";

const USAGE = `npm run fuzz -- [--megabytes 2] [--seed 1] [--record]

The matcher against the slow, obvious one, on made-up lexicons and on the glossary, on nasty texts.

  --megabytes    how much text is read
  --seed         another whole number draws other texts
  --record       keeps the result in benches/records`;

const { values } = optionsOf(USAGE, {
  options: {
    megabytes: { type: "string", default: "2" },
    seed: { type: "string", default: "1" },
    record: { type: "boolean", default: false },
  },
});
const megabytes = Number(values.megabytes);
const seed = Number(values.seed);
if (!(megabytes > 0) || !Number.isInteger(seed)) {
  misasked("--megabytes takes a number above 0, --seed a whole number.", USAGE);
}

/** Between two lines of progress, in milliseconds. */
const OFTEN = 10_000;

const began = Date.now();
const said = (read: number): string =>
  `${(read / MEGABYTE).toFixed(1)} MB, ${((read / MEGABYTE / (Date.now() - began)) * 60_000).toFixed(1)} MB a minute`;
let next = began + OFTEN;
const difference = fuzz(megabytes, seed, (read, lexicons) => {
  if (Date.now() < next) return;
  next += OFTEN;
  console.log(`${said(read)}, ${lexicons} lexicons, seed ${seed}`);
});
const report = new Report(false);
if (difference) console.error(JSON.stringify(difference, null, 1));
else console.log(said(megabytes * MEGABYTE));
const name = `differences from the naive oracle in ${megabytes} MB of fuzzing, seed ${seed}`;
report.figure(name, difference ? 1 : 0, 0);
if (values.record) console.log(`kept as ${keep(report, ["fuzz"])}`);
process.exit(difference ? 1 : 0);
