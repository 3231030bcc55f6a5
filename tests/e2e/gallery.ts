import { join } from "node:path";
import type { Browser, Page } from "puppeteer-core";
import { createServer, type ViteDevServer } from "vite";

/** The gallery, served as `npm run gallery` does. */
export function serveGallery(): Promise<ViteDevServer> {
  const configFile = join(import.meta.dirname, "../../dev/gallery/vite.config.ts");
  return createServer({ configFile, logLevel: "error", server: { port: 0 } }).then((server) =>
    server.listen(),
  );
}

/** Every state of the interface in one language, drawn. */
export async function openGallery(
  browser: Browser,
  server: ViteDevServer,
  language: string,
): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1320, height: 1000 });
  await page.goto(`${server.resolvedUrls!.local[0]}?lang=${language}`);
  await page.waitForFunction(() => {
    const hosts = [...document.querySelectorAll(".card-host, .popup-host")];
    return hosts.length > 20 && hosts.every((host) => host.shadowRoot?.firstElementChild);
  });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return page;
}

/** A place where the interface is not as it should be: the exhibit, the element, and what it says. */
export type Fault = string;

/**
 * What is written in no catalogue, seen in a pseudo-locale, where every message is in brackets. What
 * else stands there says by its mark-up what it is: a text with a language of its own (`lang`), a name
 * or a word of the page (`bdi`), a date (`time`); or it is no word at all.
 */
export function unspoken(page: Page): Promise<Fault[]> {
  return page.evaluate(() => {
    const faults: Fault[] = [];
    const hosts = document.querySelectorAll(".card-host, .popup-host");
    for (const { shadowRoot, parentElement } of hosts) {
      const exhibit = parentElement?.querySelector("figcaption")?.textContent ?? "in a page";
      const spoken = shadowRoot!.firstElementChild?.getAttribute("lang");
      if (spoken === "ar" || !shadowRoot) continue; // always shown in Arabic
      const walker = document.createTreeWalker(shadowRoot, NodeFilter.SHOW_ALL);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node instanceof Element ? node : node.parentElement!;
        const own = element.closest(
          "bdi, time, kbd, svg text, textarea, option, [dir=auto], [lang]",
        );
        if (own && own.getAttribute("lang") !== spoken) continue;
        const said =
          node instanceof Element
            ? ["aria-label", "placeholder", "title", "alt"].map((name) => node.getAttribute(name))
            : [node.nodeValue];
        for (const text of said) {
          // A message round mark-up stands in two texts, each with one of the brackets.
          const left = text?.replace(/⟦[^⟦⟧]*⟧/g, "").replace(/⟦.*$|^.*⟧/gs, "") ?? "";
          if (/\p{L}/u.test(left) && left.trim() !== "Scholium")
            faults.push(`${exhibit} <${element.className || element.nodeName}> ${left}`);
        }
      }
    }
    return [...new Set(faults)];
  });
}

/**
 * What cannot be read: cut off by a box that hides what is too much, outside of the card or popup, or
 * over other words. A text of somebody else's (`lang`, `bdi`) may be cut by design.
 */
export function unreadable(page: Page): Promise<Fault[]> {
  return page.evaluate(() => {
    const faults: Fault[] = [];
    const hosts = document.querySelectorAll(".card-host, .popup-host");
    for (const { shadowRoot, parentElement } of hosts) {
      const exhibit = parentElement?.querySelector("figcaption")?.textContent ?? "in a page";
      const outer = shadowRoot!.querySelector(".card, .ui")!;
      const spoken = outer.closest("[lang]")!;
      const tell = (what: string, element: Element) =>
        faults.push(
          `${exhibit} <${element.className || element.nodeName}> ${what}: ${element.textContent}`,
        );
      for (const element of outer.querySelectorAll("*")) {
        const { overflowX, overflowY } = getComputedStyle(element);
        const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
        if (element.matches(".unseen, .unseen *") || clientWidth === 0) continue;
        const foreign =
          element.closest("[lang]") !== spoken || element.firstElementChild?.matches("bdi");
        if (foreign) continue;
        // Side-heads may reach into the gap beside their column, and no farther.
        if (element.matches(".side, .pair > .label, th") && scrollWidth > clientWidth + 8) {
          tell("beside its column", element);
        }
        if (overflowX !== "visible" && scrollWidth > clientWidth + 1) tell("too wide", element);
        if (/hidden|clip/.test(overflowY) && scrollHeight > clientHeight + 1)
          tell("too high", element);
      }
      /** The part of a box that is seen through the boxes round it which cut or scroll. */
      const seen = (box: DOMRect, within: Element) => {
        let { left, right, top, bottom } = box;
        for (let at: Element | null = within; at && outer.contains(at); at = at.parentElement) {
          if (getComputedStyle(at).overflowX === "visible") continue;
          const edge = at.getBoundingClientRect();
          left = Math.max(left, edge.left);
          right = Math.min(right, edge.right);
          top = Math.max(top, edge.top);
          bottom = Math.min(bottom, edge.bottom);
        }
        return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
      };
      const frame = outer.getBoundingClientRect();
      const lines: { box: DOMRect; element: Element }[] = [];
      const walker = document.createTreeWalker(outer, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement!;
        if (
          !/\S/.test(node.nodeValue ?? "") ||
          element.closest(".unseen, .tether, textarea, option, select")
        )
          continue;
        if (!element.checkVisibility({ contentVisibilityAuto: true })) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const whole of range.getClientRects()) {
          if (whole.width < 2) continue;
          const box = seen(whole, element);
          if (box.width === 0 || box.height < whole.height * 0.6) continue;
          if (box.left < frame.left - 1 || box.right > frame.right + 1) tell("outside", element);
          lines.push({ box, element });
        }
      }
      lines.forEach(({ box, element }, n) => {
        for (const other of lines.slice(n + 1)) {
          if (other.element === element) continue;
          const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
          const along = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
          const least = Math.min(box.height, other.box.height);
          if (across > 1 && along > least * 0.6)
            tell(`over "${other.element.textContent}"`, element);
        }
      });
    }
    return [...new Set(faults)];
  });
}
