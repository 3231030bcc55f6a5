import type { RefObject } from "preact";
import { useEffect, useMemo, useReducer, useRef } from "preact/hooks";
import type { Actions } from "../popup/actions.ts";
import type { PopupState } from "../popup/state.ts";
import { usePopup } from "../popup/usePopup.ts";
import { type PanelActions, panelActions } from "./actions.ts";
import type { PanelPort } from "./port.ts";
import { initialPanel, type PanelState, stepPanel } from "./state.ts";
import type { Voice } from "./voice.ts";

const NOTHING = {};

/** What the side panel is drawn from. */
export interface Panel {
  /** What the popup would know. */
  readonly state: PopupState;
  readonly panel: PanelState;
  readonly actions: Actions & PanelActions;
  /** The element within which the focus is moved. */
  readonly root: RefObject<HTMLDivElement | null>;
}

/** The side panel's state over a port: the popup's, and its own. */
export function usePanel(port: PanelPort, voice: Voice): Panel {
  const { state, actions: popup, root, arrive } = usePopup(port, NOTHING);
  const [panel, send] = useReducer(stepPanel, initialPanel);
  const now = useRef({ state, panel });
  now.current = { state, panel };
  const actions = useMemo(
    () => ({ ...popup, ...panelActions(port, send, arrive, () => now.current, voice) }),
    [port, voice, popup, arrive],
  );
  useEffect(() => port.onShowing((entry) => send({ kind: "showing", entry })), [port]);
  useEffect(() => port.onTab(() => void arrive()), [port, arrive]);
  const { tab, report } = state;
  useEffect(() => send({ kind: "elsewhere" }), [tab?.tabId, tab?.host]);
  // The page's text has changed: what is unfolded is asked for anew.
  useEffect(() => {
    for (const entry of Object.keys(now.current.panel.unfolded)) actions.unfoldMentions(entry);
  }, [report, actions]);
  return { state, panel, actions, root };
}
