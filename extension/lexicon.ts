import type { PageIndex } from "../authoring/bundle.ts";
import { LexiconRefused, load } from "../core/matcher/load.ts";
import { findIn } from "../core/matcher/page.ts";
import { SCRIPTS } from "../core/matcher/scripts.ts";
import type { Matcher } from "../core/matcher/types.ts";
import type { Part } from "../page/parts.ts";
import { fromBase64 } from "./base64.ts";
import { dataHere } from "./data.ts";
import type { ToBackground } from "./messages.ts";
import type { State } from "./store.ts";

/** What a page is read with: the parts of the lexicon in force, and a line an entry. */
export interface Lexicon {
  /** The reader's own words come first. */
  readonly parts: readonly Part[];
  readonly lines: ReadonlyMap<string, LexiconLine>;
}

/** An entry, as far as the page needs it before a card opens. */
export interface LexiconLine {
  readonly id: string;
  readonly headword: string;
  readonly quiet: boolean;
  readonly own: boolean;
  readonly bearsOn: readonly string[];
}

/** What a page asks the background for. */
export type Request = <T extends "load" | "find">(
  type: T,
  request: ToBackground[T]["request"],
) => Promise<ToBackground[T]["answer"] | undefined>;

/** The matchers of the bundled parts that are in this document's world. */
const bundled: { [script in keyof typeof SCRIPTS | "latn"]?: Matcher } = {};

/** The lexicon in force: bundled glossaries that are on, and the reader's own entries. */
export function lexiconFor(
  { settings, words }: State,
  index: PageIndex,
  request: Request,
): Lexicon {
  const known = index.lines
    .filter((line) => !settings.glossariesOff.includes(line.glossary))
    .map((line): LexiconLine => ({ ...line, own: false }));
  const added = settings.own.map(
    ({ id, headword }): LexiconLine => ({ id, headword, quiet: false, own: true, bearsOn: [] }),
  );
  const own = typeof words === "string" ? inTab(words) : words && inBackground(request);
  return {
    parts: [
      ...(own ? [own] : []),
      bundledPart("latn", request),
      bundledPart("cyrl", request),
      bundledPart("armn", request),
      bundledPart("geor", request),
    ],
    lines: new Map([...known, ...added].map((line) => [line.id, line])),
  };
}

/** Undefined where another version compiled it: the background makes it anew after an update. */
function inTab(words: string): Part | undefined {
  try {
    const matcher = load(fromBase64(words));
    return { matcher, find: async () => undefined };
  } catch (error) {
    if (error instanceof LexiconRefused) return undefined;
    throw error;
  }
}

function inBackground(request: Request): Part {
  return {
    matcher: undefined,
    find: (passages, facts, entries) => request("find", { passages, facts, entries: [...entries] }),
  };
}

/** A part of the bundled lexicon: here, or fetched once it is asked for. */
function bundledPart(script: keyof typeof bundled, request: Request): Part {
  const here = (): Matcher | undefined => {
    const names = dataHere().names[script];
    // It came with the extension, so its checksum need not be taken.
    if (names !== undefined) bundled[script] ??= load(fromBase64(names), { trusted: true });
    return bundled[script];
  };
  return {
    ...(script === "latn" ? {} : { letters: SCRIPTS[script] }),
    get matcher() {
      return here();
    },
    async find(passages, facts, entries) {
      if (!here()) await request("load", { script });
      const matcher = here();
      return matcher && passages.map((passage) => findIn(matcher, passage, facts, entries));
    },
  };
}
