import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BROWSERS, type Stage, stage } from "./stage.ts";

/** What is read of each page: `tests/pages/<case>/source.html` → the texts of its blocks. */
const FOLDER = join(import.meta.dirname, "../pages");
const cases = readdirSync(FOLDER).map((name) => ({
  name,
  source: readFileSync(join(FOLDER, name, "source.html"), "utf8"),
  expected: JSON.parse(readFileSync(join(FOLDER, name, "expected.json"), "utf8")) as string[],
}));

/** The very module that runs in the page, as a script. */
const script = buildSync({
  stdin: {
    contents: `import { readBlocks } from "./page/text.ts";
      globalThis.read = () => [...readBlocks(document.body, { chrome: false })].map((block) => {
        const joined = block.nodes.map((node, i) => [block.starts[i], node.data]);
        if (joined.some(([at, data]) => !block.text.startsWith(data, at))) throw new Error("offsets are off");
        return block.text.trim();
      });`,
    resolveDir: join(FOLDER, "../.."),
  },
  bundle: true,
  write: false,
  format: "iife",
}).outputFiles[0]!.text;

describe.each(BROWSERS)("text of pages in %s", (name) => {
  let at: Stage;
  beforeAll(async () => {
    at = await stage(
      name,
      Object.fromEntries(cases.map((c) => [`http://text.example/${c.name}`, c.source])),
    );
  });
  afterAll(() => at?.close());

  test.each(cases)("$name", async ({ name: path, expected }) => {
    const page = await at.open(`http://text.example/${path}`);
    await page.evaluate(script);
    const found = await page.evaluate(() => (globalThis as unknown as { read(): string[] }).read());
    expect(found).toEqual(expected);
    await page.close();
  });
});
