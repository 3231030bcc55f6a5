/** What a page is given: the scripts that the built extension injects, and those it adds on first use. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import { build, type Plugin } from "esbuild";
import { READER_SCRIPT } from "../../extension/sites.ts";
import { builds } from "../../scripts/browsers.ts";
import type { Report } from "../report.ts";

const ENTRYPOINTS = join(import.meta.dirname, "../../entrypoints");
const INJECTED = "injected on every enabled page, gzip without the glossary's data, in kB";
const CARD = "the card's code, gzip, in kB";

const kB = (bytes: Uint8Array | string): number => gzipSync(bytes, { level: 9 }).length / 1000;

export async function sizes(report: Report): Promise<void> {
  const built = builds.chromium;
  if (!existsSync(join(built, "manifest.json"))) {
    const why = "the extension is not built: npm run build";
    report.figure(INJECTED, null, 12, "at most", why);
    report.figure(CARD, null, 20, "at most", why);
    return;
  }
  const manifest = JSON.parse(readFileSync(join(built, "manifest.json"), "utf8"));
  const scripts: { readonly js?: string[]; readonly css?: string[] }[] = manifest.content_scripts;
  let injected = kB(await withoutData(basename(READER_SCRIPT, ".js")));
  for (const { js = [], css = [] } of scripts) {
    for (const file of js) injected += kB(await withoutData(basename(file, ".js")));
    for (const file of css) injected += kB(readFileSync(join(built, file)));
  }
  report.figure(INJECTED, injected, 12);
  report.figure(CARD, kB(readFileSync(join(built, "card.js"))), 20);
  const files = readdirSync(built).filter((file) => file.endsWith(".js"));
  report.table({
    title: "Built scripts, gzip, data included",
    columns: ["", "kB"],
    rows: files.map((file) => [file, kB(readFileSync(join(built, file))).toFixed(1)]),
  });
}

/** The glossary's data are left empty; style sheets are the text that they are in the build. */
const noData: Plugin = {
  name: "no-data",
  setup(building) {
    building.onResolve({ filter: /^virtual:/ }, ({ path }) => ({ path, namespace: "empty" }));
    building.onLoad({ filter: /.*/, namespace: "empty" }, () => ({
      contents: "module.exports = {}",
    }));
    building.onResolve({ filter: /\?inline$/ }, ({ path, resolveDir }) => ({
      path: join(resolveDir, path.replace(/\?inline$/, "")),
      namespace: "inline",
    }));
    building.onLoad({ filter: /.*/, namespace: "inline" }, ({ path }) => ({
      contents: readFileSync(path, "utf8"),
      loader: "text",
    }));
  },
};

/** An entry point as the build for Chrome bundles it, but for the data. */
async function withoutData(name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(ENTRYPOINTS, `${name}.ts`)],
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    target: "chrome133",
    define: { "import.meta.env.FIREFOX": "false" },
    plugins: [noData],
  });
  // The entry point exports its function, which the build calls; the call's few bytes are left out.
  return outputFiles[0]!.text;
}
