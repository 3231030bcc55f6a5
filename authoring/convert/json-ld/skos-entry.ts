import { type Fields, present } from "../draft.ts";
import { EXTRA } from "../extra.ts";
import type { Loss } from "../problem.ts";
import { Citations } from "../sources.ts";
import { type Graph, type Node, sayValue, textIn, type Value } from "./graph.ts";
import { readForms, readNames } from "./skos-labels-read.ts";
import { idIn, iri, type Prefixed } from "./vocabulary.ts";

/** The entry that a concept is, as far as it is one. */
export function readConcept(graph: Graph, concept: Node, lose: (loss: Loss) => void): Fields {
  const id = conceptId(graph, concept);
  const { cited, citations } = citing(graph);
  const said = (node: Node): Fields => {
    return { text: graph.text(node, "rdf:value") ?? "", sources: cited(node) };
  };
  const one = (property: Prefixed): string | undefined => {
    const [chosen, ...others] = byLanguage(graph.values(concept, property));
    for (const other of others) {
      const lang = other["@language"];
      const field = lang === undefined ? property : `${property}@${lang}`;
      lose({ entry: id, field, reason: "an entry says it once, in English", value: textIn(other) });
    }
    return chosen && textIn(chosen);
  };
  const plain = (property: Prefixed): Fields[] => {
    const text = one(property);
    return text === undefined ? [] : [{ text, sources: [] }];
  };
  const notes = graph.children(concept, "skos:note");
  const isContested = (node: Node) => graph.isOf(node, "scholium:Contested");
  const entry = {
    id,
    kind: idIn(graph.first(concept, "dct:type")?.["@id"] ?? ""),
    ...readNames(graph, concept, cited),
    definition: [
      ...graph.children(concept, "skos:definition").map(said),
      ...plain("skos:definition"),
    ][0] ?? { text: "", sources: [] },
    background: [...notes.filter((node) => !isContested(node)).map(said), ...plain("skos:note")],
    contested: notes.filter(isContested).map(said)[0],
    forms: readForms(graph, concept),
    timeline: [
      ...graph.children(concept, "skos:historyNote").map((node) => {
        return { date: graph.text(node, "dct:date") ?? "", ...said(node) };
      }),
      ...plain("skos:historyNote").map((statement) => ({ date: "", ...statement })),
    ],
    scopeNote: one("skos:scopeNote"),
    reviewed: graph.text(concept, "schema:lastReviewed") ?? "",
    reviewBy: graph.text(concept, "schema:expires"),
    confidence: graph.text(concept, "scholium:confidence") ?? "",
    prominence: graph.text(concept, "scholium:prominence") ?? "note",
    bearsOn: graph.ids(concept, "scholium:bearsOn"),
    ...extraOf(graph, concept, EXTRA),
  };
  const sources = graph.children(concept, "dct:source").map((node) => sourceOf(graph, node));
  for (const value of graph.values(concept, "dct:source")) {
    if (!graph.node(value["@id"])) citations.cite(sayValue(value));
  }
  graph.values(concept, "skos:inScheme"); // which a glossary's entries need not say
  return present({ ...entry, sources: [...sources, ...citations.sources] });
}

export const conceptId = (graph: Graph, concept: Node): string =>
  graph.text(concept, "skos:notation") ?? idIn(concept["@id"]).toLowerCase();

/** What a statement cites: a source of the entry, or what another program wrote instead. */
function citing(graph: Graph) {
  const citations = new Citations();
  const cited = (node: Node): string[] =>
    graph.values(node, "dct:source").map((value) => {
      const source = graph.node(value["@id"]);
      const id = source && graph.text(source, "dct:identifier");
      return id ?? citations.cite(sayValue(value));
    });
  return { cited, citations };
}

/** Texts with the English one first. */
function byLanguage(values: readonly Value[]): Value[] {
  const isEnglish = ({ "@language": lang = "en" }: Value) => /^en(?:-|$)/.test(lang);
  const texts = values.filter((value) => textIn(value) !== undefined);
  return [...texts.filter(isEnglish), ...texts.filter((value) => !isEnglish(value))];
}

function sourceOf(graph: Graph, node: Node): Fields {
  const publisher = graph.children(node, "dct:publisher")[0];
  const copy = graph.children(node, "schema:archivedAt")[0];
  return present({
    id: graph.text(node, "dct:identifier") ?? idIn(node["@id"]),
    title: graph.text(node, "dct:title") ?? "",
    publisher:
      (publisher && graph.text(publisher, "schema:name")) ??
      graph.text(node, "dct:publisher") ??
      "",
    url: graph.text(node, "schema:url") ?? "",
    read: graph.text(node, "scholium:read") ?? "",
    published: graph.text(node, "dct:issued"),
    copy:
      copy && present({ url: graph.text(copy, "schema:url"), date: graph.text(copy, "dct:date") }),
  });
}

/** Fields that were written as JSON. */
export function extraOf(graph: Graph, node: Node, extra: readonly string[]): Fields {
  const found = extra.flatMap((field) => {
    const value = graph.first(node, `scholium:${field}`);
    return value === undefined ? [] : [[field, jsonIn(value)] as const];
  });
  return Object.fromEntries(found);
}

/** JSON as it is, or as programs write it that know it only as a datatype of RDF: in a string. */
function jsonIn({ "@type": type, "@value": held }: Value): unknown {
  if (type !== iri("rdf:JSON") || typeof held !== "string") return held;
  try {
    return JSON.parse(held) as unknown;
  } catch {
    return held; // which the schema then refuses
  }
}
