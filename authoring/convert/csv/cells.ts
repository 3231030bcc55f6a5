/**
 * A cell that begins like this is a formula to a spreadsheet (OWASP, “CSV Injection”), or would be
 * taken for a guarded one when it is read again.
 */
const FORMULA = /^'*[=+\-@\t\r\n]/;

/** Puts an apostrophe before what a spreadsheet would run. */
export const guarded = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

/** Takes the apostrophe away again. */
export const unguarded = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;

/** Several values in one cell, parted by semicolons; one within a value is written `\;`. */
export const joined = (values: readonly string[]): string =>
  values.map((value) => value.replace(/[\\;]/g, "\\$&")).join("; ");

/** The values of a cell. An empty one, as after a last semicolon, is none. */
export function parted(cell: string): string[] {
  const parts = cell.match(/(?:\\.|[^\\;]|\\$)+/gsu) ?? [];
  return parts
    .map((part) => part.trim().replace(/\\([\\;])/g, "$1"))
    .filter((value) => value !== "");
}
