import { browser } from "wxt/browser";
import type { PopupPort } from "../components/popup/port.ts";
import { patternOf } from "../core/publisher/hosts.ts";
import { askFrames, askUntilYes } from "./frames.ts";
import { bundledGlossaries } from "./glossary.ts";
import type { ToBackground, ToPage } from "./messages.ts";
import { ask, askFrame } from "./messaging.ts";
import type { Api } from "./native.ts";
import { onCount } from "./on-count.ts";
import { panelOpener } from "./open-panel.ts";
import { mergeReports } from "./reports.ts";
import { EVERY_SITE, readTab } from "./sites.ts";
import { brokenSettings, dismissBroken, onSettings, readSettings } from "./store.ts";
import { describe, type Tab } from "./tab-info.ts";

const api = browser as Api;

/** The browser as the popup needs it, for the tab that it was opened on. */
export function popupPort(): PopupPort {
  const tab = findTab();
  return portOn(
    () => tab,
    () => window.close(),
  );
}

/** The browser for a tab that may be another one the next time it is asked for. */
export function portOn(tab: () => Promise<Tab | undefined>, close: () => void): PopupPort {
  const id = async () => (await tab())?.id ?? -1;
  const toTop = async () => ({ tabId: await id(), frameId: 0 });
  const openPanel = panelOpener(api, tab);
  return {
    tab: async () => describe(api, await refreshed(await tab())),
    async report() {
      const reports = await askFrames(api, await id(), "report", {});
      return mergeReports(reports.map(({ answer }) => answer));
    },
    onPage: (listener) => onCount(api, id, listener),
    openNote: async (entry) => askUntilYes(api, await id(), "open", { entry }),
    jumpToPolicy: async () =>
      (await askFrame<ToPage, "jumpToPolicy">(api, await toTop(), "jumpToPolicy", {})) ?? false,
    settings: () => readSettings(api),
    onSettings(listener) {
      const life = new AbortController();
      onSettings(api, listener, life.signal);
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
    ...(openPanel && { openPanel }),
    openOptions: () => api.runtime.openOptionsPage(),
    copy: (text) => navigator.clipboard.writeText(text),
    close,
  };
}

/** The tab in front; `?tab=` names another, for one of our pages that is shown in a tab of its own. */
export async function findTab(): Promise<Tab | undefined> {
  const named = namedTab();
  if (named !== undefined) return api.tabs.get(named).catch(() => undefined);
  const [active] = await api.tabs.query({ active: true, currentWindow: true });
  return active;
}

/** The tab that `?tab=` names. */
export function namedTab(): number | undefined {
  const named = Number(new URLSearchParams(location.search).get("tab") ?? Number.NaN);
  return Number.isInteger(named) ? named : undefined;
}

function refreshed(tab: Tab | undefined): Promise<Tab | undefined> {
  return tab?.id === undefined ? Promise.resolve(tab) : api.tabs.get(tab.id).catch(() => undefined);
}
