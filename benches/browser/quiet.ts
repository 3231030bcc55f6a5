/**
 * What a page pays that has nothing to explain: the built extension's script time beyond that of the
 * same extension with an empty content script. Only Chromium tells how long scripts ran.
 */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { builds, launch, pathOf, type Running } from "../../scripts/browsers.ts";
import { playSite } from "../../scripts/site.ts";
import { median } from "../measure.ts";
import type { Report } from "../report.ts";
import { article } from "./article.ts";

const ROUNDS = 9;
/** Reading, counting and the background's answers are over by then, in milliseconds. */
const SETTLE = 800;
/** Hosts of the list; the second one is switched off. */
const ON = "oc-media.org";
const OFF = "eurasianet.org";
const GOAL = 1;
const CASES = ["page of 19 kB without a term", "site off"] as const;
const nameOf = (one: string): string =>
  `${one}: script time over an empty content script in ms, chromium`;

export async function quiet(report: Report): Promise<void> {
  report.say("     Firefox does not tell how long a content script ran");
  const lacks = !pathOf("chromium")
    ? "chromium is not installed"
    : !existsSync(builds.chromium) && "the extension is not built: npm run build";
  if (lacks) {
    for (const one of CASES) report.figure(nameOf(one), null, GOAL, "at most", lacks);
    return;
  }
  const empty = mkdtempSync(join(tmpdir(), "empty-"));
  const site = await playSite(() => ({ body: PAGE }));
  const browsers: Running[] = [];
  try {
    emptied(empty);
    for (const extension of [builds.chromium, empty])
      browsers.push(await launch("chromium", { headless: true, proxy: site.proxy, extension }));
    const [ours, bare] = browsers as [Running, Running];
    await switchOff(ours);
    const times: Record<string, number[]> = { none: [], off: [], empty: [], emptyOff: [] };
    for (let round = 0; round < report.rounds(ROUNDS); round++) {
      times.empty!.push(await scriptTime(bare, `http://n${round}.${ON}/`));
      times.none!.push(await scriptTime(ours, `http://n${round}.${ON}/`));
      times.emptyOff!.push(await scriptTime(bare, `http://n${round}.${OFF}/`));
      times.off!.push(await scriptTime(ours, `http://n${round}.${OFF}/`));
    }
    const over = (a: string, b: string): number => median(times[a]!) - median(times[b]!);
    report.figure(nameOf(CASES[0]), over("none", "empty"), GOAL);
    report.figure(nameOf(CASES[1]), over("off", "emptyOff"), GOAL);
  } finally {
    for (const { browser } of browsers) await browser.close();
    await site.close();
    rmSync(empty, { recursive: true, force: true });
  }
}

/** No place of the glossary is named in it: towns are, but of other regions. */
const PAGE = article(19_000).html;

/** The built extension, with nothing in its content scripts. */
function emptied(folder: string): void {
  cpSync(builds.chromium, folder, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
  for (const { js = [] } of manifest.content_scripts as { js?: string[] }[])
    for (const file of js) writeFileSync(join(folder, file), "");
}

async function switchOff({ browser, origin }: Running): Promise<void> {
  const page = await browser.newPage();
  await page.goto(`${origin}popup.html`);
  await page.evaluate(async (host) => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
    };
    await chrome.runtime.sendMessage({
      type: "change",
      change: { kind: "site", host, on: false },
    });
  }, OFF);
  await page.close();
}

/** Milliseconds of script on a page's main thread, compiling included, once it has settled. */
async function scriptTime({ browser }: Running, address: string): Promise<number> {
  const page = await browser.newPage();
  const session = await page.createCDPSession();
  await session.send("Performance.enable");
  await page.goto(address);
  await new Promise((resolve) => setTimeout(resolve, SETTLE));
  const { metrics } = await session.send("Performance.getMetrics");
  const marked = await page.evaluate(() =>
    [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0),
  );
  if (marked > 0) throw new Error(`the page has ${marked} marks, and should have none`);
  await page.close();
  const of = (name: string): number => metrics.find((one) => one.name === name)?.value ?? 0;
  return (of("ScriptDuration") + of("V8CompileDuration")) * 1000;
}
