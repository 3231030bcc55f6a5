/** The reading half of the matcher: what a page needs, without compiler and inflection. */
import { Finder } from "./find.ts";
import { read } from "./layout.ts";
import type { Matcher } from "./types.ts";

export { LexiconRefused, type Refusal } from "./layout.ts";

/**
 * A matcher that reads a compiled lexicon in place; the buffer must not be changed or detached.
 *
 * @throws {LexiconRefused} if the buffer is truncated, foreign, of another version, or damaged.
 */
export function load(buffer: ArrayBuffer): Matcher {
  const { header, sections } = read(buffer);
  return new Finder(header, sections);
}
