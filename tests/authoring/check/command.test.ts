import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Finding } from "../../../authoring/check/finding.ts";
import { checkBundled, readBundled } from "../../../authoring/check/run.ts";
import { PATIENCE, run } from "../run.ts";
import { fen, folder, gazette, harbour } from "./fixture.ts";

const PROJECT = join(import.meta.dirname, "../../..");

describe("the bundled glossary", () => {
  const { files, findings } = checkBundled(
    readBundled(join(PROJECT, "glossary")),
    new Date().toISOString().slice(0, 10),
  );

  it("is read whole", () => {
    const entries = (id: string) => readdirSync(join(PROJECT, "glossary", id, "entries"));
    expect(files.filter((file) => file.includes("/entries/"))).toHaveLength(
      entries("south-caucasus").length + entries("world").length,
    );
  });

  it("has no errors", () => {
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});

describe("glossary check", PATIENCE, () => {
  const made = folder();
  afterAll(() => made.remove());
  const check = (...args: string[]) => run("glossary.ts", "check", "--root", made.root, ...args);
  const at = (path: string) => join(made.root, path);
  const lineWith = (path: string, words: string) =>
    readFileSync(at(path), "utf8")
      .split("\n")
      .findIndex((line) => line.includes(words)) + 1;

  it("says that all is well, and exits with 0", () => {
    expect(check()).toEqual({ code: 0, out: "3 files, 0 errors, 0 warnings\n", err: "" });
  });

  it("tells people where, what and how to mend it", () => {
    const entry = harbour();
    entry.definition.text = "It was liberated.";
    delete entry.names[0]!.usedBy;
    const other = fen();
    other.bearsOn = ["nowhere"];
    made.write("south-caucasus/entries/amber-harbour.json", entry);
    made.write("world/entries/grey-fen.json", other);
    const { code, out } = check();
    const [first, mend] = out.split("\n");
    expect(code).toBe(1);
    expect(first).toMatch(
      /amber-harbour\.json:6: error: “liberated” takes a side, .* \[loaded-word\]$/,
    );
    expect(mend).toMatch(/^ {4}say it plainer/);
    expect(out).toMatch(
      /3 files, 2 errors, 1 warning; 1 of them for names without usedBy in 1 file: .*\n$/,
    );
    expect(out).not.toContain("[no-claimant]");
  });

  it("tells only of the files that are asked for, and then of each name", () => {
    const { code, out } = check(at("south-caucasus/entries/amber-harbour.json"));
    expect(code).toBe(1);
    expect(out).toContain("nobody is said to use “Amber Harbour”");
    expect(out).not.toContain("grey-fen");
  });

  it("exits with 0 if the errors are in other files", () => {
    expect(check(at("publishers/gazette.json")).code).toBe(0);
  });

  it("gives one line of JSON a finding", () => {
    const { code, out } = check("--json");
    const findings = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Finding);
    expect(code).toBe(1);
    expect(findings.map(({ rule, line }) => [rule, line])).toEqual([
      ["loaded-word", 6],
      ["no-claimant", lineWith("south-caucasus/entries/amber-harbour.json", '"names"') + 1],
      ["reference-unknown", lineWith("world/entries/grey-fen.json", '"nowhere"')],
    ]);
    expect(Object.keys(findings[2]!).sort()).toEqual(
      ["field", "file", "line", "mend", "reason", "rule", "severity"].sort(),
    );
    expect(findings[2]).toMatchObject({
      file: relative(PROJECT, at("world/entries/grey-fen.json")),
      field: "/bearsOn/0",
      severity: "error",
    });
  });

  it("finds the line at which a file stops being JSON", () => {
    made.write("publishers/gazette.json", '{\n  "id": "gazette",\n  oops\n}');
    expect(check(at("publishers/gazette.json")).out).toMatch(/gazette\.json:3: error: is not JSON/);
  });

  it.each([
    [["nowhere.json"], /^nowhere\.json: is not there\n$/],
    [["package.json"], /^package\.json: is no data file of the glossary\n$/],
    [["--loud"], /Unknown option '--loud'/],
  ])("refuses %j with exit code 2", (args, said) => {
    const { code, err } = check(...args);
    expect(code).toBe(2);
    expect(err).toMatch(said);
  });
});

describe("glossary", PATIENCE, () => {
  it.each([[[]], [["toString"]]])("says what it can do when asked for %j", (args) => {
    const { code, err } = run("glossary.ts", ...args);
    expect(code).toBe(2);
    expect(err).toContain("check [--json] [FILE…]");
  });
});

describe("glossary check of files elsewhere", PATIENCE, () => {
  const made = folder();
  afterAll(() => made.remove());
  const at = (path: string) => join(made.root, path);
  const check = (...args: string[]) => run("glossary.ts", "check", ...args.map(at));
  const head = { id: "ours", title: "Ours", licence: "CC-BY-4.0", version: "1" };

  it("reads a glossary of one file, with the lines in it", () => {
    const wrong = harbour();
    wrong.contested!.text = "It was liberated.";
    made.write("ours.json", { ...head, entries: [fen(), wrong] });
    const { code, out } = check("ours.json");
    const line = readFileSync(at("ours.json"), "utf8")
      .split("\n")
      .findIndex((one) => one.includes("liberated"));
    expect(code).toBe(1);
    expect(out).toContain(`${at("ours.json")}:${line + 1}: error: “liberated” takes a side`);
    expect(out).toMatch(/1 file, 1 error, 0 warnings\n$/);
  });

  const rows: readonly [what: string, value: unknown, code: number, said: RegExp][] = [
    ["all well", { ...head, entries: [harbour(), fen()] }, 0, /1 file, 0 errors/],
    [
      "an entry that is bundled",
      { ...head, entries: [{ ...fen(), bearsOn: ["shusha"] }] },
      0,
      /0 errors/,
    ],
    [
      "an entry that there is not",
      { ...head, entries: [fen()] },
      1,
      /there is no entry “amber-harbour” \[reference-unknown\]/,
    ],
    [
      "an id twice",
      { ...head, entries: [harbour(), harbour()] },
      1,
      /is the id of .* too \[id-repeated\]/,
    ],
    [
      "a form of a bundled entry, which is for a person to weigh",
      {
        ...head,
        entries: [
          harbour(),
          { ...fen(), forms: [{ text: "Stepanakert", lang: "en", case: "initial" }] },
        ],
      },
      0,
      /warning: “Stepanakert” would be ambiguous: “stepanakert” takes it/,
    ],
    ["no licence", { ...head, licence: "", entries: [] }, 1, /error: \/licence is not written yet/],
    [
      "a field that there is not",
      { ...head, publisher: "x", entries: [] },
      1,
      /\/publisher is not a field/,
    ],
    ["one entry by itself", { ...harbour(), id: "x" }, 1, /\/id is "x", but it is kept as "x\d+"/],
    ["a publisher", { ...gazette(), policies: [{}] }, 1, /\/policies\/0\/gist is missing/],
    ["places without borders", { places: {} }, 1, /\/borders is missing/],
    ["no JSON", "{", 1, /is not JSON/],
  ];
  it.each(rows.map((row, i) => [...row, i] as const))(
    "tells of %s",
    (_what, value, code, said, i) => {
      made.write(`x${i}.json`, value);
      const ran = check(`x${i}.json`);
      expect(ran.out).toMatch(said);
      expect(ran.code, ran.out).toBe(code);
    },
  );

  it("takes a folder for all that is in it", () => {
    const { code, out } = check("world", "publishers");
    expect(code, out).toBe(1); // the harbour that the fen bears on lies elsewhere
    expect(out).toMatch(/3 files, 2 errors/);
  });

  it("refuses a folder with nothing in it, and shows how it is called", () => {
    mkdirSync(at("hollow"));
    const { code, err } = check("hollow");
    expect(code).toBe(2);
    expect(err).toMatch(/There is no \.json file\.\n\nnpm run glossary -- check/);
  });
});

describe("a command of glossary", PATIENCE, () => {
  it.each([
    [["--help"], /npm run glossary -- COMMAND/],
    [["help", "new"], /new black-sea-cable/],
    [["check", "--help"], /our-names\.json/],
    [["convert", "-h"], /--from/],
    [["stats", "--help"], /--markdown/],
  ])("tells how it is called when asked %j", (args, said) => {
    const { code, out, err } = run("glossary.ts", ...args);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(said);
  });

  it.each([[["new"]], [["new", "a", "b"]], [["stats", "--loud"]], [["check", "--loud"]]])(
    "that cannot be followed, %j, shows its usage with examples",
    (args) => {
      const { code, out, err } = run("glossary.ts", ...args);
      expect({ code, out }).toEqual({ code: 2, out: "" });
      expect(err).toContain(`npm run glossary -- ${args[0]} `);
    },
  );
});
