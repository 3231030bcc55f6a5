import { siteOf } from "./listed.ts";
import type { ToPage } from "./messages.ts";
import { askFrame } from "./messaging.ts";
import type { Api } from "./native.ts";
import { changeSettings, readState } from "./store.ts";
import { compileWords } from "./words.ts";

/** The next or previous note in a tab's page. */
export async function stepInTab(api: Api, tabId: number, by: 1 | -1): Promise<void> {
  await askFrame<ToPage, "step">(api, { tabId, frameId: 0 }, "step", { by });
}

/** Switches the notes of a page's site off, or on again. */
export async function toggleSite(api: Api, url: string): Promise<void> {
  const host = siteOf(new URL(url).hostname);
  const { settings } = await readState(api);
  const on = settings.sites[host] === "off";
  await changeSettings(api, { kind: "site", host, on }, compileWords);
}
