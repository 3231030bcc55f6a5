/** The matcher and the glossary of the product, applied to a text as a page would. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Match } from "../../core/lexicon/span.ts";
import { compile, load } from "../../core/matcher/index.ts";
import type { LexiconEntry, Matcher } from "../../core/matcher/types.ts";
import type { Labelled } from "./labelled.ts";

/** Every entry of every glossary folder. */
export function readEntries(glossary: string): readonly LexiconEntry[] {
  return readdirSync(glossary, { recursive: true, encoding: "utf8" })
    .filter((path) => /entries.[^/\\]+\.json$/.test(path))
    .sort()
    .map((path) => JSON.parse(readFileSync(join(glossary, path), "utf8")) as LexiconEntry);
}

/** The matcher of all entries. @throws if an entry cannot be compiled, and says which. */
export function matcherOf(entries: readonly LexiconEntry[]): Matcher {
  const { buffer, problems } = compile(entries);
  if (problems.length > 0) {
    const lines = problems.map(({ entry, field, reason }) => `${entry}: ${field}: ${reason}`);
    throw new Error(`the glossary does not compile\n${lines.join("\n")}`);
  }
  return load(buffer);
}

/**
 * The matches of a text, line by line, since a line of these texts is a block of a page. Entries
 * found anywhere in it are evidence for the second pass, which counts.
 */
export function findAll(matcher: Matcher, { text, lang }: Labelled): readonly Match[] {
  const pass = (entries: ReadonlySet<string>): Match[] => {
    let start = 0;
    return text.split("\n").flatMap((line) => {
      const from = start;
      start += line.length + 1;
      return matcher
        .find(line, lang, { entries })
        .map((match) => ({ ...match, start: match.start + from, end: match.end + from }));
    });
  };
  const first = pass(new Set());
  if (!matcher.pageWide) return first;
  return pass(new Set(first.flatMap(({ candidates }) => candidates.map(({ entry }) => entry))));
}
