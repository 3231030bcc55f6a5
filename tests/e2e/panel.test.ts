import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Api } from "../../extension/native.ts";
import { inOwn, nameInFocus, says, tabOf, tabTo } from "./own.ts";
import { ARTICLE, page } from "./pages.ts";
import { BROWSERS, marked, marks, openCard, type Stage, stage, textOf, until } from "./stage.ts";

const HOST = "http://oc-media.org";
const SECOND = page("<p>Only Yerevan is spoken of here.</p>");
const pages = { [`${HOST}/article`]: ARTICLE, [`${HOST}/second`]: SECOND };

// The browsers open a side panel beside the page, where no tool reaches it: here its page stands in a
// tab, and "?tab=" names the one that it follows, as with the popup. That it opens is tested apart.
describe.each(BROWSERS)("the side panel in %s", (name) => {
  let at: Stage;
  let own: Page;
  let article: Page;
  let panel: Page;
  beforeAll(async () => {
    at = await stage(name, pages);
    own = await at.own("popup.html");
  });
  beforeEach(async () => {
    await inOwn(own, (api) => api.storage.local.clear());
    article = await at.open(`${HOST}/article`);
    await until("its marks", async () => (await marked(article)).length === 5);
    panel = await at.own(`sidepanel.html?tab=${await tabOf(own, article.url())}`);
    await panel.setViewport({ width: 320, height: 900 });
    panel.setDefaultTimeout(15_000);
    await says(panel, "6 notes, in order of the text");
    return async () => {
      await panel.close();
      await article.close();
    };
  });
  afterAll(() => at?.close());

  const lit = async () => (await marks(article))["scholium-echo"] ?? [];
  const row = (headword: string) => `::-p-xpath(//li[.//button[starts-with(., "${headword}")]])`;

  test("lights the words of the row under the pointer, all its mentions", async () => {
    await panel.locator(row("Nagorno-Karabakh")).hover();
    await until("lit words", async () => (await lit()).length > 1);
    expect(new Set((await lit()).map((words) => words.replace("\u2011", "-")))).toContain(
      "Nagorno-Karabakh",
    );
    await panel.locator("header").hover();
    await until("nothing lit", async () => (await lit()).length === 0);
  });

  test("leads by keyboard alone to a note, to each of its mentions, and to its text here", async () => {
    await tabTo(panel, "Abkhazia");
    await until("lit words", async () => (await lit()).includes("Abkhazia"));
    await panel.keyboard.press("Enter");
    const card = await until("its card", () => openCard(article));
    expect(textOf(card)).toMatch(/^Abkhazia\|/);
    await until("its row to be the current one", () =>
      panel.evaluate(() =>
        document.querySelector("[aria-current]")?.textContent?.includes("Abkhazia"),
      ),
    );
    await tabTo(panel, /^All \d+ mentions of/);
    await panel.keyboard.press("Enter");
    await says(panel, /Mention 2 of/);
    await tabTo(panel, /^Mention 2 of/);
    await panel.keyboard.press("Enter");
    await until("its place to be told", () =>
      panel.evaluate(() =>
        [...document.querySelectorAll("[role=status]")].some((e) =>
          e.textContent?.includes("mention 2 of"),
        ),
      ),
    );
    await panel.evaluate(() => document.querySelector<HTMLElement>("h1")?.focus());
    await tabTo(panel, "Read here: Lachin Corridor");
    await panel.keyboard.press("Enter");
    await says(panel, "Find it on the page");
    expect(await nameInFocus(panel)).toBe("Lachin Corridor");
    await panel.keyboard.press("Escape");
    await says(panel, "6 notes, in order of the text");
    expect(await nameInFocus(panel)).toBe("Read here: Lachin Corridor");
  });

  test("follows the page as it changes", async () => {
    await article.evaluate(() => {
      const late = document.createElement("p");
      late.textContent = "Later that day all was quiet in Tskhinvali.";
      document.querySelector("p")!.parentElement!.append(late);
    });
    await says(panel, "7 notes, in order of the text");
    await article.goto(`${HOST}/second`);
    await says(panel, "1 note, in order of the text");
    await says(panel, "Yerevan");
  });

  test("finds a note by any of its names", async () => {
    await panel.locator("input").fill("шуша");
    await says(panel, /1 of 6 notes/);
    await panel.locator("input").fill("Kyiv");
    await says(panel, "Not on this page");
  });

  test("says that a site is off, and switches it on again", async () => {
    await panel.locator('[role="switch"]').click();
    await says(panel, "Nothing on this site is read.");
    await until("the marks to go", async () => (await marked(article)).length === 0);
    await panel.locator('[role="switch"]').click();
    await says(panel, "6 notes, in order of the text");
  });

  test("lays the notes out on a sheet, with sources and dates", async () => {
    const id = await tabOf(own, article.url());
    const sheet = await at.own(`sidepanel.html?sheet&tab=${id}`);
    await says(sheet, "Notes to an article");
    await says(sheet, /Reviewed .*20\d\d/);
    const headwords = await sheet.$$eval(".endnotes .name", (all) => all.map((e) => e.textContent));
    expect(headwords).toHaveLength(6);
    await sheet.emulateMediaType("print").catch(() => {}); // Firefox cannot be told so
    if (name === "chromium") {
      expect(await sheet.$eval(".unprinted", (e) => getComputedStyle(e).display)).toBe("none");
    }
    await sheet.close();
  });

  test("does not scroll sideways at 320 pixels, nor with text twice as large", async () => {
    const overflow = () =>
      panel.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await panel.evaluate(() => document.documentElement.style.setProperty("--scale", "2"));
    expect(await overflow()).toBeLessThanOrEqual(0);
  });

  test("opens from the popup", async () => {
    const popup = await at.own(`popup.html?tab=${await tabOf(own, article.url())}`);
    await says(popup, "Open as a list");
    await popup.bringToFront();
    await popup.locator('[data-key="panel"]').click();
    if (name === "firefox") {
      await until("the sidebar", () =>
        inOwn(own, (api) => {
          type Sidebar = { isOpen(details: object): Promise<boolean> };
          const { sidebarAction } = api as Api & { sidebarAction: Sidebar };
          return sidebarAction.isOpen({});
        }),
      );
    } else {
      await until("the panel", () =>
        inOwn(own, async (api) => {
          const found = await api.runtime.getContexts({ contextTypes: ["SIDE_PANEL"] });
          return found.length > 0;
        }),
      );
    }
  });
});
