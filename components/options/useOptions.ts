import type { RefObject } from "preact";
import {
  type Dispatch,
  useEffect,
  useLayoutEffect,
  useMemo,
  useReducer,
  useRef,
} from "preact/hooks";
import { storedLines } from "../../core/stored.ts";
import type { Actions } from "./actions.ts";
import { actionsOver } from "./perform.ts";
import type { OptionsPort } from "./port.ts";
import { initial, type OptionsEvent, type OptionsState, step } from "./state.ts";

/** The settings page's state over a port. `root` is the element within which the focus is moved. */
export function useOptions(port: OptionsPort): {
  state: OptionsState;
  actions: Actions;
  root: RefObject<HTMLDivElement | null>;
} {
  const [state, send] = useReducer(step, initial);
  const now = useRef(state);
  now.current = state;
  const root = useRef<HTMLDivElement>(null);
  const actions = useMemo(() => actionsOver(port, send, () => now.current), [port]);
  useBeginning(port, send);
  const { settings, broken, focus } = state;
  // What is stored changes with the settings, wherever they were changed.
  useEffect(() => {
    void port
      .stored()
      .then(({ all, words }) => send({ kind: "stored", lines: storedLines(all, words) }));
  }, [port, settings, broken]);
  useLayoutEffect(() => {
    if (!focus) return;
    const controls = root.current?.querySelectorAll<HTMLElement>("[data-key]") ?? [];
    [...controls].find(({ dataset }) => dataset.key === focus.key)?.focus();
  }, [focus]);
  return { state, actions, root };
}

/** Asks for what does not change by itself, and listens to what does. */
function useBeginning(port: OptionsPort, send: Dispatch<OptionsEvent>): void {
  useEffect(() => {
    const allow = () => void port.granted().then((granted) => send({ kind: "granted", granted }));
    const silent = [
      port.onSettings((settings) => send({ kind: "settings", settings })),
      port.onGranted(allow),
    ];
    allow();
    void port.settings().then((settings) => send({ kind: "settings", settings }));
    void port.shortcuts().then((shortcuts) => send({ kind: "shortcuts", shortcuts }));
    void port.brokenSettings().then((text) => {
      if (text !== undefined) send({ kind: "broken", broken: { text, shown: false } });
    });
    port.glossaries().then(
      (glossaries) => send({ kind: "glossaries", glossaries }),
      () => send({ kind: "glossaries", glossaries: "failed" }),
    );
    return () => {
      for (const end of silent) end();
    };
  }, [port]);
}
