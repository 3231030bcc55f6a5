/**
 * The matcher as the extension ships it: bundled and minified. tsx, which runs the benches, gives every
 * closure a name when it is made, at a tenth of the compiler's time.
 */
import { join } from "node:path";
import { runInThisContext } from "node:vm";
import { buildSync } from "esbuild";
import type * as matcher from "../../core/matcher/index.ts";

const { outputFiles } = buildSync({
  entryPoints: [join(import.meta.dirname, "../../core/matcher/index.ts")],
  bundle: true,
  minify: true,
  write: false,
  format: "iife",
  globalName: "exported",
  target: "es2024",
});

export const { compile, load } = runInThisContext(
  `(() => { ${outputFiles[0]!.text}\nreturn exported; })()`,
) as Pick<typeof matcher, "compile" | "load">;
