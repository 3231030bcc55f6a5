import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { welcomePage } from "../../scripts/browsers.ts";
import { inOwn, says, tabTo } from "./own.ts";
import { page } from "./pages.ts";
import { BROWSERS, hover, marked, openCard, type Stage, stage, textOf, until } from "./stage.ts";

const FAR = "http://unlisted.example/";

describe.each(BROWSERS)("the welcome page in %s", (name) => {
  let at: Stage;
  let welcome: Page;
  beforeAll(async () => {
    at = await stage(name, { [FAR]: page("<p>Stepanakert.</p>") }, { welcome: true });
    welcome = await welcomePage(at.browser);
    welcome.setDefaultTimeout(15_000);
    await welcome.setViewport({ width: 1000, height: 900 });
    await says(welcome, "A margin for the news");
  });
  afterAll(() => at?.close());

  const pressed = () =>
    welcome.$$eval('[aria-pressed="true"]', (all) => all.map((e) => e.textContent));

  test("is opened by the install, and leads to a first note in one interaction", async () => {
    await until("marks", async () => (await marked(welcome)).length === 4);
    let interactions = 0;
    const card = await hover(welcome, "Lachin Corridor");
    interactions += 1;
    expect(textOf(card)).toMatch(/^Lachin Corridor\|/);
    expect(interactions).toBeLessThanOrEqual(3);
    await welcome.keyboard.press("Escape");
  });

  test("shows the house’s own note in the card", async () => {
    const card = await hover(welcome, "Nagorno-Karabakh");
    expect(textOf(card)).toContain("the Courier keeps to one name a place");
    await welcome.keyboard.press("Escape");
  });

  test("opens the first note by keyboard alone", async () => {
    await welcome.mouse.move(1, 1);
    await tabTo(welcome, "First note");
    await welcome.keyboard.press("Enter");
    const card = await until("a card", () => openCard(welcome));
    expect(textOf(card)).toMatch(/^Kornidzor\|/);
    await welcome.keyboard.press("Escape");
    await until("the focus to come back", () =>
      welcome.evaluate(() => document.activeElement?.textContent === "First note"),
    );
  });

  test("makes no request", () => {
    // Chromium itself asks for the time and for updates.
    const ours = at.site.requests.filter((url) => !/\.(google|googleapis)\.com\//.test(url));
    expect(ours).toEqual([]);
  });

  test("tells what it reads, and is not opened twice", async () => {
    await says(welcome, "Scholium reads news sites.");
    expect(await pressed()).toEqual(["On news sites"]);
    const open = await inOwn(
      welcome,
      async (api) =>
        (await api.tabs.query({})).filter(({ url }) => url?.endsWith("welcome.html")).length,
    );
    expect(open).toBe(1);
  });

  // Headless Chromium never answers the browser's own question; Firefox is told to say yes.
  test.runIf(name === "firefox")(
    "reads every site when asked to, and news sites again",
    async () => {
      await tabTo(welcome, "On every site");
      await welcome.keyboard.press("Enter");
      await says(welcome, "Scholium reads every site.");
      const p = await at.open(FAR);
      await until("its mark", async () => (await marked(p)).join() === "Stepanakert");
      await p.close();
      await welcome.bringToFront();
      await tabTo(welcome, "On news sites");
      await welcome.keyboard.press("Enter");
      await says(welcome, "Scholium reads news sites.");
    },
  );

  test.runIf(name === "firefox")("says when the browser has taken news sites away", async () => {
    await inOwn(welcome, (api) => api.permissions.remove({ origins: ["*://*.oc-media.org/*"] }));
    await says(welcome, "Your browser does not let Scholium read");
    expect(await pressed()).toEqual([]);
    await tabTo(welcome, "On news sites");
    await welcome.keyboard.press("Enter");
    await says(welcome, "Scholium reads news sites.");
  });

  test("does not scroll sideways at 320 pixels, nor with text twice as large", async () => {
    await welcome.setViewport({ width: 320, height: 900 });
    const overflow = () =>
      welcome.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await welcome.evaluate(() => document.documentElement.style.setProperty("--scale", "2"));
    expect(await overflow()).toBeLessThanOrEqual(0);
    await welcome.evaluate(() => document.documentElement.style.removeProperty("--scale"));
    await welcome.setViewport({ width: 1000, height: 900 });
  });
});
