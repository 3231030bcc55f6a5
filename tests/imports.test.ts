import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";

/** Which folders and packages each folder may import; docs/DESIGN.md says the same in words. */
const ALLOWED: Readonly<Record<string, readonly RegExp[]>> = {
  core: [/^core\//, /^assets\/locales\//],
  components: [/^core\//, /^components\//, /^assets\//, /^preact(\/|$)/],
  page: [/^core\//, /^components\//, /^page\//, /^assets\//, /^preact(\/|$)/],
  extension: [
    /^core\//,
    /^extension\//,
    /^assets\/locales\//,
    /^components\/(popup|panel|options|welcome)\/port\.ts$/,
    /^glossary\//,
    /^authoring\/bundle\.ts$/,
    /^page\/(ask|choices|notes)\.ts$/,
    /^virtual:scholium\//,
    /^wxt\/browser$/,
    /^@wxt-dev\/browser$/,
  ],
};

const ROOT = join(import.meta.dirname, "..");
const IMPORT = /(?:from\s+|import\s*\(?\s*)["']([^"']+)["']/g;

function filesOf(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));
}

describe.each(Object.keys(ALLOWED))("%s", (folder) => {
  test.each(filesOf(folder))("%s imports what it may", (file) => {
    const source = readFileSync(join(ROOT, file), "utf8");
    const targets = [...source.matchAll(IMPORT)].map(([, to]) =>
      to!.startsWith(".") ? relative(ROOT, resolve(ROOT, file, "..", to!.split("?")[0]!)) : to!,
    );
    const foreign = targets.filter((to) => !ALLOWED[folder]!.some((allowed) => allowed.test(to)));
    expect(foreign).toEqual([]);
  });
  test.runIf(folder !== "extension")("names no browser", () => {
    const naming = filesOf(folder).filter((file) =>
      /\b(browser|chrome)\.(runtime|tabs|storage|scripting|i18n)\b/.test(
        readFileSync(join(ROOT, file), "utf8"),
      ),
    );
    expect(naming).toEqual([]);
  });
});
