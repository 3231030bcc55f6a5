import type { Entry, Source, Statement } from "../../../core/lexicon/types.ts";
import type { GlossaryFile } from "../draft.ts";
import { EXTRA, EXTRA_HEAD, extraAsJson } from "../extra.ts";
import { english, type Json, place } from "./json.ts";
import { labels } from "./skos-labels.ts";
import { entryIri, glossaryIri, PREFIXES, partIri } from "./vocabulary.ts";

/** A glossary as a SKOS concept scheme; docs/glossary-format.md tells which field is which property. */
export function writeSkos(glossary: GlossaryFile): string {
  const scheme = {
    "@id": glossaryIri(glossary.id),
    "@type": "skos:ConceptScheme",
    "dct:identifier": glossary.id,
    "dct:title": glossary.title,
    "dct:license": { "@type": "dct:LicenseDocument", "dct:identifier": glossary.licence },
    "owl:versionInfo": glossary.version,
    ...extraAsJson(glossary, EXTRA_HEAD),
  };
  const concepts = glossary.entries.map((entry, i) => concept(entry, i, scheme["@id"]));
  const document = { "@context": PREFIXES, "@graph": [scheme, ...concepts] };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

function concept(entry: Entry, i: number, scheme: string): Json {
  const { id } = entry;
  return {
    "@id": entryIri(id),
    "@type": "skos:Concept",
    ...place(i),
    "skos:inScheme": { "@id": scheme },
    "skos:notation": id,
    "dct:type": { "@id": `scholium:${entry.kind}` },
    ...labels(entry),
    ...notes(entry),
    "dct:source": entry.sources.map((source, n) => sourceNode(source, n, id)),
    "schema:lastReviewed": entry.reviewed,
    "schema:expires": entry.reviewBy,
    "scholium:confidence": entry.confidence,
    "scholium:prominence": entry.prominence,
    "scholium:bearsOn": entry.bearsOn && {
      "@list": entry.bearsOn.map((other) => ({ "@id": entryIri(other) })),
    },
    ...extraAsJson(entry, EXTRA),
  };
}

/** Sentences with their sources: SKOS calls the pattern “documentation as a related resource”. */
function notes({ id, definition, background, contested, timeline, scopeNote }: Entry): Json {
  const said = ({ text, sources }: Statement, part: string): Json => ({
    "@id": partIri(id, part),
    "rdf:value": english(text),
    "dct:source": sources.map((source) => ({ "@id": partIri(id, `source-${source}`) })),
  });
  return {
    "skos:definition": said(definition, "definition"),
    "skos:note": [
      ...background.map((one, n) => ({ ...said(one, `background-${n + 1}`), ...place(n) })),
      ...(contested ? [{ "@type": "scholium:Contested", ...said(contested, "contested") }] : []),
    ],
    "skos:scopeNote": scopeNote && english(scopeNote),
    "skos:historyNote": timeline.map((event, n) => ({
      ...said(event, `event-${n + 1}`),
      "dct:date": event.date,
      ...place(n),
    })),
  };
}

const address = (url: string): Json => ({ "@type": "xsd:anyURI", "@value": url });

function sourceNode(source: Source, n: number, entry: string): Json {
  const { copy } = source;
  return {
    "@id": partIri(entry, `source-${source.id}`),
    "@type": "dct:BibliographicResource",
    "dct:identifier": source.id,
    "dct:title": source.title,
    "dct:publisher": { "@type": "dct:Agent", "schema:name": source.publisher },
    "schema:url": address(source.url),
    "dct:issued": source.published,
    "scholium:read": source.read,
    "schema:archivedAt": copy && { "schema:url": address(copy.url), "dct:date": copy.date },
    ...place(n),
  };
}
