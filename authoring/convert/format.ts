import type { Reasons } from "./diff.ts";
import type { Draft, GlossaryFile } from "./draft.ts";
import type { Loss } from "./problem.ts";

/** A file as it lies there. */
export interface Input {
  /** As it was named by who asked. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** A format that glossaries can be read from, written to, or both. */
export interface Format {
  /** As people call it. */
  readonly title: string;
  /** Of a file's name, with its dot. */
  readonly extension: string;
  /** @throws {Unconvertible} if the file is not of the format at all. */
  readonly read?: (input: Input) => Draft | Promise<Draft>;
  readonly write?: (glossary: GlossaryFile) => Uint8Array | string | Promise<Uint8Array>;
  /** Why it cannot hold what is missing when it is read again. */
  readonly reasons?: Reasons;
  /** What is left behind in a format that is only written. */
  readonly losses?: (glossary: GlossaryFile) => readonly Loss[];
}
