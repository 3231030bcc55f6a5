import type { PopupPort, TabInfo } from "../../../components/popup/port.ts";
import type { Glossary } from "../../../core/lexicon/types.ts";
import type { PageReport } from "../../../core/report.ts";
import { applyChange, defaults, type Settings } from "../../../core/settings.ts";
import { glossaries, report } from "./fixtures.ts";

/** What a world in memory begins with. */
export interface World {
  readonly tab: TabInfo;
  readonly settings: Settings;
  /** What the page tells while it is read. */
  readonly report: PageReport | undefined;
  readonly glossaries: readonly Glossary[] | "fail";
  readonly broken: string | undefined;
  /** How the reader answers the browser's questions. */
  readonly yes: boolean;
  /** Whether what is asked of the page, the store and the clipboard is done. */
  readonly works: boolean;
}

export const ocMedia: TabInfo = {
  tabId: 1,
  url: "https://oc-media.org/a",
  host: "oc-media.org",
  kind: "page",
  access: "granted",
};

export const world: World = {
  tab: ocMedia,
  settings: defaults,
  report,
  glossaries,
  broken: undefined,
  yes: true,
  works: true,
};

/** A port over a world in memory, and what was done through it, in order. */
export function memoryPort(given: Partial<World> = {}): PopupPort & { readonly done: string[] } {
  const now: { -readonly [key in keyof World]: World[key] } = { ...world, ...given };
  const listeners = new Set<(settings: Settings) => void>();
  const done: string[] = [];
  let injected = now.tab.access === "granted";
  const ask = (question: string) => {
    done.push(question);
    if (!now.yes) return false;
    now.tab = { ...now.tab, access: "granted" };
    injected = true;
    return true;
  };
  return {
    done,
    tab: async () => now.tab,
    report: async () =>
      injected && now.settings.sites[now.tab.host] !== "off" ? now.report : undefined,
    onPage: () => () => {},
    async openPanel() {
      done.push("open panel");
    },
    async openOptions() {
      done.push("open options");
    },
    async openNote(entry) {
      done.push(`open ${entry}`);
      return now.works;
    },
    async jumpToPolicy() {
      done.push("jump");
      return now.works;
    },
    settings: async () => now.settings,
    onSettings(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async change(change) {
      if (!now.works) throw new Error("the store is full");
      done.push(`change ${change.kind}`);
      now.settings = applyChange(now.settings, change);
      for (const listener of listeners) listener(now.settings);
      return now.settings;
    },
    brokenSettings: async () => now.broken,
    async dismissBroken() {
      done.push("dismiss");
      now.broken = undefined;
    },
    async glossaries() {
      if (now.glossaries === "fail") {
        now.glossaries = glossaries; // the next try succeeds
        throw new Error("no such file");
      }
      return now.glossaries;
    },
    askHost: async (host) => ask(`ask ${host}`),
    askEverySite: async () => ask("ask every site"),
    async readOnce() {
      done.push("read once");
      injected = now.works;
      return now.works;
    },
    async copy(text) {
      if (!now.works) throw new Error("refused");
      done.push(`copy ${text}`);
    },
    close: () => void done.push("close"),
  };
}
