import { existsSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import puppeteer, { type Browser, type HTTPRequest, type Page } from "puppeteer-core";
import type { Lang } from "../../core/lexicon/types.ts";
import { type Collected, Unreadable } from "./collected.ts";
import type { PageText } from "./page.ts";

/*
 * HTML is read by a real browser. Of 25 awkward pages happy-dom 20 gave Chromium's blocks for 14 and
 * linkedom 0.18 for 13: neither closes an unclosed <p> or knows shadow roots, and happy-dom does not
 * see that `:not(:is(article) *)` leaves an article's own header in.
 */

const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Between two blocks of a page's text. */
const BETWEEN = "\n\n";

/** A browser that reads pages from files: it fetches nothing, and no script of theirs runs. */
export interface PageReader {
  /** @param lang Put in the place of the page's own language. */
  collect(html: Uint8Array, lang: Lang | undefined): Promise<Collected>;
  close(): Promise<void>;
}

/** The installed Chromium, or the one that CHROMIUM_PATH names. */
export function chromiumPath(): string | undefined {
  return [process.env.CHROMIUM_PATH ?? CHROMIUM].flat().find(existsSync);
}

/** Starts the browser. @throws {Unreadable} if there is none. */
export async function openPageReader(): Promise<PageReader> {
  const executablePath = chromiumPath();
  if (!executablePath) {
    throw new Unreadable("is HTML, for which Chromium is needed: npm run setup installs it");
  }
  const code = await pageCode();
  const isRoot = process.getuid?.() === 0;
  const browser = await puppeteer.launch({
    executablePath,
    headless: true,
    pipe: true,
    args: isRoot ? ["--no-sandbox"] : [],
  });
  return {
    collect: (html, lang) => collect(browser, code, html, lang),
    close: () => browser.close(),
  };
}

/** The reading of the extension's own content script, bundled. */
async function pageCode(): Promise<string> {
  const entry = join(import.meta.dirname, "page.ts");
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "iife",
  });
  return outputFiles[0]!.text;
}

async function collect(
  browser: Browser,
  code: string,
  html: Uint8Array,
  lang: Lang | undefined,
): Promise<Collected> {
  const page = await browser.newPage();
  try {
    await show(page, html);
    await page.evaluate(code);
    const read = (await page.evaluate(`readPage(${JSON.stringify(lang)})`)) as PageText;
    return joined(read);
  } finally {
    await page.close();
  }
}

async function show(page: Page, html: Uint8Array): Promise<void> {
  let shown = false;
  const answer = (request: HTTPRequest): Promise<void> => {
    if (!request.isNavigationRequest() || request.frame() !== page.mainFrame()) {
      return request.abort();
    }
    if (shown) return request.respond({ status: 204 }); // a page that wants to lead elsewhere
    shown = true;
    return request.respond({
      contentType: isUtf8(html) ? "text/html; charset=utf-8" : "text/html",
      // Rather than switching scripts off: <noscript> is read otherwise where there are none.
      headers: { "content-security-policy": "script-src 'none'" },
      body: html,
    });
  };
  await page.setRequestInterception(true);
  page.on("request", (request) => void answer(request).catch(() => undefined)); // the page has gone
  await page.goto("http://page.invalid/", { waitUntil: "domcontentloaded" });
}

/** Older pages name their encoding themselves, which the browser then finds. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function joined({ lang, title, blocks, everything }: PageText): Collected {
  let start = 0;
  const placed = blocks.map((block) => {
    const from = start;
    start += block.text.length + BETWEEN.length;
    return { text: block.text, lang: block.lang, unseen: block.unseen, start: from };
  });
  const text = blocks.map((block) => block.text).join(BETWEEN);
  return { text, lang, title, blocks: placed, everything };
}
