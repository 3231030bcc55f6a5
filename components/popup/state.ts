import type { Entry, Glossary, OwnEntry } from "../../core/lexicon/types.ts";
import type { Values } from "../../core/messages.ts";
import type { PageReport } from "../../core/report.ts";
import type { Change, Settings } from "../../core/settings.ts";
import type { TabInfo } from "./port.ts";
import type { PopupKey } from "./voice.ts";

/** What the popup shows. */
export type View =
  | { readonly kind: "home" }
  | { readonly kind: "entry"; readonly id: string }
  /** The form; `id` is that of an own entry under change. */
  | { readonly kind: "form"; readonly id?: string }
  | { readonly kind: "settings" };

/** What stands in the form. */
export interface Draft {
  readonly headword: string;
  /** Other spellings, parted by commas. */
  readonly forms: string;
  readonly note: string;
}

/** A line on what was done, and the change that takes it back. */
export interface Said {
  readonly key: PopupKey;
  readonly values?: Values;
  readonly undo?: Change;
}

/** All that the popup knows. What is absent is not known yet. */
export interface PopupState {
  readonly tab?: TabInfo;
  readonly settings?: Settings;
  readonly report?: PageReport;
  /** How often in a row the page was asked and gave no report. */
  readonly unanswered: number;
  readonly glossaries: readonly Glossary[] | "loading" | "failed";
  /** The settings that could not be read; `shown` where they could not be copied. */
  readonly broken?: { readonly text: string; readonly shown: boolean };
  readonly view: View;
  /** The views to go back to, and the key of the control that led away from each. */
  readonly trail: readonly { readonly view: View; readonly from: string }[];
  readonly query: string;
  /** All notes of the page are listed, not only the first. */
  readonly unfolded: boolean;
  /** A new note that was begun; it outlives the form until it is kept or discarded. */
  readonly begun?: Draft;
  readonly draft: Draft;
  readonly said?: Said;
  /** The control that is to get the focus; a new object each time. */
  readonly focus?: { readonly key: string };
}

/** The key of the control (or heading) at which each view begins. */
export const START = "start";

/** The key of the look-up box. */
export const LOOK = "look";

/** The key of the button that takes back what was done. */
export const UNDO = "undo";

/** After so many questions in a row without an answer, nothing runs in the page. */
export const PATIENCE = 6;

/** A form with nothing in it. */
export const blank: Draft = { headword: "", forms: "", note: "" };

/** The popup before it knows anything. */
export const initial: PopupState = {
  unanswered: 0,
  glossaries: "loading",
  view: { kind: "home" },
  trail: [],
  query: "",
  unfolded: false,
  draft: blank,
};

/** What happens to the popup. */
export type PopupEvent =
  | { readonly kind: "tab"; readonly tab: TabInfo }
  | { readonly kind: "settings"; readonly settings: Settings }
  | { readonly kind: "report"; readonly report: PageReport | undefined }
  /** The page is about to be read: its answer is waited for anew. */
  | { readonly kind: "await" }
  /** The page may begin anew: its last report stands until it answers, or does not. */
  | { readonly kind: "turned" }
  | { readonly kind: "glossaries"; readonly glossaries: PopupState["glossaries"] }
  | { readonly kind: "broken"; readonly broken: PopupState["broken"] }
  | { readonly kind: "go"; readonly view: View; readonly from: string }
  | { readonly kind: "back" }
  /** The form is left and what was written in it is let go. */
  | { readonly kind: "leaveForm" }
  /** The name that was to be added has a note already: the form changes that one. */
  | { readonly kind: "editInstead"; readonly id: string }
  | { readonly kind: "query"; readonly query: string }
  | { readonly kind: "unfold"; readonly focus: string }
  | { readonly kind: "draft"; readonly part: Partial<Draft> }
  | { readonly kind: "said"; readonly said: Said }
  | { readonly kind: "focus"; readonly key: string };

/** The popup after an event. */
export function step(state: PopupState, event: PopupEvent): PopupState {
  switch (event.kind) {
    case "tab":
      return arrived(state, event.tab);
    case "settings":
      return { ...state, settings: event.settings };
    case "report":
      return reported(state, event.report);
    case "await":
      return { ...state, unanswered: 0 };
    case "turned":
      return { ...state, unanswered: 1 };
    case "glossaries":
      return { ...state, glossaries: event.glossaries };
    case "broken": {
      const { broken: _, ...others } = state;
      return event.broken ? { ...state, broken: event.broken } : others;
    }
    case "go":
      return go(state, event.view, event.from);
    case "back":
      return back(state);
    case "leaveForm": {
      const { begun: _, ...others } = state;
      const { view } = state;
      return back(view.kind === "form" && view.id === undefined ? others : state);
    }
    case "editInstead": {
      const { begun: _, ...others } = state;
      return { ...others, view: { kind: "form", id: event.id }, draft: draftFor(state, event.id) };
    }
    case "query":
      return { ...state, query: event.query };
    case "unfold":
      return { ...state, unfolded: true, focus: { key: event.focus } };
    case "draft": {
      const isNew = state.view.kind === "form" && state.view.id === undefined;
      const draft = { ...state.draft, ...event.part };
      return { ...state, draft, ...(isNew && { begun: draft }) };
    }
    case "said":
      return {
        ...state,
        said: event.said,
        ...(event.said.undo && { focus: { key: UNDO } }),
      };
    case "focus":
      return { ...state, focus: { key: event.key } };
  }
}

/** In another tab, or on another site, nothing is known yet; what is being written is kept. */
function arrived(state: PopupState, tab: TabInfo): PopupState {
  const { tab: last } = state;
  if (!last || (last.tabId === tab.tabId && last.host === tab.host && last.kind === tab.kind)) {
    return { ...state, tab };
  }
  const { report: _, said: __, ...others } = state;
  const stays = state.view.kind === "form" || state.view.kind === "settings";
  const view = stays ? state.view : initial.view;
  const trail = stays ? state.trail : [];
  return { ...others, tab, view, trail, query: "", unfolded: false, unanswered: 0 };
}

/**
 * A report that says nothing new leaves the state as it is: nothing is drawn again. The last report
 * stands while the page begins anew, as it does when the settings change.
 */
function reported(state: PopupState, report: PageReport | undefined): PopupState {
  if (!report) {
    const { report: last, ...others } = state;
    const unanswered = state.unanswered + 1;
    return { ...others, ...(last && unanswered < PATIENCE && { report: last }), unanswered };
  }
  const same = JSON.stringify(report) === JSON.stringify(state.report);
  return same && state.unanswered === 0 ? state : { ...state, report, unanswered: 0 };
}

function go(state: PopupState, view: View, from: string): PopupState {
  const { said: _, ...others } = state;
  return {
    ...others,
    view,
    trail: [...state.trail, { view: state.view, from }],
    draft: view.kind === "form" ? draftFor(state, view.id) : state.draft,
    focus: { key: START },
  };
}

function back(state: PopupState): PopupState {
  const last = state.trail.at(-1);
  if (!last) return state;
  return { ...state, view: last.view, trail: state.trail.slice(0, -1), focus: { key: last.from } };
}

function draftFor(state: PopupState, id: string | undefined): Draft {
  const entry = state.settings?.own.find((own) => own.id === id);
  if (!entry) return state.begun ?? blank;
  return { headword: entry.headword, forms: entry.forms.join(", "), note: entry.note };
}

/** What an entry is looked up in. */
export type Known = Pick<PopupState, "settings" | "glossaries">;

/** The entry of an id, and its glossary; the reader's own has none. */
export function entryOf(
  state: Known,
  id: string,
): { entry: Entry; glossary: Glossary } | { entry: OwnEntry; glossary?: never } | undefined {
  const own = state.settings?.own.find((entry) => entry.id === id);
  if (own) return { entry: own };
  for (const glossary of typeof state.glossaries === "string" ? [] : state.glossaries) {
    const entry = glossary.entries.find((candidate) => candidate.id === id);
    if (entry) return { entry, glossary };
  }
  return undefined;
}
