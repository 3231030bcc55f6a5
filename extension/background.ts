import { showCount } from "./badge.ts";
import { stepInTab } from "./commands.ts";
import { findLarge } from "./find.ts";
import { bundledEntry } from "./glossary.ts";
import { siteOf } from "./listed.ts";
import type { ToBackground } from "./messages.ts";
import type { Handlers } from "./messaging.ts";
import type { Api } from "./native.ts";
import { LATER_SCRIPTS, READER_SCRIPTS } from "./sites.ts";
import { speechInForce } from "./speech.ts";
import { changeSettings, readState } from "./store.ts";
import { compileWords } from "./words.ts";

/** What the background does for the content scripts; each asks for its own frame alone. */
export function backgroundHandlers(api: Api): Handlers<ToBackground> {
  return {
    async begin({ host }, sender) {
      const tabId = sender.tab?.id;
      if (tabId === undefined) return false;
      const frameId = sender.frameId ?? 0;
      const [{ settings }] = await Promise.all([
        readState(api),
        showCount(api, { tabId, frameId }, 0, true),
      ]);
      if (settings.sites[siteOf(host)] === "off") return false;
      const target = { tabId, frameIds: [frameId] };
      await api.scripting.executeScript({ target, files: READER_SCRIPTS });
      return true;
    },
    async load({ script }, sender) {
      const tabId = sender.tab?.id;
      if (tabId === undefined || !Object.hasOwn(LATER_SCRIPTS, script)) return false;
      const target = { tabId, frameIds: [sender.frameId ?? 0] };
      await api.scripting.executeScript({ target, files: [LATER_SCRIPTS[script]] });
      return true;
    },
    speech: () => speechInForce(api, "card"),
    find: (request) => findLarge(api, request),
    async entry({ id }) {
      const { settings } = await readState(api);
      const entry = settings.own.find((own) => own.id === id);
      return entry ? { kind: "own", entry } : bundledEntry(api, id);
    },
    async count({ notes, fresh }, sender) {
      const tabId = sender.tab?.id;
      if (tabId !== undefined)
        await showCount(api, { tabId, frameId: sender.frameId ?? 0 }, notes, fresh);
      return undefined;
    },
    async step({ by }, sender) {
      const tabId = sender.tab?.id;
      if (tabId !== undefined) await stepInTab(api, tabId, by);
      return undefined;
    },
    change({ change }) {
      return changeSettings(api, change, compileWords);
    },
  };
}
