import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csv } from "../../../authoring/convert/csv/index.ts";
import { lossesBetween } from "../../../authoring/convert/diff.ts";
import type { GlossaryFile } from "../../../authoring/convert/draft.ts";
import { readFolder } from "../../../authoring/convert/folder.ts";
import type { Format } from "../../../authoring/convert/format.ts";
import { json } from "../../../authoring/convert/json.ts";
import { skos } from "../../../authoring/convert/json-ld/index.ts";
import { settle } from "../../../authoring/convert/settle.ts";
import { anyGlossary, input, madeUp, written } from "./fixture.ts";

const GLOSSARY = join(import.meta.dirname, "../../../glossary");

const bundled = (id: string) => settle(readFolder(join(GLOSSARY, id)));

const FORMATS = [
  ["JSON", json],
  ["CSV", csv],
  ["SKOS", skos],
] as const;

/** What comes back. */
async function through(format: Format, glossary: GlossaryFile) {
  const draft = await format.read!(input(await written(format, glossary)));
  const { glossary: back, problems, gaps } = settle(draft);
  return { back, told: [...problems, ...gaps, ...draft.losses] };
}

describe.each(FORMATS)("through %s", (_name, format) => {
  it.each(["south-caucasus", "world"])("all entries of %s come back whole", async (id) => {
    const { glossary } = bundled(id);
    const { back, told } = await through(format, glossary);
    expect(told).toEqual([]);
    expect(back).toEqual(glossary);
    expect(lossesBetween(glossary, back, [])).toEqual([]);
  });

  it("every field of the format comes back", async () => {
    const { back, told } = await through(format, madeUp());
    expect(told).toEqual([]);
    expect(back).toEqual(madeUp());
  });

  it("so does whatever the schema allows", async () => {
    await fc.assert(
      fc.asyncProperty(anyGlossary, async (glossary) => {
        const { back, told } = await through(format, glossary);
        expect(told).toEqual([]);
        expect(back).toEqual(glossary);
      }),
      { numRuns: 60 },
    );
  });
});

describe("what is left behind", () => {
  const before = madeUp();
  const [first, second] = before.entries;
  const changed = (change: object): GlossaryFile => ({
    ...before,
    entries: [{ ...first!, ...change }, second!],
  });
  const rows: readonly [what: string, after: GlossaryFile, fields: readonly string[]][] = [
    ["nothing", before, []],
    ["the title", { ...before, title: "" }, ["/title"]],
    ["an entry", { ...before, entries: [second!] }, [""]],
    ["a field", changed({ scopeNote: undefined }), ["/scopeNote"]],
    ["a list", changed({ timeline: [] }), ["/timeline"]],
    ["one of a list", changed({ names: first!.names.slice(1) }), ["/names/0"]],
    ["no order", changed({ names: [...first!.names].reverse() }), []],
    [
      "a part of one",
      changed({ names: first!.names.map(({ usedBy: _, ...name }) => name) }),
      ["/names/0/usedBy", "/names/1/usedBy"],
    ],
    ["another value", changed({ prominence: "quiet" }), ["/prominence"]],
  ];
  it.each(rows)("%s", (_what, found, fields) => {
    expect(lossesBetween(before, found, []).map(({ field }) => field)).toEqual(fields);
  });

  it("is told with the format's reason", () => {
    const reasons = [[/^\/names\/\*\/usedBy$/, "no place"]] as const;
    const found = changed({ names: first!.names.map(({ usedBy: _, ...name }) => name) });
    expect(lossesBetween(before, found, reasons)[0]).toEqual({
      entry: "amber-harbour",
      field: "/names/0/usedBy",
      reason: "no place",
    });
  });
});
