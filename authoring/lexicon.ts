import { compile, type LexiconEntry, load, type Matcher } from "../core/matcher/index.ts";

/**
 * Compiles a lexicon of which every form has to hold.
 *
 * @throws {Error} names each entry, field and reason.
 */
export function compileAll(entries: readonly LexiconEntry[]): ArrayBuffer {
  const { buffer, problems } = compile(entries);
  if (problems.length > 0) {
    const said = problems.map((p) => `entry "${p.entry}" ${p.field}: ${p.reason}`);
    throw new Error(`The glossary's forms cannot be compiled:\n${said.join("\n")}`);
  }
  return buffer;
}

/** The matcher of a lexicon as pages are read with it. @throws {Error} as {@link compileAll}. */
export function matcherOf(entries: readonly LexiconEntry[]): Matcher {
  return load(compileAll(entries));
}
