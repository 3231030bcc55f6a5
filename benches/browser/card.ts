/**
 * From the end of the dwell (the pointer's last move and `delays.usual.dwell`) until the frame with the
 * card is painted, in the built extension. A frame comes each 16.7 ms, so that half of one is waited for
 * at the middle. The first card of a page waits for the code, too.
 */
import { existsSync } from "node:fs";
import type { Page } from "puppeteer-core";
import { delays } from "../../core/card/delays.ts";
import { type BrowserName, builds, launch, pathOf } from "../../scripts/browsers.ts";
import { CARD } from "../../scripts/shadow.ts";
import { playSite } from "../../scripts/site.ts";
import { median } from "../measure.ts";
import type { Report } from "../report.ts";
import { bundle } from "./bundle.ts";
import { BROWSERS } from "./host.ts";
import type { Watching } from "./inside/watch.ts";

const PAGES = 7;
/** Names of the glossary, a paragraph each; the first one's card is the page's first. */
const WORDS = ["Goris", "Lachin Corridor", "Stepanakert", "Shusha"];
const page = (
  script: string,
): string => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Four names</title>
  <style>body{font:18px/1.6 serif;max-width:40rem;margin:4rem auto}p{margin-block:5rem}</style>
  ${WORDS.map((word) => `<p>They spoke of <span>${word}</span> all day.</p>`).join("")}<script>${script}</script>`;
/** Cards fade, and pointers leave; in milliseconds. */
const SETTLE = 600;

const FIRST = { name: "dwell ended to card painted in ms, the first time", goal: 50 };
const WARM = { name: "dwell ended to card painted in ms, warm", goal: 16 };

export async function card(report: Report): Promise<void> {
  for (const name of BROWSERS) {
    const lacks = !pathOf(name)
      ? `${name} is not installed`
      : !existsSync(builds[name]) && "the extension is not built: npm run build";
    const took = lacks ? undefined : await measure(name, report.rounds(PAGES));
    const why = lacks || "";
    report.figure(`${FIRST.name}, ${name}`, took?.first ?? null, FIRST.goal, "at most", why);
    report.figure(`${WARM.name}, ${name}`, took?.warm ?? null, WARM.goal, "at most", why);
  }
}

async function measure(
  name: BrowserName,
  rounds: number,
): Promise<{ first: number; warm: number }> {
  const body = page(await bundle("watch.ts"));
  const site = await playSite(() => ({ body }));
  const { browser } = await launch(name, { headless: true, proxy: site.proxy });
  const first: number[] = [];
  const warm: number[] = [];
  try {
    for (let i = 0; i < rounds; i++) {
      const page = await browser.newPage();
      await page.goto("http://oc-media.org/names");
      await page.waitForFunction(
        () => [...CSS.highlights.values()].reduce((n, one) => n + one.size, 0) === 4,
      );
      await page.mouse.move(2, 2);
      await pause();
      for (const nth of WORDS.keys()) (nth === 0 ? first : warm).push(await dwellOn(page, nth));
      await page.close();
    }
  } finally {
    await browser.close();
    await site.close();
  }
  return { first: median(first), warm: median(warm) };
}

/** Rests the pointer on the nth name; milliseconds from the end of the dwell to the card's first frame. */
async function dwellOn(page: Page, nth: number): Promise<number> {
  const { x, y } = await page.evaluate(
    (nth, card) => {
      const inside = globalThis as unknown as Watching;
      inside.painted = inside.watch(card);
      const box = document.querySelectorAll("span")[nth]!.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    },
    nth,
    CARD,
  );
  await page.mouse.move(x, y);
  const took = await page.evaluate(() => (globalThis as unknown as Watching).painted!);
  await page.keyboard.press("Escape");
  await page.mouse.move(2, 2);
  await pause();
  return took - delays.usual.dwell;
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, SETTLE));
