import { findInAll } from "../core/matcher/page.ts";
import type { Matcher } from "../core/matcher/types.ts";
import { loadKept } from "./kept.ts";
import { type CompiledWords, keepWords, readWords } from "./kept-words.ts";
import type { LexiconLine } from "./lexicon.ts";
import type { ToBackground } from "./messages.ts";
import { bundledLines, bundledMatcher, publisherOf } from "./names.ts";
import type { Api } from "./native.ts";
import { readSettings } from "./store.ts";
import { wordsOf } from "./words.ts";

/** Finds in passages of a page what the lexicons in force hold; the reader's own words come first. */
export async function findNames(
  api: Api,
  { passages, host, title, entries, words }: ToBackground["find"]["request"],
): Promise<ToBackground["find"]["answer"]> {
  const [own, bundled] = await Promise.all([
    words === undefined ? undefined : ownWords(api, words),
    bundledMatcher(api),
  ]);
  const publisher = publisherOf(host);
  const facts = { title, ...(publisher === undefined ? {} : { publisher }) };
  const matchers = own ? [own.matcher, bundled] : [bundled];
  const found = findInAll(matchers, passages, facts, new Set(entries));
  const lines = new Map<string, LexiconLine>();
  for (const { findings } of found) {
    for (const { matches } of findings) {
      for (const { candidates } of matches) {
        for (const { entry } of candidates) {
          const line = own?.lines.get(entry) ?? bundledLines.get(entry);
          if (line) lines.set(entry, line);
        }
      }
    }
  }
  return { found, lines: [...lines.values()] };
}

const lineOf = (id: string, headword: string): LexiconLine => ({
  id,
  headword,
  quiet: false,
  own: true,
  bearsOn: [],
});

/** The reader's own words in force. */
interface OwnWords {
  readonly key: string;
  readonly matcher: Matcher;
  readonly lines: ReadonlyMap<string, LexiconLine>;
}

let current: OwnWords | undefined;

async function ownWords(api: Api, key: string): Promise<OwnWords> {
  if (current?.key !== key) current = loaded(key, await readWords(key)) ?? (await anew(api, key));
  return current;
}

/** Undefined for words that were lost or damaged, or that another version compiled. */
function loaded(key: string, words: CompiledWords | undefined): OwnWords | undefined {
  const matcher = words && loadKept(words.buffer);
  if (!matcher) return undefined;
  const lines = new Map(words.entries.map(([id, headword]) => [id, lineOf(id, headword)]));
  return { key, matcher, lines };
}

async function anew(api: Api, key: string): Promise<OwnWords> {
  const words = wordsOf((await readSettings(api)).own);
  await keepWords(key, words);
  return loaded(key, words)!;
}
