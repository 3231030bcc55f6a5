import { press, pressSlack } from "../core/card/delays.ts";
import { approaches } from "../core/card/triangle.ts";
import type { CardSurface } from "./card-port.ts";
import type { Intent } from "./intent.ts";
import type { Mention } from "./mentions.ts";
import type { Position } from "./pointer.ts";

/** What gestures are about. */
export interface GesturesPort {
  readonly document: Document;
  readonly intent: Intent;
  mentionAt(at: Position): Mention | undefined;
  /** The card, once there has been one. */
  surface(): CardSurface | undefined;
  /** The words may have moved in the window. */
  follow(): void;
  /** The pointer is on a phrase while no card is open; on none without one. */
  pass(mention?: Mention): void;
}

/** Tells the card's state machine what pointer, finger and keys do. Only trusted events count. */
export class Gestures {
  /** Where the pointer was last. */
  last: Position & { readonly time: number } = { x: -1, y: -1, time: 0 };
  private readonly port: GesturesPort;
  private holding: number | undefined;
  private heldAt: Position = { x: -1, y: -1 };
  private held = false;

  constructor(port: GesturesPort, signal: AbortSignal) {
    this.port = port;
    const { document, intent } = port;
    const passive = { capture: true, passive: true, signal };
    const active = { capture: true, signal };
    window.addEventListener("pointermove", (event) => this.move(event), passive);
    // Not in the capturing phase, which would hear of every element that the pointer leaves.
    document.documentElement.addEventListener("pointerleave", () => this.leave(), { signal });
    window.addEventListener("pointerdown", (event) => this.press(event), passive);
    for (const type of ["pointerup", "pointercancel", "scroll"]) {
      window.addEventListener(type, () => clearTimeout(this.holding), passive);
    }
    window.addEventListener("click", (event) => this.tap(event), active);
    window.addEventListener("keydown", (event) => this.key(event), active);
    window.addEventListener("scroll", () => port.follow(), passive);
    window.addEventListener("resize", () => port.follow(), passive);
    window.addEventListener("blur", () => intent.send({ kind: "blur" }), { signal });
    window.addEventListener("pagehide", () => intent.send({ kind: "close" }), passive);
  }

  /** Takes in the event with which the reader first met a mention. */
  take(event: PointerEvent): void {
    if (event.type === "click") this.tap(event);
    else if (event.type === "pointerdown") this.press(event);
    else if (event.type === "pointermove") this.move(event);
  }

  private leave(): void {
    this.port.intent.send({ kind: "out" });
    this.port.pass();
  }

  private move(event: PointerEvent): void {
    if (!event.isTrusted) return;
    if (event.pointerType === "touch") {
      const { x, y } = this.heldAt;
      if (Math.hypot(event.clientX - x, event.clientY - y) > pressSlack) clearTimeout(this.holding);
      return;
    }
    const { intent, pass } = this.port;
    const from = this.last;
    const to = { x: event.clientX, y: event.clientY, time: event.timeStamp };
    this.last = to;
    const surface = this.port.surface();
    if (surface?.holds(event.target)) {
      intent.send({ kind: "enter" });
      return;
    }
    const mention = this.port.mentionAt(to);
    const speed = Math.hypot(to.x - from.x, to.y - from.y) / Math.max(to.time - from.time, 1);
    const card = surface?.box();
    if (card && mention?.id !== intent.shown && approaches(from, to, card)) {
      intent.send({ kind: "approach", over: mention?.id ?? null, speed }, to.time);
    } else if (mention) {
      intent.send({ kind: "over", mention: mention.id, speed }, to.time);
    } else {
      intent.send({ kind: "out" }, to.time);
    }
    if (intent.shown === undefined) pass(mention);
  }

  private press(event: PointerEvent): void {
    if (!event.isTrusted) return;
    this.held = false;
    if (event.pointerType === "touch") this.hold(event);
    else if (!this.onCard(event)) this.port.intent.send({ kind: "press away" });
  }

  /** A finger that stays on a phrase opens its card, also on a link, which a tap would follow. */
  private hold(event: PointerEvent): void {
    clearTimeout(this.holding);
    if (this.onCard(event)) return;
    this.heldAt = { x: event.clientX, y: event.clientY };
    this.holding = window.setTimeout(() => {
      const { intent } = this.port;
      const mention = this.port.mentionAt(this.heldAt);
      if (!mention || intent.shown === mention.id) return;
      this.held = true;
      intent.send({ kind: "tap", mention: mention.id });
    }, press);
  }

  private tap(event: MouseEvent): void {
    const { pointerType } = event as PointerEvent;
    if (!event.isTrusted || pointerType !== "touch" || this.onCard(event)) return;
    if (this.held) {
      // The finger comes up, in those browsers that call this a click: it asked for the card alone.
      this.held = false;
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    const { intent } = this.port;
    // A tap on a link is the link's; its note opens under a finger that stays.
    const link = event.composedPath().some((at) => at instanceof Element && at.matches("a[href]"));
    const at = { x: event.clientX, y: event.clientY };
    const mention = link ? undefined : this.port.mentionAt(at);
    if (mention) intent.send({ kind: "tap", mention: mention.id });
    else intent.send({ kind: "press away" });
  }

  private key(event: KeyboardEvent): void {
    const { intent } = this.port;
    if (!event.isTrusted || event.key !== "Escape" || intent.shown === undefined) return;
    // The first Escape is the card's; the page's own dialog waits for the next.
    event.preventDefault();
    event.stopImmediatePropagation();
    intent.send({ kind: "escape" });
  }

  private onCard(event: Event): boolean {
    return this.port.surface()?.holds(event.target) ?? false;
  }
}
