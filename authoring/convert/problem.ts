/** Something in a file that keeps it from being converted. */
export interface Problem {
  readonly file: string;
  /** From 1, where the file has lines that people see. */
  readonly line?: number | undefined;
  /** The entry's id, or what the file calls it. */
  readonly entry?: string | undefined;
  /** A JSON pointer into the entry, or the name that the file's format gives the field. */
  readonly field: string;
  /** What is wrong. */
  readonly reason: string;
  /** How to mend it. */
  readonly mend: string;
}

/** What one of two formats cannot hold, so that it is left behind. */
export interface Loss {
  /** The entry's id; empty for the glossary itself. */
  readonly entry: string;
  readonly field: string;
  readonly reason: string;
  /** What is left behind, where the other format's field is not ours. */
  readonly value?: string | undefined;
}

/** A file that cannot be read at all. */
export class Unconvertible extends Error {
  override readonly name = "Unconvertible";
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.reason);
    this.problem = problem;
  }
}

/** Two lines: where and what, how to mend it. */
export function sayProblem({ file, line, entry, field, reason, mend }: Problem): string {
  const place = line === undefined ? file : `${file}:${line}`;
  const within = [entry && `entry “${entry}”`, field].filter(Boolean).join(" ");
  return `${place}: ${within}${within && ": "}${reason}\n    ${mend}`;
}
