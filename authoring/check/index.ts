import { join } from "node:path";
import { parseArgs } from "node:util";
import { PROJECT, typed } from "../paths.ts";
import { Misasked } from "../usage.ts";
import type { Finding } from "./finding.ts";
import { called, jsonFiles, readOutside } from "./outside.ts";
import { printed } from "./print.ts";
import { checkBundled, checkOutside, readBundled } from "./run.ts";

/**
 * `npm run glossary -- check [FILES] [--json]`: everything is read, since entries bear on each other;
 * with FILES only what is wrong with those is told. They may lie anywhere: entries, publishers,
 * glossaries of one file, and folders of them. `--root` names another folder of data.
 *
 * @returns The exit code: 1 if there are errors, 2 if it was asked for what there is not.
 */
export function check(args: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { json: { type: "boolean", default: false }, root: { type: "string" } },
    allowPositionals: true,
  });
  const root = values.root ?? join(PROJECT, "glossary");
  const today = new Date().toISOString().slice(0, 10);
  const bundled = readBundled(root);
  const named = positionals.map(typed);
  const wanted = named.flatMap(jsonFiles);
  const known = new Set(bundled.files.map((file) => join(PROJECT, file)));
  const outside = readOutside(wanted.filter((path) => !known.has(path)));
  // What else lies in a folder is no concern of ours.
  const strangers = outside.strangers.filter(({ path }) => named.includes(path));
  for (const { path, what } of strangers) console.error(`${called(path)}: ${what}`);
  if (strangers.length > 0) return 2;
  const asksForBundled = named.length === 0 || outside.files.length < wanted.length;
  const ofBundled = asksForBundled ? checkBundled(bundled, today).findings : [];
  const told: readonly Finding[] =
    named.length === 0
      ? ofBundled
      : [
          ...ofBundled.filter(({ file }) => wanted.includes(join(PROJECT, file))),
          ...(outside.files.length === 0 ? [] : checkOutside(outside, bundled, today).findings),
        ];
  if (named.length > 0 && wanted.length === 0) throw new Misasked("There is no .json file.");
  const count = named.length === 0 ? bundled.files.length : wanted.length;
  if (values.json) for (const finding of told) console.log(JSON.stringify(finding));
  else console.log(printed(told, count, named.length > 0));
  return told.some(({ severity }) => severity === "error") ? 1 : 0;
}
