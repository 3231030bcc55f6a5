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
import type { Actions } from "./actions.ts";
import { actionsOver, loadGlossaries } from "./perform.ts";
import type { PopupPort } from "./port.ts";
import {
  blank,
  initial,
  LOOK,
  PATIENCE,
  type PopupEvent,
  type PopupState,
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
