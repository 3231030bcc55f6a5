import { useEffect, useMemo, useReducer } from "preact/hooks";
import type { WelcomePort } from "./port.ts";
import { initial, step } from "./state.ts";
import type { Voice } from "./voice.ts";
import { type WelcomeActions, WelcomeView } from "./WelcomeView.tsx";

/** The welcome page over a port. */
export function Welcome({ port, voice }: { port: WelcomePort; voice: Voice }) {
  const [state, send] = useReducer(step, initial);
  useEffect(() => {
    const ask = () => void port.granted().then((granted) => send({ kind: "granted", granted }));
    ask();
    void port.nextKeys().then((keys) => send({ kind: "keys", keys }));
    return port.onGranted(ask);
  }, [port]);
  const actions = useMemo(
    (): WelcomeActions => ({
      async every() {
        if (!(await port.askEverySite())) send({ kind: "refused" });
      },
      async news() {
        // What was taken away is asked for in the click; what is too much is given back after it.
        if (!(await port.askListed())) return send({ kind: "refused" });
        await port.dropEverySite();
        send({ kind: "granted", granted: await port.granted() });
      },
      first: () => void port.openFirst(),
      settings: () => void port.openOptions(),
      async keys() {
        if (await port.openShortcuts()) return;
        send({ kind: "shortcutsAt", address: port.shortcutsAddress });
      },
    }),
    [port],
  );
  return <WelcomeView state={state} listed={port.listed.length} actions={actions} voice={voice} />;
}
