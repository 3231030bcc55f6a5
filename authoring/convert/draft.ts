import type { Glossary, Places } from "../../core/lexicon/types.ts";
import type { Loss, Problem } from "./problem.ts";

/** A glossary as a file holds it. */
export interface GlossaryFile extends Omit<Glossary, "origin"> {
  /** What a folder keeps in its `places.json`; the places themselves stand in the entries. */
  readonly borders?: Places["borders"];
}

/** Fields by name, of which nothing is known yet. */
export type Fields = Readonly<Record<string, unknown>>;

/** Without what there is not. */
export const present = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** Something that was read and is yet to be checked. */
export interface Drafted {
  readonly file: string;
  readonly value: Fields;
  /** The line of each field, by JSON pointer; absent where the file has no lines that people see. */
  readonly lines?: ReadonlyMap<string, number>;
}

/** What was read of a glossary in some format. */
export interface Draft {
  /** Its id, title, licence and version. */
  readonly head: Drafted;
  readonly entries: readonly Drafted[];
  /** What stands in the file and has no place in ours. */
  readonly losses: readonly Loss[];
  readonly problems: readonly Problem[];
}
