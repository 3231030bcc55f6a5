import Papa from "papaparse";
import type { Entry } from "../../../core/lexicon/types.ts";
import type { Fields, GlossaryFile } from "../draft.ts";
import { EXTRA, EXTRA_HEAD } from "../extra.ts";
import { guarded, joined } from "./cells.ts";
import { COLUMNS, type Column, HEAD, ROWS, type RowKind } from "./columns.ts";

type Row = Partial<Record<Column, string>>;

/** The byte-order mark by which Excel knows UTF-8. */
const MARK = "\ufeff";

/** A glossary as one sheet: the rows of an entry stand together, those of the glossary first. */
export function writeCsv(glossary: GlossaryFile): string {
  const rows: Row[] = [
    ...HEAD.map((field) => ({ field, text: glossary[field] })),
    ...extraRows(glossary, EXTRA_HEAD),
    ...glossary.entries.flatMap(rowsOf),
  ];
  const data = rows.map((row) => COLUMNS.map((column) => guarded(row[column] ?? "")));
  return `${MARK}${Papa.unparse({ fields: [...COLUMNS], data }, { newline: "\r\n" })}\r\n`;
}

function rowsOf(entry: Entry): Row[] {
  const fields = entry as unknown as Fields;
  const rows = Object.entries(ROWS).flatMap(([field, kind]) => {
    const value = fields[field];
    const values = value === undefined ? [] : kind.list ? (value as readonly unknown[]) : [value];
    return values.map((one) => ({ entry: entry.id, field, ...cellsOf(one, kind) }));
  });
  return [...rows, ...extraRows(entry, EXTRA).map((row) => ({ entry: entry.id, ...row }))];
}

function extraRows(value: object, extra: readonly string[]): Row[] {
  const fields = value as Fields;
  return extra
    .filter((field) => fields[field] !== undefined)
    .map((field) => ({ field, text: JSON.stringify(fields[field]) }));
}

function cellsOf(value: unknown, { columns, text }: RowKind): Row {
  if (text === undefined) return { text: String(value) };
  const cells = columns.map((column) => {
    const path = column === "text" ? [text] : column.split(" ");
    const held = path.reduce<unknown>((at, key) => (at as Fields | undefined)?.[key], value);
    return [column, Array.isArray(held) ? joined(held) : held === undefined ? "" : String(held)];
  });
  return Object.fromEntries(cells) as Row;
}
