import { readdirSync, readFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
import type { Entry, Glossary } from "../core/lexicon/types.ts";
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
  return { glossaries, publishers, problems };
}

type Validate = ((value: unknown) => boolean) & { errors?: ErrorObject[] | null };

const compiled = new Map<string, Validate>();

function schemas(root: string): (name: string) => Validate {
  return (name) => {
    const path = join(root, "schema", `${name}.schema.json`);
    let validate = compiled.get(path);
    if (!validate) {
      const ajv = new Ajv2020({ allErrors: true });
      validate = ajv.compile(JSON.parse(readFileSync(path, "utf8")) as object) as Validate;
      compiled.set(path, validate);
    }
    return validate;
  };
}

function readFile<T>(path: string, validate: Validate, problems: FileProblem[]): T[] {
  const file = relative(ROOT, path);
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    problems.push({ file, field: "", reason: `is not JSON: ${(error as Error).message}` });
    return [];
  }
  const found = validate(value) ? [] : (validate.errors ?? []).map((e) => problemOf(file, e));
  const id = (value as { id?: unknown } | null)?.id;
  if (found.length === 0 && id !== basename(path, ".json")) {
    const reason = `is "${String(id)}", but the file is named "${basename(path)}": make them agree`;
    found.push({ file, field: "/id", reason });
  }
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
