import { idIn, iri, PREFIXES, type Prefixed } from "./vocabulary.ts";

/** A value of a property: text, or the address of a node. */
export interface Value {
  readonly "@value"?: unknown;
  readonly "@language"?: string;
  readonly "@type"?: string;
  readonly "@id"?: string;
  readonly "@list"?: readonly Value[];
}

/** A node of a flattened document, whose properties are whole addresses. */
export interface Node {
  readonly "@id": string;
  readonly "@type"?: readonly string[];
  readonly [property: string]: unknown;
}

/** Values of a node that nobody asked for. */
export interface Unread {
  readonly node: Node;
  readonly property: string;
  readonly values: readonly Value[];
}

/** The nodes of a document. It remembers what was read of them: the rest has no place with us. */
export class Graph {
  private readonly byId: ReadonlyMap<string, Node>;
  private readonly read = new Set<Value>();

  constructor(nodes: readonly Node[]) {
    this.byId = new Map(nodes.map((node) => [node["@id"], node]));
  }

  get nodes(): readonly Node[] {
    return [...this.byId.values()];
  }

  ofType(type: Prefixed): readonly Node[] {
    return this.nodes.filter((node) => this.isOf(node, type));
  }

  isOf(node: Node, type: Prefixed): boolean {
    const types = node["@type"] ?? [];
    return types.some((one) => canonical(one) === iri(type));
  }

  /** The values of a property, in the file's order; those of a list in the list's. */
  values(node: Node, property: Prefixed): readonly Value[] {
    const values = spellings(property).flatMap((key) => valuesAt(node, key));
    for (const value of values) this.read.add(value);
    return values;
  }

  /** The first value; others stay unread. */
  first(node: Node, property: Prefixed): Value | undefined {
    const [value] = spellings(property).flatMap((key) => valuesAt(node, key));
    if (value) this.read.add(value);
    return value;
  }

  /** The first value as text. */
  text(node: Node, property: Prefixed): string | undefined {
    const value = this.first(node, property);
    return value && textIn(value);
  }

  texts(node: Node, property: Prefixed): readonly string[] {
    return this.values(node, property).flatMap((value) => textIn(value) ?? []);
  }

  /** The nodes that a property leads to, those with a `schema:position` in its order. */
  children(node: Node, property: Prefixed): readonly Node[] {
    const values = spellings(property).flatMap((key) => valuesAt(node, key));
    const found = values.flatMap((value) => {
      const child = this.node(value["@id"]);
      if (child) this.read.add(value);
      return child ?? [];
    });
    return inOrder(this, found);
  }

  /** The ids at the ends of the addresses that a property holds; undefined if there are none. */
  ids(node: Node, property: Prefixed): readonly string[] | undefined {
    const values = this.values(node, property);
    return values.length === 0 ? undefined : values.map((value) => idIn(value["@id"] ?? ""));
  }

  node(id: string | undefined): Node | undefined {
    return id === undefined ? undefined : this.byId.get(id);
  }

  unread(): readonly Unread[] {
    return this.nodes.flatMap((node) =>
      Object.keys(node)
        .filter((key) => !key.startsWith("@"))
        .map((property) => {
          const values = valuesAt(node, property).filter((value) => !this.read.has(value));
          return { node, property, values };
        })
        .filter(({ values }) => values.length > 0),
    );
  }
}

const valuesAt = (node: Node, key: string): readonly Value[] =>
  ((node[key] ?? []) as readonly Value[]).flatMap((value) => value["@list"] ?? [value]);

export function textIn(value: Value): string | undefined {
  const held = value["@value"];
  return held === undefined || held === null ? undefined : String(held);
}

/** Files say http://schema.org as often as https. */
const canonical = (address: string): string =>
  address.replace(/^http:\/\/schema\.org\//, PREFIXES.schema);

function spellings(property: Prefixed): readonly string[] {
  const address = iri(property);
  if (!property.startsWith("schema:")) return [address];
  return [address, address.replace("https:", "http:")];
}

/** Those with a `schema:position` in its order. */
export function inOrder(graph: Graph, nodes: readonly Node[]): Node[] {
  const places = new Map(
    nodes.map((node) => [node, Number(graph.text(node, "schema:position") ?? 0)]),
  );
  return [...nodes].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
}

/** What a value says, or leads to. */
export const sayValue = (value: Value): string => textIn(value) ?? value["@id"] ?? "";
