import jsonld, { type JsonLdDocument } from "jsonld";
import type { RemoteDocument } from "jsonld/jsonld-spec.js";
import type { Input } from "../format.ts";
import { Unconvertible } from "../problem.ts";
import { textOf } from "../text.ts";
import { Graph, type Node } from "./graph.ts";
import { SCHEMA_ORG } from "./schema-org-context.ts";

/** Contexts that files name by their address, and that we have here. */
const KNOWN: ReadonlyMap<string, object> = new Map(
  ["http", "https"].flatMap((scheme) =>
    ["", "/", "/docs/jsonldcontext.json", "/docs/jsonldcontext.jsonld"].map(
      (path) => [`${scheme}://schema.org${path}`, SCHEMA_ORG] as const,
    ),
  ),
);

/** As deep as no honest file is nested. */
const MOST_LEVELS = 100;

class Remote extends Error {}

/** Nothing is ever fetched. */
async function knownContext(url: string): Promise<RemoteDocument> {
  const document = KNOWN.get(url);
  if (!document) throw new Remote(url);
  return { documentUrl: url, document: document as RemoteDocument["document"] };
}

/** Reads JSON-LD into its nodes, by the jsonld library. @throws {Unconvertible} */
export async function loadGraph(input: Input): Promise<Graph> {
  const { file } = input;
  const refuse = (reason: string, mend: string) =>
    new Unconvertible({ file, field: "", reason, mend });
  let document: JsonLdDocument;
  try {
    document = JSON.parse(textOf(input)) as JsonLdDocument;
  } catch (error) {
    if (error instanceof Unconvertible) throw error;
    throw refuse(`is not JSON: ${(error as Error).message}`, "an editor shows the place");
  }
  if (isDeep(document, MOST_LEVELS)) {
    throw refuse(`is nested more than ${MOST_LEVELS} levels deep`, "name the right file");
  }
  try {
    const nodes = await jsonld.flatten(document, undefined, { documentLoader: knownContext });
    return new Graph(nodes as unknown as Node[]);
  } catch (error) {
    const remote = remoteIn(error);
    if (remote !== undefined) {
      const mend = "put the context itself in its place: nothing is fetched";
      throw refuse(`names a context at ${remote}`, mend);
    }
    throw refuse(
      `is no JSON-LD: ${(error as Error).message}`,
      "check it at json-ld.org/playground",
    );
  }
}

/** The library wraps what its loader throws. */
function remoteIn(error: unknown): string | undefined {
  for (let at = error; at; at = causeOf(at)) if (at instanceof Remote) return at.message;
  return undefined;
}

function causeOf(error: unknown): unknown {
  const { cause, details } = error as { cause?: unknown; details?: { cause?: unknown } };
  return cause ?? details?.cause;
}

function isDeep(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((part) => isDeep(part, levels - 1));
}
