import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
import type { Entry, Glossary, Place, Places } from "../core/lexicon/types.ts";
import type { Publisher } from "../core/publisher/types.ts";

/** Something that a person has to mend in a data file. */
export interface FileProblem {
  /** Relative to the project. */
  readonly file: string;
  /** The field, as a JSON pointer; empty for the whole file. */
  readonly field: string;
  readonly reason: string;
}

/** All bundled data, and what is wrong with it. */
export interface Bundle {
  readonly glossaries: readonly Glossary[];
  readonly publishers: readonly Publisher[];
  /** Of each glossary that has any, by its id. */
  readonly places: ReadonlyMap<string, Places>;
  readonly problems: readonly FileProblem[];
}

const ROOT = join(import.meta.dirname, "..");

/** The folders of the bundled glossaries, in the order in which they are shown. */
const FOLDERS = ["south-caucasus", "world"];

/** Reads the bundled glossaries and publishers; never throws for bad data, but tells of all of it. */
export function readBundle(root: string = join(ROOT, "glossary")): Bundle {
  const problems: FileProblem[] = [];
  const read = <T>(folder: string, schema: string): T[] => {
    const files = readdirSync(join(root, folder))
      .filter((name) => name.endsWith(".json"))
      .sort();
    return files.flatMap((name) =>
      readFile<T>(join(root, folder, name), schemas(root)(schema), problems),
    );
  };
  const glossaries = FOLDERS.map((folder) => ({
    ...(JSON.parse(readFileSync(join(root, folder, "glossary.json"), "utf8")) as Omit<
      Glossary,
      "entries" | "origin"
    >),
    origin: "bundled" as const,
    entries: read<Entry>(`${folder}/entries`, "entry"),
  }));
  const publishers = read<Publisher>("publishers", "publisher");
  const places = new Map(
    FOLDERS.flatMap((folder) => {
      const path = join(root, folder, "places.json");
      if (!existsSync(path)) return [];
      const [value] = parseFile<Places>(path, schemas(root)("places"), problems);
      return value ? [[folder, value] as const] : [];
    }),
  );
  return { glossaries, publishers, places, problems };
}

/** Every entry's place: its own, else that of its glossary's `places.json`. */
export function placesOf({ glossaries, places }: Bundle): ReadonlyMap<string, Place> {
  return new Map(
    glossaries.flatMap(({ id: glossary, entries }) =>
      entries.flatMap(({ id, place = places.get(glossary)?.places[id] }) =>
        place ? [[id, place] as const] : [],
      ),
    ),
  );
}

type Validate = ((value: unknown) => boolean) & { errors?: ErrorObject[] | null };

const compiled = new Map<string, Validate>();

function schemas(root: string): (name: string) => Validate {
  return (name) => {
    const path = join(root, "schema", `${name}.schema.json`);
    let validate = compiled.get(path);
    if (!validate) {
      const ajv = new Ajv2020({ allErrors: true });
      // An entry may hold its place: that part of the format is described once.
      if (name === "entry") ajv.addSchema(readSchema(root, "places"));
      validate = ajv.compile(readSchema(root, name)) as Validate;
      compiled.set(path, validate);
    }
    return validate;
  };
}

function readSchema(root: string, name: string): object {
  return JSON.parse(readFileSync(join(root, "schema", `${name}.schema.json`), "utf8")) as object;
}

/** A file that is named after the id in it. */
function readFile<T>(path: string, validate: Validate, problems: FileProblem[]): T[] {
  const [value] = parseFile<T>(path, validate, problems);
  const id = (value as { id?: unknown } | undefined)?.id;
  if (value === undefined || id === basename(path, ".json")) return value ? [value] : [];
  const reason = `is "${String(id)}", but the file is named "${basename(path)}": make them agree`;
  problems.push({ file: relative(ROOT, path), field: "/id", reason });
  return [];
}

/** What a file holds, or nothing where it breaks its schema. */
function parseFile<T>(path: string, validate: Validate, problems: FileProblem[]): T[] {
  const file = relative(ROOT, path);
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    problems.push({ file, field: "", reason: `is not JSON: ${(error as Error).message}` });
    return [];
  }
  const found = validate(value) ? [] : (validate.errors ?? []).map((e) => problemOf(file, e));
  problems.push(...found);
  return found.length === 0 ? [value as T] : [];
}

function problemOf(file: string, error: ErrorObject): FileProblem {
  const { additionalProperty, allowedValues } = error.params as {
    additionalProperty?: string;
    allowedValues?: unknown[];
  };
  if (additionalProperty !== undefined) {
    const reason = `is not a field of the format: remove it or correct its name`;
    return { file, field: `${error.instancePath}/${additionalProperty}`, reason };
  }
  const choices = allowedValues ? `: ${allowedValues.join(", ")}` : "";
  return { file, field: error.instancePath, reason: `${error.message ?? error.keyword}${choices}` };
}

/** One line a problem: file, field, reason. */
export function sayProblem({ file, field, reason }: FileProblem): string {
  return `${file}${field ? ` ${field}` : ""}: ${reason}`;
}
