import { buffer, lines } from "virtual:scholium/lexicon";
import { load } from "../core/matcher/load.ts";
import type { Matcher } from "../core/matcher/types.ts";
import { fromBase64 } from "./base64.ts";
import type { State } from "./store.ts";

/** What a page is read with: the matchers in force, and a line an entry. */
export interface Lexicon {
  /** The reader's own words come first. */
  readonly matchers: readonly Matcher[];
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

let bundled: Matcher | undefined;

/** The lexicon in force: bundled glossaries that are on, and the reader's own entries. */
export function lexiconFor({ settings, words }: State): Lexicon {
  bundled ??= load(fromBase64(buffer));
  const own = words === undefined ? [] : [load(fromBase64(words))];
  const known = lines
    .filter((line) => !settings.glossariesOff.includes(line.glossary))
    .map((line): LexiconLine => ({ ...line, own: false }));
  const added = settings.own.map(
    ({ id, headword }): LexiconLine => ({ id, headword, quiet: false, own: true, bearsOn: [] }),
  );
  return {
    matchers: [...own, bundled],
    lines: new Map([...known, ...added].map((line) => [line.id, line])),
  };
}
