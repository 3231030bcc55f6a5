import type { Note, PageReport } from "../core/report.ts";

/**
 * One report for a page and its frames: the page's own word on everything but the notes, which are
 * added up in the order of the frames. Undefined where the page itself did not answer.
 */
export function mergeReports(reports: readonly (PageReport | undefined)[]): PageReport | undefined {
  const [page, ...frames] = reports;
  if (!page) return undefined;
  const notes = new Map<string, Note>();
  for (const note of [page, ...frames].flatMap((report) => report?.notes ?? [])) {
    const known = notes.get(note.entry);
    const mentions = (known?.mentions ?? 0) + note.mentions;
    notes.set(note.entry, { ...(known ?? note), mentions });
  }
  return { ...page, notes: [...notes.values()] };
}
