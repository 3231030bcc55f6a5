import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { relation, splitTimeline } from "../../../core/card/timeline.ts";

const relations = [
  // event, article, relation
  ["2023-08-31", "2023-09-01", "before"],
  ["2023-09-01", "2023-09-01", "around"],
  ["2023-09-02", "2023-09-01", "after"],
  ["2023-08", "2023-09-01", "before"],
  ["2023-09", "2023-09-01", "after"], // on that day or later
  ["2023-09", "2023-09-10", "around"],
  ["2023-09", "2023-09-30", "before"], // on that day or earlier
  ["2023-10", "2023-09-30", "after"],
  ["2023", "2023-09-01", "around"],
  ["2022", "2023-01-01", "before"],
  ["2024", "2023-12-31", "after"],
  ["2023-02", "2023-02-28", "before"],
  ["2024-02", "2024-02-28", "around"], // a leap year: it may have been the 29th
  ["2022-12-12/2023-09-20", "2023-09-01", "under way"],
  ["2022-12/2023-09", "2023-09-01", "under way"],
  ["2023-09-01/2023-09-20", "2023-09-01", "after"],
  ["2023-09-19/2023-09-20", "2023-09-01", "after"],
  ["2023-08-19/2023-08-20", "2023-09-01", "before"],
  ["2023-09-03", "2023-09", "around"],
  ["2023-08-31", "2023-09", "before"],
  ["2023-10-01", "2023-09", "after"],
  ["1994", "2023", "before"],
] as const;

test.each(relations)("%s, seen from %s: %s", (event, article, expected) => {
  expect(relation(event, article)).toBe(expected);
});

const events = [
  "1992-05",
  "2020-11-10",
  "2022-12-12",
  "2023-06-15",
  "2023-09",
  "2023-10-03",
  "2024",
  "2025",
];
const dated = events.map((date) => ({ date }));
const dates = (list: readonly { date: string }[]) => list.map((event) => event.date);

describe("split at the article's date", () => {
  test("what was so, and what has happened since", () => {
    const split = splitTimeline(dated, "2023-09-01T14:05:00+04:00");
    expect(split).toEqual({
      kind: "split",
      date: "2023-09-01",
      earlier: [{ date: "1992-05" }, { date: "2020-11-10" }],
      before: [],
      atTheTime: [{ date: "2022-12-12" }, { date: "2023-06-15" }],
      around: [],
      since: [{ date: "2023-09" }, { date: "2023-10-03" }, { date: "2024" }],
      later: [{ date: "2025" }],
    });
  });

  test("what is under way is the state of things, however long ago it began", () => {
    const split = splitTimeline(
      [{ date: "1994/2024" }, { date: "2020" }, { date: "2021" }, { date: "2022" }],
      "2023-01-01",
    );
    expect(split).toMatchObject({
      earlier: [{ date: "2020" }, { date: "2021" }],
      atTheTime: [{ date: "2022" }, { date: "1994/2024" }],
    });
  });

  test.each([
    // events; what still bears on 1 September 2023; the last event before, where nothing does
    [["1936"], [], ["1936"]],
    [["1923", "1991"], [], ["1991"]],
    [["1936", "2022-12-12"], ["2022-12-12"], []],
    [["2022-08-31"], [], ["2022-08-31"]],
    [["2022-09-01"], ["2022-09-01"], []],
    [["2022-08"], [], ["2022-08"]],
    [["2022-09"], ["2022-09"], []],
    [["2022"], ["2022"], []], // it may have been in December
    [["2021/2022-10"], ["2021/2022-10"], []],
    [["1994/2024"], ["1994/2024"], []],
    [["1994/2024", "1936"].sort(), ["1994/2024"], []],
    [["2023-01", "2023-02", "2023-03"], ["2023-02", "2023-03"], []],
    [["1990/2030", "1991/2030", "2023-03"], ["1990/2030", "1991/2030"], []],
    [[], [], []],
  ])("of %j it is %j that bears on the day, and last before it was %j", (list, now, last) => {
    const split = splitTimeline(
      list.map((date) => ({ date })),
      "2023-09-01",
    );
    if (split.kind !== "split") throw new Error("the date is plain to see");
    expect(dates(split.atTheTime)).toEqual(now);
    expect(dates(split.before)).toEqual(last);
  });

  test.each([undefined, "", "unknown", "1 September 2023", "20230901"])("no date: %s", (date) => {
    const plain = splitTimeline(dated, date);
    expect(plain.kind).toBe("plain");
    expect(plain.kind === "plain" && dates(plain.events)).toEqual(["2023-10-03", "2024", "2025"]);
    expect(dates(plain.earlier)).toEqual(events.slice(0, 5));
  });

  test.each([
    ["2023-09-01", "2023-09-01"],
    [" 2023-09-01 ", "2023-09-01"],
    ["2023-09", "2023-09"],
    ["2023", "2023"],
    ["2023-09-01T00:30:00Z", "2023-09-01"],
  ])("%s is the day %s", (date, day) => {
    expect(splitTimeline(dated, date)).toMatchObject({ kind: "split", date: day });
  });

  test("a year that reaches further than a day in it", () => {
    const [year, day] = [{ date: "1970" }, { date: "1970-01-01" }];
    expect(splitTimeline([year, day], "1971-01-02")).toMatchObject({
      earlier: [day],
      atTheTime: [year],
    });
  });

  test("no event is lost, doubled, or on the wrong side", () => {
    const day = fc
      .date({ min: new Date("1900-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const partial = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([d, n]) => d.slice(0, n));
    fc.assert(
      fc.property(fc.array(partial, { maxLength: 20 }), day, (list, article) => {
        const given = list.sort().map((date) => ({ date }));
        const split = splitTimeline(given, article);
        if (split.kind !== "split") throw new Error("the date is plain to see");
        const { earlier, before, atTheTime, around, since, later } = split;
        const all = [earlier, before, atTheTime, around, since, later].flat();
        expect(new Set(all)).toEqual(new Set(given));
        expect(all).toHaveLength(given.length);
        for (const { date } of [...earlier, ...before, ...atTheTime])
          expect(date <= article).toBe(true);
        for (const { date } of [...since, ...later]) expect(`${date}-99` > article).toBe(true);
      }),
    );
  });
});
