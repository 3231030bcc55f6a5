import type { Granted } from "../options/port.ts";
import type { WelcomeKey } from "./voice.ts";

/** All that the welcome page knows. What is absent is not known yet. */
export interface WelcomeState {
  readonly granted?: Granted;
  /** The keys of the command that opens the next note; empty without any. */
  readonly keys?: string;
  /** The address of the browser's page of keys, once it could not be opened. */
  readonly shortcutsAt?: string;
  readonly refused: boolean;
}

export type WelcomeEvent =
  | { readonly kind: "granted"; readonly granted: Granted }
  | { readonly kind: "keys"; readonly keys: string }
  | { readonly kind: "shortcutsAt"; readonly address: string }
  | { readonly kind: "refused" };

/** The welcome page before it knows anything. */
export const initial: WelcomeState = { refused: false };

/** The welcome page after an event. */
export function step(state: WelcomeState, event: WelcomeEvent): WelcomeState {
  switch (event.kind) {
    case "granted":
      return { ...state, granted: event.granted, refused: false };
    case "keys":
      return { ...state, keys: event.keys };
    case "shortcutsAt":
      return { ...state, shortcutsAt: event.address };
    case "refused":
      return { ...state, refused: true };
  }
}

/** Which of the two the reader has; neither while the browser bars sites of the list. */
export function choiceOf({ granted }: WelcomeState): "news" | "every" | undefined {
  if (!granted) return undefined;
  if (granted.every) return "every";
  return granted.barred.length === 0 ? "news" : undefined;
}

/** What is to be said of the choice. */
export function saidOf(state: WelcomeState): WelcomeKey | undefined {
  if (state.refused) return "refused";
  if (!state.granted) return undefined;
  const choice = choiceOf(state);
  return choice === undefined ? "barred" : choice === "every" ? "isEvery" : "isNews";
}
