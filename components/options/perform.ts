import { changesIn } from "../popup/changes.ts";
import type { Actions } from "./actions.ts";
import type { OptionsPort } from "./port.ts";
import { type OptionsEvent, type OptionsState, SAID, type Said } from "./state.ts";

/** What the settings page does over a port. */
export function actionsOver(
  port: OptionsPort,
  send: (event: OptionsEvent) => void,
  state: () => OptionsState,
): Actions {
  const say = (said: Said) => send({ kind: "said", said });
  /** All that was removed, for as long as it can be had back. */
  let removed: Awaited<ReturnType<OptionsPort["forget"]>> | undefined;

  const { change, show, keep, remove, copyBroken, dismissBroken } = changesIn({
    port,
    state,
    send,
    say: ({ key: popup, ...said }) => say({ popup, ...said }),
    start: "top",
  });
  const isAllowed = (host: string) => {
    const { every = false, hosts = [], barred = [] } = state().granted ?? {};
    return every || hosts.includes(host) || (port.listed.includes(host) && !barred.includes(host));
  };
  /** Switches a site on; the browser is asked first where it does not let us. */
  const switchOn = async (host: string): Promise<void> => {
    if (!isAllowed(host) && !(await port.askHost(host))) return say({ key: "refused" });
    if (!(await change({ kind: "site", host, on: true }))) return;
    send({ kind: "address", address: "" });
    say({ key: "added", values: { host } });
  };

  return {
    density: (density) => void change({ kind: "density", density }),
    style: (style) => void change({ kind: "style", style }),
    accent: (accent) => void change({ kind: "accent", accent }),
    delays: (delays) => void change({ kind: "delays", delays }),
    language: (language) => void change({ kind: "language", language }),
    glossary: (glossary, on) => void change({ kind: "glossary", glossary, on }),

    async everySite(on) {
      if (!(await (on ? port.askEverySite() : port.dropEverySite()))) say({ key: "refused" });
    },
    async site(host, on) {
      if (on) await switchOn(host);
      else await change({ kind: "site", host, on });
    },
    allow: (host) => void switchOn(host),
    async allowListed() {
      say({ key: (await port.askListed()) ? "allowedListed" : "refused" });
    },
    async removeSite(host) {
      const was = state().settings?.sites[host];
      if (state().granted?.hosts.includes(host)) await port.dropHost(host);
      if (!(await change({ kind: "forgetSite", host }))) return;
      const undo = { kind: "site", host, on: was !== "off" } as const;
      say({ key: "removedSite", values: { host }, undo });
    },
    address: (address) => send({ kind: "address", address }),
    async addSite() {
      const { address } = state();
      if (address.trim() === "") return send({ kind: "addressProblem", problem: "noAddress" });
      const host = port.siteOf(address);
      if (host === undefined) return send({ kind: "addressProblem", problem: "badAddress" });
      await switchOn(host);
    },

    show,
    write(from, given) {
      const id = given && "id" in given ? { id: given.id } : {};
      send({ kind: "write", from, ...id });
    },
    draft: (part) => send({ kind: "draft", part }),
    async keep() {
      const { form } = state();
      if (form) await keep(form.id);
    },
    discard: () => send({ kind: "leaveForm" }),
    remove: (id) => remove(id),

    async openShortcuts() {
      if (await port.openShortcuts()) return;
      send({ kind: "shortcutsAt", address: port.shortcutsAddress });
    },

    forget: (sure) => send({ kind: "sure", sure }),
    async forgetSure() {
      removed = await port.forget();
      send({ kind: "sure", sure: false });
      say({ key: "forgotten", undo: { kind: "restore" } });
    },
    async undo(undo) {
      if (undo.kind === "restore") {
        if (removed) await port.restore(removed);
        say({ key: "restored" });
        return send({ kind: "focus", key: SAID });
      }
      // What was removed with the browser's leave is asked for again, in this click.
      if (undo.kind === "site" && undo.on && !isAllowed(undo.host)) return switchOn(undo.host);
      if (!(await change(undo))) return;
      say({ popup: "undone" });
      send({ kind: "focus", key: SAID });
    },

    copyBroken,
    dismissBroken,
  };
}
