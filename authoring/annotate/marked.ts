import type { Match, Span } from "../../core/lexicon/span.ts";
import type { Matcher } from "../../core/matcher/index.ts";
import { findOnPage } from "../../core/matcher/page.ts";
import type { Collected } from "./collected.ts";

/** What would be marked in a document, in order; offsets are those of its text. */
export function findMarks(
  { blocks, title }: Collected,
  matcher: Matcher,
  publisher: string | undefined,
): readonly Match[] {
  const facts = {
    ...(publisher === undefined ? {} : { publisher }),
    ...(title === undefined ? {} : { title }),
  };
  const found = findOnPage([matcher], blocks, facts);
  return blocks.flatMap(({ start, unseen }, i) =>
    found[i]!.filter((match) => !unseen.some((span) => holds(span, match.start))).map((match) => ({
      ...match,
      start: match.start + start,
      end: match.end + start,
    })),
  );
}

const holds = ({ start, end }: Span, offset: number): boolean => start <= offset && offset < end;
