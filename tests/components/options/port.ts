import options from "../../../assets/locales/en/options.json" with { type: "json" };
import popup from "../../../assets/locales/en/popup.json" with { type: "json" };
import type { Granted, OptionsPort } from "../../../components/options/port.ts";
import type { Voice } from "../../../components/options/voice.ts";
import { translator } from "../../../core/messages.ts";
import { hostOf } from "../../../core/publisher/hosts.ts";
import { defaults, parseSettings, type Settings } from "../../../core/settings.ts";
import { memoryPort, type World } from "../popup/port.ts";

const locale = "en";

export const voice: Voice = {
  t: translator(options, locale),
  popup: { t: translator(popup, locale), locale },
  locale,
};

export const LISTED = ["jam-news.net", "oc-media.org"];

/** The settings page's port over a world in memory; `stored` is what was chosen there. */
export function optionsMemory(given: Partial<World> & { granted?: Partial<Granted> } = {}) {
  const { yes = true } = given;
  const base = memoryPort({ settings: defaults, ...given });
  let granted: Granted = { every: false, hosts: [], barred: [], ...given.granted };
  let allowed: () => void = () => {};
  let shown: Parameters<OptionsPort["onSettings"]>[0] = () => {};
  let gone: object | undefined;
  const ask = (what: string, next: Granted) => {
    base.done.push(what);
    if (yes) granted = next;
    allowed();
    return yes;
  };
  const port: OptionsPort = {
    ...base,
    settings: async () => (gone ? defaults : base.settings()),
    onSettings(listener) {
      shown = listener;
      return base.onSettings(listener);
    },
    listed: LISTED,
    siteOf: (address) => {
      const host = hostOf(address)?.replace(/^www\./, "");
      return host?.includes(".") ? host : undefined;
    },
    granted: async () => granted,
    onGranted(listener) {
      allowed = listener;
      return () => {};
    },
    askHost: async (host) => ask(`ask ${host}`, { ...granted, hosts: [...granted.hosts, host] }),
    askEverySite: async () => ask("ask every site", { ...granted, every: true }),
    askListed: async () => ask("ask the list", { ...granted, barred: [] }),
    dropHost: async (host) =>
      ask(`drop ${host}`, { ...granted, hosts: granted.hosts.filter((one) => one !== host) }),
    dropEverySite: async () => ask("drop every site", { ...granted, every: false }),
    stored: async () => ({
      all: gone ? {} : kept(await base.settings()),
      words: 0,
    }),
    async forget() {
      gone = kept(await base.settings());
      shown(defaults);
      return gone as { [key: string]: unknown };
    },
    async restore(all) {
      gone = undefined;
      const { settings } = all.scholium as { settings: object };
      shown(parseSettings({ ...settings, own: all["scholium-own"] }).settings);
    },
    shortcuts: async () => [{ command: "Next note on the page", keys: "Alt+Shift+N" }],
    openShortcuts: async () => yes,
    shortcutsAddress: "chrome://extensions/shortcuts",
  };
  return { port, done: base.done };
}

/** Settings as the store holds them. */
const kept = ({ own, ...settings }: Settings) => ({
  scholium: { settings },
  "scholium-own": own,
});
