import type { OwnEntry } from "./lexicon/types.ts";

/** Which mentions of an entry are underlined; every mention answers to the pointer all the same. */
export type Density = "first" | "every" | "none";

/** How a mention is marked. */
export type MarkStyle = "dotted" | "dashed" | "wash";

/** What the reader chose. Hosts are registrable or exact host names: "oc-media.org". */
export interface Settings {
  /** The reader's word on a site, by host; a host that is absent follows the built-in list. */
  readonly sites: { readonly [host: string]: "on" | "off" };
  /** Ids of entries that are never shown. */
  readonly hidden: readonly string[];
  /** Ids of entries that are not shown on a host. */
  readonly hiddenHere: { readonly [host: string]: readonly string[] };
  readonly density: Density;
  readonly style: MarkStyle;
  /** Ids of bundled glossaries that are switched off. */
  readonly glossariesOff: readonly string[];
  readonly own: readonly OwnEntry[];
}

/** What holds until the reader chooses otherwise. */
export const defaults: Settings = {
  sites: {},
  hidden: [],
  hiddenHere: {},
  density: "first",
  style: "dotted",
  glossariesOff: [],
  own: [],
};

/** A change to the settings: small and whole, so that two windows cannot undo each other's. */
export type Change =
  | { readonly kind: "site"; readonly host: string; readonly on: boolean }
  | { readonly kind: "hide"; readonly entry: string; readonly host?: string }
  | { readonly kind: "unhide"; readonly entry: string; readonly host?: string }
  | { readonly kind: "density"; readonly density: Settings["density"] }
  | { readonly kind: "style"; readonly style: Settings["style"] }
  | { readonly kind: "glossary"; readonly glossary: string; readonly on: boolean }
  | { readonly kind: "keepOwn"; readonly entry: OwnEntry }
  | { readonly kind: "removeOwn"; readonly id: string };
