import { LexiconRefused, load } from "../core/matcher/load.ts";
import { type Finding, findIn } from "../core/matcher/page.ts";
import type { Matcher } from "../core/matcher/types.ts";
import { keepLarge, readLarge } from "./large.ts";
import type { ToBackground } from "./messages.ts";
import type { Api } from "./native.ts";
import { readState } from "./store.ts";
import { bufferOf } from "./words.ts";

let current: { readonly key: string; readonly matcher: Matcher } | undefined;

/** Finds in passages of a page what the large lexicon in force holds; undefined if there is none. */
export async function findLarge(
  api: Api,
  { passages, facts, entries }: ToBackground["find"]["request"],
): Promise<readonly Finding[] | undefined> {
  const matcher = await matcherInForce(api);
  const known = new Set(entries);
  return matcher && passages.map((passage) => findIn(matcher, passage, facts, known));
}

async function matcherInForce(api: Api): Promise<Matcher | undefined> {
  const { words, settings } = await readState(api);
  if (typeof words !== "object") return undefined;
  const { key } = words;
  if (current?.key === key) return current.matcher;
  const matcher = (await kept(key)) ?? (await anew(key, settings.own));
  current = { key, matcher };
  return matcher;
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
