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
  const rows: string[][] = [];
  for (const browser of BROWSERS) {
    const name = `1,000,000 forms: stored index ready in ms, ${browser}`;
    const host = await openHost(browser, report);
    if (host === undefined) {
      report.figure(name, null, 80, "at most", `${browser} is not installed`);
      continue;
    }
    try {
      const key = await host.open(1_000, "store", (page) =>
        inside(page, "keep", `/lexicon/${FORMS}`),
      );
      const times: number[] = [];
      const floor: number[] = [];
      for (let round = 0; round < report.rounds(ROUNDS); round++) {
        const { ready, found } = await host.open(1_000, "store", (page) =>
          inside(page, "fromStore", key, sample),
        );
        times.push(ready);
        report.expect(name, found, EXPECTED);
        floor.push(await host.open(1_000, "store", (page) => inside(page, "bytesAlone", key)));
      }
      report.figure(name, median(times), 80);
      rows.push([browser, median(times).toFixed(0), median(floor).toFixed(0)]);
    } finally {
      await host.close();
    }
  }
  report.table({
    title: "An index of 1,000,000 forms out of IndexedDB, in ms",
    columns: ["", "checked and ready", "its bytes alone"],
    rows,
  });
}
