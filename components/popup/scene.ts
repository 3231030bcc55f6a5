import type { Note } from "../../core/report.ts";
import { isShown } from "../../core/settings.ts";
import { PATIENCE, type PopupState } from "./state.ts";

/** What the first view says of the page. */
export type Scene =
  | "loading"
  /** No extension may read it. */
  | "cannot"
  | "missing"
  | "revoked"
  | "off"
  /** Neither on the list nor added, and not read once either. */
  | "unlisted"
  /** Its report is waited for. */
  | "reading"
  /** It may be read, and is not. */
  | "unread"
  | "empty"
  | "open";

/** What the first view says of the page. */
export function sceneOf(state: PopupState): Scene {
  const { tab, settings, report } = state;
  if (!tab || !settings) return "loading";
  if (tab.kind !== "page" || tab.access === "none") return "cannot";
  if (tab.access === "missing" || tab.access === "revoked") return tab.access;
  if (settings.sites[tab.host] === "off") return "off";
  if (report) return shownNotes(state).length > 0 ? "open" : "empty";
  if (tab.access === "unlisted") return "unlisted";
  return state.unanswered < PATIENCE ? "reading" : "unread";
}

/** The page's notes without those that were hidden a moment ago, which it may still report. */
export function shownNotes({ tab, settings, report }: PopupState): readonly Note[] {
  if (!tab || !settings || !report) return [];
  return report.notes.filter(({ entry }) => isShown(settings, tab.host, entry));
}

/** Whether the site's switch is on: notes come by themselves, now and at the next visit. */
export function isOn({ tab, settings }: PopupState): boolean {
  return tab?.access === "granted" && settings?.sites[tab.host] !== "off";
}

/** The name of a file that is shown in place of a page: "report.pdf". */
export function fileName(url: string | undefined): string | undefined {
  const last = url?.split(/[?#]/, 1)[0]?.split("/").at(-1);
  if (!last) return undefined;
  try {
    return decodeURIComponent(last);
  } catch {
    return last; // an address with a stray "%"
  }
}
