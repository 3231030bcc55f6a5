import type { Note } from "../../core/report.ts";
import { indexNames, lookUp, type Sought, searchKey } from "../../core/search.ts";

/** Notes that stand under one heading of the article. */
export interface Group {
  /** Absent before the first heading. */
  readonly heading?: string;
  readonly notes: readonly Numbered[];
}

/** A note and its number on the page, from 1, which a filter does not change. */
export interface Numbered {
  readonly note: Note;
  readonly at: number;
}

/** Parts the notes, in order, where another heading of the article begins. */
export function groupsOf(notes: readonly Numbered[]): readonly Group[] {
  const groups: { heading?: string; notes: Numbered[] }[] = [];
  for (const numbered of notes) {
    const { heading } = numbered.note;
    const last = groups.at(-1);
    if (last && last.heading === heading) last.notes.push(numbered);
    else groups.push({ ...(heading !== undefined && { heading }), notes: [numbered] });
  }
  return groups;
}

/**
 * The notes that answer to a query by any name of their entry, in any language, or by the words that
 * are printed. A query without a letter or number keeps all.
 */
export function filterNotes(
  notes: readonly Note[],
  query: string,
  entryOf: (id: string) => Sought | undefined,
): readonly Numbered[] {
  const numbered = notes.map((note, index) => ({ note, at: index + 1 }));
  const key = searchKey(query);
  if (key === "") return numbered;
  const entries = notes.flatMap(({ entry }) => entryOf(entry) ?? []);
  const found = new Set(lookUp(indexNames(entries), query).map(({ entry }) => entry.id));
  return numbered.filter(
    ({ note }) =>
      found.has(note.entry) ||
      [note.headword, note.passage?.words ?? ""].some((text) => searchKey(text).includes(key)),
  );
}
