import { describe, expect, it, vi } from "vitest";
import { atlas, pairOf } from "../../../authoring/maps/atlas.ts";
import { linesIn } from "../../../authoring/maps/clip.ts";
import { drawMap, HEAVIEST, scaleFor } from "../../../authoring/maps/draw.ts";
import { HEIGHT, kilometres, WIDTH } from "../../../authoring/maps/frame.ts";
import { groundOf } from "../../../authoring/maps/index.ts";
import { meet } from "../../../authoring/maps/layout.ts";
import { placesOf, readBundle } from "../../../authoring/read-glossary.ts";
import { LEADING, type MapDrawing, NAME_SIZE, named, widthOf } from "../../../core/card/map.ts";

type Box = [number, number, number, number];

const bundle = readBundle();
const places = placesOf(bundle);
const ground = groundOf(bundle);
const entries = bundle.glossaries.flatMap((glossary) => glossary.entries);
const rows = entries
  .filter(({ id }) => places.has(id))
  .map((entry) => ({ id: entry.id, place: places.get(entry.id)!, ...framedOf(entry.id) }));

function framedOf(id: string) {
  return drawMap(entries.find((entry) => entry.id === id)!, places.get(id)!, ground);
}

/** A circle says "about here": what is within this part of its radius is on the land itself. */
const WELL_WITHIN = 0.7;

const regions = new Intl.DisplayNames("en", { type: "region" });

/** The boxes of the countries' names as they are read in English. */
function namesOf({ around }: MapDrawing): { name: string; box: Box }[] {
  return named(around, (code) => regions.of(code)).map(({ name, x, y }) => {
    const half = widthOf(name) / 2;
    return { name, box: [x - half, y - 0.8 * NAME_SIZE, x + half, y + 0.28 * NAME_SIZE] };
  });
}

function labelBox({ label: { lines, x, y, anchor } }: MapDrawing): Box {
  const width = Math.max(...lines.map((line) => widthOf(line)));
  const left = x - { start: 0, middle: width / 2, end: width }[anchor];
  const foot = y + (lines.length - 1) * LEADING;
  return [left, y - 0.8 * NAME_SIZE, left + width, foot + 0.28 * NAME_SIZE];
}

const inFrame = ([left, top, right, foot]: Box) =>
  left >= 0 && top >= 0 && right <= WIDTH && foot <= HEIGHT;

describe("there is a map of", () => {
  it("the places that the glossaries tell of", () => {
    expect(rows.length).toBe(places.size);
    expect(rows.length).toBeGreaterThan(100);
  });
});

describe.each(rows)("the map of $id", ({ place, drawing, frame }) => {
  it("is small, and has its mark and its names in the frame, off each other", () => {
    expect(JSON.stringify(drawing).length).toBeLessThanOrEqual(HEAVIEST);
    const label = labelBox(drawing);
    const names = namesOf(drawing);
    expect(inFrame(label), "label").toBe(true);
    expect(names.length, "names").toBeGreaterThan(0);
    for (const { name, box } of names) {
      expect(inFrame(box), name).toBe(true);
      expect(meet(box, label), `${name} and the place's own name`).toBe(false);
      const others = names.filter((one) => one.name !== name && meet(one.box, box));
      expect(others, name).toEqual([]);
    }
    for (const [x, y] of place.coordinates.map(frame.project)) {
      expect(inFrame([x, y, x, y]), "mark").toBe(true);
      if (drawing.mark.kind === "point") expect(meet(label, [x, y, x, y]), "dot").toBe(false);
    }
  });

  it("dashes contested borders, and says where land is disputed that it is nobody's ground", () => {
    const data = atlas(scaleFor(frame));
    const seen = [...data.borders]
      .filter(([pair]) => ground.contested.has(pair))
      .flatMap(([, lines]) => linesIn(frame, lines));
    expect(drawing.contested !== "").toBe(seen.length > 0);
    for (const { coordinates, radius = 0 } of ground.disputed) {
      const [x, y] = frame.project(coordinates[0]!);
      const r = radius * frame.perKm * WELL_WITHIN;
      for (const { name, box } of namesOf(drawing)) {
        expect(meet(box, [x - r, y - r, x + r, y + r]), name).toBe(false);
      }
    }
  });
});

describe("the rule for contested borders", () => {
  const disputed = rows.filter(({ place }) => place.disputed && place.kind === "area");

  it.each(disputed)("every border that touches $id is contested", ({ place }) => {
    const { coordinates, radius = 0 } = place;
    const touching = [...atlas("50m").borders]
      .filter(([, lines]) =>
        lines
          .flat()
          .some((at) => kilometres([at[0], at[1]], coordinates[0]!) < radius * WELL_WITHIN),
      )
      .map(([pair]) => pair);
    expect(touching.filter((pair) => !ground.contested.has(pair))).toEqual([]);
  });

  it.each([
    ["AM", "AZ"],
    ["RU", "UA"],
    ["GE", "RU"],
    ["IN", "PK"],
    ["RS", "XK"],
    ["EH", "MA"],
    ["IL", "SY"],
    ["CY", "N. Cyprus"],
  ])("%s and %s", (a, b) => {
    expect(ground.contested.has(pairOf(a, b))).toBe(true);
  });

  it("is held in the same way wherever no status is disputed", () => {
    for (const pair of ["AM|GE", "IR|TR", "FR|ES", "CZ|DE"]) {
      expect(ground.contested.has(pairOf(...(pair.split("|") as [string, string])))).toBe(false);
    }
  });
});

describe("drawing twice", () => {
  it("gives the same bytes", async () => {
    vi.resetModules();
    const again = await import("../../../authoring/maps/draw.ts");
    for (const { id, drawing } of rows.filter((_, n) => n % 6 === 0)) {
      const entry = entries.find((one) => one.id === id)!;
      const { drawing: second } = again.drawMap(entry, places.get(id)!, ground);
      expect(JSON.stringify(second), id).toBe(JSON.stringify(drawing));
    }
  });
});
