import { compile, type LexiconEntry, load } from "../core/matcher/index.ts";
import type { LexiconPart } from "../core/matcher/page.ts";
import { SCRIPT_PARTS, SCRIPTS, type ScriptPart, scriptOf } from "../core/matcher/scripts.ts";

/**
 * Compiles a lexicon in its parts, by script.
 *
 * @throws {Error} names each entry, field and reason.
 */
export function compileParts(entries: readonly LexiconEntry[]): Record<ScriptPart, ArrayBuffer> {
  // Whole first: a part would count the forms anew.
  const { problems } = compile(entries);
  if (problems.length > 0) {
    const said = problems.map((p) => `entry "${p.entry}" ${p.field}: ${p.reason}`);
    throw new Error(`The glossary's forms cannot be compiled:\n${said.join("\n")}`);
  }
  const parts = SCRIPT_PARTS.map((script) => [script, compile(ofScript(entries, script)).buffer]);
  return Object.fromEntries(parts) as Record<ScriptPart, ArrayBuffer>;
}

/** The forms of a lexicon that are of one script; entries without any are left out. */
function ofScript(entries: readonly LexiconEntry[], script: ScriptPart): LexiconEntry[] {
  return entries
    .map(({ id, forms }) => ({ id, forms: forms.filter(({ text }) => scriptOf(text) === script) }))
    .filter(({ forms }) => forms.length > 0);
}

/** A lexicon parted as a page reads it. @throws {Error} as {@link compileParts}. */
export function lexiconParts(entries: readonly LexiconEntry[]): readonly LexiconPart[] {
  const buffers = compileParts(entries);
  return SCRIPT_PARTS.map((script) => {
    const matcher = load(buffers[script]);
    return script === "latn" ? { matcher } : { letters: SCRIPTS[script], matcher };
  });
}
