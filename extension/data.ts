import type { PageIndex } from "../authoring/bundle.ts";
import type { ScriptPart } from "../core/matcher/scripts.ts";

/** What the data scripts leave for the reader script, in the world that all content scripts share. */
export interface Data {
  index?: PageIndex;
  /** The parts of the bundled lexicon that are here, in base64. */
  readonly names: { [script in ScriptPart]?: string };
}

const SLOT = Symbol.for("scholium.data");

/** The data of this document's world. */
export function dataHere(): Data {
  const world = globalThis as { [SLOT]?: Data };
  world[SLOT] ??= { names: {} };
  return world[SLOT];
}
