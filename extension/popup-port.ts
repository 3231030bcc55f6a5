import { type Browser, browser } from "wxt/browser";
import type { Access, PopupPort, TabInfo, TabKind } from "../components/popup/port.ts";
import { patternOf } from "../core/publisher/hosts.ts";
import { bundledGlossaries } from "./glossary.ts";
import { isListed, siteOf } from "./listed.ts";
import type { ToBackground, ToPage } from "./messages.ts";
import { ask, askFrame } from "./messaging.ts";
import type { Api } from "./native.ts";
import { mergeReports } from "./reports.ts";
import { EVERY_SITE, readTab } from "./sites.ts";
import { brokenSettings, dismissBroken, onState, readState } from "./store.ts";

const api = browser as Api;

/** The browser as the popup needs it, for the tab that it was opened on. */
export function popupPort(): PopupPort {
  const tab = findTab();
  const id = async () => (await tab)?.id ?? -1;
  const toTop = async () => ({ tabId: await id(), frameId: 0 });
  return {
    tab: async () => describe(await refreshed(await tab)),
    report: async () => mergeReports(await frameReports(await id())),
    async openNote(entry) {
      for (const frameId of await frames(await id())) {
        const at = { tabId: await id(), frameId };
        if (await askFrame<ToPage, "open">(api, at, "open", { entry })) return true;
      }
      return false;
    },
    jumpToPolicy: async () =>
      (await askFrame<ToPage, "jumpToPolicy">(api, await toTop(), "jumpToPolicy", {})) ?? false,
    settings: async () => (await readState(api)).settings,
    onSettings(listener) {
      const life = new AbortController();
      onState(api, ({ settings }) => listener(settings), life.signal);
      return () => life.abort();
    },
    // By the background, which has the compiler of the reader's own words.
    async change(change) {
      const settings = await ask<ToBackground, "change">(api, "change", { change });
      if (!settings) throw new Error("the settings could not be changed");
      return settings;
    },
    brokenSettings: () => brokenSettings(api),
    dismissBroken: () => dismissBroken(api),
    glossaries: () => bundledGlossaries(api),
    askHost: (host) => api.permissions.request({ origins: [patternOf(host)] }),
    askEverySite: () => api.permissions.request({ origins: [EVERY_SITE] }),
    readOnce: async () => readTab(api, await id()),
    copy: (text) => navigator.clipboard.writeText(text),
    close: () => window.close(),
  };
}

type Tab = Browser.tabs.Tab;

/** The tab in front; `?tab=` names another, for a popup that is shown in a window of its own. */
async function findTab(): Promise<Tab | undefined> {
  const named = Number(new URLSearchParams(location.search).get("tab") ?? Number.NaN);
  if (Number.isInteger(named)) return api.tabs.get(named).catch(() => undefined);
  const [active] = await api.tabs.query({ active: true, currentWindow: true });
  return active;
}

function refreshed(tab: Tab | undefined): Promise<Tab | undefined> {
  return tab?.id === undefined ? Promise.resolve(tab) : api.tabs.get(tab.id).catch(() => undefined);
}

async function describe(tab: Tab | undefined): Promise<TabInfo> {
  const url = tab?.url && URL.canParse(tab.url) ? new URL(tab.url) : undefined;
  const tabId = tab?.id ?? -1;
  const kind = await kindOf(url, tabId);
  const host = url && /^https?:$/.test(url.protocol) ? siteOf(url.hostname) : "";
  const access = kind === "page" && url ? await accessTo(url) : "none";
  return { tabId, host, kind, access, ...(tab?.url === undefined ? {} : { url: tab.url }) };
}

/** Pages on which the browsers let no extension run. */
const STORES = new Set([
  "chromewebstore.google.com",
  "addons.mozilla.org",
  "microsoftedge.microsoft.com",
]);

async function kindOf(url: URL | undefined, tabId: number): Promise<TabKind> {
  if (!url) return "browser";
  if (url.protocol === "file:") return "file";
  if (/^(chrome|moz)-extension:$/.test(url.protocol)) return "extension";
  if (!/^https?:$/.test(url.protocol)) return "browser";
  if (STORES.has(url.hostname)) return "store";
  if (/\.pdf$/i.test(url.pathname)) return "pdf";
  return (await contentType(tabId)) === "application/pdf" ? "pdf" : "page";
}

async function contentType(tabId: number): Promise<string | undefined> {
  try {
    const [first] = await api.scripting.executeScript({
      target: { tabId },
      func: () => document.contentType,
    });
    return first?.result;
  } catch {
    return undefined; // no access here, or a viewer that lets nobody in
  }
}

async function accessTo(url: URL): Promise<Access> {
  const host = siteOf(url.hostname);
  const granted = await api.permissions.contains({
    origins: [`${url.protocol}//${url.hostname}/*`],
  });
  if (granted) return "granted";
  return isListed(host) ? "revoked" : "unlisted";
}

/** The frames of a tab in which we run; the page itself first. */
async function frames(tabId: number): Promise<number[]> {
  try {
    const results = await api.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: () => true,
    });
    return results.map(({ frameId }) => frameId).sort((a, b) => a - b);
  } catch {
    return [0];
  }
}

async function frameReports(tabId: number) {
  const ids = await frames(tabId);
  return Promise.all(
    ids.map((frameId) => askFrame<ToPage, "report">(api, { tabId, frameId }, "report", {})),
  );
}
