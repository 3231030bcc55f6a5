import type { Settings } from "../core/settings.ts";

/** What the reader chose, as far as it concerns a page. */
export interface Choices
  extends Pick<Settings, "density" | "style" | "accent" | "delays" | "language" | "glossariesOff"> {
  /** The key of the page's site in the settings. */
  readonly site: string;
  /** Whether the site is read at all. */
  readonly on: boolean;
  /** Ids of entries that are not shown here. */
  readonly hidden: readonly string[];
  /** The key of the reader's own words, compiled; absent without any. */
  readonly words?: string;
}
