import type { Note } from "../core/report.ts";
import type { Density } from "../core/settings.ts";
import { entryOf, type Mention } from "./mentions.ts";
import { elementOf } from "./paint.ts";

/** What the content script knows of an entry without asking. */
export interface Line {
  readonly id: string;
  readonly headword: string;
  readonly quiet: boolean;
  readonly own: boolean;
  /** Ids of entries that this one leads to. */
  readonly bearsOn: readonly string[];
}

/** A note of the page: an entry, its mentions in order, and the one that stands for it. */
export interface PageNote extends Note {
  readonly line: Line;
  readonly all: readonly Mention[];
  /** The first mention in running text, else the first of any. */
  readonly anchor: Mention;
}

/** The notes of a page, in the order of their first mentions. Text that is not shown has none. */
export function notesOf(
  mentions: readonly Mention[],
  lines: ReadonlyMap<string, Line>,
): readonly PageNote[] {
  const byEntry = new Map<string, Mention[]>();
  for (const mention of mentions) {
    if (!isVisible(mention)) continue;
    const entry = entryOf(mention);
    const all = byEntry.get(entry);
    if (all) all.push(mention);
    else byEntry.set(entry, [mention]);
  }
  return [...byEntry].flatMap(([entry, all]) => {
    const line = lines.get(entry);
    if (!line) return [];
    const anchor = all.find((mention) => !mention.passing) ?? all[0]!;
    const { headword, own } = line;
    return [{ entry, headword, own, mentions: all.length, line, all, anchor }];
  });
}

/** The mentions that are underlined. */
export function underlined(notes: readonly PageNote[], density: Density): readonly Mention[] {
  if (density === "none") return [];
  if (density === "every") return notes.flatMap((note) => note.all);
  return notes.flatMap((note) => (note.line.quiet || note.anchor.passing ? [] : [note.anchor]));
}

function isVisible(mention: Mention): boolean {
  return elementOf(mention).checkVisibility({ visibilityProperty: true });
}
