import { describe, expect, test } from "vitest";
import { cardModel, type NoteModel } from "../../../core/card/model.ts";
import type { Entry } from "../../../core/lexicon/types.ts";
import karabakh from "../../../glossary/south-caucasus/entries/nagorno-karabakh.json" with {
  type: "json",
};
import tbilisi from "../../../glossary/south-caucasus/entries/tbilisi.json" with { type: "json" };

/** The card of a bundled entry in an article of this day. */
function under(entry: unknown, day: string): NoteModel["timeline"] {
  const glossary = { title: "South Caucasus", origin: "bundled" } as const;
  const model = cardModel({
    surface: (entry as Entry).headword,
    senses: [{ kind: "entry", entry: entry as Entry, glossary }],
    articleDate: { day, from: "json-ld" },
    today: "2026-11-26",
  });
  if (model.kind !== "note") throw new Error(`a ${model.kind} card`);
  return model.timeline;
}

const said = (events: readonly { date: string; text: string; refs: readonly number[] }[]) =>
  events.map(({ date, text, refs }) => `${date} ${text} ${refs.length > 0 ? "(sourced)" : ""}`);

describe("in an article of 1 September 2023", () => {
  test("Nagorno-Karabakh: the blockade under its day; offensive, dissolution, exodus since then", () => {
    const timeline = under(karabakh, "2023-09-01");
    if (timeline.kind !== "split") throw new Error("the date is plain to see");
    expect(said(timeline.atTheTime)).toEqual([
      expect.stringMatching(/^2022-12-12 .*blocked.*\(sourced\)$/),
    ]);
    expect(said(timeline.since)).toEqual([
      expect.stringMatching(/^2023-09-19.* offensive .*\(sourced\)$/),
      expect.stringMatching(/^2023-09-28 .*dissolve.*\(sourced\)$/),
      expect.stringMatching(/^2023-\d\d-\d\d .*100,\d{3} people.*\(sourced\)$/),
    ]);
    expect(timeline.before).toEqual([]);
  });

  test("Tbilisi: the name of 1936 is the last event before, not the state of things", () => {
    const timeline = under(tbilisi, "2023-09-01");
    if (timeline.kind !== "split") throw new Error("the date is plain to see");
    expect(timeline.atTheTime).toEqual([]);
    expect(timeline.before.map(({ date }) => date)).toEqual(["1936"]);
  });
});
