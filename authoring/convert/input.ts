import { readFileSync, statSync } from "node:fs";
import { typed } from "../paths.ts";
import type { Draft } from "./draft.ts";
import { readFolder } from "./folder.ts";
import type { Options } from "./options.ts";
import { Unconvertible } from "./problem.ts";
import { MOST_BYTES } from "./text.ts";

/** Reads a file, or a glossary's folder. @throws {Unconvertible} */
export async function readInput(file: string, from: Options["from"]): Promise<Draft> {
  const refuse = (reason: string, mend: string) =>
    new Unconvertible({ file, field: "", reason, mend });
  const path = typed(file);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) throw refuse("is not there", "check how it is written");
  if (stat.isDirectory()) {
    if (from.extension === ".json") return readFolder(path, file);
    throw refuse("is a folder", "name the files in it");
  }
  if (stat.size === 0) throw refuse("is empty", "name the right file");
  if (stat.size > MOST_BYTES) {
    throw refuse(`has more than ${MOST_BYTES >> 20} MB`, "part it into several glossaries");
  }
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw refuse(
      `cannot be read (${(error as NodeJS.ErrnoException).code})`,
      "see who may read it",
    );
  }
  return from.read({ file, bytes });
}
