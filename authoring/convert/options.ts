import { parseArgs } from "node:util";
import { typed } from "../paths.ts";
import { Misasked } from "../usage.ts";
import type { Format } from "./format.ts";
import { FORMATS } from "./formats.ts";

const names = (which: "read" | "write"): string =>
  Object.keys(FORMATS)
    .filter((name) => FORMATS[name]?.[which])
    .join(", ");

/** What was asked for. */
export interface Options {
  readonly from: Format & Required<Pick<Format, "read">>;
  readonly to: Format & Required<Pick<Format, "write">>;
  readonly isToJson: boolean;
  /** The whole path; a slash at its end says that it is a folder. */
  readonly out: string | undefined;
  /** The same as it was typed. */
  readonly outAsTyped: string;
  readonly force: boolean;
  readonly draft: boolean;
  readonly json: boolean;
  readonly files: readonly string[];
}

/** @throws {Misasked | TypeError} */
export function optionsFrom(args: readonly string[]): Options {
  const { values, positionals: files } = parseArgs({
    args: [...args],
    options: {
      from: { type: "string" },
      to: { type: "string" },
      out: { type: "string" },
      force: { type: "boolean", default: false },
      draft: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
    },
    allowPositionals: true,
  });
  const { force, draft, json } = values;
  const from = formatNamed("--from", values.from);
  const to = formatNamed("--to", values.to);
  if (files.length === 0) throw new Misasked("Name at least one file.");
  if (!from.read)
    throw new Misasked(`${from.title} is only written; --from is one of: ${names("read")}`);
  if (!to.write) throw new Misasked(`${to.title} is only read; --to is one of: ${names("write")}`);
  const isToJson = to === FORMATS.json;
  if (draft && !isToJson)
    throw new Misasked("--draft goes with --to json, which check then reads.");
  if (json && values.out === undefined)
    throw new Misasked("--json goes with --out: both would be printed.");
  const isFolder = values.out !== undefined && /[/\\]$/.test(values.out);
  const out = values.out === undefined ? undefined : typed(values.out) + (isFolder ? "/" : "");
  return {
    from: { ...from, read: from.read },
    to: { ...to, write: to.write },
    isToJson,
    out,
    outAsTyped: values.out ?? "",
    force,
    draft,
    json,
    files,
  };
}

function formatNamed(option: string, name: string | undefined): Format {
  const format = name !== undefined && Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
  if (format) return format;
  const known = Object.keys(FORMATS).join(", ");
  throw new Misasked(
    name === undefined
      ? `Say ${option}: one of ${known}.`
      : `${option} ${name}: is none of ${known}.`,
  );
}
