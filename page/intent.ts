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
  /** A dwell has begun: a card is likely. */
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

  send(event: CardEvent): void {
    const { state, effects } = react(this.state, event, this.port.delays());
    this.state = state;
    if (state.phase === "dwelling") this.port.expect(Number(state.mention));
    for (const effect of effects) this.perform(effect);
  }

  private perform(effect: CardEffect): void {
    switch (effect.kind) {
      case "start":
        this.stop(effect.timer);
        this.timers.set(
          effect.timer,
          window.setTimeout(
            () => this.send({ kind: "elapsed", timer: effect.timer }),
            effect.after,
          ),
        );
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

  private stop(timer: Timer): void {
    clearTimeout(this.timers.get(timer));
    this.timers.delete(timer);
  }
}
