import type { Note } from "../core/report.ts";
import type { Density } from "../core/settings.ts";
import { entryOf, type Mention } from "./mentions.ts";

/** What the content script knows of an entry without asking. */
export interface Line {
  readonly id: string;
  readonly headword: string;
  readonly quiet: boolean;
  readonly own: boolean;
  /** Ids of entries that this one leads to. */
  readonly bearsOn: readonly string[];
}

/** A note of the page: an entry, and the mention that stands for it. */
export class PageNote implements Note {
  readonly entry: string;
  readonly headword: string;
  readonly own: boolean;
  readonly line: Line;
  /** The first mention in running text that is shown, else the first of any. */
  readonly anchor: Mention;
  /** Mentions in order, shown or not. */
  readonly found: readonly Mention[];
  private visible: readonly Mention[] | undefined;

  constructor(line: Line, found: readonly Mention[], anchor: Mention) {
    this.entry = line.id;
    this.headword = line.headword;
    this.own = line.own;
    this.line = line;
    this.found = found;
    this.anchor = anchor;
  }

  /** Those that are shown, in order. A page of many mentions is asked about them only when a reader is. */
  get all(): readonly Mention[] {
    this.visible ??= this.found.filter(isVisible);
    return this.visible;
  }

  get mentions(): number {
    return this.all.length;
  }
}

/** The notes of a page, in the order of their first mentions. Text that is not shown has none. */
export function notesOf(
  mentions: readonly Mention[],
  lines: ReadonlyMap<string, Line>,
): readonly PageNote[] {
  const byEntry = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const entry = entryOf(mention);
    const all = byEntry.get(entry);
    if (all) all.push(mention);
    else byEntry.set(entry, [mention]);
  }
  const notes: PageNote[] = [];
  const late = new Map<PageNote, Mention>();
  for (const [entry, all] of byEntry) {
    const line = lines.get(entry);
    const first = line && all.find(isVisible);
    if (!first) continue;
    const anchor = all.find((mention) => !mention.passing && isVisible(mention)) ?? first;
    const note = new PageNote(line, all, anchor);
    notes.push(note);
    if (first !== all[0]) late.set(note, first);
  }
  if (late.size === 0) return notes;
  const places = new Map(mentions.map((mention, place) => [mention, place]));
  const place = (note: PageNote): number => places.get(late.get(note) ?? note.found[0]!)!;
  return notes.sort((a, b) => place(a) - place(b));
}

/** The mentions that are underlined, those that are not shown among them. */
export function underlined(notes: readonly PageNote[], density: Density): readonly Mention[] {
  if (density === "none") return [];
  if (density === "every") return notes.flatMap((note) => note.found);
  return notes.flatMap((note) => (note.line.quiet || note.anchor.passing ? [] : [note.anchor]));
}

/** Whether a mention's words are shown at all, wherever in the page, and are still there. */
export function isVisible({ element, block }: Mention): boolean {
  return element.checkVisibility({ visibilityProperty: true }) && block.nodes.length > 0;
}
