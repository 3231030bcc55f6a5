import type { Page } from "puppeteer-core";
import type { ViteDevServer } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { words } from "../../authoring/locales.ts";
import { type Language, languages } from "../../core/languages.ts";
import { LONG, TURNED } from "../../dev/gallery/pseudo.ts";
import { launch, type Running } from "../../scripts/browsers.ts";
import { languagesOfNames } from "../locales/glossaries.ts";
import { openGallery, serveGallery, unreadable, unspoken } from "./gallery.ts";
import { tabOf } from "./own.ts";
import { ARTICLE } from "./pages.ts";
import {
  BROWSERS,
  findNode,
  hover,
  labelled,
  openCard,
  press,
  type Stage,
  stage,
  textOf,
  until,
} from "./stage.ts";

describe.runIf(BROWSERS.includes("chromium"))("every state of the interface", () => {
  let at: Running;
  let server: ViteDevServer;
  beforeAll(async () => {
    [at, server] = await Promise.all([launch("chromium", { headless: true }), serveGallery()]);
  });
  afterAll(async () => {
    await Promise.all([at?.browser.close(), server?.close()]);
  });

  const shots = process.env.SCHOLIUM_SHOTS;

  test.each([...languages, LONG, TURNED])("can be read in %s", async (language) => {
    const page = await openGallery(at.browser, server, language);
    if (shots) await page.screenshot({ path: `${shots}/${language}.png`, fullPage: true });
    expect(await unreadable(page)).toEqual([]);
    if (language === LONG || language === TURNED) expect(await unspoken(page)).toEqual([]);
    await page.close();
  });
});

/** Where the settings page asks for the language. */
const CHOICE = 'select[data-key="language"]';

const ADDRESS = "http://oc-media.org/article";

/** What shows that the card and our pages speak a language, and a date as both browsers must write it. */
const said: readonly (readonly [
  Language,
  "ltr" | "rtl",
  pin: string,
  notes: RegExp,
  day: RegExp,
])[] = [
  ["ru", "ltr", "Закрепить", /примечани/i, /20 сент\. 2023/],
  ["hy", "ltr", "Ամրացնել", /ծանոթագրություն/, /20 սեպ 2023/],
  ["az", "ltr", "Bərkit", /qeyd/i, /20 sen 2023/],
  ["ka", "ltr", "მიმაგრება", /შენიშვნ/, /20 სექ\. 2023/],
  ["tr", "ltr", "Sabitle", /not/i, /20 Eyl 2023/],
  ["fr", "ltr", "Épingler", /notes/i, /20 sept\. 2023/],
  ["ar", "rtl", "تثبيت", /ملاحظات/, /20 سبتمبر 2023/],
];

describe.each(BROWSERS)("the language that the reader chooses, in %s", (name) => {
  let at: Stage;
  let settings: Page;
  let article: Page;
  let pages: readonly Page[];
  beforeAll(async () => {
    at = await stage(name, { [ADDRESS]: ARTICLE });
    settings = await at.own("options.html");
    article = await at.open(ADDRESS);
    const tab = await tabOf(settings, ADDRESS);
    const popup = await at.own(`popup.html?tab=${tab}`);
    const panel = await at.own(`sidepanel.html?tab=${tab}`);
    pages = [settings, popup, panel];
    await article.bringToFront();
    // Pinned, so that it stays while the reader is elsewhere.
    await press(article, labelled(await hover(article, "Nagorno\u2011Karabakh"), "Pin"));
  });
  afterAll(() => at?.close());

  const choose = async (language: string) => {
    await settings.waitForSelector(CHOICE);
    await settings.select(CHOICE, language);
  };

  test.each(said)(
    "%s: card, popup, panel and settings follow, without a reload",
    async (lang, dir, pin, notes, day) => {
      await choose(lang);
      const card = await until(`a card in ${lang}`, async () => {
        const open = await openCard(article);
        // It may be read while it changes.
        const changed =
          open &&
          findNode(open, (node) => node.attributes.lang === lang) &&
          findNode(open, (node) => node.value.trim() === pin);
        return changed ? open : undefined;
      });
      const dialog = findNode(card, (node) => node.attributes.role === "dialog")!;
      expect(dialog.attributes.dir).toBe(dir);
      expect(labelled(card, pin).attributes["aria-pressed"]).toBe("true");
      expect(textOf(card).replace(/[\u00a0\u2060]/g, " ")).toMatch(day);
      for (const page of pages) {
        const seen = await until(`${page.url()} in ${lang}`, async () => {
          const { text, ...its } = await page.evaluate(() => {
            const { documentElement, body } = document;
            // biome-ignore lint/performance/useDomNodeTextContent: what is seen, not what is there
            return { lang: documentElement.lang, dir: documentElement.dir, text: body.innerText };
          });
          return its.lang === lang && notes.test(text) ? its : undefined;
        });
        expect(seen.dir).toBe(dir);
      }
    },
  );

  // Firefox tells nobody of requests for an extension's own files.
  test.runIf(name === "chromium")("a page loads its own catalogue and no other", async () => {
    await choose("ka");
    const page = await at.browser.newPage();
    const loaded: string[] = [];
    page.on("request", (request) => loaded.push(new URL(request.url()).pathname));
    await page.goto(`${at.origin}popup.html`);
    await until("it to speak", () => page.evaluate(() => document.documentElement.lang === "ka"));
    expect(loaded.filter((file) => file.startsWith("/locales/"))).toEqual([
      "/locales/ka/popup.json",
    ]);
    await page.close();
  });

  test.each(languages)("every language of the glossaries has a name in %s", async (language) => {
    const known = words(language)?.languages ?? {};
    const unnamed = await settings.evaluate(
      (language, tags) => {
        const names = new Intl.DisplayNames(language, { type: "language" });
        return tags.filter((tag) => names.of(tag) === tag);
      },
      language,
      languagesOfNames().filter((tag) => !(tag in known)),
    );
    expect(unnamed).toEqual([]);
  });

  test("the browser's own language again, when the reader leaves it to the browser", async () => {
    await choose("browser");
    await until("English", async () => {
      const card = await openCard(article);
      return card && findNode(card, (node) => node.value.trim() === "Pin");
    });
  });
});
