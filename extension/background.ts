import { showCount } from "./badge.ts";
import { choicesFor } from "./choices.ts";
import { stepInTab } from "./commands.ts";
import { findNames } from "./find.ts";
import { bundledEntry } from "./glossary.ts";
import { siteOf } from "./listed.ts";
import type { ToBackground } from "./messages.ts";
import type { Handlers } from "./messaging.ts";
import { bundledLines, bundledMatcher } from "./names.ts";
import type { Api } from "./native.ts";
import { LATER_SCRIPTS, READER_SCRIPT } from "./sites.ts";
import { speechInForce } from "./speech.ts";
import { changeSettings, readSettings, readState } from "./store.ts";
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
      // Read from its file while the reader script reads the page.
      void bundledMatcher(api).catch(() => undefined);
      const target = { tabId, frameIds: [frameId] };
      await api.scripting.executeScript({ target, files: [READER_SCRIPT] });
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
    choices: ({ host }) => choicesFor(api, host),
    find: (request) => findNames(api, request),
    lines: () => [...bundledLines.values()],
    async entry({ id }) {
      const entry = (await readSettings(api)).own.find((own) => own.id === id);
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
