import { linesOf } from "../check/locate.ts";
import type { Draft, Fields } from "./draft.ts";
import type { Format, Input } from "./format.ts";
import { Unconvertible } from "./problem.ts";
import { textOf } from "./text.ts";

/** Our own format as one file: what `glossary.json` holds, and `entries`. */
export const json: Format = {
  title: "Scholium’s JSON",
  extension: ".json",
  read: readFile,
  write: printed,
};

/** As people read it. */
export function printed(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function readFile(input: Input): Draft {
  const { file } = input;
  const text = textOf(input);
  const { entries, ...head } = parsed(file, text);
  const lines = linesOf(text);
  const below = linesByEntry(lines);
  if (!Array.isArray(entries)) {
    const what = "names" in head ? "is one entry" : "has no list of entries";
    const mend = "name a folder with glossary.json and entries/, or one file that holds “entries”";
    throw new Unconvertible({ file, field: "/entries", reason: what, mend });
  }
  return {
    head: { file, value: withoutSchema(head), lines },
    entries: entries.map((value: unknown, i) => ({
      file,
      value: withoutSchema(isFields(value) ? value : {}),
      lines: below.get(String(i)) ?? new Map<string, number>(),
    })),
    losses: [],
    problems: [],
  };
}

/** @throws {Unconvertible} */
export function parsed(file: string, text: string): Fields {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const position = /at position (\d+)/.exec((error as Error).message)?.[1];
    const line = position && text.slice(0, Number(position)).split("\n").length;
    const reason = `is not JSON: ${(error as Error).message}`;
    const mend = "an editor that knows JSON shows the place";
    throw new Unconvertible({ file, line: line || undefined, field: "", reason, mend });
  }
  if (isFields(value)) return value;
  const mend = "docs/glossary-format.md shows a glossary";
  throw new Unconvertible({ file, field: "", reason: "is no JSON object", mend });
}

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Where the schema lies is a matter of the file, not of the glossary. */
export function withoutSchema({ $schema: _, ...value }: Fields): Fields {
  return value;
}

/** The lines of each entry's fields, by its place in the file. */
function linesByEntry(lines: ReadonlyMap<string, number>): Map<string, Map<string, number>> {
  const found = new Map<string, Map<string, number>>();
  for (const [pointer, line] of lines) {
    const [, place, field] = /^\/entries\/(\d+)(.*)$/.exec(pointer) ?? [];
    if (place === undefined || field === undefined) continue;
    const own = found.get(place) ?? new Map<string, number>();
    found.set(place, own.set(field, line));
  }
  return found;
}
