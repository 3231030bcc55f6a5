import type { Draft, Drafted } from "../draft.ts";
import type { Input } from "../format.ts";
import { type Loss, type Problem, Unconvertible } from "../problem.ts";
import { COLUMNS } from "./columns.ts";
import { type Growing, takeRow } from "./row.ts";
import { readSheet } from "./sheet.ts";

/** Reads a sheet that `writeCsv` wrote and somebody edited. @throws {Unconvertible} */
export function readCsv(input: Input): Draft {
  const { file } = input;
  const { columns, rows } = readSheet(input);
  const missing = ["entry", "field", "text"].filter((column) => !columns.includes(column));
  if (missing.length > 0) {
    const reason = `has no column ${missing.map((one) => `“${one}”`).join(", ")}`;
    const mend = `the first row names the columns: ${COLUMNS.join(", ")}`;
    throw new Unconvertible({ file, line: 1, field: "", reason, mend });
  }
  const twice = columns.find((column, i) => column !== "" && columns.indexOf(column) < i);
  if (twice !== undefined) {
    const mend = "name each column once";
    throw new Unconvertible({ file, line: 1, field: twice, reason: "is two columns", mend });
  }
  const problems: Problem[] = [];
  const losses: Loss[] = [];
  const head: Growing = { value: {}, lines: new Map() };
  const entries = new Map<string, Growing>();
  for (const row of rows) {
    const id = row.cells.get("entry") ?? "";
    const field = row.cells.get("field") ?? "";
    const tell = (reason: string, mend: string, of = field): void => {
      problems.push({ file, line: row.line, entry: id || undefined, field: of, reason, mend });
    };
    if (id !== "" && !entries.has(id)) entries.set(id, begun(id, row.line));
    const growing = entries.get(id) ?? head;
    takeRow(growing, row, tell, id === "");
    for (const [column, value] of row.cells) {
      if ((COLUMNS as readonly string[]).includes(column)) continue;
      losses.push({ entry: id, field: column, reason: "is a column of your own", value });
    }
  }
  const drafted = ({ value, lines }: Growing): Drafted => ({ file, value, lines });
  return { head: drafted(head), entries: [...entries.values()].map(drafted), losses, problems };
}

/** The lists of an entry are there, though they be empty. */
function begun(id: string, line: number): Growing {
  const value = { id, background: [], names: [], forms: [], timeline: [], sources: [] };
  const lines = new Map([["", line]]);
  for (const field of Object.keys(value)) lines.set(`/${field}`, line);
  return { value, lines };
}
