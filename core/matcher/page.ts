/**
 * A page is more than one text: blocks, several lexicons, and evidence from the whole of it.
 *
 * Every block is first read without knowing what else is on the page. A block in which some condition
 * asked for that is read once more when all the others have been: evidence at the end of a page may
 * settle a word at its beginning, and no order of reading makes a difference.
 */
import type { Match, Span } from "../lexicon/span.ts";
import type { Matcher, PageEvidence } from "./types.ts";

/** One block of running text. */
export interface Passage {
  readonly text: string;
  /** A BCP 47 tag, if known. */
  readonly lang: string | undefined;
}

/** What is known of a page before it is read. */
export type PageFacts = Omit<PageEvidence, "entries">;

/** What one matcher found in a passage. */
export interface Finding {
  readonly matches: readonly Match[];
  /** Whether it depends on the entries that are found elsewhere on the page. */
  readonly asked: boolean;
}

/** Finds in one passage, and tells whether more of the page could change the result. */
export function findIn(
  matcher: Matcher,
  { text, lang }: Passage,
  facts: PageFacts,
  entries: ReadonlySet<string>,
): Finding {
  let asked = false;
  const evidence = {
    ...facts,
    entries: {
      has(entry: string) {
        asked = true;
        return entries.has(entry);
      },
    },
  };
  return { matches: matcher.find(text, lang, evidence), asked };
}

/** What several lexicons hold of one passage, the one that has its way first. */
export interface Found {
  /** The passage's number among those that were asked about. */
  readonly at: number;
  readonly findings: readonly Finding[];
}

/** Finds in passages, each without regard to the others; those in which there is nothing are left out. */
export function findInAll(
  matchers: readonly Matcher[],
  passages: readonly Passage[],
  facts: PageFacts,
  entries: ReadonlySet<string>,
): readonly Found[] {
  const found: Found[] = [];
  for (const [at, passage] of passages.entries()) {
    const findings = matchers.map((matcher) => findIn(matcher, passage, facts, entries));
    if (findings.some(({ matches, asked }) => asked || matches.length > 0))
      found.push({ at, findings });
  }
  return found;
}

/** The matches of several lexicons in one text; where they overlap, the earlier one has its way. */
export function overlay(found: readonly (readonly Match[])[]): readonly Match[] {
  const parts = found.filter((matches) => matches.length > 0);
  if (parts.length < 2) return parts[0] ?? [];
  const all: Match[] = [];
  for (const matches of parts) {
    all.push(...matches.filter((match) => !all.some((other) => overlap(other, match))));
  }
  return all.sort((a, b) => a.start - b.start);
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The entries that some matches most likely mean. */
export function* entriesIn(matches: Iterable<Match>): Generator<string> {
  for (const { candidates } of matches) yield candidates[0]!.entry;
}

/** What a page's passages hold, passage by passage; of overlapping lexicons the earlier has its way. */
export function findOnPage(
  matchers: readonly Matcher[],
  passages: readonly Passage[],
  facts: PageFacts = {},
): (readonly Match[])[] {
  const all = findInAll(matchers, passages, facts, new Set());
  const entries = new Set(
    all.flatMap(({ findings }) => findings.flatMap(({ matches }) => [...entriesIn(matches)])),
  );
  const held: (readonly Match[])[] = passages.map(() => []);
  for (const { at, findings } of all) {
    held[at] = overlay(
      findings.map(({ matches, asked }, j) =>
        asked ? findIn(matchers[j]!, passages[at]!, facts, entries).matches : matches,
      ),
    );
  }
  return held;
}
