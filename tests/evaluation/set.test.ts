import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readSet, UnreadableSet } from "../../authoring/evaluation/set.ts";
import { PATIENCE, run } from "../authoring/run.ts";

const KNOWN = new Set(["goris", "lachin"]);
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "scholium-set-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const write = (name: string, content: string): void => writeFileSync(join(folder, name), content);

describe("readSet", () => {
  it("reads texts by name, with their marks taken out", () => {
    write("b.txt", "lang: az\n\n[[Laçın|lachin]].\n\nSon.\n");
    write(
      "a.txt",
      "\uFEFFlang: en\r\nurl: https://example.org/\r\n\r\n((Goris|a coach)) left.\r\n",
    );
    write("notes.md", "not a text");
    const texts = readSet(folder, KNOWN);
    expect(texts.map(({ name, lang, text }) => [name, lang, text])).toEqual([
      ["a.txt", "en", "Goris left."],
      ["b.txt", "az", "Laçın.\n\nSon."],
    ]);
    expect(texts[0]?.optional).toEqual([{ start: 0, end: 5 }]);
    expect(texts[1]?.labels).toEqual([{ start: 0, end: 5, entries: ["lachin"] }]);
  });

  it.each([
    ["no language", "url: https://example.org/\n\nText.", "its header names no language"],
    ["a language that there is not", "lang: x\n\nText.", "its header names no language"],
    ["no text", "lang: en\n", "has no text after its header"],
    ["half a mark", "lang: en\n\nTo [[Goris.", "a mark is not whole near “To [[Goris.”"],
    ["an unknown entry", "lang: en\n\n[[Goris|gorris]]", "there is no entry “gorris”"],
  ])("refuses %s", (_, content, why) => {
    write("text.txt", content);
    expect(() => readSet(folder, KNOWN)).toThrow(`text.txt: ${why}`);
  });

  it("tells all that is wrong at once", () => {
    write("a.txt", "Text.");
    write("b.txt", "lang: en\n\n[[Goris|gorris]] [[Kars");
    expect(() => readSet(folder, KNOWN)).toThrow(UnreadableSet);
    expect(() => readSet(folder, KNOWN)).toThrow(/a\.txt: .*\n.*\nb\.txt: .*\nb\.txt: /);
  });

  it("refuses a folder that is not there, is none, or holds no text", () => {
    write("file", "");
    expect(() => readSet(join(folder, "elsewhere"), KNOWN)).toThrow("is not there");
    expect(() => readSet(join(folder, "file"), KNOWN)).toThrow("is no folder");
    expect(() => readSet(folder, KNOWN)).toThrow("holds no .txt file");
  });
});

describe("npm run evaluate -- --set", PATIENCE, () => {
  it("scores the texts of a folder, and them alone", () => {
    write("right.txt", "lang: en\n\nA bus left [[Goris|goris]] for [[Yerevan|yerevan]].");
    const { code, out } = run("evaluate.ts", "--set", folder, "--json");
    expect(code).toBe(0);
    const [report, ...others] = out.trim().split("\n");
    expect(others).toEqual([]);
    expect(JSON.parse(report!)).toMatchObject({
      set: folder,
      ok: true,
      rows: [
        { lang: "en", hits: 2 },
        { lang: "all", hits: 2 },
      ],
    });
  });

  it("says what cannot be read, and scores nothing", () => {
    write("wrong.txt", "Text.");
    const { code, out, err } = run("evaluate.ts", "--set", folder);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toContain("wrong.txt: its header names no language; write “lang: en”");
  });
});
