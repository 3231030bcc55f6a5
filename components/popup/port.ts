import type { Glossary } from "../../core/lexicon/types.ts";
import type { PageReport } from "../../core/report.ts";
import type { Change, Settings } from "../../core/settings.ts";

/** What stands in a tab; only a page can be read. */
export type TabKind = "page" | "pdf" | "store" | "browser" | "extension" | "file";

/**
 * Whether the content script may run in the tab:
 * - `granted`: the site is on the built-in list or was added, and the browser lets us;
 * - `missing`: the site is on the list, but the browser has never let us (after an update);
 * - `revoked`: it did, and does no longer;
 * - `unlisted`: the site is neither on the list nor added;
 * - `none`: the tab holds no page that could be read.
 */
export type Access = "granted" | "missing" | "revoked" | "unlisted" | "none";

/** The tab for which the popup was opened. */
export interface TabInfo {
  readonly tabId: number;
  readonly url?: string;
  /** The name under which the site's settings are kept, such as "oc-media.org"; empty without one. */
  readonly host: string;
  readonly kind: TabKind;
  readonly access: Access;
}

/** The browser, as the popup needs it. */
export interface PopupPort {
  /** Asked again after each answer of the reader to a question of permission. */
  tab(): Promise<TabInfo>;
  /** What the tab's page tells of itself; undefined while nothing runs there. */
  report(): Promise<PageReport | undefined>;
  /** Calls back when the page may have something new to tell; returns what ends that. */
  onPage(listener: () => void): () => void;
  /** Scrolls to the entry's first mention and opens its card; false where it is not there any more. */
  openNote(entry: string): Promise<boolean>;
  /** Scrolls to the publisher's note; false where it is not there any more. */
  jumpToPolicy(): Promise<boolean>;

  settings(): Promise<Settings>;
  /** Calls back at each change, wherever it was made; returns what ends that. */
  onSettings(listener: (settings: Settings) => void): () => void;
  /** Answers with the settings as they are afterwards; rejects where they could not be kept. */
  change(change: Change): Promise<Settings>;
  /** The settings' text that could not be read and was kept aside. */
  brokenSettings(): Promise<string | undefined>;
  /** The reader has seen it: it is let go. */
  dismissBroken(): Promise<void>;

  /** The bundled glossaries, those that are off too; rejects where they cannot be loaded. */
  glossaries(): Promise<readonly Glossary[]>;

  /*
   * Called first thing in the click, since the browser asks the reader only then. Its question may
   * close the popup: what follows from a yes is not left to the popup.
   */

  /** Asks the browser to let us read a host always, and begins to; false where it was refused. */
  askHost(host: string): Promise<boolean>;
  /** Asks for every site. */
  askEverySite(): Promise<boolean>;
  /** Reads the page this once, by leave of the click on our button; false where that failed. */
  readOnce(): Promise<boolean>;

  /** Opens the side panel, in the click; absent where the browser has none (Firefox for Android). */
  readonly openPanel?: () => Promise<void>;
  /** Opens the settings page. */
  openOptions(): Promise<void>;

  /** Puts a text on the clipboard; rejects where that was refused. */
  copy(text: string): Promise<void>;
  /** Closes the popup. */
  close(): void;
}
