/** In a worker, which stands for the extension's background: finds what a page asks for. */
import { load } from "../../../core/matcher/load.ts";
import { findInAll, type Passage } from "../../../core/matcher/page.ts";
import type { Matcher } from "../../../core/matcher/types.ts";

/** What the page asks, as JSON: that is how messages of extensions travel in Chromium. */
export interface Question {
  readonly passages: readonly Passage[];
  readonly title: string;
  readonly entries: readonly string[];
}

const matchers: Matcher[] = [];

addEventListener("message", ({ data }: MessageEvent<ArrayBuffer | string>) => {
  if (typeof data !== "string") {
    matchers.push(load(data, { trusted: true }));
    return;
  }
  const { passages, title, entries } = JSON.parse(data) as Question;
  postMessage(JSON.stringify(findInAll(matchers, passages, { title }, new Set(entries))));
});
