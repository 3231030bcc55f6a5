import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import type { Api } from "../extension/native.ts";
import { type BrowserName, launch } from "./browsers.ts";
import { playSite } from "./site.ts";

/** Makes the pictures of `docs/screenshots/` from the demo article, in both browsers. */
const ROOT = join(import.meta.dirname, "..");
const FOLDER = join(ROOT, "docs/screenshots");
const ADDRESS = "http://demo.scholium.example/lorries";
const html = readFileSync(join(ROOT, "dev/demo/article.html"), "utf8");
const dark = html.replace(
  "</style>",
  ":root{color-scheme:dark}body{background:#17161a;color:#d6d4d2}a{color:#9db8ff}</style>",
);

/** Our own pages: name, address, and the window in CSS pixels. */
const OWN = [
  ["popup", "popup.html?tab=TAB", 360, 560],
  ["panel", "sidepanel.html?tab=TAB", 380, 1000],
  ["options", "options.html", 760, 1240],
  ["welcome", "welcome.html", 1000, 1290],
] as const;

/** What a card needs to be fetched, drawn and faded in, in milliseconds. */
const SETTLE = 1500;

mkdirSync(FOLDER, { recursive: true });
for (const name of ["chromium", "firefox"] as const) await picture(name);

async function picture(name: BrowserName): Promise<void> {
  for (const scheme of ["light", "dark"] as const) {
    const site = await playSite(() => ({ body: scheme === "dark" ? dark : html }));
    const { browser, origin } = await launch(name, {
      headless: true,
      proxy: site.proxy,
      window: { width: 1000, height: 860 },
      dark: scheme === "dark",
    });
    const page = await browser.newPage();
    await page.goto(ADDRESS);
    await settle();
    const own = await browser.newPage();
    const waitUntil = name === "firefox" ? [] : ("load" as const);
    await own.goto(`${origin}popup.html`, { waitUntil });
    const tab = await own.evaluate(async (address) => {
      const { browser, chrome } = globalThis as { browser?: Api; chrome?: Api };
      const api = (browser ?? chrome)!;
      const found = (await api.tabs.query({})).find((one) => one.url === address);
      await api.tabs.sendMessage(
        found!.id!,
        { type: "open", entry: "lachin-corridor" },
        { frameId: 0 },
      );
      return found!.id!;
    }, ADDRESS);
    await page.bringToFront();
    await settle();
    await save(page, `card-${name}-${scheme}`);
    await own.bringToFront();
    if (name === "chromium") {
      await own.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    }
    for (const [part, address, width, height] of OWN) {
      await own.setViewport({ width, height });
      await own.goto(`${origin}${address.replace("TAB", String(tab))}`, { waitUntil });
      await settle();
      await save(own, `${part}-${name}-${scheme}`);
    }
    await browser.close();
    await site.close();
  }
}

async function save(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${join(FOLDER, name)}.png` });
  console.log(`docs/screenshots/${name}.png`);
}

function settle(): Promise<void> {
  return new Promise((done) => setTimeout(done, SETTLE));
}
