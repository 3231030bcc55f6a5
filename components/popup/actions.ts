import type { Change, Density, MarkStyle } from "../../core/settings.ts";
import type { Draft } from "./state.ts";

/**
 * What the reader can do in the popup. `from` is the `data-key` of the control that leads away, to
 * which the focus comes back.
 */
export interface Actions {
  readonly site: (on: boolean) => void;
  readonly openNote: (entry: string, headword: string) => void;
  readonly jumpToPolicy: () => void;
  /** The notes in the side panel; absent where the browser has none. */
  readonly openPanel?: () => void;
  readonly openOptions: () => void;
  readonly unfold: (focus: string) => void;

  readonly read: (entry: string, from: string) => void;
  /** Opens the form: for a new note, which may be given its name, or for an own entry. */
  readonly write: (
    from: string,
    given?: { readonly id: string } | { readonly name: string },
  ) => void;
  readonly openSettings: (from: string) => void;
  readonly back: () => void;
  readonly search: (query: string) => void;

  /** Without a host: on every site. */
  readonly hide: (entry: string, name: string, host?: string) => void;
  readonly show: (entry: string, name: string, host?: string) => void;
  readonly undo: (change: Change) => void;

  /** What was written in a field of the form. */
  readonly draft: (part: Partial<Draft>) => void;
  readonly keep: () => void;
  readonly discard: () => void;
  readonly remove: (id: string) => void;

  readonly density: (density: Density) => void;
  readonly style: (style: MarkStyle) => void;
  readonly glossary: (glossary: string, on: boolean) => void;

  readonly everySite: () => void;
  readonly readOnce: () => void;

  readonly copyBroken: () => void;
  readonly dismissBroken: () => void;
  readonly loadGlossaries: () => void;
}
