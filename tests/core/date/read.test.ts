import { expect, test } from "vitest";
import { readDate } from "../../../core/date/read.ts";

const NOW = Date.UTC(2026, 10, 26, 12);
const noon = Date.UTC(2023, 8, 4, 12);

test.each([
  ["2023-09-04", { day: "2023-09-04" }],
  [" 2023-09-04T12:00 ", { day: "2023-09-04" }],
  ["2023-09-04T12:00Z", { day: "2023-09-04", instant: noon, zone: 0 }],
  ["2023-09-04T16:00:00.123+04:00", { day: "2023-09-04", instant: noon, zone: 240 }],
  ["2023-09-04 16:00:00 +0400", { day: "2023-09-04", instant: noon, zone: 240 }],
  ["2023-09-04T16:00+04", { day: "2023-09-04", instant: noon, zone: 240 }],
  ["2023-09-04T16:00:00+04:00[Asia/Tbilisi]", { day: "2023-09-04", instant: noon, zone: 240 }],
  ["20230904T120000Z", { day: "2023-09-04", instant: noon, zone: 0 }],
  ["20230904", { day: "2023-09-04" }],
  ["2023/9/4", { day: "2023-09-04" }],
  ["2023.09.04", { day: "2023-09-04" }],
  ["2023-09", { day: "2023-09" }],
  ["2023", { day: "2023" }],
  ["Mon, 04 Sep 2023 16:00:00 +0400", { day: "2023-09-04", instant: noon, zone: 240 }],
  ["Mon, 4 Sep 2023 12:00:00 GMT", { day: "2023-09-04", instant: noon, zone: 0 }],
  ["4 September 2023", { day: "2023-09-04" }],
  ["Monday 4 September 2023", { day: "2023-09-04" }],
  ["4 Sept. 2023", { day: "2023-09-04" }],
  ["September 4, 2023, 10:20", { day: "2023-09-04" }],
  ["2023-02-29", undefined],
  ["2024-02-29", { day: "2024-02-29" }],
  ["2023-00-10", undefined],
  ["31 September 2023", undefined],
  ["04.09.2023", undefined],
  ["04/09/2023", undefined],
  ["1799-12-31", undefined],
  ["2026-11-28", undefined],
  ["2026-11-26T13:30:00Z", undefined],
  ["2026-11-26T12:30:00Z", { day: "2026-11-26", instant: NOW + 1_800_000, zone: 0 }],
  ["2 hours ago", undefined],
  ["", undefined],
  [null, undefined],
])("%j is %j", (text, expected) => {
  expect(readDate(text, NOW)).toEqual(expected);
});

test.each([
  ["ru", "4 сентября 2023"],
  ["ru", "4 сентября 2023 г., 10:20"],
  ["fr", "lundi 4 septembre 2023"],
  ["tr", "4 Eylül 2023"],
  ["az", "4 sentyabr 2023"],
  ["hy", "4 սեպտեմբերի 2023"],
  ["ka", "4 სექტემბერი 2023"],
])("in words, %s: %s", (lang, text) => {
  expect(readDate(text, NOW, lang)).toEqual({ day: "2023-09-04" });
});

test("a page's lang that is no language does no harm", () => {
  expect(readDate("4 September 2023", NOW, "not a language")).toEqual({ day: "2023-09-04" });
});
