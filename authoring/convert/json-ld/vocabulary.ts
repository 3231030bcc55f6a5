/** The prefixes of what is written; they are given in each file, so that none has to be fetched. */
export const PREFIXES = {
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  skosxl: "http://www.w3.org/2008/05/skos-xl#",
  dct: "http://purl.org/dc/terms/",
  owl: "http://www.w3.org/2002/07/owl#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  schema: "https://schema.org/",
  /** Our own terms, where no standard has one. A URN claims no domain. */
  scholium: "urn:scholium:ns:",
} as const;

/** A term with its prefix. */
export type Prefixed = `${keyof typeof PREFIXES}:${string}`;

/** The whole address of a term: `skos:prefLabel`. */
export function iri(term: Prefixed): string {
  const colon = term.indexOf(":");
  return PREFIXES[term.slice(0, colon) as keyof typeof PREFIXES] + term.slice(colon + 1);
}

/** A term as people read it. */
export function short(address: string): string {
  const found = Object.entries(PREFIXES).find(([, start]) => address.startsWith(start));
  return found ? `${found[0]}:${address.slice(found[1].length)}` : address;
}

export const glossaryIri = (id: string): string => `urn:scholium:glossary:${id}`;
export const entryIri = (id: string): string => `urn:scholium:entry:${id}`;
/** A part of an entry: one of its sources, names or sentences. */
export const partIri = (entry: string, part: string): string => `${entryIri(entry)}#${part}`;

/** The id at the end of an address, of ours or of anybody's. */
export const idIn = (address: string): string => address.split(/[/#:]/).at(-1) ?? address;
