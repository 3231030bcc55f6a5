import type { PartialDate } from "../../core/lexicon/types.ts";
import { type Calendar, wordsOf } from "../../core/words.ts";

/**
 * `short`: "19–20 Sep 2023", for the column of dates; `long`: "19–20 September 2023", for sentences;
 * `bent`: a month alone as it stands within a date, where a preposition bends it ("с мая 1992 г.").
 */
export type DateStyle = "short" | "long" | "bent";

/**
 * Writes a date, as exact as it is, or an interval, as the locale does. Short ones break nowhere but
 * after the dash: "27 Sept –" above "10 Nov 2020".
 */
export function sayDate(date: PartialDate, locale: string, style: DateStyle): string {
  const calendar = wordsOf(locale)?.calendar;
  const said = calendar ? spell(date, calendar, style) : write(date, locale, style);
  if (style !== "short") return said;
  return said
    .replace(/(?<=\d{4})\s\p{L}+\.(?=$|\s–)/gu, "") // "2023 г.": a column of years needs no "year"
    .replace(/ /g, "\u00a0")
    .replace(/\s–\s/, "\u00a0– ")
    .replace(/(?<!\d)(\d{1,2}|^\d{4})\s*–\s*(?=(\d+))/, tight);
}

/** What fills a message about a date in a sentence: `{name}`, and `{nameBent}` after a preposition. */
export function dateValues(name: string, date: PartialDate, locale: string) {
  return {
    [name]: sayDate(date, locale, "long"),
    [`${name}Bent`]: sayDate(date, locale, "bent"),
  };
}

/** Writes the day of a moment (milliseconds since 1970, UTC) where the reader is. */
export function sayMoment(moment: number, locale: string): string {
  const at = new Date(moment);
  const parts = [at.getFullYear(), at.getMonth() + 1, at.getDate()];
  return sayDate(parts.map((part) => String(part).padStart(2, "0")).join("-"), locale, "long");
}

/** Two days of a month, or two years, stand close: "19–20 Sept 2023". */
function tight(whole: string, before: string, after: string): string {
  return before.length < 4 === after.length < 4 ? `${before}–\u2060` : whole;
}

function write(date: PartialDate, locale: string, style: DateStyle): string {
  const [begin, end] = date.split("/") as [PartialDate, PartialDate?];
  if (style === "bent" && date.length === MONTH) return bent(date, locale);
  const format = formatter(begin.length, locale, style);
  if (end === undefined) return format.format(utc(begin));
  if (end.length === begin.length) return format.formatRange(utc(begin), utc(end));
  return `${write(begin, locale, style)} – ${write(end, locale, style)}`;
}

/** The first of the month without its day. */
function bent(month: PartialDate, locale: string): string {
  const parts = formatter(DAY, locale, "long").formatToParts(utc(month));
  const day = parts.findIndex(({ type }) => type === "day");
  const rest = parts.filter((_, n) => n !== day && n !== day + 1);
  return rest.map(({ value }) => value).join("");
}

/** As {@link write}, in a language that the browser may not know. */
function spell(date: PartialDate, calendar: Calendar, style: DateStyle): string {
  const [begin, end] = date.split("/") as [PartialDate, PartialDate?];
  const [year = "", month, day] = begin.split("-");
  const join = (part: string) => {
    const pattern = style === "short" ? "short" : begin.length > MONTH ? "day" : "month";
    return calendar.dates[pattern].replace("{year}", year).replace("{part}", part);
  };
  if (end === undefined) return month === undefined ? year : join(part(begin, calendar, style));
  const [endYear, endMonth] = end.split("-");
  if (end.length !== begin.length || year !== endYear) {
    const dash = begin.length === YEAR && end.length === YEAR ? "–" : " – ";
    return [begin, end].map((one) => spell(one, calendar, style)).join(dash);
  }
  if (day !== undefined && month === endMonth) {
    return join(`${Number(day)}–${part(end, calendar, style)}`);
  }
  return join(`${part(begin, calendar, style)} – ${part(end, calendar, style)}`);
}

/** A date without its year: "19 September", "September". */
function part(date: PartialDate, { months }: Calendar, style: DateStyle): string {
  const [, month, day] = date.split("-").map(Number);
  const long = day === undefined && style !== "bent" ? months.alone : months.inDate;
  const name = (style === "short" ? months.short : long)[Number(month) - 1] ?? "";
  return day === undefined ? name : `${day} ${name}`;
}

/** The lengths of partial dates: how exact they are. */
const YEAR = 4;
const MONTH = 7;
const DAY = 10;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** `precision` is the length of the date's text. */
function formatter(precision: number, locale: string, style: DateStyle): Intl.DateTimeFormat {
  const key = `${locale} ${precision} ${style}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(plain(locale), {
    year: "numeric",
    ...(precision >= MONTH && { month: style === "short" ? style : "long" }),
    ...(precision >= DAY && { day: "numeric" }),
    timeZone: "UTC",
    // Dates of glossaries are those of the ISO calendar, whatever the locale's own is.
    calendar: "gregory",
  });
  formatters.set(key, made);
  return made;
}

/** Plain English is written as the notes are: day, month, year. */
function plain(locale: string): string {
  return locale === "en" ? "en-GB" : locale;
}

function utc(date: PartialDate): Date {
  const [year = 1970, month = 1, day = 1] = date.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1, day));
}
