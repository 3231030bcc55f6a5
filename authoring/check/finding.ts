/** An error keeps the glossary from being built or from being fair; a warning is for a person to weigh. */
export type Severity = "error" | "warning";

/** What a rule finds in one file, before anybody has looked up its line. */
export interface Fault {
  /** A JSON pointer into the file; empty for the whole of it. */
  readonly field: string;
  readonly severity: Severity;
  /** The rule's name: "word-limit", "source-unknown". */
  readonly rule: string;
  /** What is wrong. */
  readonly reason: string;
  /** How to mend it. */
  readonly mend: string;
}

/** What a person gets to see: a fault, and where it stands. */
export interface Finding extends Fault {
  /** Relative to the project. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** A value and the file that it was read from, relative to the project. */
export interface Filed<T> {
  readonly file: string;
  readonly value: T;
  /** Where it stands in the file, as a JSON pointer, if it is not the whole of it. */
  readonly at?: string;
}

/** A fault, and the file that it is in. */
export interface FileFault {
  readonly file: string;
  readonly fault: Fault;
}
