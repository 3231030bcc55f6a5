/**
 * How soon a page hears what the reader's own names are in it from the background, which may have been
 * stopped: docs/adr/0004-one-reader-of-names.md.
 */
import { existsSync } from "node:fs";
import { load } from "../../core/matcher/index.ts";
import { keyOf } from "../../extension/kept-words.ts";
import { wordsOf } from "../../extension/words.ts";
import { builds, launch, pathOf, type Running } from "../../scripts/browsers.ts";
import { names, text } from "../data.ts";
import { median } from "../measure.ts";
import type { Report } from "../report.ts";
import { bundle } from "./bundle.ts";
import type { Own } from "./inside/own.ts";

const FORMS = [1_000, 5_000, 20_000, 50_000, 200_000];
const ROUNDS = 5;
/** An article's length, in UTF-16 units. */
const SAMPLE = 20_000;

export async function own(report: Report): Promise<void> {
  if (!pathOf("chromium") || !existsSync(builds.chromium)) {
    report.say("     Chromium or its build is missing: npm run setup, npm run build");
    return;
  }
  const sample = text(SAMPLE);
  const script = await bundle("own.ts");
  const running = await launch("chromium", { headless: true });
  const inside = <K extends keyof Own>(what: K, ...given: Parameters<Own[K]>) =>
    inPage<Awaited<ReturnType<Own[K]>>>(running, script, what, given);
  const rounds = async <T>(run: () => Promise<T>): Promise<T[]> => {
    const all: T[] = [];
    for (let i = 0; i < report.rounds(ROUNDS); i++) all.push(await run());
    return all;
  };
  const rows: string[][] = [];
  try {
    for (const forms of FORMS) {
      const entries = ownEntries(forms);
      const words = wordsOf(entries);
      const { buffer } = words;
      await inside("put", entries, await keyOf(words));
      // Compiled and kept by the first question.
      const first = await inside("ask", sample);
      const known = await rounds(() => inside("ask", sample));
      const woken = await rounds(async () => {
        await stop(running);
        return inside("ask", sample);
      });
      const expected = load(buffer).find(sample, "en", { entries: new Set() }).length;
      for (const { found } of [first, ...known, ...woken])
        report.expect(`${forms} own forms`, found, expected);
      const times = [known, woken].flatMap((all) =>
        (["chosen", "took"] as const).map((what) => median(all.map((one) => one[what])).toFixed(1)),
      );
      rows.push([`${forms} forms`, (buffer.byteLength / 1000).toFixed(0), ...times]);
    }
  } finally {
    await running.browser.close();
  }
  report.table({
    title: `Own names on a page of ${SAMPLE / 1000} kB, chromium; times in ms`,
    columns: ["", "kB", "choices", "names", "choices, it was stopped", "names, it was stopped"],
    rows,
  });
}

/** Entries of four forms each, as a reader adds them. */
const ownEntries = (forms: number) => {
  const all = names(forms);
  return Array.from({ length: forms / 4 }, (_, i) => {
    const [headword, ...others] = all.slice(i * 4, i * 4 + 4);
    return { id: `own-${i}`, headword: headword!, forms: others, note: "", changed: 0 };
  });
};

/** Stops the background, as Chromium does with one that has been idle. */
async function stop({ browser }: Running): Promise<void> {
  const target = browser.targets().find((one) => one.type() === "service_worker");
  await (await target?.worker())?.close();
}

/** Calls what runs inside a fresh page of the extension. */
async function inPage<T>(
  { browser, origin }: Running,
  script: string,
  what: keyof Own,
  given: readonly unknown[],
): Promise<T> {
  const page = await browser.newPage();
  try {
    // A document of the extension in which no script of its own runs.
    await page.goto(`${origin}manifest.json`);
    await page.evaluate(script);
    return await page.evaluate(
      (what, given) =>
        (globalThis as unknown as { own: Record<string, (...all: never[]) => Promise<never>> }).own[
          what
        ]!(...(given as never[])),
      what,
      given as unknown[],
    );
  } finally {
    await page.close();
  }
}
