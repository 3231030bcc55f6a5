import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { checkBundled, readBundled } from "../../authoring/check/run.ts";
import type { Entry } from "../../core/lexicon/types.ts";
import { folder, type Loose } from "./check/fixture.ts";
import { PATIENCE, run } from "./run.ts";

describe("glossary new", PATIENCE, () => {
  const made = folder();
  afterAll(() => made.remove());
  const make = (...args: string[]) => run("glossary.ts", "new", ...args, "--root", made.root);
  const file = join(made.root, "world/entries/white-cape.json");
  const today = new Date().toISOString().slice(0, 10);
  const fields = () =>
    checkBundled(readBundled(made.root), today).findings.map(({ rule, field }) => [rule, field]);

  it("writes an entry that lacks only what its author knows", () => {
    const { code, out } = make("white-cape", "--glossary", "world");
    expect(code).toBe(0);
    expect(out).toMatch(/world\/entries\/white-cape\.json\n.*glossary -- check/);
    expect(fields()).toEqual(
      [
        "/kind",
        "/headword",
        "/definition/text",
        "/background/0/text",
        "/names/0/text",
        "/forms/0/text",
        "/sources/0/title",
        "/sources/0/publisher",
        "/sources/0/url",
      ].map((field) => ["schema", field]),
    );
  });

  it("is sound once that is filled in", () => {
    const entry = JSON.parse(readFileSync(file, "utf8")) as Loose<Entry>;
    entry.kind = "place";
    entry.headword = "White Cape";
    entry.definition.text = "White Cape is a made-up cape.";
    entry.background[0]!.text = "It was named in 1900.";
    entry.names[0]!.text = "White Cape";
    entry.forms[0]!.text = "White Cape";
    Object.assign(entry.sources[0]!, {
      title: "White Cape",
      publisher: "The Gazette",
      url: "https://gazette.am/cape",
    });
    writeFileSync(file, JSON.stringify(entry));
    expect(fields()).toEqual([["no-claimant", "/names/0"]]);
  });

  it.each([
    [["grey-fen"], /entry of “world” already/],
    [["../white"], /cannot be an id/],
    [["x".repeat(65)], /cannot be an id/],
    [[], /Give one id/],
    [["one", "--glossary", "mars"], /no glossary/],
  ])("refuses %j", (args, said) => {
    const { code, err } = make(...args);
    expect(code).toBe(2);
    expect(err).toMatch(said);
  });
});
