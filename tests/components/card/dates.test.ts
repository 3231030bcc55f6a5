import { expect, test } from "vitest";
import { sayDate } from "../../../components/card/dates.ts";

// nbsp: the short form breaks nowhere but after the dash of an interval
const rows = [
  ["1992", "en", "short", "1992"],
  ["1992-05", "en", "short", "May 1992"],
  ["1992-05-18", "en", "short", "18 May 1992"],
  ["1992-05-18", "en", "long", "18 May 1992"],
  ["1992-05-18", "en-US", "long", "May 18, 1992"],
  ["2023-09-19/2023-09-20", "en", "short", "19–20 Sept 2023"],
  ["2020-09-27/2020-11-10", "en", "short", "27 Sept – 10 Nov 2020"],
  ["2020-11-10/2021-01-03", "en", "short", "10 Nov 2020 – 3 Jan 2021"],
  ["1988/1994", "en", "short", "1988–1994"],
  ["1992-05/1993", "en", "short", "May 1992 – 1993"],
  ["2023-09-19/2023-09-20", "ru", "short", "19–20 сент. 2023 г."],
  ["2023-09-19/2023-09-20", "ar", "short", "19–20 سبتمبر 2023"],
  ["2023-09-19", "fr", "long", "19 septembre 2023"],
  ["2023-09-19", "fa", "long", "۱۹ سپتامبر ۲۰۲۳"],
] as const;

test.each(rows)("%s in %s, %s: %s", (date, locale, style, said) => {
  const plain = sayDate(date, locale, style);
  expect(plain.replace(/[\u00a0\u202f]/g, " ").replace("\u2060", "")).toBe(said);
  // Two days of a month are held together.
  if (/\d–\d/.test(said)) expect(plain).toContain("–\u2060");
  if (style === "short") expect(plain.match(/ /g)?.length ?? 0).toBe(said.includes(" – ") ? 1 : 0);
});
