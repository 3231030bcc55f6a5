import { browser } from "wxt/browser";
import type { CardSource, PanelPort } from "../components/panel/port.ts";
import { askFrames } from "./frames.ts";
import type { ToPage } from "./messages.ts";
import { askFrame } from "./messaging.ts";
import type { Api } from "./native.ts";
import { panelTether } from "./panel-tether.ts";
import { findTab, namedTab, portOn } from "./popup-port.ts";

const api = browser as Api;

/** The browser as the side panel needs it: it follows the tab in front of its own window. */
export function panelPort(): PanelPort {
  let tab = findTab();
  const id = async () => (await tab)?.id ?? -1;
  const tether = panelTether(api, id);
  const port = portOn(
    () => tab,
    () => {},
  );
  return {
    ...port,
    ...cardSource(id),
    onTab(listener) {
      const arrive = () => {
        tab = findTab();
        void tab.then(tether.renew).then(listener);
      };
      const updated = (tabId: number, { status }: { status?: string }) => {
        if (status) void id().then((current) => tabId === current && arrive());
      };
      if (namedTab() === undefined) api.tabs.onActivated.addListener(arrive);
      api.tabs.onUpdated.addListener(updated);
      return () => {
        api.tabs.onActivated.removeListener(arrive);
        api.tabs.onUpdated.removeListener(updated);
      };
    },
    onShowing: tether.onShowing,
    light: tether.light,
    async passages(entry) {
      const frames = await askFrames(api, await id(), "passages", { entry });
      return frames.flatMap(({ frameId, answer = [] }) =>
        answer.map((passage) => ({ ...passage, frame: frameId })),
      );
    },
    async goTo({ frame, mention }) {
      const at = { tabId: await id(), frameId: frame };
      return (await askFrame<ToPage, "goTo">(api, at, "goTo", { mention })) ?? false;
    },
    async openSheet() {
      const query = new URLSearchParams({ sheet: "", tab: String(await id()) });
      await api.tabs.create({ url: api.runtime.getURL(`/sidepanel.html?${query}` as "/") });
    },
    save,
  };
}

/** What the cards of a tab's notes say; an entry that several frames mention is told of once. */
export function cardSource(tabId: () => Promise<number>): CardSource {
  return {
    async cards(entry, sense) {
      const request = { ...(entry && { entries: [entry] }), ...(sense && { sense }) };
      const frames = await askFrames(api, await tabId(), "cards", request);
      const known = new Set<string>();
      return frames
        .flatMap(({ answer = [] }) => answer)
        .filter(({ senses }) => {
          const key = senses.map((one) => one.entry.id).join();
          if (known.has(key)) return false;
          known.add(key);
          return true;
        });
    },
  };
}

/** By a link that is pressed for the reader: no permission to download is needed. */
function save(name: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/markdown;charset=utf-8" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
