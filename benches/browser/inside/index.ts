/** What runs in the page; `pages.ts` and `store.ts` call it by name. */
import type { Line } from "../../../page/notes.ts";
import { wind } from "./clock.ts";
import { mark, replace, walk } from "./others.ts";
import { append, askOf, type Given, type Read, read } from "./read.ts";
import { bytesAlone, fromStore, keep } from "./store.ts";

/** Who reads the page. */
export type Reader =
  | "TreeWalker"
  | "Scholium"
  | "Scholium, in slices"
  | "findAndReplaceDOMText"
  | "mark.js";

/** What one reader did to one page. Times in milliseconds. */
export interface Outcome extends Partial<Read> {
  readonly script: number;
  /** A layout forced directly afterwards. */
  readonly layout: number;
  readonly found: number;
  /** Elements and text nodes, more than before. */
  readonly nodes: number;
  /** The layout shift that the browser saw (0 to 1), and by how many CSS pixels the page grew. */
  readonly shift: number | null;
  readonly grown: number;
}

const later = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));
const frame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));

/** Counted by the browser itself: a walk by script would warm the page up for whoever comes next. */
const nodes = (): number => document.evaluate("count(//node())", document, null, 1).numberValue;
const height = (): number => document.documentElement.scrollHeight;

/** What the background has read for other pages, in UTF-16 units. */
const READ_BEFORE = 200_000;

let given: Given | undefined;
let names: string[] = [];
let shift: number | null = null;

/** Fetches what a reader needs, and lets the page come to rest. */
async function prepare(forms: number): Promise<void> {
  const [lexicon, list, other] = await Promise.all([
    fetch(`/lexicon/${forms}`),
    fetch(`/names/${forms}`),
    fetch(`/text/${READ_BEFORE}`),
  ]);
  names = (await list.json()) as string[];
  const ids = Array.from({ length: Math.ceil(forms / 4) }, (_, i) => `entry-${i}`);
  const line = (id: string): Line => ({ id, headword: id, quiet: false, own: false, bearsOn: [] });
  const background = new Worker("/background.js");
  background.postMessage(await lexicon.arrayBuffer());
  // One background serves all pages, and has seldom just begun.
  await askOf(background, () => {})([{ text: await other.text(), lang: "en" }], "", new Set());
  given = { background, lines: new Map(ids.map((id) => [id, line(id)])) };
  if (PerformanceObserver.supportedEntryTypes.includes("layout-shift")) {
    shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shift! += (entry as LayoutShift).value;
    }).observe({ type: "layout-shift" });
  }
  await document.fonts.ready;
  await later(200);
  wind();
}

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
}

/** Lets one reader read the page. */
async function run(reader: Reader): Promise<Outcome> {
  const before = { nodes: nodes(), height: height() };
  await frame();
  await later(30);
  const { script, ...told } = await script_(reader);
  const began = performance.now();
  const after = height();
  const layout = performance.now() - began;
  await frame();
  await frame();
  return {
    script,
    layout,
    nodes: nodes() - before.nodes,
    shift,
    grown: after - before.height,
    ...told,
  };
}

async function script_(reader: Reader): Promise<{ script: number; found: number }> {
  if (reader.startsWith("Scholium")) {
    const { matches, ...took } = await read(given!, reader === "Scholium");
    return { ...took, found: matches };
  }
  const began = performance.now();
  const found =
    reader === "TreeWalker" ? walk() : reader === "mark.js" ? await mark(names) : replace(names);
  return { script: performance.now() - began, found };
}

const bench = { prepare, run, append, keep, fromStore, bytesAlone };

/** What {@link bench} offers, for those who call it from outside. */
export type Bench = typeof bench;

(globalThis as { bench?: Bench }).bench = bench;
