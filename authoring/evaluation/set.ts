/**
 * A set of labelled texts from anywhere: a folder with a `.txt` file (UTF-8) for each text.
 *
 *     lang: en
 *     url: https://example.org/where-it-was-printed
 *
 *     Trucks left [[Goris|goris]] for {{Georgia|US state}}, said ((Ararat|a brand)).
 *
 * The header ends at the first empty line; `lang` is required, and what else stands in it is for
 * people. The marks are those of `parseMarked`.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Labelled, parseMarked } from "./labelled.ts";

/** What is wrong with the files of a set: a line for each, by file. */
export class UnreadableSet extends Error {
  override readonly name = "UnreadableSet";
}

/**
 * Reads the texts of a folder by the order of their names.
 *
 * @param known - the ids of the entries that labels may name
 * @throws {UnreadableSet} with all that is wrong, for no figure is told of a part of a set
 */
export function readSet(folder: string, known: ReadonlySet<string>): readonly Labelled[] {
  const files = filesOf(folder);
  const problems: string[] = [];
  const texts = files.map((file) => {
    const text = parseFile(file, readFileSync(join(folder, file), "utf8"));
    problems.push(...problemsOf(text, known).map((problem) => `${file}: ${problem}`));
    return text;
  });
  if (problems.length > 0) throw new UnreadableSet(problems.join("\n"));
  return texts;
}

function filesOf(folder: string): readonly string[] {
  let files: readonly string[];
  try {
    files = readdirSync(folder)
      .filter((file) => file.endsWith(".txt"))
      .sort();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = { ENOENT: "is not there", ENOTDIR: "is no folder" }[code ?? ""];
    throw new UnreadableSet(`${folder}: ${why ?? `cannot be read (${code})`}`);
  }
  if (files.length === 0) throw new UnreadableSet(`${folder}: holds no .txt file`);
  return files;
}

function parseFile(file: string, content: string): Labelled {
  const [header = "", ...body] = content
    .replace(/^\uFEFF/, "")
    .replaceAll("\r", "")
    .split("\n\n");
  const lang = /^lang:\s*(\S+)\s*$/m.exec(header)?.[1] ?? "";
  return parseMarked(file, lang, body.join("\n\n").trimEnd());
}

function problemsOf({ lang, text, labels }: Labelled, known: ReadonlySet<string>): string[] {
  const problems: string[] = [];
  if (!isLanguage(lang)) problems.push("its header names no language; write “lang: en”");
  if (text === "") problems.push("has no text after its header and an empty line");
  const mark = /\[\[|\]\]|\{\{|\}\}/.exec(text);
  if (mark !== null) {
    const near = text.slice(Math.max(0, mark.index - 20), mark.index + 20);
    problems.push(
      `a mark is not whole near “${near}”; write [[name|entry]] or {{name|what it is}}`,
    );
  }
  const unknown = new Set(labels.flatMap(({ entries }) => entries.filter((id) => !known.has(id))));
  for (const id of unknown) problems.push(`there is no entry “${id}”`);
  return problems;
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
