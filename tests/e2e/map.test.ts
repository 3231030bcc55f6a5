import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { page } from "./pages.ts";
import {
  BROWSERS,
  findNode,
  hover,
  labelled,
  openCard,
  press,
  type Stage,
  stage,
} from "./stage.ts";

const ADDRESS = "http://oc-media.org/map";

describe.each(BROWSERS)("the map in %s", (name) => {
  let at: Stage;
  beforeAll(async () => {
    const pages = { [ADDRESS]: page("<p>Nobody on the Lachin Corridor had slept.</p>") };
    // So tall that the whole card is seen.
    at = await stage(name, pages, { window: { width: 1200, height: 2000 } });
  });
  afterAll(() => at?.close());

  test("unfolds in the card, says what it shows, and is asked of nobody", async () => {
    const p = await at.open(ADDRESS);
    const shut = await hover(p, "Lachin Corridor");
    const asked = at.site.requests.length;
    await press(p, labelled(shut, "Map"));
    const card = (await openCard(p))!;
    const svg = findNode(card, (node) => node.name === "svg" && node.attributes.role === "img")!;
    expect(svg.attributes["aria-label"]).toMatch(
      /^Map of where Lachin Corridor is: Armenia, Azerbaijan,? and Iran around it$/,
    );
    const { width, height } = await svg.box();
    expect([Math.round(width), Math.round(height)]).toEqual([336, 190]);
    expect(at.site.requests.length).toBe(asked);
    await p.close();
  });
});
