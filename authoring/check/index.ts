import { existsSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { printed } from "./print.ts";
import { runCheck } from "./run.ts";

const PROJECT = join(import.meta.dirname, "../..");

/**
 * `npm run glossary -- check [FILES] [--json]`: everything is read, since entries bear on each other;
 * with FILES only what is wrong with those is told. `--root` names another folder of data.
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
  const { files, findings } = runCheck(root, new Date().toISOString().slice(0, 10));
  const wanted = positionals.map((path) => relative(PROJECT, resolve(path)));
  const strangers = wanted.filter((file) => !files.includes(file));
  for (const file of strangers) {
    const what = existsSync(join(PROJECT, file))
      ? "is no data file of the glossary"
      : "is not there";
    console.error(`${file}: ${what}`);
  }
  if (strangers.length > 0) return 2;
  const told =
    wanted.length === 0 ? findings : findings.filter(({ file }) => wanted.includes(file));
  if (values.json) for (const finding of told) console.log(JSON.stringify(finding));
  else console.log(printed(told, wanted.length || files.length, wanted.length > 0));
  return told.some(({ severity }) => severity === "error") ? 1 : 0;
}
