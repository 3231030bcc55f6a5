import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axe, says, tabOf } from "./own.ts";
import { ARTICLE } from "./pages.ts";
import { BROWSERS, type Stage, stage, until } from "./stage.ts";

const ADDRESS = "http://oc-media.org/article";

/** Our pages as they are read: what each is opened with, and what brings it into its next state. */
const pages: readonly {
  readonly name: string;
  readonly address: string;
  readonly shows: string;
  readonly enter?: (page: Page) => Promise<unknown>;
}[] = [
  { name: "the list of notes", address: "sidepanel.html?tab=TAB", shows: "in order of the text" },
  {
    name: "a note in the panel",
    address: "sidepanel.html?tab=TAB",
    shows: "in order of the text",
    async enter(page) {
      await page.locator('[aria-label="Read here: Nagorno-Karabakh"]').click();
      await until("its text", () =>
        page.evaluate(() =>
          [...document.querySelectorAll("*")].some((e) => e.shadowRoot?.querySelector(".folds")),
        ),
      );
    },
  },
  { name: "the sheet", address: "sidepanel.html?sheet&tab=TAB", shows: "Reviewed" },
  { name: "the settings", address: "options.html", shows: "South Caucasus" },
  {
    name: "the settings, a note being written",
    address: "options.html",
    shows: "South Caucasus",
    async enter(page) {
      await page.locator('[data-key="add here"]').click();
      await says(page, "A note of your own");
    },
  },
  { name: "the welcome page", address: "welcome.html", shows: "Scholium reads news sites." },
];

const stages = BROWSERS.flatMap((name) =>
  (["light", "dark"] as const).map((scheme) => [name, scheme] as const),
);

// The scheme is the system's, so that each has a browser of its own: Firefox cannot be told otherwise.
describe.each(stages)("our pages in %s, %s", (name, scheme) => {
  let at: Stage;
  let tab: number;
  beforeAll(async () => {
    at = await stage(name, { [ADDRESS]: ARTICLE }, { dark: scheme === "dark" });
    const article = await at.open(ADDRESS);
    const own = await at.own("popup.html");
    tab = await tabOf(own, article.url());
    await own.close();
  });
  afterAll(() => at?.close());

  const rows = pages.flatMap((one) => (["ltr", "rtl"] as const).map((dir) => ({ ...one, dir })));
  test.each(rows)("$name passes axe, $dir", async ({ address, shows, enter, dir }) => {
    const page = await at.own(address.replace("TAB", String(tab)));
    page.setDefaultTimeout(15_000);
    if (name === "chromium") {
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    }
    const dark = await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
    expect(dark).toBe(scheme === "dark");
    await says(page, shows);
    await enter?.(page);
    expect(await axe(page, dir)).toEqual([]);
    await page.close();
  });
});
