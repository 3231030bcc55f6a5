/** The reading half of the matcher: what finds, without compiler and inflection. */
import { Finder } from "./find.ts";
import { read } from "./layout.ts";
import type { Matcher } from "./types.ts";

export { LexiconRefused, type Refusal } from "./layout.ts";

/** How to load. */
export interface LoadOptions {
  /**
   * The buffer was loaded once before, or came with the extension: its checksum need not be taken
   * again. In a process that has just begun that is worth a millisecond a megabyte.
   */
  readonly trusted?: boolean;
}

/**
 * A matcher that reads a compiled lexicon in place; the buffer must not be changed or detached.
 *
 * @throws {LexiconRefused} if the buffer is truncated, foreign, of another version, or damaged.
 */
export function load(buffer: ArrayBuffer, { trusted = false }: LoadOptions = {}): Matcher {
  const { header, sections } = read(buffer, trusted);
  return new Finder(header, sections);
}
