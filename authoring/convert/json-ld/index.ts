import type { Format } from "../format.ts";
import { readSchemaOrg, writeSchemaOrg } from "./schema-org.ts";
import { readSkos } from "./skos-read.ts";
import { writeSkos } from "./skos-write.ts";

/** Holds all that our format holds: with SKOS-XL for names as claims, and a few terms of our own. */
export const skos: Format = {
  title: "SKOS",
  extension: ".skos.jsonld",
  read: readSkos,
  write: writeSkos,
};

/** For search engines and catalogues: what a term means, and little of who says so. */
export const schemaOrg: Format = {
  title: "schema.org",
  extension: ".schema.jsonld",
  read: readSchemaOrg,
  write: writeSchemaOrg,
  reasons: [
    [/^\/(definition|contested|background)\/sources/, "a description has no sources of its own"],
    [/^\/names\/\*$/, "a text stands once among the alternate names"],
    [/^\/names/, "an alternate name is a text, with no word on who uses it"],
    [/^\/forms/, "a set of terms is not for finding them in text"],
    [/^\/sources\/\*\/read/, "a work has no day on which it was read"],
    [/^\/(background|contested|timeline)/, "a defined term has one description"],
    [/^\/(reviewed|reviewBy|confidence)/, "only pages are reviewed there"],
    [/^\/prominence/, "how a term is marked is no part of it"],
    [/^\/(place|borders)/, "a place there has an address or a shape, and no source"],
    [/^\/bearsOn/, "defined terms do not lead to one another"],
  ],
};
