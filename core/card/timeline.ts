import type { PartialDate } from "../lexicon/types.ts";

/** Something with a date. */
export interface Dated {
  readonly date: PartialDate;
}

/**
 * An entry's events as the reader of one article meets them, each list in the order given.
 *
 * Split at the article's date, so that what was so on that day and what has happened since are never
 * mixed. `atTheTime` is what still bears on that day: what was under way, and the latest that came in
 * the year before. Where there is nothing of the kind, `before` holds the last event before it, which
 * may be old and is not called the state of things. `around` may have been before or after the day (the
 * same day, or a month that holds it), `since` came certainly after. `earlier` and `later` are the
 * rest, to be folded away. Plain where the article has no date.
 */
export type Timeline<E extends Dated> =
  | {
      readonly kind: "split";
      /** The article's date. */
      readonly date: PartialDate;
      readonly earlier: readonly E[];
      readonly before: readonly E[];
      readonly atTheTime: readonly E[];
      readonly around: readonly E[];
      readonly since: readonly E[];
      readonly later: readonly E[];
    }
  | { readonly kind: "plain"; readonly earlier: readonly E[]; readonly events: readonly E[] };

/** How many events are shown unfolded: the card's first glance has room for about 40 words. */
const shown = { atTheTime: 2, since: 3, plain: 3 } as const;

/** An event's place in time, seen from an article. */
export type Relation = "before" | "under way" | "around" | "after";

/**
 * Splits events (in order of date) at the article's date.
 *
 * @param date Any ISO 8601 date or date and time; the day that it names counts, in its own time
 *   zone. Without one, or with one that cannot be read, the timeline is plain.
 */
export function splitTimeline<E extends Dated>(events: readonly E[], date?: string): Timeline<E> {
  const day = date === undefined ? null : dayOf(date);
  if (day === null) {
    const from = Math.max(0, events.length - shown.plain);
    return { kind: "plain", earlier: events.slice(0, from), events: events.slice(from) };
  }
  const past: E[] = [];
  const underWay: E[] = [];
  const around: E[] = [];
  const after: E[] = [];
  const lists = { before: past, "under way": underWay, around, after };
  for (const event of events) lists[relation(event.date, day)].push(event);
  // What is under way on the day is the state of things then, however long ago it began.
  const yearBefore = `${Number(day.slice(0, 4)) - 1}${firstDay(day).slice(4)}`;
  const recent = past
    .filter(({ date }) => lastDay(date.split("/").at(-1)!) >= yearBefore)
    .toReversed()
    .slice(0, Math.max(0, shown.atTheTime - underWay.length))
    .toReversed();
  const before = recent.length + underWay.length > 0 ? [] : past.slice(-1);
  return {
    kind: "split",
    date: day,
    // Not all but the last ones: a year comes before a day of it, and may reach further.
    earlier: past.filter((event) => !recent.includes(event) && !before.includes(event)),
    before,
    atTheTime: [...recent, ...underWay],
    around,
    since: after.slice(0, shown.since),
    later: after.slice(shown.since),
  };
}

/** The same timeline of other events: those that are shown unfolded are made first, in order. */
export function mapTimeline<E extends Dated, F extends Dated>(
  timeline: Timeline<E>,
  make: (event: E) => F,
): Timeline<F> {
  if (timeline.kind === "plain") {
    const events = timeline.events.map(make);
    return { kind: "plain", events, earlier: timeline.earlier.map(make) };
  }
  const atTheTime = timeline.atTheTime.map(make);
  const before = timeline.before.map(make);
  const around = timeline.around.map(make);
  const since = timeline.since.map(make);
  const earlier = timeline.earlier.map(make);
  const later = timeline.later.map(make);
  return { kind: "split", date: timeline.date, earlier, before, atTheTime, around, since, later };
}

/**
 * How an event's date stands to an article's, as far as both are known. "September" is after an
 * article of the first of September, since it cannot be before it; for one of the tenth it is open.
 */
export function relation(event: PartialDate, article: PartialDate): Relation {
  const [begin, end = begin] = event.split("/") as [PartialDate, PartialDate?];
  const [first, last] = [firstDay(begin), lastDay(end)];
  const [from, to] = [firstDay(article), lastDay(article)];
  if (last < from || (last <= to && first < from)) return "before";
  if (first > to || (first >= from && last > to)) return "after";
  if (begin !== end && lastDay(begin) < from) return "under way";
  return "around";
}

/** The date at the beginning of an ISO 8601 text, as exact as it is; null where there is none. */
function dayOf(text: string): PartialDate | null {
  return /^\d{4}(-\d{2}(-\d{2})?)?(?!\d)/.exec(text.trim())?.[0] ?? null;
}

/** The earliest day that a date may mean. Days of this form compare as text, like ISO dates. */
function firstDay(date: PartialDate): string {
  return `${date}-01-01`.slice(0, 10);
}

/** The latest day that a date may mean. */
function lastDay(date: PartialDate): string {
  const [year = 0, month = 12, day] = date.split("-").map(Number);
  // The day before the first of the next month.
  return day ? date : new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
