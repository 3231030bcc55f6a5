import { describe, expect, it } from "vitest";
import { annotate } from "../../../authoring/annotate/annotation.ts";
import type { Collected } from "../../../authoring/annotate/collected.ts";
import { collectText } from "../../../authoring/annotate/plain.ts";
import { printed } from "../../../authoring/annotate/print.ts";
import { matcherOf } from "../../../authoring/lexicon.ts";
import type { Entry } from "../../../core/lexicon/types.ts";
import { fen, gazette, harbour } from "../check/fixture.ts";

const farHarbour = { ...harbour(), id: "far-harbour" };
const cape = {
  ...fen(),
  id: "cape",
  forms: [
    {
      text: "Cape",
      lang: "en",
      case: "initial" as const,
      requires: { entries: ["grey-fen"], within: 0 },
    },
  ],
};
const entries = [harbour(), farHarbour, fen(), cape] as Entry[];
const matcher = matcherOf(entries);
const read = (text: string, lang = "en") => collectText(new TextEncoder().encode(text), lang);
const of = (collected: Collected, url?: string) => annotate(collected, matcher, [gazette()], url);

describe("an annotation", () => {
  const text = "🌊 The Cape.\n\nFrom Grey Fen to AMBER\nHARBOUR.";

  it("gives places in UTF-16 code units, other senses, and words settled by the end of the text", () => {
    expect(of(read(text)).matches).toEqual([
      { start: 7, end: 11, surface: "Cape", entry: "cape", alternatives: [] },
      { start: 19, end: 27, surface: "Grey Fen", entry: "grey-fen", alternatives: [] },
      {
        start: 31,
        end: 44,
        surface: "AMBER\nHARBOUR",
        entry: "amber-harbour",
        alternatives: ["far-harbour"],
      },
    ]);
  });

  it("leaves out what nobody sees", () => {
    const seen = read("Grey Fen, Grey Fen");
    const half = seen.blocks.map((block) => ({ ...block, unseen: [{ start: 0, end: 9 }] }));
    expect(of({ ...seen, blocks: half }).matches.map(({ start }) => start)).toEqual([10]);
  });

  it.each([
    ["nothing known of where it was published", undefined, "x", null, "none"],
    ["an address of nobody known", "https://herald.am/x", "x", null, "none"],
    ["a publisher whose note is elsewhere", "https://www.gazette.am/x", "x", "gazette", "recorded"],
    [
      "a publisher whose note it prints",
      "https://gazette.am/x",
      "Here we print both of the names.",
      "gazette",
      "printed",
    ],
  ])("tells of the publisher: %s", (_what, url, words, publisher, policy) => {
    expect(of(read(words), url)).toMatchObject({ lang: "en", publisher, policy });
  });

  it("is for people the text with marks, and a table", () => {
    const annotation = { file: "a.txt", ...of(read(text), "https://gazette.am/x") };
    expect(printed(annotation, text)).toBe(
      [
        "── a.txt: language en, publisher gazette, naming note: recorded",
        "",
        "🌊 The [[Cape|cape]].",
        "",
        "From [[Grey Fen|grey-fen]] to [[AMBER\nHARBOUR|amber-harbour/far-harbour]].",
        "",
        "entry          times  words          may also be",
        "cape           1      Cape",
        "grey-fen       1      Grey Fen",
        "amber-harbour  1      AMBER HARBOUR  far-harbour",
      ].join("\n"),
    );
  });

  it("says so where there is nothing", () => {
    expect(printed({ file: "a.txt", ...of(read("x")) }, "x")).toMatch(/Nothing would be marked\.$/);
  });
});
