import { type Fields, present } from "../draft.ts";
import { type Graph, inOrder, type Node, textIn, type Value } from "./graph.ts";
import { labelKey } from "./skos-labels.ts";
import type { Prefixed } from "./vocabulary.ts";

interface Label {
  readonly text: string;
  readonly lang: string;
}

const labelIn = (value: Value): Label => ({
  text: textIn(value) ?? "",
  lang: value["@language"] ?? "en",
});

/** A label that is a node of its own. */
function labelOf(graph: Graph, node: Node): Label {
  const { text, lang } = labelIn(graph.first(node, "skosxl:literalForm") ?? {});
  return { text, lang: graph.text(node, "dct:language") ?? lang };
}

/** The headword, and all names: those with a claim in their order, then those of other programs. */
export function readNames(
  graph: Graph,
  concept: Node,
  cited: (node: Node) => string[],
): { headword: string; names: Fields[] } {
  const preferred = graph.values(concept, "skos:prefLabel").map(labelIn);
  const head = preferred.find(({ lang }) => /^en(?:-|$)/.test(lang)) ?? preferred[0];
  const nodes = (["skosxl:prefLabel", "skosxl:altLabel"] as const).flatMap((property) =>
    graph.children(concept, property),
  );
  const claimed = inOrder(graph, nodes).map((node) => ({
    ...labelOf(graph, node),
    usedBy: graph.text(node, "scholium:usedBy"),
    from: graph.text(node, "schema:validFrom"),
    to: graph.text(node, "schema:validThrough"),
    romanised: graph.text(node, "scholium:romanised"),
    sources: cited(node),
  }));
  const known = new Set(claimed.map(({ text, lang }) => labelKey(text, lang)));
  const isNew = ({ text, lang }: Label) => !known.has(labelKey(text, lang));
  const plain = [
    ...(claimed.length === 0 ? preferred : preferred.filter((label) => label !== head)),
    ...graph.values(concept, "skos:altLabel").map(labelIn),
  ];
  return {
    headword: head?.text ?? "",
    names: [...claimed, ...plain.filter(isNew).map((label) => ({ ...label, sources: [] }))].map(
      present,
    ),
  };
}

/** The forms, and hidden labels that are none of them. */
export function readForms(graph: Graph, concept: Node): Fields[] {
  const forms = graph.children(concept, "scholium:form").map((node) => ({
    ...labelOf(graph, node),
    case: graph.text(node, "scholium:case"),
    paradigm: graph.text(node, "scholium:paradigm"),
    stem2: graph.text(node, "scholium:obliqueStem"),
    requires: conditionAt(graph, node, "scholium:requires"),
    excludes: conditionAt(graph, node, "scholium:excludes"),
  }));
  const known = new Set(forms.map(({ text, lang }) => labelKey(text, lang)));
  const hidden = graph
    .values(concept, "skos:hiddenLabel")
    .map(labelIn)
    .filter(({ text, lang }) => !known.has(labelKey(text, lang)));
  return [...forms, ...hidden.map((label) => ({ ...label, case: "initial" }))].map(present);
}

function conditionAt(graph: Graph, form: Node, property: Prefixed): Fields | undefined {
  const node = graph.children(form, property)[0];
  if (!node) return undefined;
  const texts = (property: Prefixed) => {
    const found = graph.texts(node, property);
    return found.length === 0 ? undefined : found;
  };
  const within = graph.text(node, "scholium:within");
  return present({
    words: texts("scholium:word"),
    entries: graph.ids(node, "scholium:entry"),
    publishers: texts("scholium:publisher"),
    within: within === undefined ? undefined : Number(within),
  });
}
