import { directionOfLang } from "./card/direction.ts";

/**
 * What `Intl` is to know of a language and does not in every browser: `assets/locales/<lang>/words.json`,
 * after CLDR 48. Chromium carries no data of Armenian and Georgian, of Azerbaijani little more than
 * the name, and no names of the smaller languages in any. Where we have words they hold in every
 * browser, so that all of them say the same.
 */
export interface Words {
  readonly calendar?: Calendar;
  /** Between the last two of a list: " and ". */
  readonly and?: string;
  /** A language that every browser knows and that writes numbers in the same way. */
  readonly numbers?: string;
  /** The names of languages, by tag. */
  readonly languages?: { readonly [tag: string]: string };
  /** The names of countries, by ISO 3166-1 code. */
  readonly regions?: { readonly [code: string]: string };
}

/** How dates are written. */
export interface Calendar {
  /** Twelve each: within a date, standing alone, and short. */
  readonly months: { readonly [form in "inDate" | "alone" | "short"]: readonly string[] };
  /**
   * How a year is joined to a day or month, `{part}` being "19 September", "19–20 September" or
   * "September".
   */
  readonly dates: { readonly [pattern in "day" | "month" | "short"]: string };
}

const learned = new Map<string, Words>();

/** Lets dates, lists, numbers and languages' names be said in a language that `Intl` may not know. */
export function learn(locale: string, words: Words): void {
  learned.set(locale, words);
}

/** The words that were learned of a locale's language; undefined where `Intl` has its own. */
export function wordsOf(locale: string): Words | undefined {
  return learned.get(locale) ?? learned.get(languageOf(locale));
}

/** The name of a language: "Armenian"; the tag itself where nobody knows one. */
export function sayLanguage(tag: string, locale: string): string {
  const own = wordsOf(locale)?.languages?.[tag];
  return own ?? new Intl.DisplayNames(locale, { type: "language" }).of(tag) ?? tag;
}

/** The name of a country: "Georgia"; undefined where nobody knows one. */
export function sayRegion(code: string, locale: string): string | undefined {
  const own = wordsOf(locale)?.regions?.[code];
  return own ?? new Intl.DisplayNames(locale, { type: "region", fallback: "none" }).of(code);
}

/** "A, B and C". */
export function sayList(parts: readonly string[], locale: string): string {
  const and = wordsOf(locale)?.and;
  if (and === undefined) return new Intl.ListFormat(locale).format(parts);
  const last = parts.slice(-2).join(and);
  return sayParts([...parts.slice(0, -2), last], locale);
}

/** Parts of a remark, one after the other: "used by Armenian speakers, since 1992". */
export function sayParts(parts: readonly string[], locale: string): string {
  return parts.join(directionOfLang(locale) === "rtl" ? "، " : ", ");
}

/** Writes numbers as the locale does. */
export function numberFormat(locale: string): Intl.NumberFormat {
  return new Intl.NumberFormat(wordsOf(locale)?.numbers ?? locale);
}

function languageOf(locale: string): string {
  return locale.split("-")[0] ?? locale;
}
