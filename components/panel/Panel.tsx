import { PanelView } from "./PanelView.tsx";
import type { PanelPort } from "./port.ts";
import { usePanel } from "./usePanel.ts";
import type { Voice } from "./voice.ts";

/** The side panel over a port. */
export function Panel({ port, voice }: { port: PanelPort; voice: Voice }) {
  const today = new Date().toISOString().slice(0, 10);
  return <PanelView {...usePanel(port, voice)} cards={port} voice={voice} today={today} />;
}
