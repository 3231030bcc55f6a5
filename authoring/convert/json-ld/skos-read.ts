import type { Draft, Fields } from "../draft.ts";
import { EXTRA_HEAD } from "../extra.ts";
import type { Input } from "../format.ts";
import { type Loss, Unconvertible } from "../problem.ts";
import { type Graph, inOrder, type Node, textIn } from "./graph.ts";
import { loadGraph } from "./load.ts";
import { conceptId, extraOf, readConcept } from "./skos-entry.ts";
import { checkIntegrity } from "./skos-integrity.ts";
import { unread } from "./unread.ts";
import { idIn, short } from "./vocabulary.ts";

/** Reads a SKOS concept scheme, ours or another program's. @throws {Unconvertible} */
export async function readSkos(input: Input): Promise<Draft> {
  const { file } = input;
  const graph = await loadGraph(input);
  const concepts = inOrder(graph, graph.ofType("skos:Concept"));
  if (concepts.length === 0 && graph.ofType("skos:ConceptScheme").length === 0) {
    const mend = "name a file with nodes of the type skos:Concept";
    throw new Unconvertible({ file, field: "", reason: "holds no SKOS concepts", mend });
  }
  const problems = checkIntegrity(graph, file);
  const losses: Loss[] = [];
  const entries = concepts.map((concept) => ({
    file,
    value: readConcept(graph, concept, (loss) => losses.push(loss)),
  }));
  const head = { file, value: headOf(graph) };
  const nameOf = (node: Node) =>
    concepts.includes(node) ? conceptId(graph, node) : short(node["@id"]);
  return { head, entries, losses: [...losses, ...unread(graph, nameOf)], problems };
}

function headOf(graph: Graph): Fields {
  const scheme = graph.ofType("skos:ConceptScheme")[0];
  if (!scheme) return { id: "", title: "", licence: "", version: "" };
  const licence = graph.first(scheme, "dct:license") ?? {};
  const named = graph.node(licence["@id"]);
  return {
    id: graph.text(scheme, "dct:identifier") ?? idIn(scheme["@id"]).toLowerCase(),
    title: graph.text(scheme, "dct:title") ?? graph.text(scheme, "skos:prefLabel") ?? "",
    licence:
      (named && graph.text(named, "dct:identifier")) ?? licence["@id"] ?? textIn(licence) ?? "",
    version: graph.text(scheme, "owl:versionInfo") ?? "",
    ...extraOf(graph, scheme, EXTRA_HEAD),
  };
}
