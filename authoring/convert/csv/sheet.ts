import Papa from "papaparse";
import type { Input } from "../format.ts";
import { Unconvertible } from "../problem.ts";
import { textOf } from "../text.ts";
import { unguarded } from "./cells.ts";

/** A row of a sheet. */
export interface SheetRow {
  /** From 1, as an editor of text counts. */
  readonly line: number;
  /** By column, trimmed and without guards; empty cells are left out. */
  readonly cells: ReadonlyMap<string, string>;
}

/** A sheet with its head. */
export interface Sheet {
  readonly columns: readonly string[];
  readonly rows: readonly SheetRow[];
}

const DELIMITERS = [",", ";", "\t"] as const;

/**
 * Reads a sheet as spreadsheets save it: UTF-8 or UTF-16, commas, semicolons or tabs, with or without
 * Excel's line `sep=;`. The head tells which, since no name of a column holds any of them.
 *
 * @throws {Unconvertible}
 */
export function readSheet(input: Input): Sheet {
  const text = textOf(input);
  const skipped = /^(?:sep=.\r?\n|\s*\n)*/.exec(text)?.[0].length ?? 0;
  const head = text.slice(skipped, skipped + 10_000).split(/\r?\n|\r/, 1)[0] ?? "";
  const delimiter = [...DELIMITERS].sort((a, b) => head.split(b).length - head.split(a).length)[0];
  const lineAt = lineCounter(text);
  const rows: { line: number; cells: readonly string[] }[] = [];
  let from = skipped;
  Papa.parse<string[]>(text.slice(skipped), {
    delimiter: delimiter ?? ",",
    step: ({ data, errors, meta }) => {
      const line = lineAt(from);
      from = skipped + meta.cursor;
      const error = errors[0];
      if (error) throw broken(input.file, line, error.message);
      if (data.some((cell) => cell.trim() !== "")) rows.push({ line, cells: data });
    },
  });
  const columns = (rows.shift()?.cells ?? []).map((cell) => unguarded(cell.trim()));
  return {
    columns,
    rows: rows.map(({ line, cells }) => ({ line, cells: cellsBy(columns, cells) })),
  };
}

function broken(file: string, line: number, message: string): Unconvertible {
  const mend = "look for a quotation mark in this row that is not doubled";
  return new Unconvertible({ file, line, field: "", reason: `is no CSV: ${message}`, mend });
}

function cellsBy(columns: readonly string[], cells: readonly string[]): Map<string, string> {
  const named = cells.map((cell, i) => [columns[i] || `column ${i + 1}`, unguarded(cell.trim())]);
  return new Map((named as [string, string][]).filter(([, cell]) => cell !== ""));
}

/** The line of an offset, asked for in rising order. */
function lineCounter(text: string): (offset: number) => number {
  let at = 0;
  let line = 1;
  return (offset) => {
    for (; at < offset; at++) if (text.charCodeAt(at) === 10) line++;
    return line;
  };
}
