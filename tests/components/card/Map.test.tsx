// @vitest-environment happy-dom
import { render } from "preact";
import { afterEach, describe, expect, test } from "vitest";
import en from "../../../assets/locales/en/card.json" with { type: "json" };
import { LocatorMap } from "../../../components/card/Map.tsx";
import { voiceFor } from "../../../components/card/voice.ts";
import type { MapDrawing } from "../../../core/card/map.ts";
import { translator } from "../../../core/messages.ts";

const drawing: MapDrawing = {
  width: 336,
  height: 190,
  land: "M0 0h336v190h-336z",
  borders: "M10 10h20",
  contested: "",
  mark: { kind: "point", dots: [[168, 95]] },
  label: { lines: ["Karsova"], x: 176, y: 99, anchor: "start" },
  around: [
    { code: "AM", x: 90, y: 60, room: 120 },
    { code: "AZ", x: 250, y: 60, room: 90 },
    { code: "GE", x: 90, y: 20, room: 20 },
  ],
  approximate: false,
  scale: { km: 50, length: 60 },
  lines: { title: "Natural Earth 4.1.0, May 2018", url: "https://www.naturalearthdata.com/" },
  position: [{ title: "GeoNames", url: "https://www.geonames.org/", read: "2026-11-26" }],
};

/** Draws the map of a made-up place. */
function drawn(change: Partial<MapDrawing> = {}, locale = "en", name = "Karsova"): HTMLElement {
  const voice = voiceFor(translator(en, locale), locale, "en");
  render(<LocatorMap map={{ ...drawing, ...change }} name={name} voice={voice} />, document.body);
  return document.body.querySelector<HTMLElement>("figure")!;
}

const svg = (map: Element) => map.querySelector("svg")!;
const texts = (map: Element, kind: string) =>
  [...map.querySelectorAll(`text.${kind}`)].map((text) => text.textContent);

afterEach(() => render(null, document.body));

describe("the locator map", () => {
  test("is an image whose name says what it shows", () => {
    expect(svg(drawn()).getAttribute("role")).toBe("img");
    expect(svg(drawn()).getAttribute("aria-label")).toBe(
      "Map of where Karsova is: Armenia and Azerbaijan around it",
    );
    expect(svg(drawn({ around: [] })).getAttribute("aria-label")).toBe("Map of where Karsova is");
  });

  test("names countries in the reader's language, where the name fits", () => {
    expect(texts(drawn(), "country")).toEqual(["Armenia", "Azerbaijan"]);
    expect(texts(drawn({}, "ka"), "country")).toEqual(["სომხეთი"]);
  });

  test.each<[string, Partial<MapDrawing>, string[]]>([
    ["a point", {}, ["circle.dot"]],
    [
      "two points",
      {
        mark: {
          kind: "point",
          dots: [
            [1, 2],
            [3, 4],
          ],
        },
      },
      ["circle.dot", "circle.dot"],
    ],
    ["a line", { mark: { kind: "line", path: "M1 2l3 4" } }, ["path.way"]],
    ["an area", { mark: { kind: "area", x: 9, y: 9, r: 5 } }, ["circle.about"]],
  ])("marks %s", (_what, change, wanted) => {
    const marks = [...drawn(change).querySelectorAll(".dot, .way, .about")];
    expect(marks.map((mark) => `${mark.localName}.${mark.getAttribute("class")}`)).toEqual(wanted);
  });

  test.each<[string, Partial<MapDrawing>, string]>([
    ["a town", {}, "It shows where, not whose."],
    ["a region", { approximate: true }, "not whose. The mark is approximate, and no border."],
    ["contested lines", { contested: "M1 1h2" }, "Dashed: borders that are contested, in whole"],
  ])("says what it does not say: %s", (_what, change, words) => {
    expect(drawn(change).querySelector("figcaption p")!.textContent).toContain(words);
  });

  test("credits its lines and its position, with their days", () => {
    const caption = drawn().querySelector("figcaption")!;
    expect(caption.textContent).toContain(
      "Lines: Natural Earth 4.1.0, May 2018. Position: GeoNames, 26 November 2026.",
    );
    expect([...caption.querySelectorAll("a")].map((link) => link.rel)).toEqual([
      "noopener noreferrer",
      "noopener noreferrer",
    ]);
  });

  test("sets a name that runs the other way apart from the sentence", () => {
    expect(svg(drawn({}, "en", "القدس")).getAttribute("aria-label")).toContain("\u2068القدس\u2069");
  });
});
