import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { csv } from "../../../authoring/convert/csv/index.ts";
import { PATIENCE, run } from "../run.ts";
import { madeUp, written } from "./fixture.ts";

const folder = mkdtempSync(join(tmpdir(), "scholium-convert-"));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (...path: string[]) => join(folder, ...path);
const convert = (...args: string[]) => run("glossary.ts", "convert", ...args);
const json = (...path: string[]) => JSON.parse(readFileSync(at(...path), "utf8")) as unknown;

writeFileSync(at("made-up.json"), JSON.stringify(madeUp()));
writeFileSync(at("made-up.csv"), await written(csv, madeUp()));
writeFileSync(at("empty.csv"), "");
writeFileSync(at("broken.csv"), "entry,field,text\nshusha,kind,town\n");
const tbx = join(import.meta.dirname, "files/2008.tbx");

describe("glossary convert", PATIENCE, () => {
  it("prints a text where no file is named", () => {
    const { code, out, err } = convert("--from", "csv", "--to", "json", at("made-up.csv"));
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(JSON.parse(out)).toEqual(madeUp());
  });

  it("goes to a file, to a folder, and back", () => {
    const steps = [
      ["json", "skos", "x.jsonld", "made-up.json"],
      ["skos", "json", "home/", "x.jsonld"],
      ["json", "csv", "x.csv", "home"],
      ["csv", "json", "x.json", "x.csv"],
    ];
    for (const [from = "", to = "", out = "", file = ""] of steps) {
      const ran = convert(
        "--from",
        from,
        "--to",
        to,
        "--out",
        at(out) + (out.endsWith("/") ? "/" : ""),
        at(file),
      );
      expect(ran.code, ran.err).toBe(0);
    }
    expect(readdirSync(at("home")).sort()).toEqual(["entries", "glossary.json", "places.json"]);
    expect(readdirSync(at("home", "entries"))).toEqual(["amber-harbour.json", "grey-fen.json"]);
    expect(json("x.json")).toEqual(madeUp());
  });

  it("replaces what is there only if it is told to", () => {
    writeFileSync(at("taken.json"), "mine");
    const args = ["--from", "csv", "--to", "json", "--out", at("taken.json"), at("made-up.csv")];
    const refused = convert(...args);
    expect(refused.code).toBe(1);
    expect(refused.err).toMatch(/taken\.json: is there already\n {4}.*--force/);
    expect(readFileSync(at("taken.json"), "utf8")).toBe("mine");
    expect(convert("--force", ...args).code).toBe(0);
    expect(json("taken.json")).toEqual(madeUp());
  });

  it("tells people what it leaves behind, and by --json each of it", () => {
    const args = [
      "--from",
      "json",
      "--to",
      "schema.org",
      "--force",
      "--out",
      at("s.jsonld"),
      at("made-up.json"),
    ];
    const { code, err } = convert(...args);
    expect(code).toBe(0);
    expect(err).toMatch(/\d+ fields left behind \(Scholium’s JSON to schema\.org\)/);
    expect(err).toMatch(/\/names\/\*\/usedBy: .* \(3, in amber-harbour, grey-fen\)/);
    const lines = convert("--json", ...args)
      .out.trim()
      .split("\n")
      .map((line) => JSON.parse(line) as object);
    expect(lines).toContainEqual({
      kind: "left behind",
      entry: "amber-harbour",
      field: "/timeline",
      reason: "a defined term has one description",
    });
  });

  it("writes drafts only if it is told to, and check lists what they lack", () => {
    const args = ["--from", "tbx", "--to", "json", "--out", at("draft.json"), tbx];
    const refused = convert(...args);
    expect(refused.code).toBe(1);
    expect(refused.err).toMatch(/2008\.tbx: \/licence: is not written yet\n {4}.*--draft/);
    expect(readdirSync(folder)).not.toContain("draft.json");
    expect(convert("--draft", ...args).code).toBe(0);
    const { code, out } = run("glossary.ts", "check", at("draft.json"));
    expect(code).toBe(1);
    expect(out).toMatch(/draft\.json:\d+: error: \/entries\/0\/kind is not written yet/);
  });

  it("writes nothing if one of several files is broken", () => {
    const args = [
      "--from",
      "csv",
      "--to",
      "json",
      "--out",
      at("none/"),
      at("made-up.csv"),
      at("broken.csv"),
    ];
    const { code, err } = convert(...args);
    expect(code).toBe(1);
    expect(err).toMatch(/broken\.csv:2: entry “shusha” \/kind: must be equal to one of/);
    expect(readdirSync(folder)).not.toContain("none");
  });

  it("puts several glossaries into a folder, each by its id", () => {
    const ran = convert(
      "--from",
      "json",
      "--to",
      "yomitan",
      "--out",
      at("several/"),
      "glossary/world",
      at("made-up.json"),
    );
    expect(ran.code, ran.err).toBe(0);
    expect(readdirSync(at("several")).sort()).toEqual(["made-up.zip", "world.zip"]);
  });

  it.each([
    [["nowhere.csv"], /nowhere\.csv: is not there/],
    [[at("empty.csv")], /empty\.csv: is empty/],
    [[folder], /is a folder/],
    [[at("made-up.csv"), at("made-up.csv")], /is “made-up”, as .* is/],
  ])("refuses the files %j with exit code 1", (files, said) => {
    const { code, out, err } = convert(
      "--from",
      "csv",
      "--to",
      "json",
      "--out",
      at("y/"),
      ...files,
    );
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(said);
    expect(err).toMatch(/nothing was written/);
  });

  it.each([
    [[], /Say --from: one of json, csv/],
    [["--from", "xls", "--to", "csv", "x"], /--from xls: is none of json/],
    [["--from", "csv", "--to", "tbx", "x"], /TBX-Basic is only read/],
    [["--from", "yomitan", "--to", "csv", "x"], /Yomitan is only written/],
    [["--from", "csv", "--to", "json"], /Name at least one file/],
    [["--from", "csv", "--to", "skos", "--draft", "x"], /--draft goes with --to json/],
    [["--from", "csv", "--to", "json", "--json", "x"], /--json goes with --out/],
    [["--from", "json", "--to", "yomitan", "glossary/world"], /is no text: say --out/],
    [["--loud"], /Unknown option '--loud'/],
  ])("refuses %j with exit code 2 and examples", (args, said) => {
    const { code, out, err } = convert(...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(said);
    expect(err).toContain("npm run glossary -- convert --from json --to csv");
  });
});
