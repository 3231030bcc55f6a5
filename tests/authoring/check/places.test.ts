import { describe, expect, it } from "vitest";
import type { Place, Places } from "../../../core/lexicon/types.ts";
import { faultsAfter, fen, harbour, type Loose } from "./fixture.ts";

const source = { title: "GeoNames", url: "https://www.geonames.org/", read: "2026-11-20" };

const place = (more: Loose<Partial<Place>> = {}) => ({
  kind: "point",
  coordinates: [[46.75, 39.82]],
  sources: [source],
  ...more,
});

/** What is wrong with the southern glossary's places. */
function faultsOf(places: unknown, borders: Loose<Places>["borders"] = []): string[] {
  const faults = faultsAfter((folder) => {
    const quiet = fen();
    delete quiet.contested;
    quiet.names[0]!.sources = ["gazette", "herald"];
    folder.write("world/entries/grey-fen.json", quiet);
    folder.write("south-caucasus/places.json", { places, borders });
  });
  return faults["places.json"] ?? [];
}

describe("a place with", () => {
  it.each<[what: string, place: unknown, wanted: string[]]>([
    ["nothing wrong", place(), []],
    ["two points", place({ coordinates: [[46, 39], [47, 40]] }), []], // biome-ignore format: a row
    ["a circle", place({ kind: "area", radius: 40 }), []],
    ["a name alone", place({ kind: "area", code: "AM" }), []],
    ["no source", place({ sources: [] }), ["schema error /places/amber-harbour/sources"]],
    [
      "a latitude that there is not",
      place({ coordinates: [[46.75, 98.2]] }),
      ["schema error /places/amber-harbour/coordinates/0/1"],
    ],
    [
      "a longitude that there is not",
      place({ coordinates: [[-246.75, 39]] }),
      ["schema error /places/amber-harbour/coordinates/0/0"],
    ],
    [
      "a line of one point",
      place({ kind: "line" }),
      ["schema error /places/amber-harbour/coordinates", "schema error /places/amber-harbour"],
    ],
    [
      "an area of two points",
      place({ kind: "area", coordinates: [[46, 39], [47, 40]] }), // biome-ignore format: a row
      ["schema error /places/amber-harbour/coordinates", "schema error /places/amber-harbour"],
    ],
    [
      "a point of some width",
      place({ radius: 40 }),
      ["schema error /places/amber-harbour/radius", "schema error /places/amber-harbour"],
    ],
    ["an outline", { ...place(), outline: [] }, ["schema error /places/amber-harbour/outline"]],
    [
      "a source that leads nowhere",
      place({ sources: [{ ...source, url: "https://bit.ly/x" }] }),
      ["source-address error /places/amber-harbour/sources/0/url"],
    ],
    [
      "a source that will be read",
      place({ sources: [{ ...source, read: "2027-01-01" }] }),
      ["date-future error /places/amber-harbour/sources/0/read"],
    ],
    ["land that is disputed", place({ disputed: true }), []],
  ])("%s", (_what, one, wanted) => {
    expect(faultsOf({ "amber-harbour": one }).sort()).toEqual(wanted.sort());
  });

  it("an entry that there is not, or that is another glossary's", () => {
    expect(faultsOf({ nowhere: place(), "grey-fen": place() })).toEqual([
      "reference-unknown error /places/nowhere",
      "reference-unknown error /places/grey-fen",
    ]);
  });

  it("disputed land of which the entry says nothing", () => {
    const faults = faultsAfter((folder) => {
      const quiet = { ...harbour(), place: place({ disputed: true }) };
      delete (quiet as Loose<Partial<typeof quiet>>).contested;
      quiet.names[0]!.sources = ["gazette", "herald"];
      folder.write("south-caucasus/entries/amber-harbour.json", quiet);
    });
    expect(faults["amber-harbour.json"]).toEqual(["place-uncontested error /place/disputed"]);
  });

  it("a second one in the entry's own file", () => {
    const faults = faultsAfter((folder) => {
      folder.write("south-caucasus/entries/amber-harbour.json", { ...harbour(), place: place() });
      folder.write("south-caucasus/places.json", {
        places: { "amber-harbour": place() },
        borders: [],
      });
    });
    expect(faults).toEqual({ "places.json": ["place-repeated error /places/amber-harbour"] });
  });
});

describe("a contested border", () => {
  const entry = "amber-harbour";
  it.each<[what: string, borders: Loose<Places>["borders"], wanted: string[]]>([
    ["with nothing wrong", [{ between: ["AM", "AZ"], entry }], []],
    ["of an area without a code", [{ between: ["CY", "N. Cyprus"], entry }], []],
    [
      "twice, the other way round",
      [
        { between: ["AM", "AZ"], entry },
        { between: ["AZ", "AM"], entry },
      ],
      ["border-repeated error /borders/1"],
    ],
    ["that nobody draws", [{ between: ["AM", "RU"], entry }], ["border-absent error /borders/0"]],
    [
      "by an entry that there is not",
      [{ between: ["AM", "AZ"], entry: "nowhere" }],
      ["reference-unknown error /borders/0/entry"],
    ],
    [
      "by an entry that says nothing of the kind",
      [{ between: ["AM", "AZ"], entry: "grey-fen" }],
      ["place-uncontested error /borders/0/entry"],
    ],
  ])("%s", (_what, borders, wanted) => {
    expect(faultsOf({}, borders)).toEqual(wanted);
  });
});
