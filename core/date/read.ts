import type { PartialDate } from "../lexicon/types.ts";

/** A date as a page prints it for machines or people. */
export interface PrintedDate {
  /** The day that is written, as exact as it is. */
  readonly day: PartialDate;
  /** Milliseconds since 1970, where a time and a zone are written. */
  readonly instant?: number;
  /** Minutes east of Greenwich, where a zone is written. */
  readonly zone?: number;
}

const DAY = 86_400_000;

/** Newspapers on the web do not go further back; what does is a default that nobody filled in. */
const EARLIEST = "1800";

const TIME = String.raw`(?:[T ,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?.*)?`;
const ISO = new RegExp(String.raw`^(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2})${TIME})?)?$`);
const COMPACT =
  /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2}):?(\d{2}):?(\d{2})?\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?$/;
const WORDS = new RegExp(
  String.raw`^(?:\p{L}+\.?,? )?(\d{1,2})\.? (?:de )?(\p{L}+)\.?,? (\d{4})${TIME}`,
  "u",
);
const AMERICAN = new RegExp(
  String.raw`^(?:\p{L}+\.?,? )?(\p{L}+)\.? (\d{1,2}),? (\d{4})${TIME}`,
  "u",
);

/**
 * Reads a date: ISO 8601 in full, in part or without hyphens, the form of mail headers (RFC 5322),
 * or in words of English or of `lang`. Undefined for anything else: 04/09/2023 may be two days, and
 * is not guessed at.
 *
 * @param now Milliseconds since 1970: what no clock on earth shows yet is refused, as are days that
 *   the calendar does not have, years before 1800, and the beginning of 1970, with which machines
 *   write "no date".
 */
export function readDate(
  text: string | null | undefined,
  now: number,
  lang?: string,
): PrintedDate | undefined {
  const plain = (text ?? "").replace(/[\s\u200e\u200f]+/g, " ").trim();
  const printed = fromDigits(plain) ?? fromWords(plain, lang);
  return printed && isPossible(printed, now) ? printed : undefined;
}

function fromDigits(text: string): PrintedDate | undefined {
  const iso = ISO.exec(text);
  if (iso) {
    const [, year, , month, day, ...time] = iso;
    if (month === undefined) return { day: year! };
    if (day === undefined) return month.length === 2 ? { day: `${year}-${month}` } : undefined;
    return printedOf([year!, month, day], time);
  }
  const compact = COMPACT.exec(text);
  if (!compact) return undefined;
  const [, year, month, day, ...time] = compact;
  return printedOf([year!, month!, day!], time);
}

function fromWords(text: string, lang: string | undefined): PrintedDate | undefined {
  const usual = WORDS.exec(text);
  const american = usual ? null : AMERICAN.exec(text);
  const found = usual ?? american;
  if (!found) return undefined;
  const [, first, second, year, ...time] = found;
  const [day, name] = usual ? [first!, second!] : [second!, first!];
  const month = monthOf(name, lang);
  return month === undefined ? undefined : printedOf([year!, String(month), day], time);
}

function printedOf(
  [year, month, day]: readonly [string, string, string],
  [hour, minute, second, zone]: readonly (string | undefined)[],
): PrintedDate {
  const written = [year, month.padStart(2, "0"), day.padStart(2, "0")].join("-");
  if (hour === undefined || zone === undefined) return { day: written };
  const [, sign = "+", hours = "0", minutes = "0"] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  const east = Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes ?? 0));
  const clock = `${hour.padStart(2, "0")}:${minute}:${second ?? "00"}`;
  const instant = Date.parse(`${written}T${clock}Z`) - east * 60_000;
  return Number.isNaN(instant) ? { day: written } : { day: written, instant, zone: east };
}

function isPossible({ day, instant }: PrintedDate, now: number): boolean {
  if (instant === 0 || day < EARLIEST) return false;
  const first = `${day}-01-01`.slice(0, 10);
  const parsed = new Date(`${first}T00:00:00Z`);
  if (Number.isNaN(parsed.getTime()) || !parsed.toISOString().startsWith(first)) return false;
  if (instant !== undefined) return instant <= now + DAY / 24;
  // The furthest zone is fourteen hours ahead of Greenwich.
  return first <= new Date(now + (14 * DAY) / 24).toISOString().slice(0, 10);
}

const months = new Map<string, ReadonlyMap<string, number>>();

/** The number of a month, 1 to 12, by its name or abbreviation in English or in `lang`. */
function monthOf(name: string, lang = "en"): number | undefined {
  return namesOf("en").get(fold(name)) ?? namesOf(lang).get(fold(name));
}

function namesOf(lang: string): ReadonlyMap<string, number> {
  const known = months.get(lang);
  if (known) return known;
  const names = new Map<string, number>();
  try {
    for (const style of ["long", "short"] as const) {
      // With a day, since many languages then put the month in another case; and alone.
      for (const day of ["numeric", undefined] as const) {
        const format = new Intl.DateTimeFormat(lang, {
          month: style,
          ...(day && { day }),
          timeZone: "UTC",
          calendar: "gregory",
        });
        for (let month = 0; month < 12; month++) {
          const parts = format.formatToParts(Date.UTC(2023, month, 4));
          names.set(fold(parts.find((part) => part.type === "month")!.value), month + 1);
        }
      }
    }
    if (lang === "en") names.set("sept", 9);
  } catch {
    // a page's `lang` that is no language
  }
  months.set(lang, names);
  return names;
}

function fold(name: string): string {
  return name.replace(/\.$/, "").toLocaleLowerCase("en");
}
