import { browser } from "wxt/browser";
import type { WelcomePort } from "../components/welcome/port.ts";
import { granted, onGrants } from "./granted.ts";
import { listedHosts } from "./listed.ts";
import type { ToBackground } from "./messages.ts";
import { ask } from "./messaging.ts";
import type { Api } from "./native.ts";
import { openShortcuts, SHORTCUTS } from "./shortcuts.ts";
import { EVERY_SITE, listedPatterns } from "./sites.ts";

const api = browser as Api;

/** The browser as the welcome page needs it. */
export function welcomePort(): WelcomePort {
  return {
    listed: listedHosts,
    granted: () => granted(api),
    onGranted: (listener) => onGrants(api, listener),
    askEverySite: () => api.permissions.request({ origins: [EVERY_SITE] }),
    askListed: () => api.permissions.request({ origins: listedPatterns(api) }),
    dropEverySite: () => api.permissions.remove({ origins: [EVERY_SITE] }),
    openOptions: () => api.runtime.openOptionsPage(),
    async nextKeys() {
      const commands = (await api.commands?.getAll()) ?? [];
      return commands.find(({ name }) => name === "next-note")?.shortcut ?? "";
    },
    async openFirst() {
      await ask<ToBackground, "step">(api, "step", { by: 1 });
    },
    openShortcuts: () => openShortcuts(api),
    shortcutsAddress: SHORTCUTS,
  };
}
