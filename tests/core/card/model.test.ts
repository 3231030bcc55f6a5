import { describe, expect, test } from "vitest";
import { type CardInput, cardModel, type NoteModel } from "../../../core/card/model.ts";
import type { Entry, Source } from "../../../core/lexicon/types.ts";
import type { PolicyState } from "../../../core/publisher/state.ts";
import type { Policy } from "../../../core/publisher/types.ts";

const source = (id: string): Source => ({
  id,
  title: `On ${id}`,
  publisher: "Valley Press",
  url: `https://valley-press.example/${id}`,
  read: "2026-03-02",
});

const entry: Entry = {
  id: "karsova",
  kind: "place",
  headword: "Karsova",
  definition: { text: "A town.", sources: ["c", "a"] },
  background: [{ text: "It has a railway.", sources: ["b"] }],
  contested: { text: "Its spelling.", sources: ["e"] },
  names: [
    { text: "Карсова", lang: "ru", romanised: "Karsova", sources: ["d"] },
    { text: "قارسوفا", lang: "ar", sources: ["d"] },
    { text: "Karsovaköy", lang: "tr", usedBy: "the villagers", from: "1974", sources: ["a"] },
    { text: "Karsova-am-Tal", lang: "de", sources: ["a"] },
    { text: "Ղարսովա", lang: "hy", sources: ["a"] },
    { text: "Karsovatal", lang: "de", to: "1911", sources: ["a"] },
  ],
  forms: [{ text: "Karsova", lang: "en", case: "initial" }],
  timeline: [
    { date: "1911", text: "The railway came.", sources: ["f"] },
    { date: "1950", text: "The bridge fell.", sources: ["a"] },
    { date: "2024", text: "The bridge was closed.", sources: ["g"] },
    { date: "2025-06-01", text: "The bridge was opened.", sources: ["a"] },
    { date: "2025-09-01", text: "The bridge was painted.", sources: ["b"] },
  ],
  sources: ["a", "b", "c", "d", "e", "f", "g", "unused"].map(source),
  reviewed: "2026-03-02",
  reviewBy: "2026-06-01",
  confidence: "verified",
  prominence: "note",
};

const published = (day: string) => ({ day, from: "json-ld" }) as const;
const glossary = { title: "Valleys", origin: "bundled" } as const;
const sense = (of: Entry) => ({ kind: "entry", entry: of, glossary }) as const;
const input: CardInput = { surface: "Karsova", senses: [sense(entry)], today: "2026-03-03" };

function note(more: Partial<CardInput> = {}): NoteModel {
  const model = cardModel({ ...input, ...more });
  if (model.kind !== "note") throw new Error(`a ${model.kind} card`);
  return model;
}

describe("the word as printed", () => {
  test.each([
    ["Karsova", undefined],
    ["KARSOVA", undefined],
    ["Kar\u00adsova", undefined],
    ["Karsovas", "Karsovas"],
    ["Карсове", "Карсове"],
  ])("%s", (surface, shown) => {
    expect(note({ surface }).surface).toBe(shown);
  });

  test.each([
    ["Saint-Karsova", "Saint\u2011Karsova", undefined],
    ["Karsova’s Gate", "karsova's  gate", undefined],
    ["Karsova’s Gate", "the gate", "the gate"],
  ])("%s, printed as %s", (headword, surface, shown) => {
    expect(note({ surface, senses: [sense({ ...entry, headword })] }).surface).toBe(shown);
  });
});

describe("sources", () => {
  test("are numbered in the order in which the card cites them", () => {
    const model = note({ articleDate: published("2025-07-01") });
    expect(model.definition.refs).toEqual([1, 2]); // c, a
    expect(model.background[0]?.refs).toEqual([4]); // b
    expect(model.sources.map((one) => one.url.slice(-1))).toEqual([
      ..."ca", // definition
      ..."gb", // at the time, since then; the background, which comes after it, cites b again
      "f", // earlier, folded away
      "d", // names
      "e", // contested
      "d", // "unused" comes last
    ]);
    expect(model.sources.map((one) => one.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(model.contested?.refs).toEqual([7]);
  });

  test("an id that the entry does not list is left out", () => {
    const odd = { ...entry, definition: { text: "A town.", sources: ["a", "lost", "a"] } };
    expect(note({ senses: [sense(odd)] }).definition.refs).toEqual([1]);
  });
});

describe("names", () => {
  test("the page's own word, then by the English name of the language", () => {
    expect(
      note({ pageLang: "en" }).names.map(({ text, page }) => (page ? `[${text}]` : text)),
    ).toEqual([
      "[Karsova]",
      "قارسوفا", // Arabic
      "Ղարսովա", // Armenian
      "Karsova-am-Tal", // German, in the entry's order
      "Karsovatal",
      "Карсова", // Russian
      "Karsovaköy", // Turkish
    ]);
  });

  test("each has its language and direction", () => {
    const rows = note({ pageLang: "en" }).names;
    expect(rows.map(({ lang, dir }) => `${lang} ${dir}`)).toEqual([
      "en ltr",
      "ar rtl",
      "hy ltr",
      "de ltr",
      "de ltr",
      "ru ltr",
      "tr ltr",
    ]);
  });

  test("a page's word that is a known name brings its claim along, once", () => {
    const rows = note({ surface: "KARSOVAKÖY" }).names;
    expect(rows[0]).toMatchObject({
      text: "Karsovaköy",
      page: true,
      usedBy: "the villagers",
      from: "1974",
    });
    expect(rows.filter((row) => row.text === "Karsovaköy")).toHaveLength(1);
  });
});

describe("time", () => {
  test("background of today is said to be so under an article that something has followed", () => {
    expect(note({ articleDate: published("2025-07-01") }).asOf).toBe("2026-03-02");
    expect(note({ articleDate: published("2026-01-01") }).asOf).toBeUndefined();
    const quiet = sense({ ...entry, timeline: [] });
    const asOf = (day: string) => note({ senses: [quiet], articleDate: published(day) }).asOf;
    expect([asOf("2025-03-02"), asOf("2025-03-03")]).toEqual(["2026-03-02", undefined]);
    expect(note().asOf).toBeUndefined();
  });

  test.each([
    ["2026-06-01", false],
    ["2026-06-02", true],
  ])("on %s, may be out of date: %s", (today, outOfDate) => {
    expect(note({ today }).outOfDate).toBe(outOfDate);
  });

  test("without a day of review it never is", () => {
    const { reviewBy: _, ...lasting } = entry;
    expect(note({ today: "2099-01-01", senses: [sense(lasting)] }).outOfDate).toBe(false);
  });
});

describe("the publisher's note", () => {
  const policy: Policy = {
    id: "names",
    covers: ["karsova"],
    gist: "It prints both names.",
    locators: [],
    page: { url: "https://valley-post.example/names", title: "Names" },
    seen: "2026-02-01",
    sighting: "copy",
  };
  const publisher = { id: "post", name: "The Valley Post", hosts: [], policies: [policy] };
  const printed: PolicyState = { kind: "printed", publisher, quotes: [{ policy, exact: "Both." }] };
  const recorded: PolicyState = { kind: "recorded", publisher, policies: [policy] };
  const quotes = [{ text: "Both.", lang: "en", dir: "ltr" }];
  const covered = ["Karsova"];
  const name = "The Valley Post";
  const filed = [{ gist: policy.gist, page: policy.page, seen: "2026-02-01", sighting: "copy" }];

  test.each([
    [printed, "lists", { kind: "open", publisher: name, quotes, relation: "lists", covered }],
    [printed, "bears-on", { kind: "open", publisher: name, quotes, relation: "bears-on", covered }],
    [printed, "other", { kind: "folded", publisher: name, quotes }],
    [recorded, "lists", { kind: "recorded", publisher: name, open: true, notes: filed }],
    [recorded, "other", { kind: "recorded", publisher: name, open: false, notes: filed }],
    [{ kind: "none", publisher, host: "a.example" }, "other", { kind: "none", publisher: name }],
    [{ kind: "none", host: "a.example" }, "other", { kind: "none", publisher: "a.example" }],
  ] as const)("%o, %s", (state, kind, row) => {
    expect(note({ pageLang: "en", policy: { state, relation: { kind, covered } } }).policy).toEqual(
      row,
    );
  });

  test("not looked for: no row", () => {
    expect(note().policy).toBeUndefined();
  });
});

describe("other cards", () => {
  const own = { id: "own-1", headword: "the Pass", forms: [], note: "Shut.", changed: 1 };

  test("the reader's own note", () => {
    const model = cardModel({
      ...input,
      surface: "Karsova Pass",
      senses: [{ kind: "own", entry: own }],
    });
    expect(model).toEqual({
      kind: "own",
      entry: "own-1",
      headword: "the Pass",
      surface: "Karsova Pass",
      note: "Shut.",
      changed: 1,
    });
  });

  test("several senses stand in the order of their headwords, whichever is likelier", () => {
    const district = {
      ...entry,
      id: "district",
      headword: "Karsova (district)",
      scopeNote: "Of 1974.",
    };
    const town = { ...entry, id: "town", headword: "Karsova (town)" };
    const senses = [sense(town), { kind: "own", entry: own } as const, sense(district)];
    const position = { at: 2, of: 9 };
    expect(cardModel({ ...input, senses, position })).toEqual({
      kind: "senses",
      headword: "Karsova",
      lang: "en",
      position,
      senses: [
        {
          entry: "district",
          headword: "Karsova (district)",
          scope: "Of 1974.",
          definition: "A town.",
        },
        { entry: "town", headword: "Karsova (town)", scope: "A town." },
        { entry: "own-1", headword: "the Pass", scope: "Shut." },
      ],
    });
  });

  test("no sense: the card says that it failed", () => {
    expect(cardModel({ ...input, senses: [] })).toEqual({ kind: "failed", headword: "Karsova" });
  });
});

test.each([
  ["Karsova", "en", "en"],
  ["Карсова", "en", undefined], // not the page's language
  ["Карсова", "ru", "ru"],
  ["Ղարսովա", "en", undefined],
  ["Karsova", "not a language", undefined],
  ["Karsova", undefined, undefined],
])("the word %s on a page in %s is in %s", (surface, pageLang, lang) => {
  const names = [{ text: "Elsewhere", lang: "fr", sources: [] }];
  const senses = [sense({ ...entry, names, forms: [] })];
  expect(note({ surface, senses, ...(pageLang && { pageLang }) }).names[0]?.lang).toBe(lang);
});
