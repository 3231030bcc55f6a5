import { browser } from "wxt/browser";
import type { OptionsPort } from "../components/options/port.ts";
import { hostOf, patternOf } from "../core/publisher/hosts.ts";
import { granted, onGrants } from "./granted.ts";
import { forget } from "./kept.ts";
import { forgetWords, wordsSize } from "./kept-words.ts";
import { listedHosts, siteOf } from "./listed.ts";
import type { Api } from "./native.ts";
import { portOn } from "./popup-port.ts";
import { openShortcuts, SHORTCUTS, shortcuts } from "./shortcuts.ts";
import { EVERY_SITE, listedPatterns } from "./sites.ts";
import { forgetAll, readAll, restoreAll } from "./store.ts";

const api = browser as Api;

/** The browser as the settings page needs it. */
export function optionsPort(): OptionsPort {
  const { settings, onSettings, change, glossaries, brokenSettings, dismissBroken, copy } = portOn(
    async () => undefined,
    () => {},
  );
  return {
    ...{ settings, onSettings, change, glossaries, brokenSettings, dismissBroken, copy },
    listed: listedHosts.toSorted(),
    siteOf(address) {
      const host = hostOf(address);
      return host?.includes(".") ? siteOf(host) : undefined;
    },
    granted: () => granted(api),
    onGranted: (listener) => onGrants(api, listener),
    askHost: (host) => api.permissions.request({ origins: [patternOf(host)] }),
    askEverySite: () => api.permissions.request({ origins: [EVERY_SITE] }),
    askListed: () => api.permissions.request({ origins: listedPatterns(api) }),
    dropHost: (host) => api.permissions.remove({ origins: [patternOf(host)] }),
    dropEverySite: () => api.permissions.remove({ origins: [EVERY_SITE] }),
    stored: async () => ({ all: await readAll(api), words: await wordsSize() }),
    async forget() {
      await forgetWords(); // made again from the settings, should they come back
      await forget("bundled"); // nothing of the reader's, but "all" is all
      return forgetAll(api);
    },
    restore: (all) => restoreAll(api, all),
    shortcuts: () => shortcuts(api),
    openShortcuts: () => openShortcuts(api),
    shortcutsAddress: SHORTCUTS,
  };
}
