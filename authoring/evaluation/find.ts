/** The glossary of the product, applied to a text as a page would. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Match } from "../../core/lexicon/span.ts";
import { findOnPage } from "../../core/matcher/page.ts";
import type { LexiconEntry, Matcher } from "../../core/matcher/types.ts";
import type { Labelled } from "./labelled.ts";

/** Every entry of every glossary folder. */
export function readEntries(glossary: string): readonly LexiconEntry[] {
  return readdirSync(glossary, { recursive: true, encoding: "utf8" })
    .filter((path) => /entries.[^/\\]+\.json$/.test(path))
    .sort()
    .map((path) => JSON.parse(readFileSync(join(glossary, path), "utf8")) as LexiconEntry);
}

/** The matches of a text, line by line, since a line of these texts is a block of a page. */
export function findAll(matcher: Matcher, { text, lang }: Labelled): readonly Match[] {
  const lines = text.split("\n");
  const found = findOnPage(
    [matcher],
    lines.map((line) => ({ text: line, lang })),
  );
  let from = 0;
  return lines.flatMap((line, i) => {
    const start = from;
    from += line.length + 1;
    return found[i]!.map((match) => ({
      ...match,
      start: match.start + start,
      end: match.end + start,
    }));
  });
}
