/**
 * Matchers as a background has them: their modules are evaluated anew for each, so that
 * tables of letters are empty, whereas the compiler has filled those of this process.
 */
import { join } from "node:path";
import { runInThisContext } from "node:vm";
import { buildSync } from "esbuild";
import type { load as Load } from "../../core/matcher/load.ts";
import type { naive as Naive } from "../../core/matcher/naive.ts";
import type { Matcher } from "../../core/matcher/types.ts";

/** A module of the matcher with all that it imports, as an expression that gives what it exports. */
function bundled(file: string): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(import.meta.dirname, "../../core/matcher", file)],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "exported",
  });
  return `(() => { ${outputFiles[0]!.text}\nreturn exported; })()`;
}

const LOAD = bundled("load.ts");

/** A matcher whose code has read nothing yet. */
export function cold(buffer: ArrayBuffer): Matcher {
  const { load } = runInThisContext(LOAD) as { readonly load: typeof Load };
  return load(buffer);
}

/** The oracle. Bundled it is a third faster than as tsx runs it, which names every closure. */
export const { naive } = runInThisContext(bundled("naive.ts")) as {
  readonly naive: typeof Naive;
};
