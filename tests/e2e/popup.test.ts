import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { clickToolbar } from "./access.ts";
import { axe, inOwn, says, tabOf } from "./own.ts";
import { ARTICLE, page } from "./pages.ts";
import { BROWSERS, marked, openCard, type Stage, stage, textOf, until } from "./stage.ts";

const HOST = "http://oc-media.org";
const pages = {
  [`${HOST}/article`]: ARTICLE,
  [`${HOST}/empty`]: page("<p>Nothing to explain here.</p>"),
  "http://unlisted.example/": page("<p>Far from the list: Stepanakert and Snorkeltown.</p>"),
};

/** The window of the popup, in CSS pixels. */
const SIZE = { width: 360, height: 640 };

describe.each(BROWSERS)("the popup in %s", (name) => {
  let at: Stage;
  let own: Page;
  beforeAll(async () => {
    at = await stage(name, pages);
    own = await at.own("popup.html");
  });
  beforeEach(() => inOwn(own, (api) => api.storage.local.clear()));
  afterAll(() => at?.close());

  /** The tab in front, also where its address is kept from us. */
  const frontTab = () =>
    inOwn(
      own,
      async (api) => (await api.tabs.query({ active: true, lastFocusedWindow: true }))[0]!.id!,
    );

  const popupOn = async (p: Page, query = "") => {
    const popup = await at.own(`popup.html?tab=${await tabOf(own, p.url())}${query}`);
    await popup.setViewport(SIZE);
    popup.setDefaultTimeout(15_000);
    return popup;
  };
  /** Presses the first button, or chooses the first choice, with these words. */
  const click = async (popup: Page, label: string) => {
    await popup.bringToFront(); // a page behind another draws no frames, for which a locator waits
    const words = `contains(normalize-space(.), "${label}")`;
    await popup.locator(`::-p-xpath(//button[${words}] | //label[${words}])`).click();
  };
  const opened = async (address: string, count: number) => {
    const p = await at.open(address);
    await until(`${count} marks`, async () => (await marked(p)).length === count);
    return p;
  };
  const badge = (p: Page) =>
    tabOf(own, p.url()).then((id) =>
      inOwn(own, (api, id) => api.action.getBadgeText({ tabId: Number(id) }), String(id)),
    );

  test("switches a site off and on, without a reload, and the badge follows", async () => {
    const p = await opened(`${HOST}/article`, 5);
    await until("a badge", async () => (await badge(p)) === "6");
    const popup = await popupOn(p);
    await says(popup, "6 notes on this page");
    const toggle = () => popup.locator('[role="switch"]').click();
    await toggle();
    await until("the marks to go", async () => (await marked(p)).length === 0);
    await until("an empty badge", async () => (await badge(p)) === "");
    await toggle();
    await until("the marks to come back", async () => (await marked(p)).length === 5);
    await until("a badge again", async () => (await badge(p)) === "6");
    await popup.close();
    await p.close();
  });

  test("lists the notes in order; each leads to its place and opens its card", async () => {
    const p = await opened(`${HOST}/article`, 5);
    const popup = await popupOn(p);
    await says(popup, "Nagorno-Karabakh");
    await click(popup, "Abkhazia");
    const card = await until("its card", () => openCard(p));
    expect(textOf(card)).toMatch(/^Abkhazia\|/);
    await p.close();
  });

  test("looks a name up in any script and spelling, and shows the entry", async () => {
    const p = await opened(`${HOST}/article`, 5);
    const popup = await popupOn(p);
    await popup.locator("input").fill("լաչին");
    await says(popup, "Lachin Corridor");
    await popup.locator("input").fill("xankendi");
    await says(popup, /matches/);
    await click(popup, "Stepanakert / Khankendi");
    await says(popup, "Hide everywhere");
    await popup.close();
    await p.close();
  });

  test("hides an entry here, and brings it back by undo", async () => {
    const p = await opened(`${HOST}/article`, 5);
    const popup = await popupOn(p, "&look=Kornidzor");
    await popup.locator("input").fill("Lachin Corridor");
    await says(popup, /The Lachin Corridor was/); // until then its name may stand on other buttons
    await click(popup, "Lachin Corridor");
    await click(popup, "Hide here");
    await until("its mark to go", async () => (await marked(p)).length === 4);
    await click(popup, "Undo");
    await until("its mark to come back", async () => (await marked(p)).length === 5);
    await popup.close();
    await p.close();
  });

  test("keeps an entry of the reader's own, marks it at once, and deletes it with undo", async () => {
    const p = await opened(`${HOST}/article`, 5);
    const popup = await popupOn(p, "&add=driver");
    await says(popup, "A note of your own");
    await popup.locator("textarea").fill("The one at the wheel.");
    await click(popup, "Keep");
    await until("its mark", async () => (await marked(p)).includes("driver"));
    await popup.close();
    const again = await popupOn(p, "&look=driver");
    await click(again, "driver");
    await says(again, "The one at the wheel.");
    await click(again, "Delete");
    await until("its mark to go", async () => !(await marked(p)).includes("driver"));
    await again.close();
    await p.close();
  });

  test("chooses density and style", async () => {
    const p = await opened(`${HOST}/article`, 5);
    const popup = await popupOn(p);
    await click(popup, "Settings");
    await click(popup, "Every mention");
    await until("all marks", async () => (await marked(p)).length > 5);
    await click(popup, "None");
    await until("no marks", async () => (await marked(p)).length === 0);
    await click(popup, "First mention");
    await until("first marks", async () => (await marked(p)).length === 5);
    await click(popup, "Dashed");
    await until("dashed marks", () =>
      p.evaluate(() => (CSS.highlights.get("scholium-dashed-thin")?.size ?? 0) > 0),
    );
    await click(popup, "Dotted");
    await popup.close();
    await p.close();
  });

  test("on a site that is not on the list it offers to ask; on a browser's page it offers the look-up", async () => {
    const p = await at.open("http://unlisted.example/");
    const tab = await at.browser.newPage();
    await tab.goto("about:blank");
    await tab.bringToFront();
    const blank = await at.own(`popup.html?tab=${await frontTab()}`);
    await says(blank, /You can still look a name up/);
    await blank.locator("input").fill("tskhinvali");
    await says(blank, "Tskhinvali");
    await blank.close();
    await tab.close();
    await p.close();
  });

  test("reads a page that is not on the list when the reader asks, and not before", async () => {
    const p = await at.open("http://unlisted.example/");
    expect(await marked(p)).toEqual([]);
    await clickToolbar(at, p);
    const popup = await at.own(`popup.html?tab=${await frontTab()}`);
    await says(popup, "Scholium does not read this site by itself");
    await click(popup, "Read this page");
    await until("its marks", async () => (await marked(p)).join() === "Stepanakert");
    await popup.close();
    await p.close();
  });

  test("falls back to the usual settings when the store is corrupt, and keeps the broken value", async () => {
    await inOwn(own, (api) =>
      api.storage.local.set({ scholium: { settings: { density: 7, hidden: ["goris"] } } }),
    );
    const p = await opened(`${HOST}/article`, 4);
    const popup = await popupOn(p);
    await says(popup, "Your settings could not be read");
    const kept = await inOwn(own, (api) => api.storage.local.get("scholium-broken"));
    expect(JSON.stringify(kept)).toContain("density");
    await click(popup, "Dismiss");
    await until("it to be let go", async () => {
      const left = await inOwn(own, (api) => api.storage.local.get(null));
      return !("scholium-broken" in left);
    });
    await inOwn(own, (api) => api.storage.local.clear());
    await popup.close();
    await p.close();
  });

  test.each(["light", "dark"])("passes axe in %s, on every view", async (scheme) => {
    const p = await opened(`${HOST}/article`, 5);
    for (const [query, words] of [
      ["", "notes on this page"],
      ["&add=Goris", "A note of your own"],
      ["&look=lachin", "Lachin"],
    ] as const) {
      const popup = await popupOn(p, query);
      if (name === "chromium") {
        await popup.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
      }
      await says(popup, words);
      expect(await axe(popup, "ltr")).toEqual([]);
      await popup.close();
    }
    await p.close();
  });
});
