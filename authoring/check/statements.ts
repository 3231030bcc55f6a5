import type { Entry, Statement } from "../../core/lexicon/types.ts";

/** A sentence of an entry, and the pointer to it. */
export interface Said {
  readonly field: string;
  readonly statement: Statement;
}

/** Everything that an entry says in sentences, in the order of the file. */
export function statementsOf(entry: Entry): readonly Said[] {
  const { definition, background, contested, timeline } = entry;
  return [
    { field: "/definition", statement: definition },
    ...background.map((statement, i) => ({ field: `/background/${i}`, statement })),
    ...(contested ? [{ field: "/contested", statement: contested }] : []),
    ...timeline.map((statement, i) => ({ field: `/timeline/${i}`, statement })),
  ];
}
