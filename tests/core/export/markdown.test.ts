import { describe, expect, test } from "vitest";
import messages from "../../../assets/locales/en/sheet.json" with { type: "json" };
import { dateValues, sayDate } from "../../../components/card/dates.ts";
import { type CardInput, cardModel } from "../../../core/card/model.ts";
import { type SheetPage, toMarkdown } from "../../../core/export/markdown.ts";
import { translator } from "../../../core/messages.ts";
import { entries, own, policies, syunik } from "../../components/popup/fixtures.ts";

const words = {
  t: translator(messages, "en"),
  date: (date: string) => sayDate(date, "en", "long"),
  dateValues: (name: string, date: string) => dateValues(name, date, "en"),
  locale: "en",
};
const page: SheetPage = {
  title: "Lorries *wait* on [the] road",
  host: "oc-media.org",
  url: "https://oc-media.org/a?b=(c)",
  date: "2023-09-01",
  made: "2026-11-26",
};
const glossary = { title: "South Caucasus", origin: "bundled" } as const;
const input = (entry = syunik, more: Partial<CardInput> = {}): CardInput => ({
  surface: entry.headword,
  senses: [{ kind: "entry", entry, glossary }],
  articleDate: { day: "2023-09-01", from: "json-ld" },
  today: "2026-11-26",
  ...more,
});
const written = (inputs: readonly CardInput[], more: Partial<SheetPage> = {}) =>
  toMarkdown(inputs.map(cardModel), { ...page, ...more }, words);
const noteOn = (id: string) => input(entries.find((entry) => entry.id === id));

describe("a sheet's head", () => {
  test.each([
    ["[Lorries \\*wait\\* on \\[the\\] road](<https://oc-media.org/a?b=(c)>)", {}],
    ["oc-media.org, 1 September 2023. Notes from Scholium. Made on 26 November 2026.", {}],
    ["On names: OC Media prints a note on the page:", { policy: policies.printed }],
    ["> We print place names as our writers use them.", { policy: policies.printed }],
    ["has a note on record, seen 20 November 2026. In our words:", { policy: policies.recorded }],
    ["On names: no note known from Eurasianet.", { policy: policies.none }],
  ])("%s", (line, more) => {
    expect(written([], more)).toContain(line);
  });
  test("without a date says none", () => {
    const { date: _, ...undated } = page;
    expect(toMarkdown([], undated, words)).toContain("oc-media.org. Notes from Scholium.");
  });
});

describe("a note", () => {
  const text = written([input()]);
  test.each([
    "## 1. Syunik",
    "Armenia’s southernmost province, between Nakhchivan and the rest of Azerbaijan. \\[1\\]",
    "**Contested:**",
    "**Sources**",
    "1. [A page on The Example](<https://a.example/page>), The Example, 29 September 2023",
    "Reviewed 23 November 2026. Glossary: South Caucasus.",
  ])("%s", (line) => {
    expect(text).toContain(line);
  });
  test("parts what was so from what has happened since", () => {
    const at = text.indexOf("**When it was published, 1 September 2023:**");
    const since = text.indexOf("**Since then:**");
    expect(since).toBeGreaterThan(-1);
    expect(at).toBeLessThan(since);
    expect(text).toContain("*As of November 2026.*");
  });
  test.each([
    ["each name with who uses it", "nagorno-karabakh", "- Արցախ (*Artsakh*): Armenian"],
    ["doubt is said", "lachin-corridor", "Not every statement was checked against its source."],
    ["an old review is said", "lachin-blockade", "May be out of date."],
  ])("%s", (_what, id, line) => {
    expect(written([noteOn(id)])).toContain(line);
  });
  test("one of the reader’s own", () => {
    const mine: CardInput = {
      ...input(),
      surface: "Kornidzor",
      senses: [{ kind: "own", entry: own }],
    };
    expect(written([mine])).toContain("A note of one’s own.");
  });
  test("of several senses names all", () => {
    const [a, b] = [noteOn("baku"), noteOn("yerevan")];
    const both = { ...a, senses: [...a.senses, ...b.senses] };
    expect(written([both])).toMatch(/- \*\*Baku\*\*: .+\n- \*\*Yerevan\*\*: /);
  });
  test("text that looks like Markdown is text", () => {
    const odd = { ...syunik, headword: "1. <b>#x_y</b>\n- `z`" };
    expect(written([input(odd)])).toContain("## 1. 1\\. \\<b\\>\\#x\\_y\\</b\\> - \\`z\\`");
  });
});
