import type { Match, Span } from "../../core/lexicon/span.ts";
import type { Matcher } from "../../core/matcher/index.ts";
import type { Collected } from "./collected.ts";

/**
 * What would be marked in a document, in order; offsets are those of its text. Like a page's reading:
 * where some form has a page-wide condition all is read twice, since the end of a text may settle a
 * word at its beginning.
 */
export function findMarks(
  { blocks }: Collected,
  matcher: Matcher,
  publisher: string | undefined,
): readonly Match[] {
  const entries = new Set<string>();
  const evidence = { entries, ...(publisher === undefined ? {} : { publisher }) };
  const read = (): Match[] =>
    blocks.flatMap(({ text, start, lang, unseen }) => {
      const found = matcher.find(text, lang, evidence);
      for (const { candidates } of found) entries.add(candidates[0]!.entry);
      return found
        .filter((match) => !unseen.some((span) => holds(span, match.start)))
        .map((match) => ({ ...match, start: match.start + start, end: match.end + start }));
    });
  const first = read();
  return matcher.pageWide && entries.size > 0 ? read() : first;
}

const holds = ({ start, end }: Span, offset: number): boolean => start <= offset && offset < end;
