/** What a compiled lexicon costs: bytes a form, time to compile it, time to load it. */
import { entries, names } from "../data.ts";
import { median } from "../measure.ts";
import type { Report } from "../report.ts";
import { compile, load } from "./shipped.ts";

const FORMS = [100, 1_000, 10_000, 100_000, 1_000_000];
const ROUNDS = 5;

export function lexicon(report: Report): void {
  const all = names(FORMS.at(-1)!);
  const rows: string[][] = [];
  for (const forms of FORMS) {
    const made = entries(all.slice(0, forms));
    const compiling: number[] = [];
    const loading: number[] = [];
    const trusting: number[] = [];
    let bytes = 0;
    for (let round = 0; round < report.rounds(ROUNDS); round++) {
      const began = performance.now();
      const { buffer } = compile(made);
      compiling.push(performance.now() - began);
      loading.push(timed(() => load(buffer)));
      trusting.push(timed(() => load(buffer, { trusted: true })));
      bytes = buffer.byteLength;
    }
    const compiled = median(compiling);
    if (forms === 1_000_000) {
      report.figure("1,000,000 forms: bytes a form", bytes / forms, 32);
      report.figure("1,000,000 forms: compile, in seconds", compiled / 1000, 0.6);
    }
    rows.push([
      `${forms} forms`,
      (bytes / forms).toFixed(1),
      compiled.toFixed(1),
      median(loading).toFixed(2),
      median(trusting).toFixed(2),
    ]);
  }
  report.table({
    title: "A compiled lexicon; times in ms",
    columns: ["", "bytes a form", "compile", "load", "load, trusted"],
    rows,
  });
}

function timed(run: () => unknown): number {
  const began = performance.now();
  run();
  return performance.now() - began;
}
