import { calm, type Delays, delays } from "./delays.ts";

/** A place where a name stands on the page, by an id that only the page can read. */
type Mention = number | string;

/** How a card was asked for. By `key` it takes the focus; by `step` the focus stays where it is. */
export type How = "pointer" | "key" | "tap" | "step";

/** The timers that the card waits for; at most one of each name runs. */
export type Timer = "dwell" | "leave" | "approach";

/** A card that is shown. */
interface Shown {
  readonly mention: Mention;
  /** The keyboard's focus is inside: the pointer's leaving does not close it. */
  readonly focused: boolean;
  /** The pointer has been on its phrase or on the card since it opened: its leaving closes it. */
  readonly held: boolean;
  /** Another phrase under the pointer. */
  readonly next: Mention | null;
}

/** The triangle is offered once each time that the pointer sets out: see `delays.approach`. */
type Triangle = "unused" | "running" | "spent";

/** Where the card is between "none" and "pinned"; drawn in `tests/core/card/state.test.ts`. */
export type CardState =
  /** No card. `dismissed`: its card was sent away, and stays away until the pointer leaves it. */
  | { readonly phase: "idle"; readonly dismissed: Mention | null }
  | { readonly phase: "dwelling"; readonly mention: Mention }
  | (Shown & { readonly phase: "open" })
  /** The pointer is on its way to the card, over whatever lies between. */
  | (Shown & { readonly phase: "approaching" })
  | (Shown & { readonly phase: "leaving"; readonly triangle: Triangle })
  | { readonly phase: "pinned"; readonly mention: Mention; readonly focused: boolean };

/** What happens to the card. Speeds are in CSS pixels a millisecond. */
export type CardEvent =
  /** The pointer moved over a phrase; sent for every move. */
  | { readonly kind: "over"; readonly mention: Mention; readonly speed: number }
  /** The pointer is on no phrase and not on the card, or left the window. */
  | { readonly kind: "out" }
  /** The pointer is on the card. */
  | { readonly kind: "enter" }
  /** The pointer moved towards the open card (see `approaches`), over a phrase or none. */
  | { readonly kind: "approach"; readonly over: Mention | null; readonly speed: number }
  | { readonly kind: "elapsed"; readonly timer: Timer }
  /** The keyboard command named this phrase. */
  | { readonly kind: "key"; readonly mention: Mention }
  /** "Previous" or "Next" in the card, or a line of the list, led to this phrase. */
  | { readonly kind: "step"; readonly mention: Mention }
  | { readonly kind: "tap"; readonly mention: Mention }
  /** A press, by finger or button, outside the card and not a tap on a phrase. */
  | { readonly kind: "press away" }
  | { readonly kind: "escape" }
  /** The phrase is no longer in view. */
  | { readonly kind: "scroll away" }
  /** The window lost the focus. */
  | { readonly kind: "blur" }
  | { readonly kind: "pin"; readonly on: boolean }
  /** The keyboard's focus came in; for focus that a pointer's press brings, send nothing. */
  | { readonly kind: "focus" }
  | { readonly kind: "unfocus" }
  /** The close button, or the phrase is gone from the page. */
  | { readonly kind: "close" };

/** What is to be done; the caller owns the timers, the card and the focus. */
export type CardEffect =
  /** Starts the timer, or starts it afresh. `after` is in milliseconds. */
  | { readonly kind: "start"; readonly timer: Timer; readonly after: number }
  | { readonly kind: "cancel"; readonly timer: Timer }
  /** Shows this phrase's card, in place of another if one is shown. */
  | { readonly kind: "open"; readonly mention: Mention; readonly how: How }
  | { readonly kind: "close" }
  /** Puts the focus back where it was before the card took it. */
  | { readonly kind: "return focus" };

/** The state that follows, and what is to be done, in order. */
export interface Reaction {
  readonly state: CardState;
  readonly effects: readonly CardEffect[];
}

/** The state to begin with. */
export const idle: CardState = { phase: "idle", dismissed: null };

/** A step of the machine, before its timers are reckoned. */
interface Turn {
  readonly state: CardState;
  readonly effects?: readonly CardEffect[];
  /** The pointer moved too fast to be at rest: the dwell begins afresh. */
  readonly restless?: boolean;
}

/** What the card does about an event. An event that changes nothing returns the same state. */
export function react(state: CardState, event: CardEvent, wait: Delays = delays.usual): Reaction {
  const turn = follow(state, event);
  if (turn.state === state && !turn.restless) return { state, effects: turn.effects ?? [] };
  const before = timersOf(state).filter((t) => event.kind !== "elapsed" || t !== event.timer);
  const after = timersOf(turn.state);
  const effects: CardEffect[] = [];
  for (const timer of before) if (!after.includes(timer)) effects.push({ kind: "cancel", timer });
  effects.push(...(turn.effects ?? []));
  for (const timer of after) {
    const anew = timer === "dwell" && (turn.restless || dwelt(state) !== dwelt(turn.state));
    if (anew || !before.includes(timer)) {
      effects.push({ kind: "start", timer, after: delay(timer, turn.state, wait) });
    }
  }
  return { state: turn.state, effects };
}

/** The timers that run in a state: each transition's starts and cancels follow from these. */
function timersOf(state: CardState): Timer[] {
  if (state.phase === "approaching") return ["approach"];
  const timers: Timer[] = dwelt(state) === null ? [] : ["dwell"];
  if (state.phase === "leaving") {
    timers.push("leave");
    if (state.triangle === "running") timers.push("approach");
  }
  return timers;
}

/** The phrase whose card the pointer is waiting for. */
function dwelt(state: CardState): Mention | null {
  if (state.phase === "dwelling") return state.mention;
  return state.phase === "open" || state.phase === "leaving" ? state.next : null;
}

function delay(timer: Timer, state: CardState, wait: Delays): number {
  if (timer !== "dwell") return wait[timer];
  return state.phase === "leaving" ? wait.dwellAgain : wait.dwell;
}

function follow(state: CardState, event: CardEvent): Turn {
  switch (event.kind) {
    case "over":
      return over(state, event.mention, event.speed);
    case "out":
      return out(state);
    case "enter":
      return isLoose(state) ? settle(state) : { state };
    case "approach":
      return approach(state, event.over, event.speed);
    case "elapsed":
      return elapsed(state, event.timer);
    case "key":
      return show(state, event.mention, "key", true);
    case "step":
      return show(state, event.mention, "step", isShown(state) && state.focused);
    case "tap":
      if (!isShown(state) || state.mention !== event.mention) {
        return show(state, event.mention, "tap", false);
      }
      return state.phase === "pinned" ? { state } : close(state, false);
    case "press away":
      return state.phase === "pinned" ? { state } : close(state, false);
    case "escape":
      return state.phase === "pinned" && state.focused
        ? { state: { ...state, focused: false }, effects: [{ kind: "return focus" }] }
        : close(state);
    case "scroll away":
      return state.phase === "pinned" ? { state } : close(state);
    case "blur":
      // A reader who follows a source by key finds the card, and the focus in it, on coming back.
      return isShown(state) && (state.phase === "pinned" || state.focused)
        ? { state }
        : close(state);
    case "pin":
      return pin(state, event.on);
    case "focus":
      return focus(state);
    case "unfocus":
      return unfocus(state);
    case "close":
      return close(state);
  }
}

function over(state: CardState, mention: Mention, speed: number): Turn {
  const restless = speed >= calm;
  switch (state.phase) {
    case "idle":
      return state.dismissed === mention ? { state } : { state: { phase: "dwelling", mention } };
    case "dwelling":
      if (state.mention === mention) return { state, restless };
      return { state: { phase: "dwelling", mention } };
    case "pinned":
      return { state };
  }
  if (state.mention === mention) return settle(state);
  if (state.next === mention && state.phase !== "approaching") return { state, restless };
  return { state: { ...(closesByPointer(state) ? goAway(state) : state), next: mention } };
}

function out(state: CardState): Turn {
  switch (state.phase) {
    case "idle":
      return { state: state.dismissed === null ? state : idle };
    case "dwelling":
      return { state: idle };
    case "pinned":
      return { state };
    case "approaching":
      return { state: goAway(state) };
  }
  if (state.phase === "open" && closesByPointer(state)) return { state: goAway(state) };
  return { state: state.next === null ? state : { ...state, next: null } };
}

function approach(state: CardState, under: Mention | null, speed: number): Turn {
  if (state.phase === "approaching") {
    return { state: state.next === under ? state : { ...state, next: under } };
  }
  if (!isLoose(state) || !offersTriangle(state)) {
    return under === null ? out(state) : over(state, under, speed);
  }
  const { mention, focused, held } = state;
  return { state: { phase: "approaching", mention, focused, held, next: under } };
}

function offersTriangle(state: Loose): boolean {
  return state.phase === "leaving" ? state.triangle !== "spent" : closesByPointer(state);
}

function elapsed(state: CardState, timer: Timer): Turn {
  if (timer === "dwell") {
    const mention = dwelt(state);
    return mention === null ? { state } : show(state, mention, "pointer", false);
  }
  if (timer === "leave") {
    if (state.phase !== "leaving") return { state };
    const after: CardState =
      state.next === null ? idle : { phase: "dwelling", mention: state.next };
    return { state: after, effects: [{ kind: "close" }] };
  }
  if (state.phase === "approaching")
    return { state: { ...goAway(state, "spent"), next: state.next } };
  return { state: state.phase === "leaving" ? { ...state, triangle: "spent" } : state };
}

function show(state: CardState, mention: Mention, how: How, focused: boolean): Turn {
  const effects: CardEffect[] = [{ kind: "open", mention, how }];
  // The pointer took the card from the keyboard.
  if (how === "pointer" && isShown(state) && state.focused)
    effects.unshift({ kind: "return focus" });
  if (state.phase === "pinned") return { state: { ...state, mention, focused }, effects };
  const held = how === "pointer";
  return { state: { phase: "open", mention, focused, held, next: null }, effects };
}

function close(state: CardState, returnFocus = true): Turn {
  if (state.phase === "idle") return { state };
  const after: CardState = { phase: "idle", dismissed: state.mention };
  if (state.phase === "dwelling") return { state: after };
  const effects: CardEffect[] = [{ kind: "close" }];
  if (returnFocus && state.focused) effects.push({ kind: "return focus" });
  return { state: after, effects };
}

function pin(state: CardState, on: boolean): Turn {
  if (!isShown(state) || on === (state.phase === "pinned")) return { state };
  const { mention, focused } = state;
  if (on) return { state: { phase: "pinned", mention, focused } };
  return { state: { phase: "open", mention, focused, held: true, next: null } };
}

function focus(state: CardState): Turn {
  if (!isShown(state) || state.focused) return { state };
  if (state.phase === "pinned") return { state: { ...state, focused: true } };
  return { state: { ...settled(state), focused: true, held: state.held } };
}

function unfocus(state: CardState): Turn {
  if (!isShown(state) || !state.focused) return { state };
  if (state.phase === "pinned") return { state: { ...state, focused: false } };
  const loose = { ...state, focused: false };
  // Only the keyboard held it.
  return { state: state.held ? loose : goAway(loose) };
}

function isShown(state: CardState): state is Exclude<CardState, { phase: "idle" | "dwelling" }> {
  return state.phase !== "idle" && state.phase !== "dwelling";
}

type Loose = Exclude<CardState, { phase: "idle" | "dwelling" | "pinned" }>;

function isLoose(state: CardState): state is Loose {
  return isShown(state) && state.phase !== "pinned";
}

function closesByPointer(shown: Shown): boolean {
  return shown.held && !shown.focused;
}

/** The pointer is on the phrase or the card: nothing is waited for. */
function settle(state: Loose): Turn {
  const still = state.phase === "open" && state.held && state.next === null;
  return { state: still ? state : settled(state) };
}

function settled({ mention, focused }: Shown): Shown & { readonly phase: "open" } {
  return { phase: "open", mention, focused, held: true, next: null };
}

function goAway(state: Loose, spent?: "spent"): Loose & { readonly phase: "leaving" } {
  if (state.phase === "leaving") return state;
  const { mention, focused, held } = state;
  const triangle = spent ?? (state.phase === "approaching" ? "running" : "unused");
  return { phase: "leaving", mention, focused, held, next: null, triangle };
}
