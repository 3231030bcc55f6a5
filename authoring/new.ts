import { existsSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import type { PartialDate } from "../core/lexicon/types.ts";
import { PROJECT } from "./paths.ts";
import { readBundle } from "./read-glossary.ts";
import { Misasked } from "./usage.ts";

/** What the schema asks of an id. */
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * `npm run glossary -- new ID [--glossary world]`: writes an entry in which all that is left empty is
 * what only its author can know; `check` lists it until it is filled in.
 *
 * @returns The exit code: 2 if there can be no such entry, or there is one already.
 * @throws {Misasked} without an id.
 */
export function newEntry(args: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      glossary: { type: "string", default: "south-caucasus" },
      root: { type: "string" },
    },
    allowPositionals: true,
  });
  const root = values.root ?? join(PROJECT, "glossary");
  const [id = "", ...others] = positionals;
  const folder = join(root, values.glossary, "entries");
  const file = join(folder, `${id}.json`);
  if (others.length > 0 || id === "") throw new Misasked("Give one id.");
  const refusal = refuse(id, folder, root);
  if (refusal !== undefined) {
    console.error(refusal);
    return 2;
  }
  const today = new Date().toISOString().slice(0, 10);
  writeFileSync(file, `${JSON.stringify(skeleton(id, today), undefined, 2)}\n`, { flag: "wx" });
  const written = relative(PROJECT, file);
  console.log(`${written}\nFill in what this lists: npm run glossary -- check ${written}`);
  return 0;
}

function refuse(id: string, folder: string, root: string): string | undefined {
  if (!ID.test(id) || id.length > 64) {
    return `“${id}” cannot be an id: lower-case ASCII words joined by hyphens, at most 64 letters`;
  }
  if (!existsSync(folder)) return `There is no glossary at ${relative(PROJECT, folder)}`;
  const { glossaries } = readBundle(root);
  const holder = glossaries.find(({ id: glossary }) =>
    existsSync(join(root, glossary, "entries", `${id}.json`)),
  );
  return holder && `“${id}” is an entry of “${holder.title}” already`;
}

/** An entry with every required field, in the order in which people read it. */
function skeleton(id: string, today: PartialDate): object {
  const sources = ["source-1"];
  return {
    $schema: "../../schema/entry.schema.json",
    id,
    kind: "",
    headword: "",
    definition: { text: "", sources },
    background: [{ text: "", sources }],
    names: [{ text: "", lang: "en", sources }],
    forms: [{ text: "", lang: "en", case: "initial" }],
    timeline: [],
    sources: [{ id: "source-1", title: "", publisher: "", url: "https://", read: today }],
    reviewed: today,
    confidence: "partly verified",
    prominence: "note",
  };
}
