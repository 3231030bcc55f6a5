import { type Lit, PANEL_PORT, type Showing } from "./messages.ts";
import type { Api } from "./native.ts";

/**
 * A frame's end of the ports to side panels: tells them what is shown, and passes on what they light.
 * A panel that closes leaves nothing lit. Answers with what tells them.
 */
export function panelLink(
  api: Api,
  light: (entry: string | undefined) => void,
  signal: AbortSignal,
): (entry: string | undefined) => void {
  const ports = new Set<ReturnType<Api["runtime"]["connect"]>>();
  const connected = (port: ReturnType<Api["runtime"]["connect"]>) => {
    if (port.name !== PANEL_PORT) return;
    ports.add(port);
    port.onMessage.addListener((message: unknown) => light((message as Lit).entry));
    port.onDisconnect.addListener(() => {
      ports.delete(port);
      light(undefined);
    });
  };
  api.runtime.onConnect.addListener(connected);
  signal.addEventListener("abort", () => {
    api.runtime.onConnect.removeListener(connected);
    for (const port of ports) port.disconnect();
  });
  return (entry) => {
    const showing: Showing = entry === undefined ? {} : { entry };
    for (const port of ports) port.postMessage(showing);
  };
}
