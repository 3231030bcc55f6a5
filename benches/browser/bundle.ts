/** Bundles what runs in the page from the extension's own sources. */
import { join } from "node:path";
import { build, type Plugin } from "esbuild";

const INSIDE = join(import.meta.dirname, "inside");

/** `page/` itself is given slices that are timed. */
const timedSlices: Plugin = {
  name: "timed-slices",
  setup(building) {
    building.onResolve({ filter: /\/slices\.ts$/ }, ({ importer }) =>
      importer.startsWith(INSIDE) ? undefined : { path: join(INSIDE, "slices.ts") },
    );
  },
};

/** A script of `inside/`, minified as the extension's own are. */
export async function bundle(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(INSIDE, file)],
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    target: "es2024",
    plugins: [timedSlices],
  });
  return outputFiles[0]!.text;
}
