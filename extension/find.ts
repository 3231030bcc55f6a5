import { LexiconRefused, load } from "../core/matcher/load.ts";
import { findInAll } from "../core/matcher/page.ts";
import type { Matcher } from "../core/matcher/types.ts";
import { keepLarge, readLarge } from "./large.ts";
import type { LexiconLine } from "./lexicon.ts";
import type { ToBackground } from "./messages.ts";
import { bundledLines, bundledMatcher, publisherOf } from "./names.ts";
import type { Api } from "./native.ts";
import { readSettings } from "./store.ts";
import { bufferOf } from "./words.ts";

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

/** The lines of all entries, the reader's own among them. */
export async function allLines(api: Api): Promise<readonly LexiconLine[]> {
  const { own } = await readSettings(api);
  return [...bundledLines.values(), ...own.map(lineOf)];
}

const lineOf = ({ id, headword }: { id: string; headword: string }): LexiconLine => ({
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
  if (current?.key === key) return current;
  const { own } = await readSettings(api);
  const matcher = (await kept(key)) ?? (await anew(key, own));
  const lines = new Map(own.map((entry) => [entry.id, lineOf(entry)]));
  current = { key, matcher, lines };
  return current;
}

/** The matcher of what is kept; undefined if it was lost or damaged, or another version's. */
async function kept(key: string): Promise<Matcher | undefined> {
  const buffer = await readLarge(key);
  try {
    return buffer && load(buffer, { busy: true });
  } catch (error) {
    if (error instanceof LexiconRefused) return undefined;
    throw error;
  }
}

async function anew(key: string, own: Parameters<typeof bufferOf>[0]): Promise<Matcher> {
  const buffer = bufferOf(own);
  await keepLarge(key, buffer);
  return load(buffer, { trusted: true, busy: true });
}
