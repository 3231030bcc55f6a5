import type { PartialDate } from "../lexicon/types.ts";
import type { PrintedDate } from "./read.ts";

/** Where an article's date comes from, in order of trust; last: the reader's own word, above all. */
export type DateOrigin = "json-ld" | "meta" | "time" | "address" | "microdata" | "reader";

/** A date found on a page. */
export interface FoundDate extends PrintedDate {
  readonly from: DateOrigin;
}

/** The day on which an article was published. */
export interface ArticleDate {
  readonly day: PartialDate;
  readonly from: DateOrigin;
}

const HOUR = 3_600_000;

/**
 * The article's day among the dates found, which stand in order of trust: the first that names a
 * day, else the first of all.
 *
 * A time near midnight belongs to the day that its publisher prints: in "2023-09-05T01:30+04:00" the
 * fifth, whatever day it was in Greenwich or is for the reader. Many sites print their times in UTC,
 * which is a machine's day and not the publisher's. There the page's own other dates decide: the same
 * moment with a zone, or else a bare day (a `<time>`, the address) that holds this moment somewhere on
 * earth. With neither, the day in UTC is the only one that is printed, and it counts.
 */
export function chooseDate(found: readonly FoundDate[]): ArticleDate | undefined {
  const best = found.find(({ day }) => day.length === 10) ?? found[0];
  if (!best) return undefined;
  const { instant, zone, from } = best;
  if (instant === undefined || zone !== 0) return { day: best.day, from };
  const zoned = found.find((other) => other.instant === instant && other.zone !== 0);
  const [first, last] = [dayAt(instant - 12 * HOUR), dayAt(instant + 14 * HOUR)];
  const bare = found.find(
    ({ day, instant }) => instant === undefined && day.length === 10 && first <= day && day <= last,
  );
  return { day: (zoned ?? bare ?? best).day, from };
}

function dayAt(moment: number): PartialDate {
  return new Date(moment).toISOString().slice(0, 10);
}
