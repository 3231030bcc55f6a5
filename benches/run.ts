/**
 * `npm run bench -- [--only PART,…] [--quick] [--json] [--record]`: the matcher and the reading of pages beside
 * their peers and floors, in one run.
 *
 * With --json the figures alone, a line of JSON each. --record keeps the run under
 * `benches/records/`. With --quick one round each: the counts are checked, the times say little. Exit code 1 if a count of matches is not as stated; a missed goal is said, and
 * is no failure, since time on a busy machine proves nothing.
 */
import { misasked, optionsOf } from "../scripts/options.ts";
import { keep } from "./record.ts";
import { Report } from "./report.ts";

/** A part of the suite. */
type Part = (report: Report) => void | Promise<void>;

/** The parts in the order in which they run: quiet ones first, browsers last. */
const PARTS: Readonly<Record<string, () => Promise<Part>>> = {
  match: async () => (await import("./node/match.ts")).match,
  lexicon: async () => (await import("./node/lexicon.ts")).lexicon,
  peers: async () => (await import("./node/peers.ts")).peers,
  sizes: async () => (await import("./node/sizes.ts")).sizes,
  store: async () => (await import("./browser/store.ts")).store,
  pages: async () => (await import("./browser/pages.ts")).pages,
  quiet: async () => (await import("./browser/quiet.ts")).quiet,
  card: async () => (await import("./browser/card.ts")).card,
  own: async () => (await import("./browser/own.ts")).own,
};

const USAGE = `npm run bench -- [--only PART,…] [--quick] [--json] [--record]

The matcher and the reading of pages beside their peers and floors, in one run.

  --only      some of ${Object.keys(PARTS).join(", ")}
  --quick     one round each: the counts are checked, the times say little
  --json      the figures alone, a line of JSON each
  --record    keeps the run in benches/records`;

const { values: options } = optionsOf(USAGE, {
  options: {
    json: { type: "boolean", default: false },
    quick: { type: "boolean", default: false },
    record: { type: "boolean", default: false },
    only: { type: "string", default: Object.keys(PARTS).join() },
  },
});
const only = options.only.split(",");
const unknown = only.filter((part) => !(part in PARTS));
if (unknown.length > 0) misasked(`There is no part "${unknown.join('", "')}".`, USAGE);
const report = new Report(options.json, options.quick);
for (const part of only) {
  report.say(`── ${part}`);
  const began = Date.now();
  try {
    await (await PARTS[part]!())(report);
  } catch (error) {
    report.fail(`${part}: ${(error as Error).stack ?? error}`);
  }
  report.say(`── ${part}: ${((Date.now() - began) / 1000).toFixed(0)} s`);
}
if (options.record) report.say(`kept as ${keep(report, only)}`);
process.exit(report.failed ? 1 : 0);
