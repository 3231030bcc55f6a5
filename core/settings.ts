import type { OwnEntry } from "./lexicon/types.ts";

/** Which mentions of an entry are underlined; every mention answers to the pointer all the same. */
export type Density = "first" | "every" | "none";

/** How a mention is marked. */
export type MarkStyle = "dotted" | "dashed" | "wash";

/** The hue of what is open, of links and of buttons. The colours, and what they hold: tokens.css. */
export type Accent = (typeof accents)[number];
export const accents = ["mulberry", "teal", "bronze", "graphite"] as const;

/** How long a card waits under a pointer at rest; keys and taps never wait. */
export type Delays = "short" | "usual" | "long";

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
  readonly accent: Accent;
  readonly delays: Delays;
  /** In what language the interface speaks: BCP 47, or "browser" for the browser's own. */
  readonly language: string;
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
  accent: "mulberry",
  delays: "usual",
  language: "browser",
  glossariesOff: [],
  own: [],
};

/** A change to the settings: small and whole, so that two windows cannot undo each other's. */
export type Change =
  | { readonly kind: "site"; readonly host: string; readonly on: boolean }
  | { readonly kind: "forgetSite"; readonly host: string }
  | { readonly kind: "hide"; readonly entry: string; readonly host?: string }
  | { readonly kind: "unhide"; readonly entry: string; readonly host?: string }
  | { readonly kind: "density"; readonly density: Settings["density"] }
  | { readonly kind: "style"; readonly style: Settings["style"] }
  | { readonly kind: "accent"; readonly accent: Settings["accent"] }
  | { readonly kind: "delays"; readonly delays: Settings["delays"] }
  | { readonly kind: "language"; readonly language: string }
  | { readonly kind: "glossary"; readonly glossary: string; readonly on: boolean }
  | { readonly kind: "keepOwn"; readonly entry: OwnEntry }
  | { readonly kind: "removeOwn"; readonly id: string };

/** Settings after a change; the same object where nothing changes. */
export function applyChange(settings: Settings, change: Change): Settings {
  switch (change.kind) {
    case "site":
      return { ...settings, sites: { ...settings.sites, [change.host]: change.on ? "on" : "off" } };
    case "forgetSite": {
      const { [change.host]: _, ...sites } = settings.sites;
      return { ...settings, sites };
    }
    case "hide":
      return hide(settings, change.entry, change.host);
    case "unhide":
      return unhide(settings, change.entry, change.host);
    case "density":
      return { ...settings, density: change.density };
    case "style":
      return { ...settings, style: change.style };
    case "accent":
      return { ...settings, accent: change.accent };
    case "delays":
      return { ...settings, delays: change.delays };
    case "language":
      return { ...settings, language: change.language };
    case "glossary": {
      const off = settings.glossariesOff.filter((id) => id !== change.glossary);
      return { ...settings, glossariesOff: change.on ? off : [...off, change.glossary] };
    }
    case "keepOwn": {
      const index = settings.own.findIndex((entry) => entry.id === change.entry.id);
      const own = settings.own.slice();
      own.splice(index < 0 ? own.length : index, index < 0 ? 0 : 1, change.entry);
      return { ...settings, own };
    }
    case "removeOwn":
      return { ...settings, own: settings.own.filter((entry) => entry.id !== change.id) };
  }
}

function hide(settings: Settings, entry: string, host: string | undefined): Settings {
  if (host === undefined) {
    return settings.hidden.includes(entry)
      ? settings
      : { ...settings, hidden: [...settings.hidden, entry] };
  }
  const here = settings.hiddenHere[host] ?? [];
  if (here.includes(entry)) return settings;
  return { ...settings, hiddenHere: { ...settings.hiddenHere, [host]: [...here, entry] } };
}

function unhide(settings: Settings, entry: string, host: string | undefined): Settings {
  if (host === undefined) {
    return { ...settings, hidden: settings.hidden.filter((id) => id !== entry) };
  }
  const { [host]: here = [], ...others } = settings.hiddenHere;
  const left = here.filter((id) => id !== entry);
  return { ...settings, hiddenHere: left.length > 0 ? { ...others, [host]: left } : others };
}

/** Whether an entry is shown on a host. */
export function isShown(settings: Settings, host: string, entry: string): boolean {
  return !settings.hidden.includes(entry) && !settings.hiddenHere[host]?.includes(entry);
}

/** What was read from the store: settings that hold, and what was wrong with the rest. */
export interface Parsed {
  readonly settings: Settings;
  /** The names of the fields that were broken and stand at their defaults. */
  readonly broken: readonly (keyof Settings)[];
}

/** Reads stored settings. A broken field falls back to its default; the others are kept. */
export function parseSettings(value: unknown): Parsed {
  if (value === undefined) return { settings: defaults, broken: [] };
  const fields = Object.keys(checks) as (keyof Settings)[];
  if (!isRecord(value)) return { settings: defaults, broken: fields };
  const broken = fields.filter((field) => field in value && !checks[field](value[field]));
  const kept = fields.filter((field) => field in value && !broken.includes(field));
  const found = Object.fromEntries(kept.map((field) => [field, value[field]]));
  return { settings: { ...defaults, ...found }, broken };
}

type Check = (value: unknown) => boolean;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isText: Check = (value) => typeof value === "string";
const isLanguage: Check = (value) => {
  try {
    return isText(value) && Intl.getCanonicalLocales(value as string).length === 1;
  } catch {
    return false; // no BCP 47 tag
  }
};
const listOf = (check: Check) => (value: unknown) => Array.isArray(value) && value.every(check);
const recordOf = (check: Check) => (value: unknown) =>
  isRecord(value) && Object.values(value).every(check);
const oneOf =
  (...choices: string[]) =>
  (value: unknown) =>
    choices.includes(value as string);

const checks: { readonly [field in keyof Settings]: Check } = {
  sites: recordOf(oneOf("on", "off")),
  hidden: listOf(isText),
  hiddenHere: recordOf(listOf(isText)),
  density: oneOf("first", "every", "none"),
  style: oneOf("dotted", "dashed", "wash"),
  accent: oneOf(...accents),
  delays: oneOf("short", "usual", "long"),
  language: isLanguage, // "browser" is well-formed, and stands for no language
  glossariesOff: listOf(isText),
  own: listOf(
    (entry) =>
      isRecord(entry) &&
      isText(entry.id) &&
      isText(entry.headword) &&
      listOf(isText)(entry.forms) &&
      isText(entry.note) &&
      typeof entry.changed === "number",
  ),
};
