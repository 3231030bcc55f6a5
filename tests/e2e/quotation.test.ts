import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BROWSERS, type Stage, stage } from "./stage.ts";

/** How each "Artsakh" of a page is quoted: `tests/quoted/<case>/source.html` → one word an occurrence. */
const FOLDER = join(import.meta.dirname, "../quoted");
const cases = readdirSync(FOLDER).map((name) => ({
  name,
  source: readFileSync(join(FOLDER, name, "source.html"), "utf8"),
  expected: JSON.parse(readFileSync(join(FOLDER, name, "expected.json"), "utf8")) as unknown[],
}));

/** The very modules that run in the page, as a script. */
const script = buildSync({
  stdin: {
    contents: `import { readBlocks } from "./page/text.ts";
      import { quotedOn } from "./page/quotation.ts";
      globalThis.quoted = () => [...readBlocks(document.body, { chrome: true })].flatMap((block) =>
        [...block.text.matchAll(/Artsakh/g)].map(({ index }) =>
          quotedOn(block, { start: index, end: index + 7 }) ?? null));`,
    resolveDir: join(FOLDER, "../.."),
  },
  bundle: true,
  write: false,
  format: "iife",
}).outputFiles[0]!.text;

describe.each(BROWSERS)("quotations of pages in %s", (name) => {
  let at: Stage;
  beforeAll(async () => {
    at = await stage(
      name,
      Object.fromEntries(cases.map((c) => [`http://quoted.example/${c.name}`, c.source])),
    );
  });
  afterAll(() => at?.close());

  test.each(cases)("$name", async ({ name: path, expected }) => {
    const page = await at.open(`http://quoted.example/${path}`);
    await page.evaluate(script);
    const found = await page.evaluate(() =>
      (globalThis as unknown as { quoted(): unknown[] }).quoted(),
    );
    expect(found).toEqual(expected);
    await page.close();
  });
});
