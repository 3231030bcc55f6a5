import type { Problem } from "../problem.ts";
import { type Graph, type Node, textIn } from "./graph.ts";
import { conceptId } from "./skos-entry.ts";
import { labelKey } from "./skos-labels.ts";

/** The properties whose values may not meet, by SKOS S13. */
const LABELS = ["skos:prefLabel", "skos:altLabel", "skos:hiddenLabel"] as const;

/**
 * The conditions of SKOS that its labels have to meet: S9 (a concept is no scheme), S13 (the three
 * kinds of label share nothing) and S14 (one preferred label a language).
 *
 * https://www.w3.org/TR/skos-reference/
 */
export function checkIntegrity(graph: Graph, file: string): Problem[] {
  return graph.ofType("skos:Concept").flatMap((concept) => {
    const entry = conceptId(graph, concept);
    const told = (field: string, reason: string, mend: string) => {
      return { file, entry, field, reason, mend };
    };
    const schemes = graph.isOf(concept, "skos:ConceptScheme")
      ? [told("@type", "is a concept and a scheme (S9)", "give it one of the two types")]
      : [];
    const twice = [...repeatedLanguages(graph, concept)].map((lang) =>
      told(
        "skos:prefLabel",
        `has two preferred labels in “${lang}” (S14)`,
        "make one of them an alternative label",
      ),
    );
    const shared = sharedLabels(graph, concept).map(([label, field]) =>
      told(field, `“${label}” is a label of another kind too (S13)`, "keep it once"),
    );
    return [...schemes, ...twice, ...shared];
  });
}

function repeatedLanguages(graph: Graph, concept: Node): Set<string> {
  const langs = graph
    .values(concept, "skos:prefLabel")
    .map(({ "@language": lang = "" }) => lang.toLowerCase());
  return new Set(langs.filter((lang, i) => langs.indexOf(lang) < i));
}

function sharedLabels(graph: Graph, concept: Node): (readonly [label: string, field: string])[] {
  const seen = new Map<string, string>();
  return LABELS.flatMap((property) =>
    graph.values(concept, property).flatMap((value) => {
      const text = textIn(value) ?? "";
      const key = labelKey(text, value["@language"] ?? "");
      const earlier = seen.get(key) ?? property;
      seen.set(key, earlier);
      return earlier === property ? [] : [[text, property] as const];
    }),
  );
}
