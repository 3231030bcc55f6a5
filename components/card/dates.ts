import type { PartialDate } from "../../core/lexicon/types.ts";

/** `short`: "19–20 Sep 2023", for the column of dates; `long`: "19–20 September 2023", for sentences. */
export type DateStyle = "short" | "long";

/**
 * Writes a date, as exact as it is, or an interval, as the locale does. Short ones break nowhere but
 * after the dash: "27 Sept –" above "10 Nov 2020".
 */
export function sayDate(date: PartialDate, locale: string, style: DateStyle): string {
  const said = write(date, locale, style);
  if (style === "long") return said;
  return said
    .replace(/ /g, "\u00a0")
    .replace(/\s–\s/, "\u00a0– ")
    .replace(/(?<!\d)(\d{1,2}|^\d{4})\s*–\s*(?=(\d+))/, tight);
}

/** Two days of a month, or two years, stand close: "19–20 Sept 2023". */
function tight(whole: string, before: string, after: string): string {
  return before.length < 4 === after.length < 4 ? `${before}–\u2060` : whole;
}

function write(date: PartialDate, locale: string, style: DateStyle): string {
  const [begin, end] = date.split("/") as [PartialDate, PartialDate?];
  const format = formatter(begin.length, locale, style);
  if (end === undefined) return format.format(utc(begin));
  if (end.length === begin.length) return format.formatRange(utc(begin), utc(end));
  return `${write(begin, locale, style)} – ${write(end, locale, style)}`;
}

/** Writes the day of a moment (milliseconds since 1970, UTC) where the reader is. */
export function sayMoment(moment: number, locale: string): string {
  return new Intl.DateTimeFormat(wordsOf(locale), { dateStyle: "long" }).format(moment);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** `precision` is the length of the date's text: 4 for a year, 7 for a month, 10 for a day. */
function formatter(precision: number, locale: string, style: DateStyle): Intl.DateTimeFormat {
  const key = `${locale} ${precision} ${style}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(wordsOf(locale), {
    year: "numeric",
    ...(precision > 4 && { month: style }),
    ...(precision > 7 && { day: "numeric" }),
    timeZone: "UTC",
    // Dates of glossaries are those of the ISO calendar, whatever the locale's own is.
    calendar: "gregory",
  });
  formatters.set(key, made);
  return made;
}

/** Plain English is written as the notes are: day, month, year. */
function wordsOf(locale: string): string {
  return locale === "en" ? "en-GB" : locale;
}

function utc(date: PartialDate): Date {
  const [year = 1970, month = 1, day = 1] = date.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1, day));
}
