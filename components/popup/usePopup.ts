import type { RefObject } from "preact";
import {
  type Dispatch,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useReducer,
  useRef,
} from "preact/hooks";
import { searchKey } from "../../core/search.ts";
import type { Change } from "../../core/settings.ts";
import type { Actions } from "./actions.ts";
import { entryFrom, problemOf } from "./draft.ts";
import type { PopupPort } from "./port.ts";
import {
  blank,
  initial,
  LOOK,
  PATIENCE,
  type PopupEvent,
  type PopupState,
  type Said,
  START,
  step,
} from "./state.ts";

/** With what the popup is opened: words to look up, or words on which to write a note. */
export interface Start {
  readonly look?: string;
  readonly add?: string;
}

/** Milliseconds between two questions to a page that has not answered: it may be about to. */
const ASK_SOON = 300;

/** The popup's state over a port. `root` is the element within which the focus is moved. */
export function usePopup(
  port: PopupPort,
  start: Start,
): {
  state: PopupState;
  actions: Actions;
  root: RefObject<HTMLDivElement | null>;
  /** Another tab may be in front, or another page in it: looks again. */
  arrive: () => Promise<void>;
} {
  const [state, send] = useReducer(step, start, begin);
  const now = useRef(state);
  now.current = state;
  const root = useRef<HTMLDivElement>(null);
  const actions = useMemo(() => actionsOver(port, send, () => now.current), [port]);
  useBeginning(port, start, send);
  useReport(port, state, send);
  useFocus(root, state.focus);
  useEscape(root, send, () => now.current);
  const arrive = useCallback(async () => {
    send({ kind: "tab", tab: await port.tab() });
    send({ kind: "turned" });
  }, [port]);
  return { state, actions, root, arrive };
}

function begin({ look, add }: Start): PopupState {
  if (look !== undefined) return { ...initial, query: look, focus: { key: LOOK } };
  if (add === undefined) return initial;
  const draft = { ...blank, headword: add };
  const view = { kind: "form" } as const;
  const trail = [{ view: initial.view, from: START }];
  return { ...initial, view, trail, draft, begun: draft, focus: { key: START } };
}

/** Asks for what does not change by itself, and listens to what does. */
function useBeginning(port: PopupPort, start: Start, send: Dispatch<PopupEvent>): void {
  useEffect(() => {
    let open = true;
    const tell = (event: PopupEvent) => open && send(event);
    const silent = port.onSettings((settings) => tell({ kind: "settings", settings }));
    const reads = async () => {
      const [tab, settings] = await Promise.all([port.tab(), port.settings()]);
      tell({ kind: "settings", settings });
      tell({ kind: "tab", tab });
      const added = start.add === undefined ? "" : searchKey(start.add);
      const known = settings.own.find((own) => searchKey(own.headword) === added);
      if (known && added !== "") tell({ kind: "editInstead", id: known.id });
      if (tab.kind !== "page" && start.add === undefined) tell({ kind: "focus", key: LOOK });
    };
    void reads();
    void port.brokenSettings().then((text) => {
      if (text !== undefined) tell({ kind: "broken", broken: { text, shown: false } });
    });
    void loadGlossaries(port, tell);
    return () => {
      open = false;
      silent();
    };
  }, [port]);
}

async function loadGlossaries(port: PopupPort, tell: (event: PopupEvent) => void): Promise<void> {
  try {
    tell({ kind: "glossaries", glossaries: await port.glossaries() });
  } catch {
    tell({ kind: "glossaries", glossaries: "failed" });
  }
}

/** Asks the page for its report, as long as it may be read: until it answers, then when it changes. */
function useReport(
  port: PopupPort,
  { tab, settings, report, unanswered }: PopupState,
  send: Dispatch<PopupEvent>,
): void {
  const { kind, access, host = "" } = tab ?? {};
  const reads =
    kind === "page" &&
    (access === "granted" || access === "unlisted") &&
    settings !== undefined &&
    settings.sites[host] !== "off";
  const waits = (report === undefined || unanswered > 0) && unanswered < PATIENCE;
  useEffect(() => {
    if (!reads) return;
    let open = true;
    const ask = async () => {
      const report = await port.report();
      if (open) send({ kind: "report", report });
    };
    void ask();
    const silent = port.onPage(ask);
    const timer = waits ? setInterval(ask, ASK_SOON) : undefined;
    return () => {
      open = false;
      silent();
      clearInterval(timer);
    };
  }, [port, reads, settings, waits]);
}

/** Moves the focus to the control that is to have it, else to where the view begins. */
function useFocus(root: RefObject<HTMLDivElement | null>, focus: PopupState["focus"]): void {
  useLayoutEffect(() => {
    if (!focus || !root.current) return;
    const controls = [...root.current.querySelectorAll<HTMLElement>("[data-key]")];
    const named = (key: string) => controls.find((control) => control.dataset.key === key);
    (named(focus.key) ?? named(START))?.focus();
  }, [focus]);
}

/** Escape goes back, then clears the look-up; after that it is the browser's, and closes the popup. */
function useEscape(
  root: RefObject<HTMLDivElement | null>,
  send: Dispatch<PopupEvent>,
  state: () => PopupState,
): void {
  useEffect(() => {
    const page = root.current?.ownerDocument;
    const leave = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.isComposing) return;
      const { trail, query } = state();
      if (trail.length > 0) send({ kind: "back" });
      else if (query !== "") {
        send({ kind: "query", query: "" });
        send({ kind: "focus", key: LOOK });
      } else return;
      event.preventDefault();
    };
    page?.addEventListener("keydown", leave);
    return () => page?.removeEventListener("keydown", leave);
  }, [root]);
}

function actionsOver(
  port: PopupPort,
  send: Dispatch<PopupEvent>,
  state: () => PopupState,
): Actions {
  const say = (said: Said) => send({ kind: "said", said });

  /** Whether it could be saved; what cannot be is said. */
  const change = async (asked: Change): Promise<boolean> => {
    try {
      send({ kind: "settings", settings: await port.change(asked) });
      return true;
    } catch {
      say({ key: "notSaved" });
      return false;
    }
  };

  /** The browser's question was answered: what may be read now? */
  const allowed = async (yes: boolean, otherwise: Said): Promise<void> => {
    if (!yes) return say(otherwise);
    send({ kind: "await" });
    send({ kind: "tab", tab: await port.tab() });
    send({ kind: "focus", key: START });
  };

  const own = (id: string) => state().settings?.own.find((entry) => entry.id === id);

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
    async show(entry, name, host) {
      const where = host === undefined ? {} : { host };
      if (!(await change({ kind: "unhide", entry, ...where }))) return;
      const key = host === undefined ? "shownEverywhere" : "shownHere";
      say({ key, values: { name, ...where }, undo: { kind: "hide", entry, ...where } });
    },
    async undo(back) {
      if (!(await change(back))) return;
      say({ key: "undone" });
      send({ kind: "focus", key: START });
    },

    draft: (part) => send({ kind: "draft", part }),
    async keep() {
      const { draft, view } = state();
      if (view.kind !== "form" || problemOf(draft)) return;
      const before = view.id === undefined ? undefined : own(view.id);
      const id = before?.id ?? `own-${crypto.randomUUID()}`;
      const entry = entryFrom(draft, id, Date.now());
      if (!(await change({ kind: "keepOwn", entry }))) return;
      send({ kind: "leaveForm" });
      say({
        key: before ? "changed" : "kept",
        values: { name: entry.headword },
        undo: before ? { kind: "keepOwn", entry: before } : { kind: "removeOwn", id },
      });
    },
    discard: () => send({ kind: "leaveForm" }),
    async remove(id) {
      const entry = own(id);
      if (!entry || !(await change({ kind: "removeOwn", id }))) return;
      if (state().view.kind === "entry") send({ kind: "back" });
      const values = { name: entry.headword };
      say({ key: "deleted", values, undo: { kind: "keepOwn", entry } });
    },

    density: (density) => void change({ kind: "density", density }),
    style: (style) => void change({ kind: "style", style }),
    glossary: (glossary, on) => void change({ kind: "glossary", glossary, on }),

    everySite: async () => allowed(await port.askEverySite(), { key: "refused" }),
    readOnce: async () => allowed(await port.readOnce(), { key: "notRead" }),

    async copyBroken() {
      const { broken } = state();
      if (!broken) return;
      try {
        await port.copy(broken.text);
        say({ key: "copied" });
      } catch {
        send({ kind: "broken", broken: { ...broken, shown: true } });
      }
    },
    async dismissBroken() {
      await port.dismissBroken();
      send({ kind: "broken", broken: undefined });
      send({ kind: "focus", key: START });
    },
    async loadGlossaries() {
      send({ kind: "glossaries", glossaries: "loading" });
      await loadGlossaries(port, send);
      send({ kind: "focus", key: LOOK });
    },
  };
}
