import type { Browser } from "@wxt-dev/browser";
import type { Access, TabInfo, TabKind } from "../components/popup/port.ts";
import { isListed, siteOf } from "./listed.ts";
import type { Api } from "./native.ts";

/** A tab as far as the browser shows it to us. */
export type Tab = Browser.tabs.Tab;

/** What stands in a tab, and whether we may read it. */
export async function describe(api: Api, tab: Tab | undefined): Promise<TabInfo> {
  const url = tab?.url && URL.canParse(tab.url) ? new URL(tab.url) : undefined;
  const tabId = tab?.id ?? -1;
  const kind = await kindOf(api, url, tabId);
  const host = url && /^https?:$/.test(url.protocol) ? siteOf(url.hostname) : "";
  const access = kind === "page" && url ? await accessTo(api, url) : "none";
  return { tabId, host, kind, access, ...(tab?.url === undefined ? {} : { url: tab.url }) };
}

/** Pages on which the browsers let no extension run. */
const STORES = new Set([
  "chromewebstore.google.com",
  "addons.mozilla.org",
  "microsoftedge.microsoft.com",
]);

async function kindOf(api: Api, url: URL | undefined, tabId: number): Promise<TabKind> {
  if (!url) return "browser";
  if (url.protocol === "file:") return "file";
  if (/^(chrome|moz)-extension:$/.test(url.protocol)) return "extension";
  if (!/^https?:$/.test(url.protocol)) return "browser";
  if (STORES.has(url.hostname)) return "store";
  if (/\.pdf$/i.test(url.pathname)) return "pdf";
  return (await contentType(api, tabId)) === "application/pdf" ? "pdf" : "page";
}

async function contentType(api: Api, tabId: number): Promise<string | undefined> {
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

async function accessTo(api: Api, url: URL): Promise<Access> {
  const host = siteOf(url.hostname);
  const granted = await api.permissions.contains({
    origins: [`${url.protocol}//${url.hostname}/*`],
  });
  if (granted) return "granted";
  return isListed(host) ? "revoked" : "unlisted";
}
