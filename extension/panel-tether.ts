import { type Lit, PANEL_PORT, type Showing } from "./messages.ts";
import type { Api } from "./native.ts";
import { onCount } from "./on-count.ts";

/** The panel's end of its port to all frames of the tab that it follows. */
export interface Tether {
  /** Ties the panel to the tab that is in front now. */
  renew(): Promise<void>;
  light(entry: string | undefined): void;
  /** Calls back with what the page shows; returns what ends that. */
  onShowing(listener: (entry: string | undefined) => void): () => void;
}

/** Ties a panel to a tab. A page or frame that begins later is tied when it first counts its notes. */
export function panelTether(api: Api, tabId: () => Promise<number>): Tether {
  let port: ReturnType<Api["tabs"]["connect"]> | undefined;
  let listener: (entry: string | undefined) => void = () => {};
  const renew = async () => {
    const id = await tabId();
    port?.disconnect();
    port = undefined;
    listener(undefined);
    if (id < 0) return;
    const made = api.tabs.connect(id, { name: PANEL_PORT });
    port = made;
    made.onMessage.addListener((message: unknown) => listener((message as Showing).entry));
    made.onDisconnect.addListener(() => {
      void api.runtime.lastError; // nothing of ours runs there, which is no fault
      if (port === made) port = undefined;
    });
  };
  void renew();
  onCount(api, tabId, (fresh) => {
    if (fresh) void renew();
  });
  return {
    renew,
    light(entry) {
      const lit: Lit = entry === undefined ? {} : { entry };
      port?.postMessage(lit);
    },
    onShowing(call) {
      listener = call;
      return () => {
        listener = () => {};
      };
    },
  };
}
