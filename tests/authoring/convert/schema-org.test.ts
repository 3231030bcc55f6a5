import { describe, expect, it } from "vitest";
import { lossesBetween } from "../../../authoring/convert/diff.ts";
import type { Draft } from "../../../authoring/convert/draft.ts";
import { schemaOrg } from "../../../authoring/convert/json-ld/index.ts";
import { loadGraph } from "../../../authoring/convert/json-ld/load.ts";
import { settle } from "../../../authoring/convert/settle.ts";
import { input, madeUp, written } from "./fixture.ts";

const read = async (content: string): Promise<Draft> => schemaOrg.read!(input(content));
const content = await written(schemaOrg, madeUp());

/** The properties that schema.org gives each type, of those that are written (schema.org 29). */
const SHAPES: Readonly<Record<string, readonly string[]>> = {
  DefinedTermSet: ["identifier", "name", "license", "version", "hasDefinedTerm"],
  DefinedTerm: [
    "termCode",
    "inDefinedTermSet",
    "additionalType",
    "name",
    "alternateName",
    "description",
    "disambiguatingDescription",
    "subjectOf",
  ],
  CreativeWork: ["identifier", "name", "publisher", "url", "datePublished", "archivedAt"],
  WebPage: ["url", "dateCreated"],
  Organization: ["name"],
};

describe("a set of defined terms", () => {
  it("gives each type only properties that it has", async () => {
    const { nodes } = await loadGraph(input(content));
    const typed = nodes.filter((node) => node["@type"]);
    expect(typed.length).toBeGreaterThan(5);
    for (const node of typed) {
      const type = node["@type"]?.[0]?.replace("https://schema.org/", "") ?? "";
      const properties = Object.keys(node).filter((key) => !key.startsWith("@"));
      const own = properties.map((key) => key.replace("https://schema.org/", ""));
      expect(own.filter((key) => !SHAPES[type]?.includes(key))).toEqual([]);
    }
  });

  it("names the context that search engines know", () => {
    expect((JSON.parse(content) as object as { "@context": unknown })["@context"]).toBe(
      "https://schema.org",
    );
  });

  it("holds no more and no less than is told", async () => {
    const { glossary } = settle(await read(content));
    const losses = lossesBetween(madeUp(), glossary, schemaOrg.reasons ?? []);
    expect(losses.filter(({ entry }) => entry === "").map(({ field }) => field)).toEqual([
      "/borders",
    ]);
    expect(
      losses.filter(({ entry }) => entry === "amber-harbour").map(({ field }) => field),
    ).toEqual([
      "/definition/sources",
      "/background",
      "/contested",
      "/names/0/usedBy",
      "/names/0/sources",
      "/names/1/usedBy",
      "/names/1/from",
      "/names/1/to",
      "/names/1/romanised",
      "/names/1/sources",
      "/forms",
      "/timeline",
      "/sources/0/read",
      "/sources/1/read",
      "/reviewed",
      "/reviewBy",
      "/confidence",
      "/prominence",
      "/bearsOn",
      "/place",
    ]);
    expect(losses.every(({ reason }) => reason !== "the format has no place for it")).toBe(true);
  });

  it("of another program is read, with http in its context", async () => {
    const other = {
      "@context": "http://schema.org/",
      "@type": "DefinedTermSet",
      name: "Ports",
      hasDefinedTerm: {
        "@type": "DefinedTerm",
        "@id": "http://ports.invalid/#Amber",
        name: "Amber Harbour",
        description: "A made-up port.",
        image: "http://ports.invalid/amber.png",
      },
    };
    const { entries, losses } = await read(JSON.stringify(other));
    expect(entries[0]?.value).toMatchObject({
      id: "amber",
      headword: "Amber Harbour",
      definition: { text: "A made-up port." },
    });
    expect(losses).toMatchObject([{ entry: "amber", field: "schema:image" }]);
  });
});
