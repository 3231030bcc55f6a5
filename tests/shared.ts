import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Text of a file in `../shared`, which is there for developers; undefined elsewhere. */
export function shared(path: string): string | undefined {
  const file = join(import.meta.dirname, "../../shared", path);
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}
