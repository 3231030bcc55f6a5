import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join, relative } from "node:path";
import type { Entry } from "../../core/lexicon/types.ts";
import type { Publisher } from "../../core/publisher/types.ts";
import { PROJECT, SCHEMAS } from "../paths.ts";
import { type Breach, validatorOf } from "../schemas.ts";
import type { Filed, FileFault } from "./finding.ts";
import { ofSchema } from "./schema.ts";

/** What was read of files that are not the project's own: a newsroom's, or a draft's. */
export interface Outside {
  readonly files: readonly string[];
  readonly entries: readonly Filed<Entry>[];
  readonly publishers: readonly Filed<Publisher>[];
  readonly faults: readonly FileFault[];
  /** Files that hold nothing of a glossary, and paths that lead nowhere, with what is wrong. */
  readonly strangers: readonly { readonly path: string; readonly what: string }[];
}

/** As it is told: from the project's folder within it, else whole. */
export function called(path: string): string {
  const within = relative(PROJECT, path);
  return within.startsWith("..") ? path : within;
}

/** The JSON files that paths lead to; a folder stands for all that are in it, schemas apart. */
export function jsonFiles(path: string): string[] {
  if (!existsSync(path) || !statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json") && !name.endsWith(".schema.json"))
    .sort()
    .map((name) => join(path, name));
}

/** Reads glossaries of one file, entries and publishers, wherever they lie. */
export function readOutside(paths: readonly string[]): Outside {
  const parts = paths.map((path) => readOne(path, called(path)));
  return {
    files: paths.map(called),
    entries: parts.flatMap(({ entries = [] }) => entries),
    publishers: parts.flatMap(({ publishers = [] }) => publishers),
    faults: parts.flatMap(({ faults = [] }) => faults),
    strangers: parts.flatMap(({ strangers = [] }) => strangers),
  };
}

type Part = Partial<Outside>;

function readOne(path: string, file: string): Part {
  const strange = (what: string): Part => ({ strangers: [{ path, what }] });
  if (!existsSync(path)) return strange("is not there");
  if (!path.endsWith(".json")) return strange("is no data file of the glossary");
  let value: Readonly<Record<string, unknown>>;
  try {
    value = JSON.parse(readFileSync(path, "utf8").replace(/^\ufeff/, ""));
  } catch (error) {
    const reason = `is not JSON: ${(error as Error).message}`;
    return { faults: [{ file, fault: ofSchema({ field: "", reason }) }] };
  }
  if (typeof value !== "object" || value === null)
    return strange("is no data file of the glossary");
  if (Array.isArray(value.entries)) return readGlossary(file, value, value.entries);
  if ("policies" in value) {
    const faults = breaches(file, "", validatorOf(SCHEMAS, "publisher")(value));
    const publisher = { file, value: value as unknown as Publisher };
    return { faults, publishers: faults.length === 0 ? [publisher] : [] };
  }
  if ("headword" in value || "definition" in value) return readEntry(file, value);
  if ("places" in value) {
    return { faults: breaches(file, "", validatorOf(SCHEMAS, "places")(value)) };
  }
  if ("licence" in value) {
    return { faults: breaches(file, "", validatorOf(SCHEMAS, "glossary")(value)) };
  }
  return strange("is no data file of the glossary");
}

function readGlossary(file: string, value: object, entries: readonly unknown[]): Part {
  const head = validatorOf(SCHEMAS, "glossary")({ ...value, entries: [] });
  const parts = entries.map((entry, i) => readEntry(file, entry, `/entries/${i}`));
  return {
    faults: [...breaches(file, "", head), ...parts.flatMap(({ faults = [] }) => faults)],
    entries: parts.flatMap(({ entries: read = [] }) => read),
  };
}

function readEntry(file: string, value: unknown, at?: string): Part {
  const faults = breaches(file, at ?? "", validatorOf(SCHEMAS, "entry")(value));
  if (faults.length > 0) return { faults };
  const entry = value as Entry;
  if (at !== undefined) return { entries: [{ file, value: entry, at }] };
  const named = basename(file, ".json") === entry.id;
  const reason = `is "${entry.id}", but it is kept as "${basename(file, ".json")}": make them agree`;
  const misnamed = { file, fault: ofSchema({ field: "/id", reason }) };
  return { entries: [{ file, value: entry }], faults: named ? [] : [misnamed] };
}

function breaches(file: string, at: string, found: readonly Breach[]): FileFault[] {
  return found.map(({ field, reason }) => ({
    file,
    fault: ofSchema({ field: `${at}${field}`, reason }),
  }));
}
