import type {
  CreativeWorkLeaf,
  DefinedTermLeaf,
  DefinedTermSetLeaf,
  WebPageLeaf,
  WithContext,
} from "schema-dts";
import type { Entry, Source } from "../../../core/lexicon/types.ts";
import { type Draft, type Fields, type GlossaryFile, present } from "../draft.ts";
import type { Input } from "../format.ts";
import { Unconvertible } from "../problem.ts";
import { type Graph, type Node, textIn } from "./graph.ts";
import { literal } from "./json.ts";
import { loadGraph } from "./load.ts";
import { unread } from "./unread.ts";
import { entryIri, glossaryIri, idIn, partIri, short } from "./vocabulary.ts";

/** That a text may have a language is JSON-LD’s own; the types of schema.org know bare texts. */
const worded = (text: string, lang: string): string => literal(text, lang) as unknown as string;

/** What is undefined is not written. */
const optional = <T>(value: T | undefined): T => value as T;

/** A glossary as a schema.org DefinedTermSet. */
export function writeSchemaOrg({ id, title, licence, version, entries }: GlossaryFile): string {
  const document: WithContext<DefinedTermSetLeaf> = {
    "@context": "https://schema.org",
    "@id": glossaryIri(id),
    "@type": "DefinedTermSet",
    identifier: id,
    name: title,
    license: { "@type": "CreativeWork", name: licence },
    version,
    hasDefinedTerm: entries.map((entry) => term(entry, id)),
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

function term(entry: Entry, glossary: string): DefinedTermLeaf {
  return {
    "@id": entryIri(entry.id),
    "@type": "DefinedTerm",
    termCode: entry.id,
    inDefinedTermSet: glossaryIri(glossary),
    additionalType: `urn:scholium:ns:${entry.kind}`,
    name: entry.headword,
    alternateName: entry.names.map(({ text, lang }) => worded(text, lang)),
    description: entry.definition.text,
    disambiguatingDescription: optional(entry.scopeNote),
    subjectOf: entry.sources.map((source) => work(source, entry.id)),
  };
}

function work(
  { id, title, publisher, url, published, copy }: Source,
  entry: string,
): CreativeWorkLeaf {
  return {
    "@id": partIri(entry, `source-${id}`),
    "@type": "CreativeWork",
    identifier: id,
    name: title,
    publisher: { "@type": "Organization", name: publisher },
    url,
    datePublished: optional(published),
    archivedAt: optional(copy && page(copy)),
  };
}

const page = ({ url, date }: NonNullable<Source["copy"]>): WebPageLeaf => ({
  "@type": "WebPage",
  url,
  dateCreated: optional(date),
});

/** Reads a set of defined terms, ours or another's. @throws {Unconvertible} */
export async function readSchemaOrg(input: Input): Promise<Draft> {
  const { file } = input;
  const graph = await loadGraph(input);
  const [set] = graph.ofType("schema:DefinedTermSet");
  const members = set ? graph.children(set, "schema:hasDefinedTerm") : [];
  const terms = [...new Set([...members, ...graph.ofType("schema:DefinedTerm")])];
  if (terms.length === 0 && !set) {
    const mend = "name a file with nodes of the type DefinedTerm";
    throw new Unconvertible({ file, field: "", reason: "holds no defined terms", mend });
  }
  const entries = terms.map((node) => ({ file, value: entryOf(graph, node) }));
  const head = { file, value: headOf(graph, set) };
  const losses = unread(graph, (node) =>
    terms.includes(node) ? codeOf(graph, node) : short(node["@id"]),
  );
  return { head, entries, losses, problems: [] };
}

function headOf(graph: Graph, set: Node | undefined): Fields {
  const text = (property: "identifier" | "name" | "version") =>
    (set && graph.text(set, `schema:${property}`)) ?? "";
  const licence = (set && graph.first(set, "schema:license")) ?? {};
  const named = graph.node(licence["@id"]);
  return {
    id: text("identifier"),
    title: text("name"),
    licence: (named && graph.text(named, "schema:name")) ?? licence["@id"] ?? textIn(licence) ?? "",
    version: text("version"),
  };
}

const codeOf = (graph: Graph, node: Node): string =>
  graph.text(node, "schema:termCode") ?? idIn(node["@id"]).toLowerCase();

function entryOf(graph: Graph, node: Node): Fields {
  const names = graph.values(node, "schema:alternateName").map((value) => {
    return { text: textIn(value) ?? "", lang: value["@language"] ?? "en", sources: [] };
  });
  graph.values(node, "schema:inDefinedTermSet");
  return present({
    id: codeOf(graph, node),
    kind: idIn(graph.first(node, "schema:additionalType")?.["@id"] ?? ""),
    headword: graph.text(node, "schema:name") ?? "",
    definition: { text: graph.text(node, "schema:description") ?? "", sources: [] },
    background: [],
    names,
    forms: [],
    timeline: [],
    scopeNote: graph.text(node, "schema:disambiguatingDescription"),
    sources: graph.children(node, "schema:subjectOf").map((source) => sourceOf(graph, source)),
    reviewed: "",
    confidence: "",
    prominence: "",
  });
}

function sourceOf(graph: Graph, node: Node): Fields {
  const [publisher] = graph.children(node, "schema:publisher");
  const [copy] = graph.children(node, "schema:archivedAt");
  const address = (at: Node) => graph.first(at, "schema:url");
  const url = (at: Node) => address(at)?.["@id"] ?? textIn(address(at) ?? {});
  return present({
    id: graph.text(node, "schema:identifier") ?? "",
    title: graph.text(node, "schema:name") ?? "",
    publisher: (publisher && graph.text(publisher, "schema:name")) ?? "",
    url: url(node) ?? "",
    read: "",
    published: graph.text(node, "schema:datePublished"),
    copy: copy && present({ url: url(copy), date: graph.text(copy, "schema:dateCreated") }),
  });
}
