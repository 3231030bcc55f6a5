import type { CardInput, Sense } from "../core/card/model.ts";
import type { Found, Passage as Text } from "../core/matcher/page.ts";
import type { PageReport, Passage } from "../core/report.ts";
import type { Change, Settings } from "../core/settings.ts";
import type { Choices } from "../page/choices.ts";
import type { LexiconLine } from "./lexicon.ts";
import type { LaterScript } from "./sites.ts";
import type { PartSpeech } from "./speech.ts";

/** To frames of sites that are off: one was switched on, and it may be theirs. */
export const SITE_ON = { type: "on" };

/** From the popup (or the background) to the content script of a tab's frame. */
export interface ToPage {
  /** What is on this document? Undefined while the site is off. */
  report: { request: object; answer: PageReport | undefined };
  /** Scrolls to the entry's first mention and opens its card. */
  open: { request: { entry: string }; answer: boolean };
  /** Scrolls to the publisher's note as printed on the page. */
  jumpToPolicy: { request: object; answer: boolean };
  /** The keyboard command: the next (1) or previous (-1) note. */
  step: { request: { by: 1 | -1 }; answer: boolean };
  /** Every mention of an entry, in order. */
  passages: { request: { entry: string }; answer: readonly Passage[] };
  /** Scrolls to a mention and opens its card. */
  goTo: { request: { mention: number }; answer: boolean };
  /** What the cards of these entries say, of all notes without any; `sense` is one of several. */
  cards: {
    request: { entries?: readonly string[]; sense?: string };
    answer: readonly CardInput[];
  };
}

/** The name of the port between a side panel and each frame of the tab that it follows. */
export const PANEL_PORT = "panel";

/** From the side panel: the entry under its pointer or focus, whose words are to be lit. */
export interface Lit {
  readonly entry?: string;
}

/** To the side panel: the entry whose card is open or whose phrase is under the page's pointer. */
export interface Showing {
  readonly entry?: string;
}

/** From a content script to the background. */
export interface ToBackground {
  /**
   * A page has begun in the sender's frame, of this host: loads the reader script there, unless the
   * site is off. Answers whether it is on.
   */
  begin: { request: { host: string }; answer: boolean };
  /** Loads code into the sender's frame that it turns out to need; once a document. */
  load: { request: { script: LaterScript }; answer: boolean };
  /** What a card says, in the reader's language. */
  speech: { request: object; answer: PartSpeech<"card"> };
  /** What the reader chose, as far as it concerns a page of this host. */
  choices: { request: { host: string }; answer: Choices };
  /** What the lexicons in force hold of these passages of a page, and what is known of those entries. */
  find: {
    request: {
      passages: readonly Text[];
      host: string;
      title: string;
      /** Entries found elsewhere on the page. */
      entries: readonly string[];
      /** The key of the reader's own words, as in {@link Choices}. */
      words?: string;
    };
    answer: { found: readonly Found[]; lines: readonly LexiconLine[] };
  };
  /** What a page may have to know of entries that are not on it: of the bundled ones. */
  lines: { request: object; answer: readonly LexiconLine[] };
  /** The entry's full text, from the reader's own or from the bundled glossaries. */
  entry: { request: { id: string }; answer: Sense | undefined };
  /** The number of notes in the sender's frame, for the badge; `fresh`: its page has just begun. */
  count: { request: { notes: number; fresh: boolean }; answer: undefined };
  /** The keyboard command, for the sender's own page: a page does not hear its own messages. */
  step: { request: { by: 1 | -1 }; answer: undefined };
  /** One change to the settings, applied under a lock. */
  change: { request: { change: Change }; answer: Settings };
}
