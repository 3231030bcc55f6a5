import type { Delays } from "../core/card/delays.ts";
import {
  type CardEffect,
  type CardEvent,
  type CardState,
  type How,
  idle,
  react,
  type Timer,
} from "../core/card/state.ts";

/** What the card's state machine needs done. */
export interface IntentPort {
  /** The pointer is at rest on a phrase, and its card is likely; said again with each move. */
  expect(mention: number): void;
  open(mention: number, how: How): void;
  close(): void;
  returnFocus(): void;
  /** How long the reader wants cards to wait. */
  delays(): Delays;
}

/** Runs the card's state machine: its timers live here, its effects go to the port. */
export class Intent {
  private state: CardState = idle;
  private readonly timers = new Map<Timer, number>();
  private readonly port: IntentPort;

  constructor(port: IntentPort, signal: AbortSignal) {
    this.port = port;
    signal.addEventListener("abort", () => {
      this.send({ kind: "close" });
      for (const timer of this.timers.values()) clearTimeout(timer);
    });
  }

  /** The mention whose card is shown. */
  get shown(): number | undefined {
    const { state } = this;
    return state.phase === "idle" || state.phase === "dwelling" ? undefined : Number(state.mention);
  }

  get pinned(): boolean {
    return this.state.phase === "pinned";
  }

  get resting(): boolean {
    return this.state.phase === "idle";
  }

  /**
   * @param at When it happened, as `performance.now()` counts: what is waited for is waited for from
   *   then on, also where the page was busy or our code had to be fetched first.
   */
  send(event: CardEvent, at = performance.now()): void {
    const { state, effects } = react(this.state, event, this.port.delays());
    this.state = state;
    const awaited =
      state.phase === "dwelling" ? state.mention : "next" in state ? state.next : null;
    if (awaited !== null) this.port.expect(Number(awaited));
    for (const effect of effects) this.perform(effect, at);
  }

  private perform(effect: CardEffect, at: number): void {
    switch (effect.kind) {
      case "start":
        this.start(effect.timer, at + effect.after - performance.now());
        break;
      case "cancel":
        this.stop(effect.timer);
        break;
      case "open":
        this.port.open(Number(effect.mention), effect.how);
        break;
      case "close":
        this.port.close();
        break;
      case "return focus":
        this.port.returnFocus();
    }
  }

  private start(timer: Timer, after: number): void {
    this.stop(timer);
    const elapsed = () => this.send({ kind: "elapsed", timer });
    this.timers.set(timer, window.setTimeout(elapsed, after));
  }

  private stop(timer: Timer): void {
    clearTimeout(this.timers.get(timer));
    this.timers.delete(timer);
  }
}
