import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Page } from "puppeteer-core";
import type { PageReport } from "../core/report.ts";
import type { Api } from "../extension/native.ts";
import { type BrowserName, launch, type Running } from "./browsers.ts";
import { optionsOf } from "./options.ts";
import { type CardNode, findNode, findNodes, readCard } from "./shadow.ts";
import { playSite } from "./site.ts";

const ROOT = join(import.meta.dirname, "..");
const DEMO = {
  file: join(ROOT, "dev/demo/article.html"),
  as: "http://demo.scholium.example/lorries",
};

const USAGE = `npm start -- [FILE] [--as ADDRESS] [--browser chromium|firefox] [--headless]

Shows an HTML file, or the demo article, with the extension in a real browser.

  --as          the address it is shown under, and so its publisher, such as https://oc-media.org/x
  --browser     chromium, unless firefox is said
  --headless    without a window, as where there is no display: saves a picture and prints the notes`;

const { values, positionals } = optionsOf(USAGE, {
  allowPositionals: true,
  options: {
    as: { type: "string" },
    browser: { type: "string", default: "chromium" },
    headless: { type: "boolean", default: false },
  },
});
const file = positionals[0] ? resolve(positionals[0]) : DEMO.file;
if (!existsSync(file)) fail(`There is no file "${file}". Name an HTML file, or none for the demo.`);
const address = values.as ?? (positionals[0] ? "http://oc-media.org/article" : DEMO.as);
if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) {
  fail(`--as "${address}" is not an http or https address, such as https://oc-media.org/x`);
}
const name = values.browser;
if (name !== "chromium" && name !== "firefox") {
  fail(`--browser "${name}" is not known: chromium or firefox`);
}
const display = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
await show(name, values.headless || !(display || process.platform !== "linux"));

async function show(browser: BrowserName, headless: boolean): Promise<void> {
  const target = browser === "chromium" ? "chrome" : "firefox";
  console.log(`Building for ${target} …`);
  execFileSync("npx", ["wxt", "build", "-b", target], {
    cwd: ROOT,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const html = readFileSync(file, "utf8");
  const site = await playSite((url) =>
    url.href === new URL(address).href ? { body: html } : undefined,
  );
  const running = await launch(browser, { headless, proxy: site.proxy });
  const page = (await running.browser.pages())[0] ?? (await running.browser.newPage());
  if (address.startsWith("https:")) await playSecurely(page, html);
  await page.goto(address);
  await new Promise((done) => setTimeout(done, 1500)); // the demo loads a paragraph late
  await tell(running, page);
  if (headless) {
    await running.browser.close();
    await site.close();
    return;
  }
  console.log("Rest the pointer on an underlined name. Close the window to end.");
  running.browser.on("disconnected", () => process.exit(0));
}

/** Answers an https page in the browser itself: a proxy could not without a certificate. */
async function playSecurely(page: Page, html: string): Promise<void> {
  await page.setRequestInterception(true);
  page.on("request", (request) => {
    const ours = request.url() === new URL(address).href;
    void (ours
      ? request.respond({ status: 200, contentType: "text/html; charset=utf-8", body: html })
      : request.respond({ status: 404, body: "" }));
  });
}

/** Prints the notes found with the first lines of their cards, and saves a picture of one. */
async function tell(running: Running, page: Page): Promise<void> {
  const own = await running.browser.newPage();
  await own.goto(`${running.origin}popup.html`, {
    waitUntil: running.name === "firefox" ? [] : "load",
  });
  const ask = (message: object) =>
    own.evaluate(
      async (message, address) => {
        const { browser, chrome } = globalThis as { browser?: Api; chrome?: Api };
        const api = browser ?? chrome!;
        const tabs = await api.tabs.query({});
        const tab = tabs.find((candidate) => candidate.url === address);
        return api.tabs.sendMessage(tab!.id!, message, { frameId: 0 }) as Promise<unknown>;
      },
      message,
      page.url(),
    );
  const report = (await ask({ type: "report" })) as PageReport | undefined;
  if (!report) fail(`Scholium does not run on ${page.url()}: its site is not on the list.`);
  console.log(
    `\n${report.title}\n${address}${report.date ? ` · ${report.date.slice(0, 10)}` : ""}\n`,
  );
  await page.bringToFront();
  for (const [i, note] of report.notes.entries()) {
    await ask({ type: "open", entry: note.entry });
    const line = (await definitionOn(page, note.headword)) ?? "(no card)";
    console.log(`${String(i + 1).padStart(3)}  ${note.headword}  ×${note.mentions}\n     ${line}`);
  }
  console.log(`\nOn names: ${onNames(report)}`);
  const first = report.notes.find(({ entry }) => entry === "lachin-corridor") ?? report.notes[0];
  if (first) {
    await ask({ type: "open", entry: first.entry });
    await new Promise((done) => setTimeout(done, 500));
  }
  await own.close();
  mkdirSync(join(ROOT, ".cache"), { recursive: true });
  const picture = join(ROOT, ".cache", `start-${running.name}.png`);
  await page.screenshot({ path: picture as `${string}.png` });
  console.log(`A picture of an open card: ${picture}`);
}

/** What the card of a note says first, once it is open; undefined if it never is. */
async function definitionOn(page: Page, headword: string): Promise<string | undefined> {
  const isIts = (node: CardNode) => plain(sentenceOf(node)).startsWith(plain(headword));
  for (let tries = 0; tries < 50; tries++) {
    const card = await readCard(page);
    const head = card && findNode(card, ({ attributes }) => attributes.id === "headword");
    const definition = card && findNode(card, isDefinition);
    const senses = card ? findNodes(card, ({ attributes }) => attributes.class === "sense") : [];
    if (senses.some(isIts)) return `More than one sense: ${senses.map(sentenceOf).join("; ")}`;
    if (definition && head && isIts(head)) return sentenceOf(definition);
    await new Promise((done) => setTimeout(done, 60));
  }
  return undefined;
}

/** The one sentence that every card has. */
function isDefinition({ attributes }: CardNode): boolean {
  return /\bdefinition\b/.test(attributes.class ?? "");
}

/** Letters alone: a headword may be parted where a line may break. */
function plain(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "");
}

/** Its words, without the numbers of its sources. */
function sentenceOf({ name, value, children }: CardNode): string {
  if (name === "sup") return "";
  return name === "#text" ? value : children.map(sentenceOf).join("");
}

function onNames({ policy }: PageReport): string {
  if (policy.kind === "printed") {
    return `${policy.publisher.name} prints a note on this page: “${policy.quotes[0]?.exact}”`;
  }
  if (policy.kind === "recorded") {
    return `${policy.publisher.name} has a note on record (seen ${policy.policies[0]?.seen}), not on this page.`;
  }
  return `no note known from ${policy.publisher?.name ?? policy.host}.`;
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
