import type { Loss } from "../problem.ts";
import { type Graph, type Node, sayValue } from "./graph.ts";
import { short } from "./vocabulary.ts";

/** What a file says that nothing asked for: a loss a property. */
export function unread(graph: Graph, nameOf: (node: Node) => string): Loss[] {
  return graph.unread().map(({ node, property, values }) => ({
    entry: nameOf(node),
    field: short(property),
    reason: "our format has no place for it",
    value: values.map(sayValue).join("; "),
  }));
}
