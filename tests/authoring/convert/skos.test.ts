import { readFileSync } from "node:fs";
import { join } from "node:path";
import jsonld, { type JsonLdDocument } from "jsonld";
import { describe, expect, it } from "vitest";
import type { Draft } from "../../../authoring/convert/draft.ts";
import { readFolder } from "../../../authoring/convert/folder.ts";
import { skos } from "../../../authoring/convert/json-ld/index.ts";
import { Unconvertible } from "../../../authoring/convert/problem.ts";
import { settle } from "../../../authoring/convert/settle.ts";
import { input, madeUp, written } from "./fixture.ts";

const read = async (content: string): Promise<Draft> => skos.read!(input(content));
const world = settle(readFolder(join(import.meta.dirname, "../../../glossary/world"))).glossary;

/** Canonical N-Quads, by the jsonld library. */
const canonical = (content: string): Promise<string> =>
  jsonld.canonize(JSON.parse(content) as JsonLdDocument, {
    algorithm: "URDNA2015",
    format: "application/n-quads",
  });

describe.each([
  ["a made-up glossary", madeUp()],
  ["a bundled one", world],
])("%s as RDF", (_what, glossary) => {
  it("says the same when it is read and written again", async () => {
    const content = await written(skos, glossary);
    const again = await written(skos, settle(await read(content)).glossary);
    expect(await canonical(again)).toBe(await canonical(content));
  });

  it("comes back from N-Quads, which know no order", async () => {
    const quads = await canonical(await written(skos, glossary));
    const shuffled = quads.trim().split("\n").reverse().join("\n");
    const document = await jsonld.fromRDF(shuffled as unknown as object, {
      format: "application/n-quads",
    });
    const { glossary: back, problems } = settle(await read(JSON.stringify(document)));
    expect(problems).toEqual([]);
    expect(cited(back)).toEqual(cited(glossary));
  });

  it("meets the conditions on labels", async () => {
    expect((await read(await written(skos, glossary))).problems).toEqual([]);
  });
});

/**
 * What `madeUp` gives, read and written again by rdflib 6.1.1 (Debian's python3-rdflib):
 * `Graph().parse(file, format="json-ld").serialize(file, format="json-ld", indent=1)`.
 */
it("a made-up glossary comes back from a file that rdflib wrote", async () => {
  const content = readFileSync(join(import.meta.dirname, "files/rdflib.skos.jsonld"), "utf8");
  const { glossary, problems } = settle(await read(content));
  expect(problems).toEqual([]);
  expect(cited(glossary)).toEqual(cited(madeUp()));
});

/** In RDF the sources of one sentence have no order. */
const cited = (value: object): unknown =>
  JSON.parse(JSON.stringify(value), (key, part) =>
    key === "sources" && typeof part[0] === "string" ? [...part].sort() : part,
  );

const CONTEXT = { skos: "http://www.w3.org/2004/02/skos/core#" };
const label = (text: string, lang = "en") => ({ "@value": text, "@language": lang });
const concept = (fields: object) =>
  JSON.stringify({
    "@context": CONTEXT,
    "@id": "http://thesaurus.invalid/x",
    "@type": "skos:Concept",
    "skos:prefLabel": label("X"),
    ...fields,
  });

describe("a concept", () => {
  it.each([
    ["with nothing wrong", {}, []],
    [
      "that is a scheme as well (S9)",
      { "@type": ["skos:Concept", "skos:ConceptScheme"] },
      ["x @type"],
    ],
    [
      "with a hidden label that is its preferred one (S13)",
      { "skos:hiddenLabel": label("X") },
      ["x skos:hiddenLabel"],
    ],
    [
      "with an alternative label that is hidden too (S13)",
      { "skos:altLabel": label("Y"), "skos:hiddenLabel": label("Y") },
      ["x skos:hiddenLabel"],
    ],
    ["with one text in two languages", { "skos:altLabel": label("X", "fr") }, []],
    [
      "with two preferred labels in one language (S14)",
      { "skos:prefLabel": [label("X"), label("Y", "EN")] },
      ["x skos:prefLabel"],
    ],
    [
      "with preferred labels in two languages",
      { "skos:prefLabel": [label("X"), label("Y", "fr")] },
      [],
    ],
  ])("%s", async (_what, fields, told) => {
    const { problems } = await read(concept(fields));
    expect(problems.map(({ entry, field }) => `${entry} ${field}`)).toEqual(told);
  });
});

describe("another program’s thesaurus", async () => {
  const content = readFileSync(join(import.meta.dirname, "files/foreign.skos.jsonld"), "utf8");
  const draft = await read(content);

  it("becomes a draft", () => {
    expect(draft.entries[0]?.value).toMatchObject({
      id: "amber-harbour",
      headword: "Amber Harbour",
      definition: { text: "A made-up port.", sources: [] },
      names: [
        { text: "Amber Harbour", lang: "en", sources: [] },
        { text: "Port d’Ambre", lang: "fr", sources: [] },
        { text: "Янтарная", lang: "ru", sources: [] },
      ],
      forms: [{ text: "Amber Harbor", lang: "en", case: "initial" }],
    });
    expect(draft.head.value).toMatchObject({ id: "ports", title: "Ports" });
  });

  it("loses only what is told", () => {
    expect(draft.losses).toEqual([
      {
        entry: "amber-harbour",
        field: "skos:definition@fr",
        reason: "an entry says it once, in English",
        value: "Un port inventé.",
      },
      {
        entry: "amber-harbour",
        field: "skos:broader",
        reason: "our format has no place for it",
        value: "http://thesaurus.invalid/ports/Harbour",
      },
    ]);
  });

  it("cites what it calls a source", () => {
    expect(draft.entries[0]?.value.sources).toMatchObject([{ title: "The Gazette", url: "" }]);
  });

  it("lacks what only an author knows", () => {
    const { gaps, problems } = settle(draft);
    expect(problems).toEqual([]);
    expect(gaps.map(({ field }) => field)).toContain("/reviewed");
  });
});

describe("JSON-LD is refused", () => {
  const deep = (levels: number): unknown => (levels === 0 ? {} : { "@graph": deep(levels - 1) });
  it.each([
    [
      "with a context elsewhere",
      '{"@context":"https://example.org/c.jsonld"}',
      /context at https:\/\/example\.org\/c\.jsonld/,
    ],
    [
      "with one among others",
      '{"@context":[{},"http://x.invalid/"],"@id":"urn:x"}',
      /context at http:\/\/x\.invalid/,
    ],
    ["that is no JSON", "{", /is not JSON/],
    ["that is none", '{"@context":{"a":{"@id":5}}}', /is no JSON-LD/],
    ["without concepts", '{"@id":"urn:x"}', /no SKOS concepts/],
    ["nested without end", JSON.stringify(deep(200)), /nested more than 100 levels/],
  ])("%s", async (_what, content, reason) => {
    const refusal = await read(content).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Unconvertible);
    expect((refusal as Unconvertible).problem.reason).toMatch(reason);
  });
});
