import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SCHEMAS } from "../paths.ts";
import type { Fields } from "./draft.ts";

/** The fields that the formats have places of their own for. */
const PLACED: readonly string[] = [
  "id",
  "kind",
  "headword",
  "definition",
  "background",
  "contested",
  "names",
  "forms",
  "timeline",
  "scopeNote",
  "sources",
  "reviewed",
  "reviewBy",
  "confidence",
  "prominence",
  "bearsOn",
];

const HEAD: readonly string[] = ["id", "title", "licence", "version", "entries"];

function fieldsOf(schema: string, placed: readonly string[]): readonly string[] {
  const { properties } = JSON.parse(readFileSync(join(SCHEMAS, schema), "utf8")) as {
    properties: Readonly<Record<string, unknown>>;
  };
  return Object.keys(properties).filter((field) => field !== "$schema" && !placed.includes(field));
}

/**
 * All other fields of an entry that the schema knows: nobody edits them in a sheet or looks for them
 * in a thesaurus, so they travel as JSON.
 */
export const EXTRA = fieldsOf("entry.schema.json", PLACED);

/** The same of the glossary itself. */
export const EXTRA_HEAD = fieldsOf("glossary.schema.json", HEAD);

/** Those fields of an entry or a glossary, as JSON-LD has room for JSON. */
export function extraAsJson(value: object, extra: readonly string[]): Fields {
  const fields = value as Fields;
  const held = extra.filter((field) => fields[field] !== undefined);
  return Object.fromEntries(
    held.map((field) => [`scholium:${field}`, { "@type": "@json", "@value": fields[field] }]),
  );
}
