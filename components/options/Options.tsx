import { OptionsView } from "./OptionsView.tsx";
import type { OptionsPort } from "./port.ts";
import { useOptions } from "./useOptions.ts";
import type { Voice } from "./voice.ts";

/** The settings page over a port. */
export function Options({ port, voice }: { port: OptionsPort; voice: Voice }) {
  return <OptionsView {...useOptions(port)} listed={port.listed} voice={voice} />;
}
