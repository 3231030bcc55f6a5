import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inOwn, tell } from "./own.ts";
import { page } from "./pages.ts";
import {
  BROWSERS,
  type CardNode,
  cardGone,
  findNode,
  focusIn,
  hover,
  labelled,
  marked,
  middleOf,
  openCard,
  pause,
  press,
  type Stage,
  shared,
  stage,
  textOf,
  until,
} from "./stage.ts";

const HOST = "http://oc-media.org";
const SEED = shared("seed/article.html");

const BODY = `<main><article><h1>A road</h1>
  <p>Nobody on the Lachin Corridor had slept. <a href="/x">A story on Shusha</a> is here.</p>
  <p>“The way through Goris is open,” he said, of the so-called “Artsakh”.</p>
  <p><textarea></textarea></p></article></main>`;
const DATED =
  '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2023-09-04"}</script>';

const pages = {
  [`${HOST}/road`]: page(BODY, DATED),
  [`${HOST}/undated`]: page(BODY),
  ...(SEED === undefined ? {} : { [`${HOST}/seed`]: SEED }),
};

describe.each(BROWSERS)("what a reader does with the card in %s", (name) => {
  let at: Stage;
  /** One of our own pages, which stays behind. */
  let own: Page;
  beforeAll(async () => {
    at = await stage(name, pages);
    own = await at.own("popup.html");
  });
  afterAll(() => at?.close());

  const opened = async (address: string): Promise<Page> => {
    await inOwn(own, (api) => api.storage.local.clear());
    const p = await at.open(HOST + address);
    await until(`marks on ${address}`, async () => (await marked(p)).length > 2);
    return p;
  };
  const says = (p: Page, words: RegExp): Promise<CardNode> =>
    until(`a card that says ${words}`, async () => {
      const card = await openCard(p);
      return card && words.test(textOf(card)) && card;
    });
  const dialogOf = (card: CardNode) => findNode(card, (n) => n.attributes.role === "dialog")!;
  /** Presses Tab, or Shift and Tab, until a control has the focus whose name matches. */
  const tabTo = async (p: Page, label: RegExp, back = false): Promise<void> => {
    for (let n = 0; n < 40; n++) {
      const found = await focusIn((await openCard(p))!);
      if (found !== undefined && label.test(found)) return;
      if (back) await p.keyboard.down("Shift");
      await p.keyboard.press("Tab");
      if (back) await p.keyboard.up("Shift");
    }
    throw new Error(`no ${label} was reached by Tab`);
  };

  test("every task by the keyboard alone", async () => {
    const p = await opened("/road");
    await p.bringToFront();
    await p.evaluate(() => document.querySelector<HTMLElement>("a[href='/x']")!.focus());
    await tell(own, p, { type: "step", by: 1 });
    let card = await says(p, /^Lachin Corridor\|/);
    expect(await focusIn(card)).toBe("the card");

    // Enter pins; it is moved by arrows, comes back when unpinned.
    const before = await dialogOf(card).box();
    await p.keyboard.press("Enter");
    await says(p, /Move/);
    await tabTo(p, /^Move/);
    for (let n = 0; n < 4; n++) await p.keyboard.press("ArrowRight");
    await pause(100);
    const moved = await dialogOf((await openCard(p))!).box();
    expect(Math.round(moved.x - before.x)).toBe(64);
    await tabTo(p, /^Pin$/);
    await p.keyboard.press("Enter");
    await until("the card to come back", async () => {
      const box = await dialogOf((await openCard(p))!).box();
      return Math.abs(box.x - before.x) < 1;
    });

    // Another entry's name opens its note, with a way back.
    await tabTo(p, /^Nagorno-Karabakh$/, true);
    await p.keyboard.press("Enter");
    card = await says(p, /Back to Lachin Corridor\|.*Nagorno-Karabakh/);
    expect(await focusIn(card)).toBe("the card");
    await tabTo(p, /^Back to/);
    await p.keyboard.press("Enter");
    card = await says(p, /^Lachin Corridor\|/);

    // The date can be corrected: events change sides.
    expect(textOf(card)).toMatch(/When this was published/i);
    await tabTo(p, /not right/);
    await p.keyboard.press("Enter");
    await p.keyboard.press("Tab");
    await p.keyboard.type("01012025");
    await tabTo(p, /^Use this date$/);
    await p.keyboard.press("Enter");
    card = await says(p, /Jan.1,.2025|1\sJan\s2025/);
    expect(textOf(card)).not.toMatch(/Since then/);

    // The citation is copied.
    await tabTo(p, /^Cite$/);
    await p.keyboard.press("Enter");
    await tabTo(p, /^Copy as Markdown$/);
    await p.keyboard.press("Enter");
    await says(p, /Copied\./);

    // Hidden, and taken back in the same place.
    await tabTo(p, /^Not here$/);
    await p.keyboard.press("Enter");
    card = await says(p, /no longer marked on oc-media\.org/);
    expect(await focusIn(card)).toBe("Undo");
    await until("the mark to go", async () => !(await marked(p)).includes("Lachin Corridor"));
    expect(await openCard(p)).toBeDefined();
    await p.keyboard.press("Enter");
    await says(p, /Names \d/);
    await until("the mark to come back", async () => (await marked(p)).includes("Lachin Corridor"));

    // On to the next, and away: the focus is where it was.
    await tabTo(p, /^Next note$/);
    await p.keyboard.press("Enter");
    await says(p, /^Shusha/);
    await p.keyboard.press("Escape");
    await cardGone(p);
    expect(await p.evaluate(() => document.activeElement?.getAttribute("href"))).toBe("/x");

    await p.evaluate(() => document.querySelector("textarea")!.focus());
    await p.keyboard.down("Control");
    await p.keyboard.press("v");
    await p.keyboard.up("Control");
    expect(await p.evaluate(() => document.querySelector("textarea")!.value)).toMatch(
      /^\*\*Lachin Corridor\*\*: .*\n\n- .*\]\(<https:/s,
    );
    await p.close();
  });

  test("Tab past its last control, or back past its first, leads to where the reader was", async () => {
    const p = await opened("/road");
    await p.bringToFront();
    const focused = () => p.evaluate(() => document.activeElement?.getAttribute("href"));
    for (const back of [false, true]) {
      await p.evaluate(() => document.querySelector<HTMLElement>("a[href='/x']")!.focus());
      await tell(own, p, { type: "step", by: 1 });
      await says(p, /^Lachin Corridor\|/);
      if (!back) await tabTo(p, /^Pin$/);
      if (back) await p.keyboard.down("Shift");
      await p.keyboard.press("Tab");
      if (back) await p.keyboard.up("Shift");
      await cardGone(p);
      expect(await focused()).toBe("/x");
    }
    // A pinned card stays.
    await tell(own, p, { type: "step", by: 1 });
    await says(p, /^Lachin Corridor\|/);
    await p.keyboard.press("Enter");
    await says(p, /Move/);
    await tabTo(p, /^Close/);
    await p.keyboard.press("Tab");
    await until("the focus to come back", async () => (await focused()) === "/x");
    expect(await openCard(p)).toBeDefined();
    await p.close();
  });

  test("a pinned card gives the keys back to the page on Escape, also where nothing had the focus", async () => {
    const p = await opened("/road");
    await p.bringToFront();
    await tell(own, p, { type: "step", by: 1 });
    await says(p, /^Lachin Corridor\|/);
    await p.keyboard.press("Enter");
    await says(p, /Move/);
    await p.keyboard.press("Escape");
    await until("the page to have the keys", () =>
      p.evaluate(() => document.activeElement === document.body),
    );
    expect(await openCard(p)).toBeDefined();
    await p.keyboard.press("Escape");
    await cardGone(p);
    await p.close();
  });

  test("waits as long as the reader has set: later by the longer of two delays", async () => {
    const waited: number[] = [];
    for (const delays of ["short", "long"]) {
      const p = await opened("/road");
      await hover(p, "Lachin"); // the code is there
      await p.keyboard.press("Escape");
      await cardGone(p);
      await inOwn(
        own,
        (api, delays) =>
          api.runtime.sendMessage({ type: "change", change: { kind: "delays", delays } }),
        delays,
      );
      const { x, y } = await middleOf(p, "Goris");
      await p.mouse.move(3, 3);
      await p.evaluate(() => {
        const world = globalThis as unknown as { shown: Promise<number> };
        world.shown = new Promise((done) => {
          let over = 0;
          addEventListener("pointermove", (event) => (over = event.timeStamp), true);
          new MutationObserver(() => done(performance.now() - over)).observe(
            document.documentElement,
            { childList: true },
          );
        });
      });
      await p.mouse.move(x, y);
      waited.push(
        await p.evaluate(() => (globalThis as unknown as { shown: Promise<number> }).shown),
      );
      await p.close();
    }
    expect(waited[1]).toBeGreaterThan(waited[0]!);
  });

  test("hides for good, and says so; the page's other notes stay", async () => {
    const p = await opened("/road");
    await press(p, labelled(await hover(p, "Goris"), "Not here"));
    await press(p, labelled(await says(p, /no longer marked on/), /^Never/));
    await says(p, /no longer marked anywhere/);
    await p.mouse.move(3, 3, { steps: 3 });
    await cardGone(p);
    const kept = await inOwn(own, async (api) => JSON.stringify(await api.storage.local.get()));
    expect(kept).toMatch(/"hidden":\["goris"\]/);
    expect(kept).not.toMatch(/"hiddenHere":\{"oc-media/);
    expect(await marked(p)).not.toContain("Goris");
    expect(await marked(p)).toContain("Lachin Corridor");
    await p.close();
  });

  test("tells speech and quoted names from the page's own words", async () => {
    const p = await opened("/road");
    expect(textOf(await hover(p, "Goris"))).toMatch(/In a quotation\|the speaker’s word, not OC/);
    await p.keyboard.press("Escape");
    await cardGone(p);
    expect(textOf(await hover(p, "Artsakh"))).toMatch(/In quotation marks\|on this page/);
    await p.keyboard.press("Escape");
    await cardGone(p);
    expect(textOf(await hover(p, "Lachin"))).not.toMatch(/quot/);
    await p.close();
  });

  test("drags a pinned card, which stays within the window", async () => {
    const p = await opened("/road");
    await press(p, labelled(await hover(p, "Lachin"), "Pin"));
    const box = await dialogOf(await says(p, /Move/)).box();
    const [x, y] = [box.x + 60, box.y + 24];
    await p.mouse.move(x, y);
    await p.mouse.down();
    await p.mouse.move(x + 90, y + 40, { steps: 4 });
    await pause(100);
    let now = await dialogOf((await openCard(p))!).box();
    expect([now.x - box.x, now.y - box.y].map(Math.round)).toEqual([90, 40]);
    // No driver moves the pointer out of the window in both browsers; its corner is far enough.
    await p.mouse.move(1, 1, { steps: 4 });
    await p.mouse.up();
    await pause(100);
    now = await dialogOf((await openCard(p))!).box();
    expect([Math.round(now.x), Math.round(now.y)]).toEqual([8, 8]);
    await p.close();
  });

  test("gives a date to a page that says none", async () => {
    const p = await opened("/undated");
    const card = await hover(p, "Lachin");
    expect(textOf(card)).toMatch(/No date was found on this page\.\|.*Give its date/);
    expect(textOf(card)).not.toMatch(/Since then/);
    await p.close();
  });

  test("opens a linked name under a finger that stays", async () => {
    if (name === "firefox") return; // its driver cannot hold a finger down
    const p = await opened("/road");
    const { x, y } = await middleOf(p, "Shusha");
    await p.touchscreen.touchStart(x, y);
    await says(p, /^Shusha/);
    await p.touchscreen.touchEnd();
    await pause(300);
    expect(await openCard(p)).toBeDefined();
    expect(p.url()).toBe(`${HOST}/road`);
    await p.close();
  });

  test("is painted within a frame after the dwell, once warm", async () => {
    const p = await opened("/road");
    await hover(p, "Lachin");
    await p.keyboard.press("Escape");
    await cardGone(p);
    const times: number[] = [];
    for (let n = 0; n < 5; n++) {
      const { x, y } = await middleOf(p, n % 2 ? "Lachin" : "Goris");
      await p.mouse.move(x, y + 250);
      await pause(150);
      await p.evaluate(() => {
        const world = globalThis as unknown as { over: number; shown: Promise<number> };
        world.shown = new Promise((done) => {
          addEventListener("pointermove", (event) => (world.over = event.timeStamp), true);
          new MutationObserver((_, observer) => {
            if (!document.querySelector("scholium-card")) return;
            observer.disconnect();
            // The frame that paints it.
            requestAnimationFrame(() => done(performance.now() - world.over));
          }).observe(document.documentElement, { childList: true });
        });
      });
      await p.mouse.move(x, y);
      times.push(
        await p.evaluate(() => (globalThis as unknown as { shown: Promise<number> }).shown),
      );
      await p.keyboard.press("Escape");
      await cardGone(p);
    }
    const over = times.map((time) => time - 250).sort((a, b) => a - b);
    console.log(`${name}: from the end of the dwell to the frame, ms: ${over.map(Math.round)}`);
    // The dwell's own timer and one frame; the best of five, since the machine may be busy.
    expect(over[0]).toBeLessThan(50);
    await p.close();
  });

  test.runIf(SEED !== undefined)("tells the seed article's day from what came since", async () => {
    const p = await opened("/seed");
    const card = textOf(await hover(p, "Nagorno-Karabakh", 2)).replace(/\|/g, " ");
    const [day, since] = card.split(/Since then/) as [string, string];
    expect(day).toMatch(/When this was published\s+(Sep.1,.2023|1\sSept\s2023)/);
    expect(day).toMatch(/(Dec.12,.2022|12\sDec\s2022)\s+The road to/);
    expect(since).toMatch(/19\s?–.?\s?20.*2023\s+Azerbaijan launched/);
    expect(since).toMatch(/dissolve/);
    expect(since).toMatch(/100,\d{3} people/);
    expect(day).not.toMatch(/offensive on the remaining|100,\d{3}/);
    await p.close();
  });
});
