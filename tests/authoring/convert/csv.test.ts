import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { guarded, joined, parted, unguarded } from "../../../authoring/convert/csv/cells.ts";
import { COLUMNS } from "../../../authoring/convert/csv/columns.ts";
import { csv } from "../../../authoring/convert/csv/index.ts";
import type { Draft } from "../../../authoring/convert/draft.ts";
import { Unconvertible } from "../../../authoring/convert/problem.ts";
import { settle } from "../../../authoring/convert/settle.ts";
import { input, madeUp, written } from "./fixture.ts";

describe("a cell", () => {
  it.each([
    ["=1+1", "'=1+1"],
    ["+374", "'+374"],
    ["-", "'-"],
    ["@SUM", "'@SUM"],
    ["\tx", "'\tx"],
    ["\rx", "'\rx"],
    ["'=x", "''=x"],
    ["Shusha", "Shusha"],
    ["’=x", "’=x"],
    ["'Shusha'", "'Shusha'"],
    ["1=1", "1=1"],
    ["", ""],
  ])("%j is written as %j and comes back", (cell, safe) => {
    expect(guarded(cell)).toBe(safe);
    expect(unguarded(safe)).toBe(cell);
  });

  it.each([
    [["a", "b c"], "a; b c"],
    [["a;b", "c\\"], "a\\;b; c\\\\"],
    [["one"], "one"],
    [[], ""],
  ])("of %j is %j", (values, cell) => {
    expect(joined(values)).toBe(cell);
    expect(parted(cell)).toEqual(values);
  });

  it.each([
    ["a;b", ["a", "b"]],
    [" a ;; b; ", ["a", "b"]],
    ["a\\", ["a\\"]],
  ])("as an editor types it, %j, is %j", (cell, values) => {
    expect(parted(cell)).toEqual(values);
  });
});

const read = (content: string | Uint8Array) => csv.read!(input(content)) as Draft;

/** The sheet as other programs save it. */
const sheet = (await written(csv, madeUp())).replace(/^\ufeff/, "");
const utf16 = new Uint8Array(Buffer.from(`\ufeff${sheet}`, "utf16le"));

/** Python's csv module, which parses what was written, and writes it anew as a spreadsheet may. */
const PYTHON = `
import csv, io, sys
text = sys.stdin.buffer.read().decode("utf-8-sig")
rows = list(csv.reader(io.StringIO(text, newline="")))
assert len({len(row) for row in rows}) == 1, "rows of unequal length"
out = io.StringIO(newline="")
csv.writer(out, delimiter=sys.argv[1].encode().decode("unicode_escape"), quoting=int(sys.argv[2])).writerows(rows)
sys.stdout.buffer.write(out.getvalue().encode("utf-8"))`;

function byPython(content: string, delimiter: string, quoting: number): string {
  const options = { input: content, encoding: "utf8" } as const;
  const ran = spawnSync("python3", ["-c", PYTHON, delimiter, String(quoting)], options);
  if (ran.status !== 0) throw new Error(ran.stderr);
  return ran.stdout;
}

const hasPython = spawnSync("python3", ["--version"]).status === 0;

describe("a sheet", () => {
  it.each([
    ["with a byte-order mark", `\ufeff${sheet}`],
    ["without one", sheet],
    ["in UTF-16", utf16],
    ["with line feeds", sheet.replaceAll("\r\n", "\n")],
    ["with Excel’s first line", `sep=,\r\n${sheet}`],
    ["with empty rows", sheet.replaceAll("\r\n", "\r\n,,,\r\n")],
    ["with columns in another order", reversed(sheet)],
  ])("%s is read", (_what, content) => {
    expect(settle(read(content)).glossary).toEqual(madeUp());
  });

  it.runIf(hasPython).each([
    ["commas", ",", 0],
    ["semicolons", ";", 0],
    ["tabs", "\\t", 0],
    ["everything quoted", ";", 1],
  ])("that Python’s csv module wrote anew, with %s, is read", (_what, delimiter, quoting) => {
    const anew = byPython(sheet, delimiter, quoting);
    expect(settle(read(anew)).glossary).toEqual(madeUp());
  });

  it("can be sorted by a spreadsheet without mixing up entries", () => {
    const [head, ...rows] = sheet.trim().split("\r\n");
    const sorted = [head, ...rows.sort()].join("\r\n");
    const { glossary } = settle(read(sorted));
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    expect(glossary.entries.map(({ id }) => id)).toEqual(
      [...madeUp().entries].sort(byId).map(({ id }) => id),
    );
    expect(glossary.entries[0]?.definition).toEqual(madeUp().entries[0]?.definition);
  });

  it("may have columns of the newsroom’s own, which are told", () => {
    const [head, title, ...rest] = sheet.split("\r\n");
    const content = [`${head},Desk`, `${title},Anna`, ...rest].join("\r\n");
    expect(read(content).losses).toEqual([
      { entry: "", field: "Desk", reason: "is a column of your own", value: "Anna" },
    ]);
  });
});

function reversed(content: string): string {
  return byRows(content, (cells) => [...cells].reverse());
}

/** Only for sheets in which no cell holds a comma: the rest is quoted. */
function byRows(content: string, change: (cells: string[]) => string[]): string {
  const rows = content.trim().split("\r\n");
  return rows
    .map((row) =>
      change(
        row
          .match(/(?:"(?:[^"]|"")*"|[^,"]*)(?:,|$)/g)!
          .slice(0, COLUMNS.length)
          .map((cell) => cell.replace(/,$/, "")),
      ).join(","),
    )
    .join("\r\n");
}

const HEAD = "entry,field,text,lang,sources,date,within,requires within";

/** The problems of a sheet of a few rows: line, field, and what is wrong. */
function problemsOf(...rows: string[]): string[] {
  const { problems } = settle(read([HEAD, ...rows].join("\n")));
  return problems.map(({ line, entry, field, reason }) => `${line} ${entry} ${field}: ${reason}`);
}

describe("what is wrong in a sheet", () => {
  it.each([
    [
      "a field that there is not",
      ["shusha,headwrod,Shusha"],
      ["2 shusha headwrod: is no field of the format"],
    ],
    ["a row without an entry", [",headword,Shusha"], ["2 undefined headword: belongs to no entry"]],
    [
      "a field twice",
      ["shusha,headword,Shusha", "", "shusha,headword,Shushi"],
      ["4 shusha headword: stands in line 2 already"],
    ],
    [
      "a cell where it means nothing",
      ["shusha,headword,Shusha,en"],
      ["2 shusha lang: “en” means nothing there"],
    ],
    [
      "a date that the spreadsheet changed",
      ["shusha,timeline,It was built.,,s,10.11.2020"],
      [
        "2 shusha /timeline/0/date: is no date: write 2020, 2020-11, 2020-11-10, or two of them with a slash between",
      ],
    ],
    [
      "a day that it changed",
      ["shusha,reviewed,11/23/2026"],
      ["2 shusha /reviewed: is no day: write it as 2020-11-10"],
    ],
    [
      "a language that is a name",
      ["shusha,names,Shusha,English,s"],
      ["2 shusha /names/0/lang: is no language tag: write “en”, “hy” or “zh-Hant”"],
    ],
    [
      "a window that is no number",
      ["shusha,forms,Shusha,en,,,,far"],
      ["2 shusha /forms/0/requires/within: must be integer"],
    ],
    [
      "a cell of two lines",
      ['shusha,headword,"Shu\nsha"', "shusha,kind,town"],
      [
        "2 shusha /headword: begins or ends with a space, or has a line break",
        "4 shusha /kind: must be equal to one of the allowed values: place, region, polity, event, agreement, organisation, route, people, term",
      ],
    ],
    [
      "an id that is none",
      ["Shusha!,kind,place"],
      ["2 Shusha! /id: is no id: write lower-case ASCII words joined by hyphens"],
    ],
  ])("%s", (_what, rows, problems) => {
    expect(problemsOf(...rows).filter((one) => !one.startsWith("1"))).toEqual(problems);
  });

  it.each([
    ["no columns", "a,b\n1,2", 1, /has no column “entry”, “field”, “text”/],
    ["a column twice", "entry,field,text,text\n", 1, /is two columns/],
    ["nothing", "\n\n", 1, /has no column/],
    ["a quotation mark without end", `${HEAD}\nshusha,headword,"Shu`, 2, /is no CSV/],
    [
      "another encoding",
      new Uint8Array(Buffer.from("entry,field\n\xd8", "latin1")),
      undefined,
      /is not text in UTF-8/,
    ],
    ["a picture", Uint8Array.of(0x89, 0, 1), undefined, /is not text/],
  ])("%s", (_what, content, line, reason) => {
    const refusal = refused(() => read(content));
    expect(refusal?.line).toBe(line);
    expect(refusal?.reason).toMatch(reason);
    expect(refusal?.mend).not.toBe("");
  });
});

function refused(act: () => unknown) {
  try {
    act();
  } catch (error) {
    if (error instanceof Unconvertible) return error.problem;
    throw error;
  }
  return undefined;
}
