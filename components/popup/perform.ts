import type { Dispatch } from "preact/hooks";
import type { Actions } from "./actions.ts";
import { changesIn } from "./changes.ts";
import type { PopupPort } from "./port.ts";
import { blank, LOOK, type PopupEvent, type PopupState, type Said, START } from "./state.ts";

/** What the popup does over a port. */
export function actionsOver(
  port: PopupPort,
  send: Dispatch<PopupEvent>,
  state: () => PopupState,
): Actions {
  const say = (said: Said) => send({ kind: "said", said });

  const { change, show, keep, remove, copyBroken, dismissBroken } = changesIn({
    port,
    state,
    send,
    say,
    start: START,
  });

  /** The browser's question was answered: what may be read now? */
  const allowed = async (yes: boolean, otherwise: Said): Promise<void> => {
    if (!yes) return say(otherwise);
    send({ kind: "await" });
    send({ kind: "tab", tab: await port.tab() });
    send({ kind: "focus", key: START });
  };

  return {
    async site(on) {
      const { tab, settings } = state();
      if (!tab) return;
      if (on && tab.access !== "granted") {
        if (!(await port.askHost(tab.host))) return say({ key: "refused" });
        if (settings?.sites[tab.host] === "off") {
          await change({ kind: "site", host: tab.host, on });
        }
        return allowed(true, { key: "refused" });
      }
      send({ kind: "await" });
      await change({ kind: "site", host: tab.host, on });
    },
    async openNote(entry, name) {
      if (await port.openNote(entry)) port.close();
      else say({ key: "noteGone", values: { name } });
    },
    async jumpToPolicy() {
      if (await port.jumpToPolicy()) port.close();
      else say({ key: "policyGone" });
    },
    ...(port.openPanel && {
      openPanel() {
        void port.openPanel?.().then(port.close);
      },
    }),
    openOptions() {
      void port.openOptions().then(port.close);
    },
    unfold: (focus) => send({ kind: "unfold", focus }),

    read: (id, from) => send({ kind: "go", view: { kind: "entry", id }, from }),
    write(from, given) {
      const id = given && "id" in given ? { id: given.id } : {};
      send({ kind: "go", view: { kind: "form", ...id }, from });
      if (given && "name" in given) {
        send({ kind: "draft", part: { ...blank, headword: given.name } });
      }
    },
    openSettings: (from) => send({ kind: "go", view: { kind: "settings" }, from }),
    back: () => send({ kind: "back" }),
    search: (query) => send({ kind: "query", query }),

    async hide(entry, name, host) {
      const where = host === undefined ? {} : { host };
      if (!(await change({ kind: "hide", entry, ...where }))) return;
      send({ kind: "back" });
      const key = host === undefined ? "hidEverywhere" : "hidHere";
      say({ key, values: { name, ...where }, undo: { kind: "unhide", entry, ...where } });
    },
    show,
    async undo(back) {
      if (!(await change(back))) return;
      say({ key: "undone" });
      send({ kind: "focus", key: START });
    },

    draft: (part) => send({ kind: "draft", part }),
    async keep() {
      const { view } = state();
      if (view.kind === "form") await keep(view.id);
    },
    discard: () => send({ kind: "leaveForm" }),
    remove: (id) =>
      remove(id, () => {
        if (state().view.kind === "entry") send({ kind: "back" });
      }),

    density: (density) => void change({ kind: "density", density }),
    style: (style) => void change({ kind: "style", style }),
    glossary: (glossary, on) => void change({ kind: "glossary", glossary, on }),

    everySite: async () => allowed(await port.askEverySite(), { key: "refused" }),
    readOnce: async () => allowed(await port.readOnce(), { key: "notRead" }),

    copyBroken,
    dismissBroken,
    async loadGlossaries() {
      send({ kind: "glossaries", glossaries: "loading" });
      await loadGlossaries(port, send);
      send({ kind: "focus", key: LOOK });
    },
  };
}

/** Loads the bundled glossaries, or tells that they could not be. */
export async function loadGlossaries(
  port: PopupPort,
  tell: (event: PopupEvent) => void,
): Promise<void> {
  try {
    tell({ kind: "glossaries", glossaries: await port.glossaries() });
  } catch {
    tell({ kind: "glossaries", glossaries: "failed" });
  }
}
