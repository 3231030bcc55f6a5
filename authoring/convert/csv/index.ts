import type { Format } from "../format.ts";
import { readCsv } from "./read.ts";
import { writeCsv } from "./write.ts";

/** A sheet that a newsroom edits in its spreadsheet program; it holds all that the format holds. */
export const csv: Format = {
  title: "CSV",
  extension: ".csv",
  read: readCsv,
  write: writeCsv,
};
