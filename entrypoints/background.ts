import { browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";
import { backgroundHandlers } from "../extension/background.ts";
import { forgetTab } from "../extension/badge.ts";
import { stepInTab, toggleSite } from "../extension/commands.ts";
import { createMenus, onMenu, retitleMenus } from "../extension/menus.ts";
import type { ToBackground } from "../extension/messages.ts";
import { answer } from "../extension/messaging.ts";
import type { Api } from "../extension/native.ts";
import { openPanelIn } from "../extension/open-panel.ts";
import {
  listedPatterns,
  onGranted,
  onSites,
  readOpenTabs,
  registerGranted,
} from "../extension/sites.ts";
import { onState, renewWords } from "../extension/store.ts";
import { compileWords } from "../extension/words.ts";

/** Once, and not after an update. */
function openWelcome(api: Api) {
  return api.tabs.create({ url: api.runtime.getURL("/welcome.html") });
}

export default defineBackground(() => {
  const api = browser as Api;
  answer<ToBackground>(api, backgroundHandlers(api));
  api.runtime.onInstalled.addListener(async ({ reason }) => {
    if (reason === "install") await openWelcome(api);
    if (reason === "update") await renewWords(api, compileWords);
    await createMenus(api);
    await registerGranted(api);
    await readOpenTabs(api, listedPatterns(api));
  });
  api.runtime.onStartup.addListener(() => {
    void registerGranted(api);
    void retitleMenus(api);
  });
  onState(api, ({ settings }, before) => {
    void retitleMenus(api);
    void onSites(api, before().settings.sites, settings.sites);
  });
  api.permissions.onAdded.addListener(({ origins = [] }) => void onGranted(api, origins));
  api.permissions.onRemoved.addListener(() => void registerGranted(api));
  api.tabs.onRemoved.addListener((tabId) => void forgetTab(api, tabId));
  api.contextMenus?.onClicked.addListener((info, tab) => {
    if (tab?.id !== undefined) void onMenu(api, info.menuItemId, info.selectionText ?? "", tab.id);
  });
  api.commands?.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined) return;
    if (command === "next-note") void stepInTab(api, tab.id, 1);
    if (command === "previous-note") void stepInTab(api, tab.id, -1);
    if (command === "open-notes") void openPanelIn(api, tab.windowId);
    if (command === "toggle-site" && tab.url) void toggleSite(api, tab.url);
  });
});
