/** The product: the very code that reads pages, from the first block to painting. */
import type { Found } from "../../../core/matcher/page.ts";
import { defaults } from "../../../core/settings.ts";
import type { Ask } from "../../../page/ask.ts";
import type { Choices } from "../../../page/choices.ts";
import type { Line } from "../../../page/notes.ts";
import { Session } from "../../../page/session.ts";
import type { Question } from "./background.ts";
import { follow, longestTask, nextTask, painted, pieces, quiet, timed, total } from "./clock.ts";
import { mode } from "./slices.ts";

/** What reading a page took, in milliseconds. */
export interface Read {
  readonly script: number;
  readonly matches: number;
  /** From the beginning until the first, and until all, of the underlines in view were painted. */
  readonly first: number;
  readonly visible: number;
  readonly longest: number;
}

/** Who finds, and a line an entry. */
export interface Given {
  readonly background: Worker;
  readonly lines: ReadonlyMap<string, Line>;
}

/** Reads the page; every mention is underlined, as the peers wrap every one. */
export async function read({ background, lines }: Given, atOnce: boolean): Promise<Read> {
  mode.atOnce = atOnce;
  let matches = 0;
  pieces.length = 0;
  const start = performance.now();
  timed(() => {
    const choices: Choices = { ...defaults, density: "every", site: "", on: true, hidden: [] };
    new Session(
      {
        document,
        host: location.hostname,
        ask: askOf(background, (found) => {
          for (const { findings } of found) matches += findings[0]!.matches.length;
        }),
        lines,
        shadowStyle: undefined,
        choices: () => choices,
        sense: async () => undefined,
        attention: async () => undefined,
        card: async () => undefined,
        count() {},
        hide: async () => undefined,
        unhide: async () => undefined,
        showing() {},
      },
      new AbortController().signal,
    );
  });
  await quiet();
  const script = total();
  const times = painted.filter(({ range }) => inView(range)).map(({ time }) => time - start);
  const [first, visible] = [Math.min(...times), Math.max(...times)];
  return { script, matches, first, visible, longest: longestTask() };
}

/**
 * Asks in JSON; what follows from an answer is timed.
 *
 * Where only the time of our script is asked for, a question is posted when the page rests and the one
 * before it is answered. On two processors the background, which is woken by it, takes the page's as often
 * as the other, for milliseconds in which our script stands still and its clock goes on.
 */
export function askOf(background: Worker, heard: (found: readonly Found[]) => void): Ask {
  const waiting: ((found: readonly Found[]) => void)[] = [];
  const unasked: string[] = [];
  const post = () => {
    nextTask();
    timed(() => background.postMessage(unasked.shift()));
  };
  background.onmessage = ({ data }) => {
    nextTask();
    follow();
    const found = JSON.parse(data) as readonly Found[];
    heard(found);
    waiting.shift()?.(found);
    if (unasked.length > 0) later(post);
  };
  return (passages, title, entries) => {
    const question: Question = { passages, title, entries: [...entries] };
    const asked = JSON.stringify(question);
    if (mode.atOnce) {
      if (waiting.length === 0) later(post);
      unasked.push(asked);
    } else background.postMessage(asked);
    return new Promise((resolve) => waiting.push(resolve));
  };
}

/** The page's own, before it was made to tell tasks apart. */
const later = window.setTimeout.bind(window);

function inView({ startContainer, startOffset, endContainer, endOffset }: AbstractRange): boolean {
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  const { top, bottom } = range.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

/** Appends so many paragraphs in one go, and tells how long our script ran for them. */
export async function append(count: number): Promise<number> {
  const paragraphs = [...document.querySelectorAll("p")].slice(0, count);
  const all = document.createElement("div");
  all.append(...paragraphs.map((paragraph) => paragraph.cloneNode(true)));
  pieces.length = 0;
  document.body.append(all);
  await quiet();
  return total();
}
