import { existsSync } from "node:fs";
import { join } from "node:path";
import puppeteer, { type Browser, type Page } from "puppeteer-core";

/** The browsers that Scholium is installed in. */
export type BrowserName = "chromium" | "firefox";

/** A running browser, with the extension installed unless it was asked for without. */
export interface Running {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** The extension's own pages: `chrome-extension://…/` or `moz-extension://…/`; empty without it. */
  readonly origin: string;
}

const PATHS: Record<BrowserName, readonly string[]> = {
  chromium: ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"],
  firefox: ["/usr/bin/firefox-esr", "/usr/bin/firefox"],
};

/** The built extension of a browser. */
export const builds: Record<BrowserName, string> = {
  chromium: join(import.meta.dirname, "../.output/chrome-mv3"),
  firefox: join(import.meta.dirname, "../.output/firefox-mv3"),
};

/** An id that Firefox is told to use for our pages, so that they can be opened by address. */
const FIREFOX_UUID = "5e1d0c1a-6b7e-4a52-9a3e-2f1f6f0a9b01";
const FIREFOX_ID = "{7d2f6a0e-3c51-4b8e-9f0a-5c6e1d8b2a44}";

/** How to start a browser. */
export interface LaunchOptions {
  readonly headless: boolean;
  /** All http requests go here, so that any host can be played: "127.0.0.1:8080". */
  readonly proxy?: string;
  /** Another build than the usual one; null for a browser without the extension. */
  readonly extension?: string | null;
  readonly window?: { readonly width: number; readonly height: number };
  readonly args?: readonly string[];
  /** The dark scheme of the system. */
  readonly dark?: boolean;
  /** Leaves the welcome page, which an install opens, in front. */
  readonly welcome?: boolean;
}

/** Where a browser is installed, or where `CHROMIUM_PATH` or `FIREFOX_PATH` says that it is. */
export function pathOf(name: BrowserName): string | undefined {
  return process.env[`${name.toUpperCase()}_PATH`] ?? PATHS[name].find(existsSync);
}

/** Starts a real browser with the extension. @throws {Error} says what is missing. */
export async function launch(name: BrowserName, options: LaunchOptions): Promise<Running> {
  const executablePath = pathOf(name);
  if (!executablePath) throw new Error(`${name} is not installed: run "npm run setup"`);
  const extension = options.extension === undefined ? builds[name] : options.extension;
  if (extension !== null && !existsSync(extension))
    throw new Error(`${extension} is missing: run "npm run build"`);
  const { width, height } = options.window ?? { width: 1100, height: 800 };
  if (name === "chromium") {
    const browser = await puppeteer.launch({
      executablePath,
      headless: options.headless,
      pipe: true,
      ...(extension !== null && { enableExtensions: [extension] }),
      defaultViewport: options.headless ? { width, height } : null,
      args: [
        "--no-sandbox",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,Translate",
        `--window-size=${width},${height}`,
        ...(options.dark ? ["--force-dark-mode"] : []),
        ...(options.proxy
          ? [`--proxy-server=http://${options.proxy}`, "--proxy-bypass-list=<-loopback>"]
          : []),
        ...(options.args ?? []),
      ],
    });
    if (extension === null) return { name, browser, origin: "" };
    const worker = await browser.waitForTarget(
      (target) =>
        target.type() === "service_worker" && target.url().startsWith("chrome-extension:"),
      { timeout: 20_000 },
    );
    if (!options.welcome) await closeWelcome(browser);
    return { name, browser, origin: `chrome-extension://${new URL(worker.url()).host}/` };
  }
  const [host, port] = options.proxy?.split(":") ?? [];
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath,
    headless: options.headless,
    defaultViewport: options.headless ? { width, height } : null,
    args: ["--remote-allow-system-access"],
    extraPrefsFirefox: {
      "extensions.webextensions.uuids": JSON.stringify({ [FIREFOX_ID]: FIREFOX_UUID }),
      "extensions.webextOptionalPermissionPrompts": false,
      "dom.security.https_first": false,
      "browser.translations.enable": false,
      "ui.systemUsesDarkTheme": options.dark ? 1 : 0,
      ...(host && {
        "network.proxy.type": 1,
        "network.proxy.http": host,
        "network.proxy.http_port": Number(port),
        "network.proxy.allow_hijacking_localhost": true,
        "network.proxy.no_proxies_on": "",
      }),
    },
  });
  if (extension === null) return { name, browser, origin: "" };
  await browser.installExtension(extension);
  if (!options.welcome) await closeWelcome(browser);
  return { name, browser, origin: `moz-extension://${FIREFOX_UUID}/` };
}

/** The welcome page would stand before what is opened next, at whatever moment it comes. */
async function closeWelcome(browser: Browser): Promise<void> {
  await (await welcomePage(browser)).close();
}

/** The welcome page, which an install opens. @throws {Error} where it has not come in 20 seconds. */
export async function welcomePage(browser: Browser): Promise<Page> {
  // By what each page says of itself: Firefox does not tell the address of a tab that it opened.
  const where = (page: Page) => page.evaluate(() => location.href).catch(() => "");
  for (const end = Date.now() + 20_000; Date.now() < end; ) {
    for (const page of await browser.pages()) {
      if ((await where(page)).endsWith("/welcome.html")) return page;
    }
    await new Promise((go) => setTimeout(go, 50));
  }
  throw new Error("the welcome page did not open");
}
