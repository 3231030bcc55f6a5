import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import type { Entry, Glossary, Place, Places } from "../core/lexicon/types.ts";
import type { Publisher } from "../core/publisher/types.ts";
import { type Validate, validatorOf } from "./schemas.ts";

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
  const read = <T>(folder: string, schema: "entry" | "publisher"): T[] => {
    const files = readdirSync(join(root, folder))
      .filter((name) => name.endsWith(".json"))
      .sort();
    return files.flatMap((name) =>
      readFile<T>(join(root, folder, name), validatorOf(join(root, "schema"), schema), problems),
    );
  };
  const glossaries = FOLDERS.map((id) => ({
    ...readHead(
      join(root, id, "glossary.json"),
      id,
      validatorOf(join(root, "schema"), "glossary"),
      problems,
    ),
    origin: "bundled" as const,
    entries: read<Entry>(`${id}/entries`, "entry"),
  }));
  const publishers = read<Publisher>("publishers", "publisher");
  const places = new Map(
    FOLDERS.flatMap((folder) => {
      const path = join(root, folder, "places.json");
      if (!existsSync(path)) return [];
      const [value] = parseFile<Places>(
        path,
        validatorOf(join(root, "schema"), "places"),
        problems,
      );
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

type Head = Omit<Glossary, "entries" | "origin">;

/** What a glossary says of itself; a broken one gives way to its folder's name. */
function readHead(path: string, id: string, validate: Validate, problems: FileProblem[]): Head {
  const [head] = readFile<Head>(path, validate, problems, id);
  return head ?? { id, title: id, licence: "", version: "" };
}

/** A file that is named after the id in it, or kept in a folder that is. */
function readFile<T>(
  path: string,
  validate: Validate,
  problems: FileProblem[],
  named: string = basename(path, ".json"),
): T[] {
  const [value] = parseFile<T>(path, validate, problems);
  const id = (value as { id?: unknown } | undefined)?.id;
  if (value === undefined || id === named) return value ? [value] : [];
  const reason = `is "${String(id)}", but it is kept as "${named}": make them agree`;
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
  const found = validate(value).map(({ field, reason }) => ({ file, field, reason }));
  problems.push(...found);
  return found.length === 0 ? [value as T] : [];
}

/** One line a problem: file, field, reason. */
export function sayProblem({ file, field, reason }: FileProblem): string {
  return `${file}${field ? ` ${field}` : ""}: ${reason}`;
}
