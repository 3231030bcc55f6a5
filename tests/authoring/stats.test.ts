import { afterAll, describe, expect, it } from "vitest";
import { type Stats, statsOf } from "../../authoring/stats.ts";
import type { Entry } from "../../core/lexicon/types.ts";
import { fen, folder, harbour } from "./check/fixture.ts";
import { PATIENCE, run } from "./run.ts";

describe("what a glossary holds", () => {
  const other = fen();
  delete other.contested;
  other.timeline = [];
  other.prominence = "quiet";
  other.confidence = "partly verified";
  other.reviewed = "2026-10-01";
  other.reviewBy = "2026-11-01";
  delete other.names[0]!.usedBy;
  other.forms.push({ text: "Янтарь", lang: "ru", case: "initial", paradigm: "ru-m-soft" });
  const stats = statsOf("both", [harbour(), other] as Entry[], "2026-11-24");

  it("is counted", () => {
    expect(stats).toEqual({
      glossary: "both",
      entries: 2,
      languages: {
        en: { entries: 2, names: 2, forms: 2 },
        ru: { entries: 2, names: 1, forms: 2 },
      },
      names: 3,
      claimed: 2,
      forms: 4,
      surfaces: 3 + 5,
      kinds: [["place", 2]],
      confidence: [
        ["partly verified", 1],
        ["verified", 1],
      ],
      quiet: 1,
      reviewed: { oldest: "2026-10-01", newest: "2026-11-22" },
      ages: [
        ["within 30 days", 1],
        ["within half a year", 1],
      ],
      reviewBy: { set: 2, past: 1, next: "2027-05-22" },
      events: 2,
      withoutContested: ["grey-fen"],
      withoutTimeline: ["grey-fen"],
      sources: 4,
      publishers: [
        ["The Gazette", 2],
        ["The Herald", 2],
      ],
    });
  });

  it.each([
    ["2026-11-24", "within 30 days"],
    ["2026-10-25", "within 30 days"],
    ["2026-10-24", "within half a year"],
    ["2026-01-01", "within a year"],
    ["2025-11-23", "longer ago"],
  ])("reviewed on %s is %s", (reviewed, age) => {
    const { ages } = statsOf("one", [{ ...harbour(), reviewed } as Entry], "2026-11-24");
    expect(ages).toEqual([[age, 1]]);
  });

  it("can be nothing", () => {
    expect(statsOf("none", [], "2026-11-24")).toMatchObject({ entries: 0, languages: {} });
  });
});

describe("glossary stats", PATIENCE, () => {
  const made = folder();
  afterAll(() => made.remove());
  const stats = (...args: string[]) => run("glossary.ts", "stats", "--root", made.root, ...args);

  it("gives one line of JSON a glossary, and one for all", () => {
    const { code, out } = stats("--json");
    const lines = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Stats);
    expect(code).toBe(0);
    expect(lines.map(({ glossary, entries }) => [glossary, entries])).toEqual([
      ["south-caucasus", 1],
      ["world", 1],
      ["all", 2],
    ]);
  });

  it("gives tables for the README, each row as wide as its head", () => {
    const { code, out } = stats("--markdown");
    expect(code).toBe(0);
    expect(out).toContain("| | south-caucasus | world | all |");
    expect(out).toContain("| entries | 1 | 1 | 2 |");
    const tables = out.split("\n\n").map((part) => part.split("\n"));
    for (const rows of tables.slice(0, 2)) {
      const widths = rows.map((row) => row.split("|").length);
      expect(new Set(widths).size, rows.join("\n")).toBe(1);
    }
  });

  it("tells people what is missing", () => {
    const { out } = stats();
    expect(out).toMatch(/Without a timeline \(0\)/);
    expect(out).toMatch(/Next review: 2027-05-22/);
  });

  it("says what to do where the data cannot be read", () => {
    made.write("world/entries/grey-fen.json", "{");
    const { code, err } = stats();
    expect(code).toBe(1);
    expect(err).toContain("glossary -- check");
  });
});
