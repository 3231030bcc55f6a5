import { useEffect } from "preact/hooks";
import { PopupView } from "./PopupView.tsx";
import type { PopupPort } from "./port.ts";
import { type Start, usePopup } from "./usePopup.ts";
import type { Voice } from "./voice.ts";

/** The toolbar popup over a port. Escape goes back, then clears the look-up, then is the browser's. */
export function Popup(props: { port: PopupPort; voice: Voice; start?: Start }) {
  const { port, voice, start = {} } = props;
  const { state, actions, root } = usePopup(port, start);
  const { trail, query } = state;
  useEffect(() => {
    const page = root.current?.ownerDocument;
    const leave = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.isComposing) return;
      if (trail.length > 0) actions.back();
      else if (query !== "") actions.search("");
      else return;
      event.preventDefault();
    };
    page?.addEventListener("keydown", leave);
    return () => page?.removeEventListener("keydown", leave);
  }, [root, actions, trail.length, query]);
  const today = new Date().toISOString().slice(0, 10);
  return <PopupView state={state} actions={actions} voice={voice} today={today} root={root} />;
}
