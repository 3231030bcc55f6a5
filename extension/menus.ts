import type { Api } from "./native.ts";
import { speechInForce } from "./speech.ts";

/** What can be done with a selection. */
const MENUS = ["look", "add"] as const;

/** Puts our two lines into the menu of a selection. */
export async function createMenus(api: Api): Promise<void> {
  if (!api.contextMenus) return; // Firefox for Android has none
  const { messages } = await speechInForce(api, "menu");
  await api.contextMenus.removeAll();
  for (const id of MENUS) {
    api.contextMenus.create({ id, contexts: ["selection"], title: String(messages[id]) });
  }
}

/** Says them in the reader's language, which has changed: here, or in the browser since it was closed. */
export async function retitleMenus(api: Api): Promise<void> {
  if (!api.contextMenus) return;
  const { messages } = await speechInForce(api, "menu");
  try {
    for (const id of MENUS) await api.contextMenus.update(id, { title: String(messages[id]) });
  } catch {
    // they are not there yet, and will be made in that language
  }
}

/** Opens the popup on the selected words: to look them up, or to write a note. */
export async function onMenu(
  api: Api,
  menu: string | number,
  words: string,
  tabId: number,
): Promise<void> {
  if (!MENUS.includes(menu as (typeof MENUS)[number])) return;
  const query = new URLSearchParams({ [menu]: words.trim().slice(0, 120) });
  await api.action.setPopup({ tabId, popup: `popup.html?${query}` });
  try {
    await api.action.openPopup();
  } catch {
    query.set("tab", String(tabId));
    await api.windows.create({
      url: api.runtime.getURL(`/popup.html?${query}` as "/popup.html"),
      type: "popup",
      width: 380,
      height: 640,
    });
  } finally {
    await api.action.setPopup({ tabId, popup: "popup.html" });
  }
}
