import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PageReport } from "../../core/report.ts";
import { tell } from "./own.ts";
import { page } from "./pages.ts";
import { BROWSERS, findNode, marked, openCard, type Stage, stage, textOf, until } from "./stage.ts";

const ADDRESS = "http://oc-media.org/long";
const lines = (n: number) => "A line about something else.<br>".repeat(n);

/** Several windows high, with the names in all the places from which they must be brought out. */
const LONG = page(
  `<header style="position:sticky;top:0;height:120px;background:#eee">Always on top</header>
  <main><article><h1>A long read</h1>
  <p id="plain">They met in Goris.</p><div style="height:250vh"></div>
  <p id="below">They went on to Shusha.</p>
  <div id="tall">${lines(150)}And so to Stepanakert.<br>${lines(150)}</div>
  <div id="box" style="height:200px;overflow:auto"><p>${lines(40)}</p><p>In the box: Abkhazia.</p></div>
  <section style="content-visibility:auto;contain-intrinsic-size:auto 50px">${lines(60)}
  <p id="late">Late in the day, Yerevan.</p></section>
  <details><summary>More</summary><p>Folded away: Tskhinvali.</p></details>
  <p style="display:none" id="gone">Never seen: Sukhumi.</p>
  <div style="height:150vh"></div></article></main>`,
  "<style>html{scroll-behavior:smooth}</style>",
);
const ENTRIES = ["goris", "shusha", "stepanakert", "abkhazia", "yerevan"];

describe.each(BROWSERS)("a note that is asked for from the list, in %s", (name) => {
  let at: Stage;
  let p: Page;
  let own: Page;
  beforeAll(async () => {
    at = await stage(name, { [ADDRESS]: LONG });
    own = await at.own("popup.html");
    p = await at.open(ADDRESS);
    await until("its marks", async () => (await marked(p)).length > 0);
    await p.bringToFront();
  });
  afterAll(() => at?.close());

  /** Asks for a note, and waits for its card. */
  const ask = async (entry: string, headword: string) => {
    expect(await tell(own, p, { type: "open", entry })).toBe(true);
    return until(`the card of ${headword}`, async () => {
      const card = await openCard(p);
      return card && textOf(card).startsWith(headword) && card;
    });
  };
  const notes = async () => ((await tell(own, p, { type: "report" })) as PageReport).notes;

  test("opens every one of a long page, each after the other, wherever its words are", async () => {
    const listed = await notes();
    expect(listed.map(({ entry }) => entry)).toEqual(expect.arrayContaining(ENTRIES));
    for (const { entry, headword } of [...listed, ...listed.toReversed()]) {
      if (!ENTRIES.includes(entry)) continue;
      const card = await ask(entry, headword.split(" /")[0]!);
      const box = await findNode(card, (node) => node.attributes.role === "dialog")!.box();
      const { height, words } = await p.evaluate(() => {
        const [range] = [...CSS.highlights.get("scholium-open")!];
        const live = document.createRange();
        live.setStart(range!.startContainer, range!.startOffset);
        live.setEnd(range!.endContainer, range!.endOffset);
        const { x, y, bottom } = live.getBoundingClientRect();
        const seen = document.elementFromPoint(x + 2, (y + bottom) / 2);
        const inside = live.startContainer.parentElement!;
        return { height: innerHeight, words: { y, bottom, seen: inside === seen } };
      });
      expect([entry, words]).toEqual([entry, { ...words, seen: true }]);
      expect(words.y).toBeGreaterThanOrEqual(0);
      expect(words.bottom).toBeLessThanOrEqual(height);
      // Beside its words.
      const gap = Math.min(Math.abs(box.y - words.bottom), Math.abs(box.y + box.height - words.y));
      expect(gap).toBeLessThan(20);
    }
  });

  test("brings out words that lie under what the page keeps on top", async () => {
    await ask("goris", "Goris");
    await p.evaluate(() => {
      const { y } = document.querySelector("#below")!.getBoundingClientRect();
      scrollBy({ top: y - 60, behavior: "instant" });
    });
    await ask("shusha", "Shusha");
    const y = await p.evaluate(() => document.querySelector("#below")!.getBoundingClientRect().y);
    expect(y).toBeGreaterThan(120);
  });

  test("brings words to where a card has room below them", async () => {
    await ask("goris", "Goris");
    const card = await ask("shusha", "Shusha");
    const box = await findNode(card, (node) => node.attributes.role === "dialog")!.box();
    const { bottom, height } = await p.evaluate(() => {
      const { bottom } = document.querySelector("#below")!.getBoundingClientRect();
      return { bottom, height: innerHeight };
    });
    expect(bottom).toBeLessThan(height / 2);
    expect(box.y).toBeGreaterThanOrEqual(bottom - 20);
  });

  test("says no where the words have been folded away since", async () => {
    await p.evaluate(() => {
      document.querySelector<HTMLElement>("#box")!.style.display = "none";
    });
    expect(await tell(own, p, { type: "open", entry: "abkhazia" })).toBe(false);
  });
});
