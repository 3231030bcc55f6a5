import type { Lang, PartialDate } from "../lexicon/types.ts";

/** How a policy's text came to us; told to the reader as it is. */
export type PolicySighting = "own page" | "copy" | "second-hand";

/** A publisher's note on names. */
export interface Policy {
  readonly id: string;
  /** The entries that the note itself lists. */
  readonly covers: readonly string[];
  /** What it covers, in words, where that is more than entries ("all place names"). */
  readonly scope?: string;
  /** What it says, in our words; one or two sentences. */
  readonly gist: string;
  /** Phrases of its own by which it is found on a page, folded like text; the longest wins. */
  readonly locators: readonly { readonly text: string; readonly lang: Lang }[];
  /** Where it can be read; absent where no such page was seen. */
  readonly page?: { readonly url: string; readonly title: string };
  /** When it was seen, and the date that it carries. */
  readonly seen: PartialDate;
  readonly dated?: PartialDate;
  readonly sighting: PolicySighting;
}

/** A news house. */
export interface Publisher {
  readonly id: string;
  readonly name: string;
  /** Registrable hosts: "oc-media.org" stands for its subdomains as well. */
  readonly hosts: readonly string[];
  readonly policies: readonly Policy[];
}

/** The publisher's note, quoted from the page itself. */
export interface PolicyQuote {
  readonly policy: Policy;
  /** The note's whole text as printed, white space collapsed. */
  readonly exact: string;
}
