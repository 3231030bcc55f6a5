import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { COLUMNS, HEAD, ROWS } from "../../../authoring/convert/csv/columns.ts";
import type { Draft } from "../../../authoring/convert/draft.ts";
import { EXTRA, EXTRA_HEAD } from "../../../authoring/convert/extra.ts";
import { FORMATS } from "../../../authoring/convert/formats.ts";
import { json } from "../../../authoring/convert/json.ts";
import { settle } from "../../../authoring/convert/settle.ts";
import { USAGE } from "../../../authoring/usage.ts";
import { input } from "./fixture.ts";

const text = readFileSync(join(import.meta.dirname, "../../../docs/glossary-format.md"), "utf8");
const section = (title: string) =>
  text.split(/^#{2,3} /m).find((part) => part.startsWith(`${title}\n`))!;

describe("the format's documentation", () => {
  it("shows a glossary with which nothing is wrong", () => {
    const [, example = ""] = /```json\n(.*?)\n```/s.exec(section("A glossary in one file")) ?? [];
    const { problems, gaps, glossary } = settle(json.read!(input(example)) as Draft);
    expect([problems, gaps, glossary.entries.length]).toEqual([[], [], 1]);
  });

  it.each(Object.entries(FORMATS))("says of %s whether it is read and written", (name, format) => {
    const row = `| \`${name}\` | ${format.read ? "✓ " : ""}| ${format.write ? "✓ " : ""}|`;
    expect(section("Other formats")).toContain(row);
    const usage = (option: string) =>
      new RegExp(`^ +${option} +(.*)$`, "m").exec(USAGE.convert)?.[1];
    expect(usage("--from")?.split(", ").includes(name)).toBe(format.read !== undefined);
    expect(usage("--to")?.split(", ").includes(name)).toBe(format.write !== undefined);
  });

  it("names every field and column of the sheet", () => {
    const fields = [...HEAD, ...EXTRA_HEAD, ...Object.keys(ROWS), ...EXTRA];
    const columns = COLUMNS.map((column) => column.replace(/^(?:requires|excludes) /, ""));
    for (const name of [...fields, ...columns]) expect(section("CSV")).toContain(`\`${name}\``);
  });
});
