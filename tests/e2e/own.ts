import AxeBuilderSource from "axe-core";
import type { Page } from "puppeteer-core";
import type { Api } from "../../extension/native.ts";
import { until } from "./stage.ts";

/** Runs a question in one of our own pages, where the extension's API is. */
export function inOwn<T>(
  own: Page,
  ask: (api: Api, what: string) => Promise<T>,
  what = "",
): Promise<T> {
  return own.evaluate(
    (ask, what) => {
      const { browser, chrome } = globalThis as { browser?: Api; chrome?: Api };
      // biome-ignore lint/security/noGlobalEval: the test's own function, sent as its source
      return globalThis.eval(`(${ask})`)((browser ?? chrome)!, what) as Promise<never>;
    },
    String(ask),
    what,
  ) as Promise<T>;
}

/** The id of the tab that shows an address. */
export function tabOf(own: Page, address: string): Promise<number> {
  return inOwn(
    own,
    async (api, url) => (await api.tabs.query({})).find((tab) => tab.url === url)!.id!,
    address,
  );
}

/** A message to the page itself, as the keyboard command and the popup send it. */
export function tell(own: Page, page: Page, message: object): Promise<unknown> {
  return inOwn(
    own,
    async (api, what) => {
      const { url, message } = JSON.parse(what) as { url: string; message: object };
      const tab = (await api.tabs.query({})).find((one) => one.url === url);
      return api.tabs.sendMessage(tab!.id!, message, { frameId: 0 }) as Promise<unknown>;
    },
    JSON.stringify({ url: page.url(), message }),
  );
}

/** Waits until a page of our own shows some words. */
export function says(page: Page, words: string | RegExp): Promise<string | true> {
  return until(`the page to say ${words}`, async () => {
    // biome-ignore lint/performance/useDomNodeTextContent: what is seen, not what is there
    const text = await page.evaluate(() => document.body.innerText);
    return typeof words === "string" ? text.includes(words) : words.test(text);
  });
}

/**
 * Presses Tab from the top of the page until the control of this name has the focus, as a reader
 * without a pointer does. From the top, since keys do nothing in Firefox under test once Tab has gone
 * round through the browser's own controls.
 */
export async function tabTo(page: Page, name: string | RegExp, most = 120): Promise<void> {
  await page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
  });
  for (let n = 0; n < most; n++) {
    await page.keyboard.press("Tab");
    const at = await nameInFocus(page);
    if (typeof name === "string" ? at.startsWith(name) : name.test(at)) return;
  }
  throw new Error(`${most} presses of Tab do not lead to "${name}"`);
}

/** The name of the control that has the focus, also in a shadow root. */
export function nameInFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    const label = at?.getAttribute("aria-label") ?? at?.closest("label")?.textContent;
    return (label ?? at?.textContent ?? "").replace(/\s+/g, " ").trim();
  });
}

/** What axe finds wrong with a page in a direction; the scheme is the browser's. */
export async function axe(page: Page, dir: "ltr" | "rtl"): Promise<readonly string[]> {
  await page.evaluate((dir) => {
    document.documentElement.dir = dir;
  }, dir);
  await page.evaluate(AxeBuilderSource.source);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof AxeBuilderSource };
    const { violations } = await axe.run(document);
    return violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(" ")}`);
  });
}
