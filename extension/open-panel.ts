import type { Api } from "./native.ts";
import type { Tab } from "./tab-info.ts";

/** Firefox's sidebar, which Chrome's types do not know. */
interface Sidebar {
  open(): Promise<void>;
}

/** Opens the side panel of a window; in the reader's own click or key, and at once. */
export function openPanelIn(api: Api, windowId: number): Promise<void> {
  const sidebar = sidebarOf(api);
  return sidebar ? sidebar.open() : api.sidePanel.open({ windowId });
}

/** What opens the side panel beside a tab; undefined where the browser has none. */
export function panelOpener(
  api: Api,
  tab: () => Promise<Tab | undefined>,
): (() => Promise<void>) | undefined {
  if (!sidebarOf(api) && !("sidePanel" in api)) return undefined;
  // Known before the click: Firefox opens it in the very turn of the click, or never.
  let windowId: number | undefined;
  void tab().then((found) => {
    windowId = found?.windowId;
  });
  return async () => {
    if (windowId !== undefined) await openPanelIn(api, windowId);
  };
}

function sidebarOf(api: Api): Sidebar | undefined {
  return (api as { sidebarAction?: Sidebar }).sidebarAction;
}
