/** Serves pages, lexicons and names to real browsers, and opens each page as if for the first time. */
import type { Page } from "puppeteer-core";
import { compile } from "../../core/matcher/index.ts";
import { type BrowserName, launch, pathOf } from "../../scripts/browsers.ts";
import { type Answer, playSite } from "../../scripts/site.ts";
import { entries, names, text } from "../data.ts";
import type { Report } from "../report.ts";
import { article } from "./article.ts";
import { bundle } from "./bundle.ts";
import type { Bench } from "./inside/index.ts";

/** The browsers in the order in which they are measured; `SCHOLIUM_BROWSER` chooses one. */
export const BROWSERS = (["chromium", "firefox"] as const).filter(
  (name) => !process.env.SCHOLIUM_BROWSER || process.env.SCHOLIUM_BROWSER === name,
);

/** Without these a page's clock is coarse. */
const ISOLATED = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
};

const JAVASCRIPT = "text/javascript; charset=utf-8";

/** A running browser and what it can open. */
export interface Host {
  /**
   * Opens a page of so many units of text in a process of its own, runs `use` in it, and closes it.
   *
   * @param site The site's name; another one each time for a page that shares nothing with others.
   */
  open<T>(size: number, site: string, use: (page: Page) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Starts a browser without the extension; undefined, with a word to the report, if there is none. */
export async function openHost(name: BrowserName, report: Report): Promise<Host | undefined> {
  if (!pathOf(name)) {
    report.say(`     ${name} is not installed: npm run setup installs it`);
    return undefined;
  }
  const scripts = { page: await bundle("index.ts"), background: await bundle("background.ts") };
  const site = await playSite(once((path) => answer(path, scripts)));
  const port = site.proxy.split(":")[1];
  const { browser } = await launch(name, {
    headless: true,
    extension: null,
    args: ["--js-flags=--expose-gc"],
  });
  return {
    async open(size, host, use) {
      const page = await browser.newPage();
      page.setDefaultTimeout(120_000);
      try {
        await page.goto(`http://${host}.localhost:${port}/page/${size}`);
        await page.addScriptTag({ url: "/bench.js" });
        return await use(page);
      } finally {
        // A page whose script never ends does not answer.
        await Promise.race([page.close(), new Promise((resolve) => setTimeout(resolve, 5_000))]);
      }
    },
    async close() {
      await browser.close();
      await site.close();
    },
  };
}

/** Answers are made once each, since the same ones are asked for again and again. */
function once(make: (path: string) => Answer | undefined): (url: URL) => Answer | undefined {
  const made = new Map<string, Answer | undefined>();
  return ({ pathname }) => {
    if (!made.has(pathname)) made.set(pathname, make(pathname));
    return made.get(pathname);
  };
}

function answer(
  path: string,
  scripts: { readonly page: string; readonly background: string },
): Answer | undefined {
  const [, kind, number] = path.split("/");
  const size = Number(number);
  switch (kind) {
    case "bench.js":
      return { body: scripts.page, type: JAVASCRIPT, headers: ISOLATED };
    case "background.js":
      return { body: scripts.background, type: JAVASCRIPT, headers: ISOLATED };
    case "text":
      return { body: text(size), type: "text/plain; charset=utf-8", headers: ISOLATED };
    case "page":
      return { body: article(size).html, headers: ISOLATED };
    case "names":
      return { body: JSON.stringify(names(size)), type: "application/json", headers: ISOLATED };
    case "lexicon": {
      const { buffer } = compile(entries(names(size)));
      return { body: new Uint8Array(buffer), type: "application/octet-stream", headers: ISOLATED };
    }
  }
  return undefined;
}

/** Calls what runs inside the page. */
export function inside<Name extends keyof Bench>(
  page: Page,
  name: Name,
  ...given: Parameters<Bench[Name]>
): Promise<Awaited<ReturnType<Bench[Name]>>> {
  return page.evaluate(
    (name, given) => {
      const { bench } = globalThis as unknown as {
        bench: Record<string, (...all: never[]) => unknown>;
      };
      return bench[name]!(...(given as never[])) as Promise<never>;
    },
    name,
    given as unknown[],
  );
}
