import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";

/** What of a value breaks its schema. */
export interface Breach {
  /** A JSON pointer into the value. */
  readonly field: string;
  readonly reason: string;
  /** It is not there yet or too long: what somebody who edits an entry has still to do. */
  readonly unfinished: boolean;
}

/** The schemas that are used here. */
export type SchemaName = "entry" | "glossary" | "places" | "publisher";

/** The schemas that one refers to. */
const PARTS: Partial<Record<SchemaName, readonly SchemaName[]>> = {
  entry: ["places"],
  glossary: ["entry", "places"],
};

/** Tells what is wrong with a value; nothing if it is sound. */
export type Validate = (value: unknown) => readonly Breach[];

const compiled = new Map<string, Validate>();

/**
 * The check by one of the published schemas, `glossary/schema/NAME.schema.json`.
 *
 * @param folder The folder of the schemas.
 */
export function validatorOf(folder: string, name: SchemaName): Validate {
  const path = join(folder, `${name}.schema.json`);
  const known = compiled.get(path);
  if (known) return known;
  const ajv = new Ajv2020({ allErrors: true });
  const read = (file: string) => JSON.parse(readFileSync(file, "utf8")) as object;
  for (const part of PARTS[name] ?? []) ajv.addSchema(read(join(folder, `${part}.schema.json`)));
  const check = ajv.compile(read(path));
  const validate = (value: unknown): readonly Breach[] =>
    check(value) ? [] : (check.errors ?? []).map((error) => breachOf(value, error));
  compiled.set(path, validate);
  return validate;
}

function breachOf(value: unknown, error: ErrorObject): Breach {
  const { instancePath: at, keyword } = error;
  const { additionalProperty, missingProperty } = error.params as {
    additionalProperty?: string;
    missingProperty?: string;
  };
  if (additionalProperty !== undefined) {
    const reason = "is not a field of the format: remove it or correct its name";
    return { field: `${at}/${additionalProperty}`, reason, unfinished: false };
  }
  if (missingProperty !== undefined) {
    return { field: `${at}/${missingProperty}`, reason: "is missing", unfinished: true };
  }
  const held = valueAt(value, at);
  const isEmpty = held === "" || (Array.isArray(held) && held.length === 0);
  const reason = isEmpty ? `is not written yet${choicesOf(error)}` : reasonOf(error);
  const unfinished = isEmpty || keyword === "maxLength" || keyword === "maxItems";
  return { field: at, reason, unfinished };
}

function reasonOf(error: ErrorObject): string {
  const { keyword, message = keyword } = error;
  const { limit } = error.params as { limit?: number };
  if (keyword === "maxLength") return `is longer than ${limit} characters`;
  if (keyword === "maxItems") return `has more than ${limit} of them`;
  const told = keyword === "pattern" ? patternOf(error) : undefined;
  return told ?? `${message}${choicesOf(error)}`;
}

function choicesOf({ params }: ErrorObject): string {
  const { allowedValues } = params as { allowedValues?: unknown[] };
  return allowedValues ? `: ${allowedValues.join(", ")}` : "";
}

/** Patterns in words, by the name that the schema gives to what they describe. */
const PATTERNS: Readonly<Record<string, string>> = {
  id: "is no id: write lower-case ASCII words joined by hyphens",
  day: "is no day: write it as 2020-11-10",
  date: "is no date: write 2020, 2020-11 or 2020-11-10",
  interval: "is no date: write 2020, 2020-11, 2020-11-10, or two of them with a slash between",
  lang: "is no language tag: write “en”, “hy” or “zh-Hant”",
  url: "is no address that begins with http:// or https://",
  paradigm: "is no paradigm: docs/glossary-format.md says where they are",
};

/** Text that stands alone: what all other patterns ask for. */
const PLAIN = "begins or ends with a space, or has a line break";

function patternOf({ schemaPath, params, instancePath }: ErrorObject): string | undefined {
  if ((params as { pattern: string }).pattern.startsWith("^\\S")) return PLAIN;
  const name = schemaPath.split("/").at(-2) ?? "";
  return PATTERNS[name] ?? PATTERNS[instancePath.split("/").at(-1) ?? ""];
}

/** What a JSON pointer without escapes leads to. */
function valueAt(value: unknown, pointer: string): unknown {
  return pointer
    .split("/")
    .slice(1)
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], value);
}
