/** A lexicon of 1,000,000 forms that is kept in IndexedDB: how soon it can be used. */
import { text } from "../data.ts";
import { median } from "../measure.ts";
import type { Report } from "../report.ts";
import { BROWSERS, inside, openHost } from "./host.ts";

const FORMS = 1_000_000;
const ROUNDS = 7;
/** Matches in the first 100 kB of text, as Node finds them with the lexicon that was never stored. */
const EXPECTED = 402;

export async function store(report: Report): Promise<void> {
  const sample = text(100_000);
  for (const browser of BROWSERS) {
    const name = `1,000,000 forms: stored index ready in ms, ${browser}`;
    const host = await openHost(browser, report);
    if (host === undefined) {
      report.figure(name, null, 80, "at most", `${browser} is not installed`);
      continue;
    }
    try {
      await host.open(1_000, "store", (page) => inside(page, "keep", `/lexicon/${FORMS}`));
      const times: number[] = [];
      for (let round = 0; round < report.rounds(ROUNDS); round++) {
        const { ready, found } = await host.open(1_000, "store", (page) =>
          inside(page, "fromStore", sample),
        );
        times.push(ready);
        report.expect(name, found, EXPECTED);
      }
      report.figure(name, median(times), 80);
    } finally {
      await host.close();
    }
  }
}
