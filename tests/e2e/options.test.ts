import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { inOwn, says, tabTo } from "./own.ts";
import { ARTICLE, page } from "./pages.ts";
import { BROWSERS, marked, type Stage, stage, until } from "./stage.ts";

const HOST = "http://oc-media.org";
const ADDED = "http://unlisted.example/";
const pages = {
  [`${HOST}/article`]: ARTICLE,
  [ADDED]: page("<p>Far from the list: Stepanakert.</p>"),
};

describe.each(BROWSERS)("the settings page in %s", (name) => {
  let at: Stage;
  let options: Page;
  beforeAll(async () => {
    at = await stage(name, pages);
  });
  beforeEach(async () => {
    options = await at.own("options.html");
    options.setDefaultTimeout(15_000);
    await inOwn(options, (api) => api.storage.local.clear());
    await says(options, "South Caucasus");
    return () => options.close();
  });
  afterAll(() => at?.close());

  const click = (label: string) => {
    const words = `contains(normalize-space(.), "${label}")`;
    return options.locator(`::-p-xpath(//button[${words}] | //label[${words}])`).click();
  };
  const stored = () => inOwn(options, (api) => api.storage.local.get(null));

  test("what is chosen holds at once on an open page, and in a second window", async () => {
    const p = await at.open(`${HOST}/article`);
    await until("its marks", async () => (await marked(p)).length === 5);
    const second = await at.own("options.html");
    await says(second, "South Caucasus");
    await options.bringToFront();
    await click("Every mention");
    await until("all marks", async () => (await marked(p)).length > 5);
    await click("Teal");
    for (const window of [options, second]) {
      await until("the accent", () =>
        window.evaluate(() => document.documentElement.dataset.accent === "teal"),
      );
    }
    const isChosen = (words: string) =>
      second.evaluate(
        (words) =>
          [...document.querySelectorAll("label")].some(
            (label) =>
              label.textContent?.startsWith(words) && label.querySelector("input")?.checked,
          ),
        words,
      );
    expect([await isChosen("Every mention"), await isChosen("Teal")]).toEqual([true, true]);
    await click("South Caucasus");
    await until("no marks", async () => (await marked(p)).length === 0);
    await second.close();
    await p.close();
  });

  test("does every task by keyboard alone", async () => {
    await tabTo(options, "Add a site by its address");
    await options.keyboard.type("https://www.oc-media.org/an/article");
    await options.keyboard.press("Enter");
    await says(options, "Notes are on for oc-media.org.");
    await tabTo(options, "Notes on oc-media.org");
    await options.keyboard.press(" ");
    await until("the site to be off", () =>
      options.evaluate(() => document.querySelectorAll('[aria-checked="false"]').length === 2),
    );
    await tabTo(options, "Remove oc-media.org");
    await options.keyboard.press("Enter");
    await says(options, "What you said of oc-media.org is forgotten.");
    await options.keyboard.press("Enter"); // the focus is on "Undo"
    await says(options, "Remove");
    await tabTo(options, "Add a note");
    await options.keyboard.press("Enter");
    await options.keyboard.type("Goris");
    await options.keyboard.press("Enter");
    await says(options, "Your note on “Goris” is kept.");
    await tabTo(options, "Edit: Goris");
    await options.keyboard.press("Enter");
    await options.keyboard.press("End");
    await options.keyboard.type(" road");
    await options.keyboard.press("Enter");
    await says(options, "Your note on “Goris road” is changed.");
    await tabTo(options, "Delete: Goris road");
    await options.keyboard.press("Enter");
    await says(options, "Your note on “Goris road” is deleted.");
    await options.keyboard.press("Enter");
    await says(options, "Undone.");
    await tabTo(options, "Remove all of it");
    await options.keyboard.press("Enter");
    await options.keyboard.down("Shift");
    await options.keyboard.press("Tab"); // from "Keep it" to the button before
    await options.keyboard.up("Shift");
    await options.keyboard.press("Enter");
    await says(options, "All of it is removed.");
    expect(await stored()).toEqual({});
    await options.keyboard.press("Enter");
    await says(options, "All of it is back.");
    expect(JSON.stringify(await stored())).toContain("Goris road");
  });

  test("tells what is stored, in bytes", async () => {
    await inOwn(options, (api) =>
      api.storage.local.set({ scholium: { settings: { hidden: ["baku"], sites: {} } } }),
    );
    await says(options, "1 hidden name");
    await says(options, /\d+ bytes in all/);
  });

  test("keeps what cannot be read until it is dismissed", async () => {
    await inOwn(options, (api) =>
      api.storage.local.set({ scholium: { settings: { density: 7 } } }),
    );
    await options.reload({ waitUntil: name === "firefox" ? [] : "load" });
    await says(options, "Your settings could not be read");
    await click("Dismiss");
    await until("it to be let go", async () => !("scholium-broken" in (await stored())));
  });

  // Headless Chromium never answers the browser's own question; Firefox is told to say yes.
  test.runIf(name === "firefox")(
    "adds a site that is not on the list, and takes it back",
    async () => {
      await options.locator('[data-key="add site"]').fill(ADDED);
      await options.keyboard.press("Enter");
      await says(options, "Notes are on for unlisted.example.");
      const p = await at.open(ADDED);
      await until("its mark", async () => (await marked(p)).join() === "Stepanakert");
      await options.bringToFront();
      await options.locator('[aria-label="Remove unlisted.example"]').click();
      await says(options, "What you said of unlisted.example is forgotten.");
      const allowed = await inOwn(options, (api) =>
        api.permissions.contains({ origins: ["*://*.unlisted.example/*"] }),
      );
      expect(allowed).toBe(false);
      await p.close();
    },
  );

  test("does not scroll sideways at 320 pixels, nor with text twice as large", async () => {
    await options.setViewport({ width: 320, height: 900 });
    const overflow = () =>
      options.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await options.evaluate(() => document.documentElement.style.setProperty("--scale", "2"));
    expect(await overflow()).toBeLessThanOrEqual(0);
  });
});
