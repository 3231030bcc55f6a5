import {
  type ArticleDate,
  chooseDate,
  type DateOrigin,
  type FoundDate,
} from "../core/date/choose.ts";
import { readDate } from "../core/date/read.ts";
import { datesInJsonLd } from "./date/json-ld.ts";
import { datesInMeta } from "./date/meta.ts";
import { datesInMicrodata, datesInTime } from "./date/time.ts";

/**
 * The day on which the article was first published, as the page gives it. In order of trust: JSON-LD,
 * meta elements, the article's `<time>`, the address, microdata. Undefined where the page does not
 * say, or says only what cannot be: the card then does not guess.
 *
 * @param now Milliseconds since 1970.
 */
export function articleDate(document: Document, now: number): ArticleDate | undefined {
  const lang = document.documentElement.lang || undefined;
  const found: FoundDate[] = [];
  const add = (from: DateOrigin, texts: readonly string[]) => {
    for (const text of texts) {
      const printed = readDate(text, now, lang);
      if (printed) found.push({ ...printed, from });
    }
  };
  add("json-ld", datesInJsonLd(document));
  add("meta", datesInMeta(document));
  add("time", datesInTime(document));
  add("address", datesInAddress(document.location?.pathname ?? ""));
  add("microdata", datesInMicrodata(document));
  return chooseDate(found);
}

const YEAR = "((?:19|20)\\d{2})";
const ADDRESSES = [
  new RegExp(`/${YEAR}/(\\d{1,2}|[a-z]{3})/(\\d{1,2})(?:[/-]|$)`, "i"), // /2023/09/04/, /2023/sep/04/
  new RegExp(`[/-]${YEAR}-(\\d{2})-(\\d{2})(?:[/.-]|$)`), // /2023-09-04-
  new RegExp(`/${YEAR}(\\d{2})(\\d{2})(?:[/.-]|$)`), // /20230904-
  new RegExp(`/${YEAR}/(\\d{2})/()`), // /2023/09/: a month
];

/** The dates that an address may hold, the most exact first; the path, without host and query. */
export function datesInAddress(path: string): readonly string[] {
  return ADDRESSES.flatMap((pattern) => {
    const [, year, month = "", day] = pattern.exec(path) ?? [];
    if (year === undefined) return [];
    if (!day) return [`${year}-${month}`];
    return /\d/.test(month) ? [`${year}-${month}-${day}`] : [`${day} ${month} ${year}`];
  });
}
