import type { Values } from "../../core/messages.ts";
import type { PlacedPassage } from "./port.ts";
import type { PanelKey } from "./voice.ts";

/** What the side panel knows beside what the popup would. */
export interface PanelState {
  /** The entry whose card is open on the page, or whose phrase is under its pointer. */
  readonly showing?: string;
  /** The entries whose mentions are listed; undefined until the page has named them. */
  readonly unfolded: { readonly [entry: string]: readonly PlacedPassage[] | undefined };
  /** What was done. What can be seen on the page itself is only spoken. */
  readonly said?: PanelSaid;
  /** The sense that the reader chose, of an entry whose words have several. */
  readonly sense?: string;
}

/** A line on what was done; `spoken`: to be heard and not seen. */
export interface PanelSaid {
  readonly key: PanelKey;
  readonly values?: Values;
  readonly spoken?: true;
}

/** The panel before it knows anything. */
export const initialPanel: PanelState = { unfolded: {} };

/** What happens to the side panel. */
export type PanelEvent =
  | { readonly kind: "showing"; readonly entry: string | undefined }
  | { readonly kind: "unfold"; readonly entry: string }
  | { readonly kind: "fold"; readonly entry: string }
  | { readonly kind: "passages"; readonly entry: string; readonly found: readonly PlacedPassage[] }
  | { readonly kind: "said"; readonly said: PanelSaid }
  | { readonly kind: "sense"; readonly sense: string | undefined }
  /** Another page is in front: what was unfolded was another's. */
  | { readonly kind: "elsewhere" };

/** The side panel after an event; the same object where nothing changes. */
export function stepPanel(state: PanelState, event: PanelEvent): PanelState {
  switch (event.kind) {
    case "showing": {
      if (event.entry === state.showing) return state;
      const { showing: _, ...others } = state;
      return event.entry === undefined ? others : { ...others, showing: event.entry };
    }
    case "unfold":
      return { ...state, unfolded: { ...state.unfolded, [event.entry]: undefined } };
    case "fold": {
      const { [event.entry]: _, ...unfolded } = state.unfolded;
      return { ...state, unfolded };
    }
    case "passages":
      // An answer that comes after the list was folded again is nobody's.
      if (!(event.entry in state.unfolded)) return state;
      return { ...state, unfolded: { ...state.unfolded, [event.entry]: event.found } };
    case "said":
      return { ...state, said: event.said };
    case "sense": {
      const { sense: _, ...others } = state;
      return event.sense === undefined ? others : { ...others, sense: event.sense };
    }
    case "elsewhere":
      return initialPanel;
  }
}
