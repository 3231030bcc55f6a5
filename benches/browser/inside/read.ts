/** The product: the very code that reads pages, from loading the lexicon to painting. */

import { load } from "../../../core/matcher/load.ts";
import type { Matcher } from "../../../core/matcher/types.ts";
import { defaults } from "../../../core/settings.ts";
import type { Line } from "../../../page/notes.ts";
import { Session } from "../../../page/session.ts";
import { back, longestTask, painted, pieces, quiet, timed, total } from "./clock.ts";
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

/** The lexicon, and a line an entry, as the reader script brings them. */
export interface Given {
  readonly buffer: ArrayBuffer;
  readonly lines: ReadonlyMap<string, Line>;
}

/** Reads the page; every mention is underlined, as the peers wrap every one. */
export async function read({ buffer, lines }: Given, atOnce: boolean): Promise<Read> {
  mode.atOnce = atOnce;
  let matches = 0;
  const start = performance.now();
  timed(() => {
    const matcher = counted(load(buffer, { trusted: true }), (found) => {
      matches += found;
    });
    const settings = { ...defaults, density: "every" } as const;
    new Session(
      {
        document,
        host: location.hostname,
        site: location.hostname,
        parts: [{ matcher, find: async () => undefined }],
        lines,
        publishers: [],
        shadowStyle: undefined,
        settings: () => settings,
        sense: async () => undefined,
        attention: async () => undefined,
        card: async () => undefined,
        count: back,
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

function counted(matcher: Matcher, add: (found: number) => void): Matcher {
  return {
    first: (text) => matcher.first(text),
    find(...about) {
      const found = matcher.find(...about);
      add(found.length);
      return found;
    },
  };
}

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
