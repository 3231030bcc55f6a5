import { beforeAll, describe, expect, test } from "vitest";
import az from "../../../assets/locales/az/words.json" with { type: "json" };
import hy from "../../../assets/locales/hy/words.json" with { type: "json" };
import ka from "../../../assets/locales/ka/words.json" with { type: "json" };
import { dateValues, sayDate, sayMoment } from "../../../components/card/dates.ts";
import { learn } from "../../../core/words.ts";

beforeAll(() => {
  for (const [locale, words] of Object.entries({ az, hy, ka })) learn(locale, words);
});

const plain = (said: string) => said.replace(/[\u00a0\u202f]/g, " ").replaceAll("\u2060", "");

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

  ["1992", "ru", "long", "1992"],
  ["1992-05", "ru", "long", "май 1992 г."],
  ["1992-05", "ru", "bent", "мая 1992 г."],
  ["2023-09-19", "ru", "bent", "19 сентября 2023 г."],
  ["2023-09-19/2023-09-20", "ru", "short", "19–20 сент. 2023"],
  ["2023-09-19/2023-09-20", "ru", "long", "19–20 сентября 2023 г."],
  ["2020-11-10/2021-01-03", "ru", "short", "10 нояб. 2020 – 3 янв. 2021"],

  ["1992", "fr", "long", "1992"],
  ["1992-05", "fr", "long", "mai 1992"],
  ["2023-09-19/2023-09-20", "fr", "long", "19–20 septembre 2023"],

  ["1992", "tr", "long", "1992"],
  ["1992-05", "tr", "long", "Mayıs 1992"],
  ["2023-09-19/2023-09-20", "tr", "long", "19–20 Eylül 2023"],

  ["1992", "ar", "long", "1992"],
  ["1992-05", "ar", "long", "مايو 1992"],
  ["2023-09-19/2023-09-20", "ar", "short", "19–20 سبتمبر 2023"],
  ["2023-09-19", "fa", "long", "۱۹ سپتامبر ۲۰۲۳"],

  ["1992", "hy", "long", "1992"],
  ["1992-05", "hy", "long", "1992 թ. մայիս"],
  ["1992-05", "hy", "bent", "1992 թ. մայիսի"],
  ["2023-09-19", "hy", "long", "19 սեպտեմբերի, 2023 թ."],
  ["2023-09-19/2023-09-20", "hy", "long", "19–20 սեպտեմբերի, 2023 թ."],
  ["2023-09-19/2023-09-20", "hy", "short", "19–20 սեպ 2023"],
  ["2020-09-27/2020-11-10", "hy", "short", "27 սեպ – 10 նոյ 2020"],
  ["2025-02/2025-03", "hy", "long", "2025 թ. փետրվար – մարտ"],

  ["1992-05", "az", "long", "may 1992"],
  ["2023-09-19", "az-Latn-AZ", "long", "19 sentyabr 2023"],
  ["2023-09-19/2023-09-20", "az", "long", "19–20 sentyabr 2023"],
  ["2020-11-10/2021-01-03", "az", "short", "10 noy 2020 – 3 yan 2021"],

  ["1992-05", "ka", "long", "1992 წლის მაისი"],
  ["2023-09-19/2023-09-20", "ka", "long", "2023 წლის 19–20 სექტემბერი"],
  ["2023-09-19/2023-09-20", "ka", "short", "19–20 სექ. 2023"],
  ["1988/1994", "ka", "short", "1988–1994"],
  ["1992-05/1993", "ka", "short", "მაი. 1992 – 1993"],
] as const;

test.each(rows)("%s in %s, %s: %s", (date, locale, style, expected) => {
  const said = sayDate(date, locale, style);
  expect(plain(said)).toBe(expected);
  if (style !== "short") return;
  // Two days of a month are held together.
  if (/\d–\d/.test(expected)) expect(said).toContain("–\u2060");
  expect(said.match(/ /g)?.length ?? 0).toBe(expected.includes(" – ") ? 1 : 0);
});

describe("in a sentence", () => {
  test("a month is there as it stands alone, and as a preposition bends it", () => {
    const { from, fromBent } = dateValues("from", "2018-04", "ru");
    expect([from, fromBent].map((said) => plain(said!))).toEqual([
      "апрель 2018 г.",
      "апреля 2018 г.",
    ]);
  });
  test.each([
    ["en", "21 November 2026"],
    ["hy", "21 նոյեմբերի, 2026 թ."],
  ])("a moment is a day where the reader is, in %s", (locale, expected) => {
    expect(sayMoment(new Date(2026, 10, 21, 12).getTime(), locale)).toBe(expected);
  });
});
