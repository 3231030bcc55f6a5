import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { linesOf } from "../check/locate.ts";
import { type Draft, type Drafted, type Fields, type GlossaryFile, present } from "./draft.ts";
import { parsed, printed, withoutSchema } from "./json.ts";
import { type Problem, Unconvertible } from "./problem.ts";
import type { Files } from "./stage.ts";
import { textOf } from "./text.ts";

/**
 * Our own format as a folder: `glossary.json`, and a file an entry.
 *
 * @param folder Its whole path.
 * @param called As who asked wrote it.
 * @throws {Unconvertible}
 */
export function readFolder(folder: string, called: string = folder): Draft {
  const problems: Problem[] = [];
  const read = (...path: string[]): Drafted => {
    const file = join(called, ...path);
    const text = textOf({ file, bytes: readFileSync(join(folder, ...path)) });
    return { file, value: withoutSchema(parsed(file, text)), lines: linesOf(text) };
  };
  let names: string[];
  let head: Drafted;
  try {
    names = readdirSync(join(folder, "entries")).filter((name) => name.endsWith(".json"));
    head = read("glossary.json");
  } catch (error) {
    if (error instanceof Unconvertible) throw error;
    const mend = "a glossary's folder holds glossary.json and entries/";
    throw new Unconvertible({ file: called, field: "", reason: "is no glossary", mend });
  }
  const entries = names.sort().flatMap((name) => {
    try {
      const entry = read("entries", name);
      const id = basename(name, ".json");
      if (entry.value.id !== id) {
        const reason = `is “${String(entry.value.id)}”, but the file is named “${name}”`;
        problems.push({ file: entry.file, line: 1, field: "/id", reason, mend: "make them agree" });
      }
      return [entry];
    } catch (error) {
      if (!(error instanceof Unconvertible)) throw error;
      problems.push(error.problem);
      return [];
    }
  });
  return { ...withPlaces(read, head, entries), losses: [], problems };
}

/** Places stand in the entries, wherever the folder keeps them; `places.json` may be missing. */
function withPlaces(
  read: (file: string) => Drafted,
  head: Drafted,
  entries: readonly Drafted[],
): Pick<Draft, "head" | "entries"> {
  let file: Drafted;
  try {
    file = read("places.json");
  } catch (error) {
    if (error instanceof Unconvertible) throw error;
    return { head, entries };
  }
  const { places = {}, borders } = file.value as { places?: Fields; borders?: unknown };
  return {
    head: { ...head, value: present({ ...head.value, borders }) },
    entries: entries.map((entry) => {
      const place = places[String(entry.value.id)];
      return { ...entry, value: present({ place, ...entry.value }) };
    }),
  };
}

/** The files of a glossary's folder. */
export function folderFiles(folder: string, glossary: GlossaryFile): Files {
  const { entries, borders, ...head } = glossary;
  return new Map([
    [join(folder, "glossary.json"), printed(head)],
    ...(borders ? [[join(folder, "places.json"), printed({ places: {}, borders })] as const] : []),
    ...entries.map(
      (entry) => [join(folder, "entries", `${entry.id}.json`), printed(entry)] as const,
    ),
  ]);
}
