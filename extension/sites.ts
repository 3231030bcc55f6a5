import type { Settings } from "../core/settings.ts";
import { SITE_ON } from "./messages.ts";
import type { Api } from "./native.ts";

/** What a content script consists of, in the built extension: it asks for the rest. */
export const PAGE_SCRIPTS = ["start.js"];
export const PAGE_STYLE = "/assets/marks.css";

/** What reads a page; loaded into each page that is read. */
export const READER_SCRIPT = "/reader.js";

/** What is loaded into a page once it is needed. */
export const LATER_SCRIPTS = {
  attention: "/attention.js",
  card: "/card.js",
} as const;
/** The name of such a script. */
export type LaterScript = keyof typeof LATER_SCRIPTS;

/** The pattern of "on every site". */
export const EVERY_SITE = "*://*/*";

/** Every registration of ours carries this id. */
const ID = "granted-sites";

/**
 * Registers the content script on the sites that the reader has added, as the browser has granted
 * them; those of the built-in list are in the manifest.
 */
export async function registerGranted(api: Api): Promise<void> {
  const matches = await grantedPatterns(api);
  const [registered] = await api.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (matches.length === 0) {
    if (registered) await api.scripting.unregisterContentScripts({ ids: [ID] });
    return;
  }
  const script = {
    id: ID,
    matches,
    excludeMatches: listedPatterns(api),
    js: PAGE_SCRIPTS,
    css: [PAGE_STYLE.slice(1)],
    allFrames: true,
    matchOriginAsFallback: true,
    persistAcrossSessions: true,
    runAt: "document_idle" as const,
  };
  if (registered) await api.scripting.updateContentScripts([script]);
  else await api.scripting.registerContentScripts([script]);
}

/** The patterns of the built-in list, as the manifest has them. */
export function listedPatterns(api: Api): string[] {
  return api.runtime.getManifest().content_scripts?.flatMap((script) => script.matches ?? []) ?? [];
}

async function grantedPatterns(api: Api): Promise<string[]> {
  const listed = new Set(listedPatterns(api));
  const { origins = [] } = await api.permissions.getAll();
  return origins.filter((origin) => !listed.has(origin));
}

/** Starts the content script in a tab now, where the browser lets us; false where it does not. */
export async function readTab(api: Api, tabId: number): Promise<boolean> {
  const target = { tabId, allFrames: true };
  try {
    await api.scripting.insertCSS({ target, files: [PAGE_STYLE] });
    await api.scripting.executeScript({ target, files: PAGE_SCRIPTS.map((file) => `/${file}`) });
    return true;
  } catch {
    return false;
  }
}

/** Pages that are open already are read without a reload: after an install, or a new permission. */
export async function readOpenTabs(api: Api, origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  const tabs = await api.tabs.query({ url: [...origins], status: "complete", discarded: false });
  await Promise.all(tabs.map((tab) => tab.id !== undefined && readTab(api, tab.id)));
}

/** The browser lets us read more sites: now, and from now on. */
export async function onGranted(api: Api, origins: readonly string[]): Promise<void> {
  await registerGranted(api);
  await readOpenTabs(api, origins);
}

/** Tells the pages of sites that are off that one was switched on, if so; each asks whether it is its own. */
export async function onSites(
  api: Api,
  before: Settings["sites"],
  now: Settings["sites"],
): Promise<void> {
  if (!Object.keys(before).some((host) => before[host] === "off" && now[host] !== "off")) return;
  for (const { id } of await api.tabs.query({ discarded: false })) {
    // To every frame of the tab; where none waits, nobody hears it.
    if (id !== undefined) void api.tabs.sendMessage(id, SITE_ON).catch(() => undefined);
  }
}
