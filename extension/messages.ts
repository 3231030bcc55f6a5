import type { Sense } from "../core/card/model.ts";
import type { PageReport } from "../core/report.ts";
import type { Change, Settings } from "../core/settings.ts";

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
}

/** From a content script to the background. */
export interface ToBackground {
  /** Loads the card's code into the sender's frame; once a document. */
  loadCard: { request: object; answer: boolean };
  /** The entry's full text, from the reader's own or from the bundled glossaries. */
  entry: { request: { id: string }; answer: Sense | undefined };
  /** The number of notes in the sender's frame, for the badge; `fresh`: its page has just begun. */
  count: { request: { notes: number; fresh: boolean }; answer: undefined };
  /** One change to the settings, applied under a lock. */
  change: { request: { change: Change }; answer: Settings };
}
