import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { launch } from "./browsers.ts";

/** Draws the icon set from `assets/icons/icon.svg`: the sizes that the two browsers ask for. */
const SIZES = [16, 32, 48, 96, 128];
const ROOT = join(import.meta.dirname, "..");

const svg = readFileSync(join(ROOT, "assets/icons/icon.svg"), "utf8");
const folder = join(ROOT, "assets/public/icon");
mkdirSync(folder, { recursive: true });
const { browser } = await launch("chromium", { headless: true });
const page = await browser.newPage();
for (const size of SIZES) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  writeFileSync(join(folder, `${size}.png`), await page.screenshot({ omitBackground: true }));
}
await browser.close();
console.log(`${SIZES.length} icons in ${folder}`);
