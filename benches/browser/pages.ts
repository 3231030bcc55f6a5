/** Whole pages, cold, in real browsers: the product beside the floor and the peers. */
import { median } from "../measure.ts";
import type { Report } from "../report.ts";
import { BROWSERS, type Host, inside, openHost } from "./host.ts";
import type { Outcome, Reader } from "./inside/index.ts";

/** UTF-16 units of text in a page. */
const SMALL = 19_000;
const MIDDLE = 200_000;
const LARGE = 2_000_000;

interface Case {
  readonly size: number;
  readonly reader: Reader;
  readonly forms: number;
  readonly rounds: number;
  /**
   * Ours: matches, as the slow matcher counts them block by block. Peers: elements made, one for each
   * element that a name is spread over; they find exact spellings. The floor: units of text.
   */
  readonly expected: number;
}

const one = (
  size: number,
  reader: Reader,
  forms: number,
  rounds: number,
  expected: number,
): Case => ({ size, reader, forms, rounds, expected });

/** mark.js is not let loose on the largest page: it would take minutes. */
const CASES: readonly Case[] = [
  one(SMALL, "TreeWalker", 100, 7, 19_099),
  one(SMALL, "Scholium", 500, 7, 16),
  one(SMALL, "Scholium", 10_000, 7, 16),
  one(SMALL, "findAndReplaceDOMText", 500, 7, 15),
  one(SMALL, "mark.js", 500, 3, 15),
  one(MIDDLE, "TreeWalker", 100, 7, 201_131),
  one(MIDDLE, "Scholium", 500, 7, 162),
  one(MIDDLE, "Scholium", 10_000, 7, 189),
  one(MIDDLE, "Scholium, in slices", 10_000, 5, 189),
  one(MIDDLE, "findAndReplaceDOMText", 500, 7, 143),
  one(MIDDLE, "mark.js", 500, 1, 157),
  one(LARGE, "TreeWalker", 100, 5, 2_012_138),
  one(LARGE, "Scholium", 500, 5, 1_672),
  one(LARGE, "Scholium", 10_000, 5, 1_954),
  one(LARGE, "Scholium, in slices", 10_000, 5, 1_954),
  one(LARGE, "findAndReplaceDOMText", 500, 5, 1_513),
];

const ROUNDS = 7;
/** The longest that one reader may take for one page, in milliseconds. */
const CAP = 120_000;
/** Paragraphs that are appended at once, how often to one page, and to how many pages. */
const APPENDED = { paragraphs: 100, times: 5, pages: 3 };

const nameOf = ({ size, reader, forms }: Case): string =>
  `${size / 1000} kB, ${reader}${reader === "TreeWalker" ? "" : `, ${forms} names`}`;

export async function pages(report: Report): Promise<void> {
  for (const browser of BROWSERS) {
    const host = await openHost(browser, report);
    if (host === undefined) judge(report, browser, () => null, null);
    else {
      try {
        await measure(report, browser, host);
      } finally {
        await host.close();
      }
    }
  }
}

async function measure(report: Report, browser: string, host: Host): Promise<void> {
  const outcomes = new Map<Case, Outcome[]>(CASES.map((one) => [one, []]));
  const over = new Set<Case>();
  let opened = 0;
  for (let round = 0; round < report.rounds(ROUNDS); round++) {
    for (const one of CASES) {
      if (round >= one.rounds || over.has(one)) continue;
      const outcome = await host.open(one.size, `n${++opened}`, async (page) => {
        await inside(page, "prepare", one.forms);
        return Promise.race([inside(page, "run", one.reader), capped()]);
      });
      if (outcome !== undefined) outcomes.get(one)!.push(outcome);
      else {
        over.add(one);
        report.say(`     ${nameOf(one)}: over the cap of ${CAP / 1000} s`);
      }
    }
  }
  const appended: number[] = [];
  for (let i = 0; i < report.rounds(APPENDED.pages); i++) {
    const took = await host.open(MIDDLE, `n${++opened}`, async (page) => {
      await inside(page, "prepare", 10_000);
      await inside(page, "run", "Scholium, in slices");
      const times: number[] = [];
      for (let j = 0; j < APPENDED.times; j++)
        times.push(await inside(page, "append", APPENDED.paragraphs));
      return median(times);
    });
    appended.push(took);
  }
  for (const [one, all] of outcomes) {
    for (const { found } of all) report.expect(`${nameOf(one)}, ${browser}`, found, one.expected);
  }
  const of = (one: Case, what: keyof Outcome): number | null => {
    const values = outcomes.get(one)!.map((outcome) => outcome[what]);
    const known = values.filter((value) => typeof value === "number");
    return known.length > 0 && known.length === values.length ? median(known) : null;
  };
  tabulate(report, browser, of);
  judge(report, browser, of, median(appended));
}

const capped = (): Promise<undefined> =>
  new Promise((resolve) => setTimeout(resolve, CAP, undefined).unref());

type Of = (one: Case, what: keyof Outcome) => number | null;

function tabulate(report: Report, browser: string, of: Of): void {
  const columns = [
    "script",
    "layout",
    "nodes",
    "shift",
    "grown",
    "first",
    "visible",
    "longest",
    "found",
  ] as const;
  report.table({
    title: `Cold pages in ${browser}; times in ms`,
    columns: [
      "",
      "script",
      "layout after",
      "nodes added",
      "layout shift",
      "page grown, px",
      "first underline",
      "all in view",
      "longest slice",
      "found",
    ],
    rows: CASES.map((one) => [
      nameOf(one),
      ...columns.map((column) => {
        if (one.reader === "Scholium" && ["first", "visible", "longest"].includes(column))
          return "";
        const value = of(one, column);
        if (value === null) return column === "script" ? "over the cap" : "";
        return String(Math.round(value * 100) / 100);
      }),
    ]),
  });
}

function judge(report: Report, browser: string, of: Of, appended: number | null): void {
  const find = (size: number, reader: Reader, forms: number): Case =>
    CASES.find((one) => one.size === size && one.reader === reader && one.forms === forms)!;
  const walk = (size: number) => of(find(size, "TreeWalker", 100), "script");
  /** Script and the layout that it forces. */
  const whole = (one: Case): number | null => {
    const [script, layout] = [of(one, "script"), of(one, "layout")];
    return script === null || layout === null ? null : script + layout;
  };
  const times = (a: number | null, b: number | null): number | null =>
    a === null || b === null ? null : a / b;
  const kB = (size: number) => `${size / 1000} kB`;
  for (const [size, goal] of [
    [MIDDLE, 2],
    [LARGE, 1.5],
  ] as const) {
    const ours = of(find(size, "Scholium", 10_000), "script");
    const name = `cold page of ${kB(size)} against the bare TreeWalker, 10000 forms, ${browser}`;
    report.figure(name, times(ours, walk(size)), goal);
  }
  for (const [reader, size, goal] of [
    ["findAndReplaceDOMText", SMALL, 4],
    ["findAndReplaceDOMText", MIDDLE, 4],
    ["findAndReplaceDOMText", LARGE, 4],
    ["mark.js", SMALL, 300],
    ["mark.js", MIDDLE, 1_000],
  ] as const) {
    const [theirs, ours] = [whole(find(size, reader, 500)), whole(find(size, "Scholium", 500))];
    const name = `${reader} against ours with layout, 500 terms, ${kB(size)}, ${browser}`;
    report.figure(name, times(theirs, ours), goal, "at least");
  }
  const sliced = find(LARGE, "Scholium, in slices", 10_000);
  const large = `2 MB page, 10000 forms, ${browser}`;
  report.figure(`all visible underlines in ms, ${large}`, of(sliced, "visible"), 5);
  report.figure(`longest slice in ms, ${large}`, of(sliced, "longest"), 5);
  report.figure(`100 paragraphs appended in ms, ${browser}`, appended, 1);
  const ours = CASES.filter(({ reader }) => reader.startsWith("Scholium"));
  const most = (what: keyof Outcome): number | null => {
    const values = ours.map((one) => of(one, what));
    return values.some((value) => value === null) ? null : Math.max(...(values as number[]));
  };
  report.figure(`nodes added, ${browser}`, most("nodes"), 0);
  report.figure(`layout forced afterwards in ms, ${browser}`, most("layout"), 0.1);
  const unseen = "this browser tells of no layout shift; the page's growth is in the table";
  report.figure(`layout shift, ${browser}`, most("shift"), 0, "at most", unseen);
}
