import type { Entry, PartialDate } from "../../core/lexicon/types.ts";
import type { Publisher } from "../../core/publisher/types.ts";
import type { Fault } from "./finding.ts";

/** Dates that are no days, stand in the wrong order or lie ahead; entries past their day of review. */
export function checkDates(entry: Entry, today: PartialDate): Fault[] {
  return [
    ...datesOf(entry).flatMap(({ field, date }) => checkDay(field, date)),
    ...checkTimeline(entry),
    ...checkOrder(entry),
    ...checkReview(entry, today),
  ];
}

/** The same for what is dated of a publisher's notes. */
export function checkNoteDates({ policies }: Publisher, today: PartialDate): Fault[] {
  return policies.flatMap(({ seen, dated }, i) => [
    ...checkDay(`/policies/${i}/seen`, seen),
    ...(dated ? checkDay(`/policies/${i}/dated`, dated) : []),
    ...checkPast(`/policies/${i}/seen`, seen, today),
  ]);
}

interface Dated {
  readonly field: string;
  readonly date: PartialDate;
}

function datesOf({ names, timeline, sources, reviewed, reviewBy }: Entry): Dated[] {
  const dated: { field: string; date: PartialDate | undefined }[] = [
    ...names.flatMap(({ from, to }, i) => [
      { field: `/names/${i}/from`, date: from },
      { field: `/names/${i}/to`, date: to },
    ]),
    ...timeline.map(({ date }, i) => ({ field: `/timeline/${i}/date`, date })),
    ...sources.flatMap(({ read, published, copy }, i) => [
      { field: `/sources/${i}/read`, date: read },
      { field: `/sources/${i}/published`, date: published },
      { field: `/sources/${i}/copy/date`, date: copy?.date },
    ]),
    { field: "/reviewed", date: reviewed },
    { field: "/reviewBy", date: reviewBy },
  ];
  return dated.filter((one): one is Dated => one.date !== undefined);
}

const bad = (rule: string, field: string, reason: string, mend: string): Fault => {
  return { field, severity: "error", rule, reason, mend };
};

/** The schema sees to the digits; only the calendar knows that there is no 30 February. */
export function checkDay(field: string, date: PartialDate): Fault[] {
  const wrong = date.split("/").find((part) => !isDay(part));
  if (wrong === undefined) return [];
  return [bad("date-invalid", field, `${wrong} is no day of the calendar`, "look the date up")];
}

function isDay(date: PartialDate): boolean {
  if (date.length < 10) return true;
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
}

function checkTimeline({ timeline }: Entry): Fault[] {
  return timeline.flatMap(({ date }, i) => {
    const field = `/timeline/${i}/date`;
    const [from = date, to = from] = date.split("/");
    if (isBefore(to, from)) {
      return [bad("date-order", field, `${date} ends before it begins`, "swap the two dates")];
    }
    const before = timeline[i - 1]?.date.split("/")[0];
    if (before === undefined || !isBefore(from, before)) return [];
    const reason = `${date} stands after ${timeline[i - 1]?.date}`;
    return [bad("date-order", field, reason, "put the events in the order of their dates")];
  });
}

function checkOrder({ names, sources, reviewed, reviewBy }: Entry): Fault[] {
  const faults: Fault[] = [];
  const inOrder = (field: string, from?: PartialDate, to?: PartialDate, what = ""): void => {
    if (from === undefined || to === undefined || !isBefore(to, from)) return;
    faults.push(bad("date-order", field, `${to} ${what} ${from}`, "check both dates"));
  };
  names.forEach(({ from, to }, i) => {
    inOrder(`/names/${i}/to`, from, to, "ends a use that began in");
  });
  sources.forEach(({ published, read, copy }, i) => {
    inOrder(`/sources/${i}/read`, copy?.date ?? published, read, "is before the page's own date,");
  });
  inOrder("/reviewBy", reviewed, reviewBy, "is due before the last review,");
  return faults;
}

function checkReview({ sources, reviewed, reviewBy }: Entry, today: PartialDate): Fault[] {
  const faults = [
    ...sources.flatMap(({ read }, i) => checkPast(`/sources/${i}/read`, read, today)),
    ...checkPast("/reviewed", reviewed, today),
  ];
  if (reviewBy !== undefined && isBefore(reviewBy, today)) {
    const reason = `was to be reviewed by ${reviewBy}; readers are told that it may be out of date`;
    const mend = "check each sentence against its source, then set reviewed and reviewBy anew";
    faults.push({ field: "/reviewBy", severity: "warning", rule: "review-due", reason, mend });
  }
  return faults;
}

/** Somebody may write on a day that has begun elsewhere in the world: one day is let pass. */
export function checkPast(field: string, date: PartialDate, today: PartialDate): Fault[] {
  const tomorrow = new Date(Date.parse(`${today}T00:00:00Z`) + 86_400_000).toISOString();
  if (!isBefore(tomorrow.slice(0, 10), date)) return [];
  return [
    bad("date-future", field, `${date} has not come yet`, "write the day on which you did it"),
  ];
}

/** As far as both dates are exact: 1992 is neither before nor after May 1992. */
function isBefore(a: PartialDate, b: PartialDate): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
}
