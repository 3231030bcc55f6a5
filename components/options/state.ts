import type { Values } from "../../core/messages.ts";
import type { Change, Settings } from "../../core/settings.ts";
import type { StoredLine } from "../../core/stored.ts";
import type { Draft, Known } from "../popup/state.ts";
import { blank } from "../popup/state.ts";
import type { PopupKey } from "../popup/voice.ts";
import type { Granted, Shortcut } from "./port.ts";
import type { OptionsKey } from "./voice.ts";

/** What can be taken back: a change, or the removal of everything. */
export type Undo = Change | { readonly kind: "restore" };

/** A line on what was done, in our words or in the popup's. */
export type Said = {
  readonly values?: Values;
  readonly undo?: Undo;
} & ({ readonly key: OptionsKey } | { readonly popup: PopupKey });

/** All that the settings page knows. What is absent is not known yet. */
export interface OptionsState extends Known {
  readonly granted?: Granted;
  readonly shortcuts: readonly Shortcut[];
  /** The address of the browser's page of keys, once it could not be opened. */
  readonly shortcutsAt?: string;
  readonly stored: readonly StoredLine[];
  readonly broken?: { readonly text: string; readonly shown: boolean };
  /** The form of an own note; `id` is that of one under change. */
  readonly form?: { readonly id?: string; readonly from: string };
  readonly draft: Draft;
  readonly address: string;
  readonly addressProblem?: OptionsKey;
  /** Whether all is to be removed was asked, and not answered yet. */
  readonly sure: boolean;
  readonly said?: Said;
  /** The control that is to get the focus; a new object each time. */
  readonly focus?: { readonly key: string };
}

/** The settings page before it knows anything. */
export const initial: OptionsState = {
  glossaries: "loading",
  shortcuts: [],
  stored: [],
  draft: blank,
  address: "",
  sure: false,
};

/** What happens to the settings page. */
export type OptionsEvent =
  | { readonly kind: "settings"; readonly settings: Settings }
  | { readonly kind: "glossaries"; readonly glossaries: OptionsState["glossaries"] }
  | { readonly kind: "granted"; readonly granted: Granted }
  | { readonly kind: "shortcuts"; readonly shortcuts: readonly Shortcut[] }
  | { readonly kind: "shortcutsAt"; readonly address: string }
  | { readonly kind: "stored"; readonly lines: readonly StoredLine[] }
  | { readonly kind: "broken"; readonly broken: OptionsState["broken"] }
  | { readonly kind: "write"; readonly from: string; readonly id?: string }
  | { readonly kind: "draft"; readonly part: Partial<Draft> }
  | { readonly kind: "leaveForm" }
  | { readonly kind: "address"; readonly address: string }
  | { readonly kind: "addressProblem"; readonly problem: OptionsKey }
  | { readonly kind: "sure"; readonly sure: boolean }
  | { readonly kind: "said"; readonly said: Said }
  | { readonly kind: "focus"; readonly key: string };

/** The key of the button that takes back what was done. */
export const UNDO = "undo";

/** The key of the line that says so: the focus waits there once the button is gone. */
export const SAID = "said";

/** The settings page after an event. */
export function step(state: OptionsState, event: OptionsEvent): OptionsState {
  switch (event.kind) {
    case "settings":
      return { ...state, settings: event.settings };
    case "glossaries":
      return { ...state, glossaries: event.glossaries };
    case "granted":
      return { ...state, granted: event.granted };
    case "shortcuts":
      return { ...state, shortcuts: event.shortcuts };
    case "shortcutsAt":
      return { ...state, shortcutsAt: event.address, focus: { key: "address" } };
    case "stored":
      return { ...state, stored: event.lines };
    case "broken": {
      const { broken: _, ...others } = state;
      return event.broken ? { ...others, broken: event.broken } : others;
    }
    case "write":
      return write(state, event.from, event.id);
    case "draft":
      return { ...state, draft: { ...state.draft, ...event.part } };
    case "leaveForm": {
      const { form, ...others } = state;
      return { ...others, draft: blank, ...(form && { focus: { key: form.from } }) };
    }
    case "address": {
      const { addressProblem: _, ...others } = state;
      return { ...others, address: event.address };
    }
    case "addressProblem":
      return { ...state, addressProblem: event.problem, focus: { key: "add site" } };
    case "sure":
      return { ...state, sure: event.sure, focus: { key: event.sure ? "keep it" : "forget" } };
    case "said":
      return { ...state, said: event.said, ...(event.said.undo && { focus: { key: UNDO } }) };
    case "focus":
      return { ...state, focus: { key: event.key } };
  }
}

function write(state: OptionsState, from: string, id: string | undefined): OptionsState {
  const entry = state.settings?.own.find((own) => own.id === id);
  const draft = entry
    ? { headword: entry.headword, forms: entry.forms.join(", "), note: entry.note }
    : state.draft;
  const form = id === undefined ? { from } : { from, id };
  return { ...state, form, draft, focus: { key: "start" } };
}
