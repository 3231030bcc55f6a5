import { describe, expect, test } from "vitest";
import type { SurfaceForm } from "../../../core/lexicon/types.ts";
import {
  compile,
  type LexiconEntry,
  LexiconRefused,
  load,
  type Refusal,
} from "../../../core/matcher/index.ts";

const form = (text: string, more: Partial<SurfaceForm> = {}): SurfaceForm => ({
  text,
  lang: "en",
  case: "initial",
  ...more,
});
const entry = (id: string, ...forms: SurfaceForm[]): LexiconEntry => ({ id, forms });
const NONE = { entries: new Set<string>() };
const ids = (buffer: ArrayBuffer, text: string, lang?: string): string[] =>
  load(buffer)
    .find(text, lang, NONE)
    .flatMap(({ candidates }) => candidates.map(({ entry }) => entry));

describe("problems", () => {
  const rows: readonly (readonly [string, readonly LexiconEntry[], string, string])[] = [
    ["a form of nothing", [entry("a", form(""))], "forms/0/text", "folds to nothing"],
    [
      "of spaces and invisible characters",
      [entry("a", form(" \u00AD\u200B-"))],
      "forms/0/text",
      "folds to nothing",
    ],
    [
      "a form that begins with a sign",
      [entry("a", form("#BLM"))],
      "forms/0/text",
      "begins with neither a letter nor a digit",
    ],
    [
      "an over-long form",
      [entry("a", form("Artsakh".repeat(40)))],
      "forms/0/text",
      "is longer than 200 symbols",
    ],
    [
      "an unknown paradigm",
      [entry("a", form("Баку", { lang: "ru", paradigm: "ru-nonsense" }))],
      "forms/0/paradigm",
      "ru-nonsense for Баку (ru): no such paradigm",
    ],
    [
      "an id twice",
      [entry("a", form("A")), entry("a", form("B"))],
      "id",
      "is an earlier entry's id too",
    ],
    ["no id", [entry("", form("A"))], "id", "is empty"],
    ["a form twice", [entry("a", form("Baku"), form("Baku"))], "forms/1/text", "repeats forms/0"],
    [
      "twice once folded",
      [entry("a", form("Al-Ata"), form("Al‑Ata"))],
      "forms/1/text",
      "repeats forms/0",
    ],
    [
      "two rules for one form",
      [entry("a", form("WHO", { case: "exact" }), form("WHO"))],
      "forms/1/case",
      "contradicts the rule of forms/0",
    ],
    [
      "a condition that names nothing",
      [entry("a", form("Gori", { requires: {} }))],
      "forms/0/requires",
      "names neither words nor entries nor publishers",
    ],
    [
      "a condition's word of nothing",
      [entry("a", form("Gori", { excludes: { words: ["*"] } }))],
      "forms/0/excludes",
      'the word "*" folds to nothing',
    ],
    [
      "a window less than nothing",
      [entry("a", form("Gori", { excludes: { words: ["x"], within: -1 } }))],
      "forms/0/excludes",
      "within is not a whole number from 0 up",
    ],
  ];
  test.each(rows)("%s", (_, entries, field, reason) => {
    const sound = entry("sound", form("Yerevan"));
    const { problems, buffer } = compile([...entries, sound]);
    expect(problems).toEqual([{ entry: entries[0]!.id, field, reason }]);
    expect(ids(buffer, "Yerevan Baku")).toEqual([]);
    const rest = compile([...entries, sound], { despiteProblems: true });
    expect(rest.problems).toEqual(problems);
    expect(ids(rest.buffer, "Yerevan")).toEqual(["sound"]);
  });

  test("are told in order, what forms say of each other last", () => {
    const { problems } = compile([
      entry("é%", form("Baku"), form("Baku"), form("")),
      entry("é%"),
      entry("a", form("-")),
    ]);
    expect(problems.map(({ entry, field }) => `${entry} ${field}`)).toEqual([
      "é% forms/2/text",
      "é% id",
      "a forms/0/text",
      "é% forms/1/text",
    ]);
  });

  test("none where entries, languages or conditions share a form", () => {
    const { buffer, problems } = compile([
      entry("country", form("Georgia"), form("Georgia", { lang: "it" })),
      entry("state", form("Georgia", { requires: { words: ["Atlanta"] } })),
      entry(
        "town",
        form("Gori", { requires: { words: ["a"] } }),
        form("Gori", { requires: { words: ["b"] } }),
      ),
      entry("mixed", form("Lachin Corridor"), form("Lachin corridor")),
    ]);
    expect(problems).toEqual([]);
    expect(ids(buffer, "Georgia")).toEqual(["country"]);
    expect(ids(buffer, "Atlanta, Georgia")).toEqual(["state", "country"]);
    expect(ids(buffer, "Gori b")).toEqual(["town"]);
  });
});

describe("inflection and spellings", () => {
  const rows: readonly (readonly [SurfaceForm, string, readonly string[]])[] = [
    [
      form("Нагорный Карабах", { lang: "ru" }),
      "Нагорного Карабаха, Нагорный Карабаха",
      ["Нагорного Карабаха"],
    ],
    [
      form("Karabağ", { lang: "tr" }),
      "Karabağ'da KARABAĞ’DAKİ Karabağ'de",
      ["Karabağ'da", "KARABAĞ’DAKİ"],
    ],
    [form("Géorgie", { lang: "fr" }), "Géorgie GEORGIE Georgie", ["Géorgie", "GEORGIE"]],
    [form("Երևան", { lang: "hy" }), "Երևանում ԵՐԵՎԱՆՈՒՄ երևան", ["Երևանում", "ԵՐԵՎԱՆՈՒՄ"]],
    [form("Armenia"), "Armenia's", ["Armenia"]],
    [form("აფხაზეთი", { lang: "ka" }), "აფხაზეთში ᲐᲤᲮᲐᲖᲔᲗᲨᲘ", ["აფხაზეთში", "ᲐᲤᲮᲐᲖᲔᲗᲨᲘ"]],
  ];
  test.each(rows)("%o", (form, text, expected) => {
    const matcher = load(compile([entry("a", form)]).buffer);
    const found = matcher.find(text, form.lang, NONE);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});

describe("buffers", () => {
  const sound = (): ArrayBuffer => compile([entry("a", form("Yerevan"))]).buffer;
  const changed = (at: number, value: number): ArrayBuffer => {
    const buffer = sound();
    new Uint32Array(buffer)[at] = value;
    return buffer;
  };
  const rows: readonly (readonly [string, () => ArrayBuffer, Refusal])[] = [
    ["empty", () => new ArrayBuffer(0), "truncated"],
    ["short", () => sound().slice(0, 40), "truncated"],
    ["cut", () => sound().slice(0, -4), "truncated"],
    ["cut within a word", () => sound().slice(0, -1), "truncated"],
    ["grown", () => Uint8Array.from([...new Uint8Array(sound()), 0, 0, 0, 0]).buffer, "truncated"],
    ["foreign", () => new ArrayBuffer(4096), "foreign"],
    ["of another version", () => changed(1, 99), "version"],
    ["with another checksum", () => changed(2, 1), "checksum"],
    ["damaged", () => changed(60, 0x12345678), "checksum"],
  ];
  test.each(rows)("%s is refused", (_, make, refusal) => {
    let error: unknown;
    try {
      load(make());
    } catch (caught) {
      error = caught;
    }
    expect(error).toBeInstanceOf(LexiconRefused);
    expect(error).toMatchObject({ name: "LexiconRefused", refusal });
  });

  test("any damaged byte is noticed", () => {
    const { byteLength } = sound();
    for (let i = 0; i < byteLength; i++) {
      const buffer = sound();
      new Uint8Array(buffer)[i]! ^= 1 << (i & 7);
      expect(() => load(buffer), `byte ${i}`).toThrow(LexiconRefused);
    }
  });

  test("equal entries give equal buffers", () => {
    expect(new Uint8Array(sound())).toEqual(new Uint8Array(sound()));
  });

  test("no entries are a lexicon too", () => {
    const { buffer, problems } = compile([]);
    expect(problems).toEqual([]);
    expect(ids(buffer, "Yerevan")).toEqual([]);
  });

  test("ids of any characters, symbols of many scripts, many languages", () => {
    const many = Array.from({ length: 400 }, (_, i) =>
      entry(
        `ид %${i}`,
        form(`${String.fromCharCode(0x4e00 + i)}乙`, { lang: `x${i % 40}`, case: "any" }),
      ),
    );
    const { buffer, problems } = compile(many);
    expect(problems).toEqual([]);
    for (let i = 0; i < 400; i++) {
      expect(ids(buffer, `甲${String.fromCharCode(0x4e00 + i)}乙`, "zh")).toEqual([`ид %${i}`]);
    }
  });

  // A sample says what all are like; the odd entry is not in it.
  test.each<[string, readonly SurfaceForm[]]>([
    [
      "in languages and rules",
      Array.from({ length: 60 }, (_, i) =>
        form(`Ծով ${i}`, { lang: `x${i >> 1}`, case: i % 2 === 0 ? "any" : "exact" }),
      ),
    ],
    [
      "in letters and length",
      Array.from({ length: 2000 }, (_, i) => form(`Ծով ${i} ${"ծովափնյա".repeat(15)}`)),
    ],
    [
      "in inflected forms",
      Array.from({ length: 2000 }, (_, i) => form(`Остров ${i} Великий`, { lang: "ru" })),
    ],
  ])("many forms, of which one entry's are unlike all others %s", (_, odd) => {
    const towns = Array.from({ length: 20_000 }, (_, i) =>
      entry(`town ${i}`, form(`Town ${i}`, { paradigm: "fixed" })),
    );
    const { buffer, problems } = compile([towns[0]!, entry("odd", ...odd), ...towns.slice(1)]);
    expect(problems).toEqual([]);
    const matcher = load(buffer);
    const found = (text: string): string[] =>
      matcher.find(text, undefined, NONE).map(({ candidates }) => candidates[0]!.entry);
    for (const { text } of odd) expect(found(`(${text})`)).toEqual(["odd"]);
    for (let i = 0; i < towns.length; i += 7) expect(found(`in Town ${i}.`)).toEqual([`town ${i}`]);
  });
});
