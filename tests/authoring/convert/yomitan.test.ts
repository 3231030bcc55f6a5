import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { Dictionary, TermEntry } from "yomichan-dict-builder";
import type { DictionaryIndexType } from "yomichan-dict-builder/dist/types/yomitan/dictionaryindex.js";
import type { TagInformation } from "yomichan-dict-builder/dist/types/yomitan/tagbank.js";
import { readFolder } from "../../../authoring/convert/folder.ts";
import { settle } from "../../../authoring/convert/settle.ts";
import { yomitan } from "../../../authoring/convert/yomitan/index.ts";
import type { TermRow } from "../../../authoring/convert/yomitan/terms.ts";
import { madeUp } from "./fixture.ts";

/**
 * What Yomitan asks of a dictionary of format 3, as far as ours goes: the kinds of node, what each may
 * hold, and nothing else. In the words of its own schemas only where a keyword has no other.
 */
const text = { type: "string" };
const styled = (style: object) => ({
  type: "object",
  additionalProperties: false,
  properties: style,
});
const node = (tags: readonly string[], more: object, required: readonly string[] = []) => ({
  type: "object",
  additionalProperties: false,
  required: ["tag", ...required],
  properties: { tag: { enum: tags }, content: { $ref: "#/$defs/content" }, lang: text, ...more },
});
const TERMS = {
  type: "array",
  items: {
    type: "array",
    minItems: 8,
    maxItems: 8,
    prefixItems: [
      text,
      text,
      { type: ["string", "null"] },
      text,
      { type: "number" },
      {
        type: "array",
        items: {
          oneOf: [
            text,
            {
              type: "object",
              additionalProperties: false,
              required: ["type", "content"],
              properties: {
                type: { const: "structured-content" },
                content: { $ref: "#/$defs/content" },
              },
            },
            { type: "array", prefixItems: [text, { type: "array", items: text }] },
          ],
        },
      },
      { type: "integer" },
      text,
    ],
  },
  $defs: {
    content: {
      oneOf: [
        text,
        { type: "array", items: { $ref: "#/$defs/content" } },
        node(["span", "div", "ol", "ul", "li"], {
          title: text,
          style: styled({
            fontStyle: { enum: ["normal", "italic"] },
            fontWeight: { enum: ["normal", "bold"] },
          }),
        }),
        node(["a"], { href: { type: "string", pattern: "^(?:https?:|\\?)" } }, ["href"]),
      ],
    },
  },
};
const TAGS = {
  type: "array",
  items: {
    type: "array",
    minItems: 5,
    maxItems: 5,
    prefixItems: [text, text, { type: "number" }, text, { type: "number" }],
  },
};
const INDEX = {
  type: "object",
  required: ["title", "revision", "format"],
  properties: {
    title: text,
    revision: text,
    format: { const: 3 },
    sequenced: { type: "boolean" },
    targetLanguage: { type: "string", pattern: "^[a-z]{2,3}$" },
    description: text,
    attribution: text,
  },
};

const ajv = new Ajv2020({ strict: false });
const world = settle(readFolder(join(import.meta.dirname, "../../../glossary/world"))).glossary;

async function unzipped(content: Uint8Array): Promise<Record<string, unknown>> {
  const zip = await JSZip.loadAsync(content);
  const files = Object.values(zip.files).map(async (file) => {
    return [file.name, JSON.parse(await file.async("string")) as unknown] as const;
  });
  return Object.fromEntries(await Promise.all(files));
}

const made = (await yomitan.write!(madeUp())) as Uint8Array;
const rows = (files: Record<string, unknown>) => files["term_bank_1.json"] as readonly TermRow[];

describe("a dictionary", () => {
  it.each([
    ["a made-up glossary", madeUp()],
    ["a bundled one", world],
    ["an empty one", { ...madeUp(), entries: [] }],
  ])("of %s is what Yomitan asks for", async (_what, glossary) => {
    const files = await unzipped((await yomitan.write!(glossary)) as Uint8Array);
    for (const [name, value] of Object.entries(files)) {
      const schema = name === "index.json" ? INDEX : name.startsWith("tag_bank_") ? TAGS : TERMS;
      expect(name).toMatch(/^(?:index|(?:tag|term)_bank_\d+)\.json$/);
      expect(ajv.validate(schema, value), ajv.errorsText()).toBe(true);
    }
    const known = new Set((files["tag_bank_1.json"] as [string][]).map(([name]) => name));
    const used = rows(files).flatMap(([, , tags]) => (tags ?? "").split(" ").filter(Boolean));
    expect(used.filter((tag) => !known.has(tag))).toEqual([]);
  });

  it("that is spoilt is not", () => {
    const row = [
      "x",
      "",
      "",
      "",
      0,
      [{ type: "structured-content", content: { tag: "script" } }],
      1,
      "",
    ];
    expect(ajv.validate(TERMS, [row])).toBe(false);
  });

  it("has a row for each name and form, and leads inflected forms to them", async () => {
    const all = rows(await unzipped(made));
    const terms = all.map(([term]) => term);
    expect(new Set(terms).size).toBe(terms.length);
    expect(terms).toEqual(expect.arrayContaining(["Amber Harbour", "Янтарная", "AH", "Grey Fen"]));
    const inflected = all.find(([term]) => term === "Янтарной гавани");
    expect(inflected?.[5]).toEqual([["Янтарная гавань", ["inflected form"]]]);
    expect(all.find(([term]) => term === "Янтарная")?.[1]).toBe("Yantarnaya");
  });

  it("says who uses a name, in the order of the card, and links each source", async () => {
    const [row] = rows(await unzipped(made));
    const article = JSON.stringify(row?.[5]);
    expect(article).toContain("used by northern papers");
    expect(article).toContain('"href":"https://gazette.am/harbour"');
    expect(article.indexOf("northern")).toBeLessThan(article.indexOf("southern"));
    expect(article).toContain("1950–1991-08");
  });

  it("is the same each time", async () => {
    expect(Buffer.from((await yomitan.write!(madeUp())) as Uint8Array).equals(made)).toBe(true);
  });

  it("tells what it leaves behind", () => {
    const losses = yomitan.losses!(madeUp()).filter(({ entry }) => entry === "grey-fen");
    expect(losses.map(({ field }) => field)).toEqual([
      "/forms/0/case",
      "/forms/0/lang",
      "/bearsOn/0",
    ]);
  });

  it("is what another program writes of the same articles", async () => {
    const files = await unzipped(made);
    const folder = mkdtempSync(join(tmpdir(), "scholium-yomitan-"));
    try {
      const theirs = new Dictionary({ fileName: "names.zip" });
      await theirs.setIndex(files["index.json"] as DictionaryIndexType, "", "");
      for (const [name, category, sortingOrder, notes, popularityScore] of files[
        "tag_bank_1.json"
      ] as TagInformation[]) {
        theirs.addTag({ name, category, sortingOrder, notes, popularityScore });
      }
      for (const [term, reading, tags, rules, score, definitions, sequence] of rows(files)) {
        const entry = new TermEntry(term)
          .setReading(reading)
          .setDefinitionTags(tags ?? "")
          .setDeinflectors(rules)
          .setPopularity(score)
          .addDetailedDefinitions([...definitions])
          .setSequenceNumber(sequence);
        await theirs.addTerm(entry.build());
      }
      await theirs.export(folder);
      expect(await unzipped(readFileSync(join(folder, "names.zip")))).toEqual(files);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  const hasPython = spawnSync("python3", ["--version"]).status === 0;
  it.runIf(hasPython)("is a zip to another program", () => {
    const folder = mkdtempSync(join(tmpdir(), "scholium-yomitan-"));
    try {
      const file = join(folder, "names.zip");
      writeFileSync(file, made);
      const code =
        "import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); print(z.testzip(), *z.namelist())";
      const { stdout } = spawnSync("python3", ["-c", code, file], { encoding: "utf8" });
      expect(stdout.trim()).toBe("None index.json tag_bank_1.json term_bank_1.json");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
