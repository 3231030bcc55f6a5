import { csv } from "./csv/index.ts";
import type { Format } from "./format.ts";
import { json } from "./json.ts";
import { schemaOrg, skos } from "./json-ld/index.ts";
import { tbx } from "./tbx/index.ts";
import { yomitan } from "./yomitan/index.ts";

/** The formats by the name that a command takes. */
export const FORMATS: Readonly<Record<string, Format>> = {
  json,
  csv,
  skos,
  "schema.org": schemaOrg,
  tbx,
  yomitan,
};
