import type { Fields } from "../draft.ts";
import { EXTRA, EXTRA_HEAD } from "../extra.ts";
import { parted } from "./cells.ts";
import { COLUMNS, type Column, HEAD, ROWS, type RowKind } from "./columns.ts";
import type { SheetRow } from "./sheet.ts";

/** What is being gathered of an entry, or of the glossary. */
export interface Growing {
  readonly value: Record<string, unknown>;
  readonly lines: Map<string, number>;
}

/** Tells what is wrong with a row. */
type Tell = (reason: string, mend: string, field?: string) => void;

/** Puts what a row says into its place. */
export function takeRow(
  growing: Growing,
  { line, cells }: SheetRow,
  tell: Tell,
  isHead: boolean,
): void {
  const field = cells.get("field") ?? "";
  const extra = isHead ? EXTRA_HEAD : EXTRA;
  const fields: readonly string[] = [...(isHead ? HEAD : Object.keys(ROWS)), ...extra];
  if (!fields.includes(field)) {
    const forgotten = isHead && (Object.hasOwn(ROWS, field) || EXTRA.includes(field));
    const reason = forgotten ? "belongs to no entry" : "is no field of the format";
    tell(
      reason,
      forgotten
        ? "write the entry's id into the column “entry”"
        : `write one of: ${fields.join(", ")}`,
    );
    return;
  }
  const kind: RowKind = (!isHead && ROWS[field]) || { columns: ["text"], list: false };
  for (const [column, cell] of cells) {
    if (column === "entry" || column === "field" || kind.columns.includes(column as Column))
      continue;
    if (!(COLUMNS as readonly string[]).includes(column)) continue;
    tell(
      `“${cell}” means nothing there`,
      `a row of “${field}” holds ${kind.columns.join(", ")}`,
      column,
    );
  }
  const value = extra.includes(field) ? jsonIn(cells, tell) : valueIn(cells, kind);
  const { value: entry, lines } = growing;
  if (kind.list) {
    const list = (entry[field] ?? []) as readonly unknown[];
    entry[field] = [...list, value];
    lines.set(`/${field}/${list.length}`, line);
  } else if (field in entry) {
    tell(`stands in line ${lines.get(`/${field}`)} already`, "keep one of the two rows");
  } else {
    entry[field] = value;
    lines.set(`/${field}`, line);
  }
}

function jsonIn(cells: SheetRow["cells"], tell: Tell): unknown {
  try {
    return JSON.parse(cells.get("text") ?? "");
  } catch (error) {
    tell(`is not JSON: ${(error as Error).message}`, "leave this cell as it was exported");
    return undefined;
  }
}

const LISTS: readonly Column[] = [
  "sources",
  "requires words",
  "requires entries",
  "requires publishers",
  "excludes words",
  "excludes entries",
  "excludes publishers",
];

function valueIn(cells: SheetRow["cells"], { columns, text }: RowKind): unknown {
  if (text === undefined) return cells.get("text") ?? "";
  const value: Record<string, unknown> = { [text]: "" };
  if (columns.includes("sources")) value.sources = [];
  for (const column of columns) {
    const cell = cells.get(column);
    if (cell === undefined) continue;
    const [key = "", inner] = column === "text" ? [text] : column.split(" ");
    const held = LISTS.includes(column) ? parted(cell) : numberIn(column, cell);
    value[key] = inner ? { ...(value[key] as Fields | undefined), [inner]: held } : held;
  }
  return value;
}

const numberIn = (column: Column, cell: string): string | number =>
  column.endsWith("within") && /^\d+$/.test(cell) ? Number(cell) : cell;
