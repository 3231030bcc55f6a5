import { PopupView } from "./PopupView.tsx";
import type { PopupPort } from "./port.ts";
import { type Start, usePopup } from "./usePopup.ts";
import type { Voice } from "./voice.ts";

/** The toolbar popup over a port. */
export function Popup(props: { port: PopupPort; voice: Voice; start?: Start }) {
  const { port, voice, start = {} } = props;
  const { state, actions, root } = usePopup(port, start);
  const today = new Date().toISOString().slice(0, 10);
  return <PopupView state={state} actions={actions} voice={voice} today={today} root={root} />;
}
