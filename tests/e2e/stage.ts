import type { Page } from "puppeteer-core";
import {
  type BrowserName,
  type LaunchOptions,
  launch,
  type Running,
} from "../../scripts/browsers.ts";
import { type CardNode, findNode, focusIn, readCard, textOf } from "../../scripts/shadow.ts";
import { type Answer, playSite, type Site } from "../../scripts/site.ts";

/** The browsers that the end-to-end tests run in; `SCHOLIUM_BROWSER=firefox` chooses one. */
export const BROWSERS: readonly BrowserName[] = (["chromium", "firefox"] as const).filter(
  (name) => !process.env.SCHOLIUM_BROWSER || process.env.SCHOLIUM_BROWSER === name,
);

/** A real browser with the built extension, on a site that we play. */
export interface Stage extends Running {
  readonly site: Site;
  /** Opens a page and waits until its notes have been counted. */
  open(url: string): Promise<Page>;
  /** One of the extension's own pages. */
  own(path: string): Promise<Page>;
  close(): Promise<void>;
}

/** The pages of a play, by address. */
export type Pages = { readonly [address: string]: string | Answer };

/** Sets a stage: hosts are played by a local proxy, so that any address can be opened. */
export async function stage(
  name: BrowserName,
  pages: Pages | ((url: URL) => Answer | undefined),
  options: Partial<LaunchOptions> = {},
): Promise<Stage> {
  const find = (url: URL): Answer | undefined => {
    if (typeof pages === "function") return pages(url);
    const page = pages[url.href] ?? pages[url.href.split(/[?#]/)[0]!];
    return typeof page === "string" ? { body: page } : page;
  };
  const site = await playSite(find);
  const running = await launch(name, { headless: true, proxy: site.proxy, ...options });
  return {
    ...running,
    site,
    async open(url) {
      const page = await running.browser.newPage();
      await page.goto(url);
      return page;
    },
    async own(path) {
      const page = await running.browser.newPage();
      await page.goto(running.origin + path, { waitUntil: name === "firefox" ? [] : "load" });
      return page;
    },
    async close() {
      await running.browser.close();
      await site.close();
    },
  };
}

/** Waits until `probe` gives something, for at most `patience` ms. @throws {Error} says what for. */
export async function until<T>(
  what: string,
  probe: () => Promise<T | undefined | false | null>,
  patience = 20_000,
): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const found = await probe();
    if (found) return found;
    if (Date.now() > end) throw new Error(`waited ${patience} ms in vain for ${what}`);
    await pause(50);
  }
}

/** Lets time pass, in milliseconds. */
export function pause(time: number): Promise<void> {
  return new Promise((go) => setTimeout(go, time));
}

/** The middle of the nth occurrence of some words in a page's text, in CSS pixels of the viewport. */
export function middleOf(page: Page, words: string, nth = 0): Promise<{ x: number; y: number }> {
  return page.evaluate(
    (words, nth) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      let left = nth;
      for (
        let node = walker.nextNode() as Text | null;
        node;
        node = walker.nextNode() as Text | null
      ) {
        for (let at = node.data.indexOf(words); at >= 0; at = node.data.indexOf(words, at + 1)) {
          if (left-- > 0) continue;
          node.parentElement!.scrollIntoView({ block: "center", behavior: "instant" });
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + words.length);
          const box = range.getClientRects()[0]!;
          return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        }
      }
      throw new Error(`the page does not hold "${words}"`);
    },
    words,
    nth,
  );
}

/** Rests the pointer on some words until their card is open, and reads it. */
export async function hover(page: Page, words: string, nth = 0): Promise<CardNode> {
  const { x, y } = await middleOf(page, words, nth);
  return until(`a card on "${words}"`, async () => {
    await page.mouse.move(x - 3, y);
    await page.mouse.move(x, y);
    await pause(400);
    return openCard(page);
  });
}

/** The card that is open, once it shows something. */
export async function openCard(page: Page): Promise<CardNode | undefined> {
  const card = await readCard(page);
  return card && findNode(card, isDialog) ? card : undefined;
}

/** Waits until no card is open. */
export function cardGone(page: Page): Promise<true> {
  return until(
    "the card to close",
    async () => !(await readCard(page)) || undefined,
  ) as Promise<true>;
}

const isDialog = (node: CardNode) => node.attributes.role === "dialog";

/** The first node whose own text or name is `label`. */
export function labelled(card: CardNode, label: string | RegExp): CardNode {
  const matches = (text: string) => (typeof label === "string" ? text === label : label.test(text));
  const found = findNode(
    card,
    (node) =>
      ["button", "a", "summary"].includes(node.name) &&
      (matches(textOf(node)) || matches(node.attributes["aria-label"] ?? "")),
  );
  if (!found) throw new Error(`the card has no "${label}": ${textOf(card)}`);
  return found;
}

/** Presses a control of the card with the pointer. */
export async function press(page: Page, node: CardNode): Promise<void> {
  const box = await node.box();
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

/** The names of our highlights that hold ranges, with the text under each range. */
export function marks(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(() => {
    const found: Record<string, string[]> = {};
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith("scholium-") || highlight.size === 0) continue;
      found[name] = [...highlight].map((at) => {
        const range = document.createRange();
        range.setStart(at.startContainer, at.startOffset);
        range.setEnd(at.endContainer, at.endOffset);
        return range.toString().replace(/\s+/g, " ");
      });
    }
    return found;
  });
}

/** The words that are marked at rest. */
export async function marked(page: Page): Promise<string[]> {
  const all = await marks(page);
  return Object.entries(all)
    .filter(([name]) => !/open|echo/.test(name))
    .flatMap(([, words]) => words);
}

export { shared } from "../shared.ts";
export { type CardNode, findNode, focusIn, readCard, textOf };
