import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { delays } from "../../../core/card/delays.ts";
import {
  type CardEffect,
  type CardEvent,
  type CardState,
  idle,
  react,
  type Timer,
} from "../../../core/card/state.ts";

/*
 * The card's machine. Every arrow is a row below.
 *
 *                over                    250 ms at rest
 *      ┌──────┐ ─────────► ┌──────────┐ ───────────────┐
 *      │ idle │            │ dwelling │                │
 *      └──────┘ ◄───────── └──────────┘                ▼
 *        ▲  ▲  out, press, escape …                ┌──────┐ ◄──── key, tap, step (from anywhere)
 *        │  │                                      │ open │ ◄──┐
 *        │  └───── escape, press away, close ───── └──────┘    │ phrase or card again
 *        │         scroll away, blur                │    │     │
 *        │                                 approach │    │ out │
 *        │                                          ▼    ▼     │
 *        │   300 ms                 ┌─────────────┐  ┌─────────┐
 *        └─────────────────────┐    │ approaching │  │ leaving │
 *                              │    └─────────────┘  └─────────┘
 *                              │       │  out, or        │  ▲
 *                              │       └──────── 600 ms ─┼──┘
 *                              └─────────────────────────┘
 *
 *      pin: open, approaching, leaving ──► pinned, which only close, a second escape and unpin leave.
 *      over another phrase, at rest for 60 ms, while open or leaving: that phrase's card instead.
 */

const over = (mention: string, speed = 0): CardEvent => ({ kind: "over", mention, speed });
const out: CardEvent = { kind: "out" };
const enter: CardEvent = { kind: "enter" };
const approach = (under: string | null = null): CardEvent => ({
  kind: "approach",
  over: under,
  speed: 0.5,
});
const elapsed = (timer: Timer): CardEvent => ({ kind: "elapsed", timer });
const key = (mention: string): CardEvent => ({ kind: "key", mention });
const step = (mention: string): CardEvent => ({ kind: "step", mention });
const tap = (mention: string): CardEvent => ({ kind: "tap", mention });
const esc: CardEvent = { kind: "escape" };
const pressAway: CardEvent = { kind: "press away" };
const scrollAway: CardEvent = { kind: "scroll away" };
const blur: CardEvent = { kind: "blur" };
const focus: CardEvent = { kind: "focus" };
const unfocus: CardEvent = { kind: "unfocus" };
const close: CardEvent = { kind: "close" };
const pin: CardEvent = { kind: "pin", on: true };
const unpin: CardEvent = { kind: "pin", on: false };

/** An effect in a word: "start dwell 250", "open a pointer". */
function say(effect: CardEffect): string {
  switch (effect.kind) {
    case "start":
      return `start ${effect.timer} ${effect.after}`;
    case "cancel":
      return `cancel ${effect.timer}`;
    case "open":
      return `open ${effect.mention} ${effect.how}`;
    default:
      return effect.kind;
  }
}

const dwelt = [over("a"), elapsed("dwell")];
const left = [...dwelt, out];

type Row = [what: string, before: CardEvent[], event: CardEvent, phase: string, effects: string[]];

const rows: Row[] = [
  // opening by pointer
  ["a pointer over a phrase waits", [], over("a"), "dwelling", ["start dwell 250"]],
  [
    "it waits afresh while it moves fast",
    [over("a")],
    over("a", 0.2),
    "dwelling",
    ["start dwell 250"],
  ],
  ["a slow pointer is at rest", [over("a")], over("a", 0.14), "dwelling", []],
  ["a passing pointer opens nothing", [over("a", 2)], out, "idle", ["cancel dwell"]],
  [
    "the next phrase on the line waits for itself",
    [over("a")],
    over("b"),
    "dwelling",
    ["start dwell 250"],
  ],
  ["at rest long enough", [over("a")], elapsed("dwell"), "open", ["open a pointer"]],
  ["a timer that fires late opens nothing", [], elapsed("dwell"), "idle", []],
  ["a press is another intent", [over("a")], pressAway, "idle", ["cancel dwell"]],
  ["and its phrase stays quiet", [over("a"), pressAway], over("a"), "idle", []],
  [
    "until the pointer has left it",
    [over("a"), pressAway, out],
    over("a"),
    "dwelling",
    ["start dwell 250"],
  ],
  [
    "another phrase is not quiet",
    [over("a"), pressAway],
    over("b"),
    "dwelling",
    ["start dwell 250"],
  ],

  // leaving
  ["leaving phrase and card", dwelt, out, "leaving", ["start leave 300"]],
  ["coming back to the phrase in time", left, over("a"), "open", ["cancel leave"]],
  ["coming to the card in time", left, enter, "open", ["cancel leave"]],
  ["not coming back", left, elapsed("leave"), "idle", ["close"]],
  ["staying away is left as it is", left, out, "leaving", []],

  // the safe triangle
  ["on the way to the card", dwelt, approach(), "approaching", ["start approach 600"]],
  ["crossing another phrase on the way", [...dwelt, approach()], approach("b"), "approaching", []],
  ["arriving", [...dwelt, approach()], enter, "open", ["cancel approach"]],
  ["turning back", [...dwelt, approach()], over("a"), "open", ["cancel approach"]],
  [
    "turning away: the way stays counted",
    [...dwelt, approach()],
    out,
    "leaving",
    ["start leave 300"],
  ],
  [
    "turning to the card again",
    [...dwelt, approach(), out],
    approach(),
    "approaching",
    ["cancel leave"],
  ],
  ["setting out late", left, approach(), "approaching", ["cancel leave", "start approach 600"]],
  [
    "too long on the way",
    [...dwelt, approach()],
    elapsed("approach"),
    "leaving",
    ["start leave 300"],
  ],
  [
    "too long on the way, on a phrase",
    [...dwelt, approach("b")],
    elapsed("approach"),
    "leaving",
    ["start dwell 60", "start leave 300"],
  ],
  [
    "a spent triangle is not offered again",
    [...dwelt, approach(), elapsed("approach")],
    approach(),
    "leaving",
    [],
  ],
  [
    "then a phrase on the way counts",
    [...dwelt, approach(), elapsed("approach")],
    approach("b"),
    "leaving",
    ["start dwell 60"],
  ],

  // a second card
  ["a second phrase", dwelt, over("b"), "leaving", ["start dwell 60", "start leave 300"]],
  [
    "a second phrase, passed fast",
    [...dwelt, over("b")],
    over("b", 1),
    "leaving",
    ["start dwell 60"],
  ],
  ["its card", [...dwelt, over("b")], elapsed("dwell"), "open", ["cancel leave", "open b pointer"]],
  ["between the two", [...dwelt, over("b")], out, "leaving", ["cancel dwell"]],
  ["the first closes meanwhile", [...dwelt, over("b")], elapsed("leave"), "dwelling", ["close"]],

  // asked for
  ["by key: at once", [], key("a"), "open", ["open a key"]],
  ["by key while dwelling", [over("b")], key("a"), "open", ["cancel dwell", "open a key"]],
  ["by tap: at once", [], tap("a"), "open", ["open a tap"]],
  ["tapped again: closed", [tap("a")], tap("a"), "idle", ["close"]],
  ["a tap on another phrase", [tap("a")], tap("b"), "open", ["open b tap"]],
  ["a tap away", [tap("a")], pressAway, "idle", ["close"]],
  ["a step by pointer", dwelt, step("b"), "open", ["open b step"]],
  [
    "the pointer that the card left behind does not close it",
    [...dwelt, step("b")],
    out,
    "open",
    [],
  ],
  [
    "but it may take it up again",
    [...dwelt, step("b"), enter],
    out,
    "leaving",
    ["start leave 300"],
  ],

  // the keyboard's focus
  ["a pointer does not close what a key opened", [key("a")], out, "open", []],
  ["it may ask for another, by a full dwell", [key("a")], over("b"), "open", ["start dwell 250"]],
  [
    "and takes the card from the keyboard",
    [key("a"), over("b")],
    elapsed("dwell"),
    "open",
    ["return focus", "open b pointer"],
  ],
  ["Escape gives the focus back", [key("a")], esc, "idle", ["close", "return focus"]],
  ["Escape without focus gives back nothing", dwelt, esc, "idle", ["close"]],
  ["Tab into a card that is leaving keeps it", left, focus, "open", ["cancel leave"]],
  ["the pointer's leaving does not close it then", [...dwelt, focus], out, "open", []],
  ["Tab out of a card that only the key held", [key("a")], unfocus, "leaving", ["start leave 300"]],
  ["and back", [key("a"), unfocus], focus, "open", ["cancel leave"]],
  ["a step keeps the focus", [key("a"), step("b")], esc, "idle", ["close", "return focus"]],
  ["after Escape the resting pointer opens nothing", [...dwelt, esc], over("a", 0.1), "idle", []],

  // the window
  ["the phrase scrolls out of view", dwelt, scrollAway, "idle", ["close"]],
  ["the window is left", dwelt, blur, "idle", ["close"]],
  ["a source followed by key: the card is there on return", [key("a")], blur, "open", []],
  ["a phrase that is gone", [over("a")], close, "idle", ["cancel dwell"]],

  // pinned
  ["pinned while leaving", left, pin, "pinned", ["cancel leave"]],
  ["pinned: leaving is nothing", [...dwelt, pin], out, "pinned", []],
  ["pinned: other phrases are nothing", [...dwelt, pin], over("b"), "pinned", []],
  ["pinned: a tap away is nothing", [...dwelt, pin], pressAway, "pinned", []],
  ["pinned: scrolling is nothing", [...dwelt, pin], scrollAway, "pinned", []],
  ["pinned: leaving the window is nothing", [...dwelt, pin], blur, "pinned", []],
  ["pinned: Escape first leaves the focus", [key("a"), pin], esc, "pinned", ["return focus"]],
  ["pinned: a second Escape closes", [key("a"), pin, esc], esc, "idle", ["close"]],
  ["pinned: a step moves it", [...dwelt, pin], step("b"), "pinned", ["open b step"]],
  [
    "pinned: a key moves it and takes the focus",
    [...dwelt, pin],
    key("b"),
    "pinned",
    ["open b key"],
  ],
  ["pinned: its own phrase, tapped", [...dwelt, pin], tap("a"), "pinned", []],
  ["pinned: the cross", [...dwelt, pin], close, "idle", ["close"]],
  ["no longer pinned", [...dwelt, pin], unpin, "open", []],
  [
    "no longer pinned: leaving counts again",
    [...dwelt, pin, unpin],
    out,
    "leaving",
    ["start leave 300"],
  ],
];

const stateAfter = (events: readonly CardEvent[]) =>
  events.reduce<CardState>((state, event) => react(state, event).state, idle);

describe("the card's machine", () => {
  test.each(rows)("%s", (_, before, event, phase, effects) => {
    const { state, effects: done } = react(stateAfter(before), event);
    expect({ phase: state.phase, effects: done.map(say) }).toEqual({ phase, effects });
  });

  test("an event that changes nothing returns the same state", () => {
    const open = stateAfter(dwelt);
    expect(react(open, over("a")).state).toBe(open);
    expect(react(idle, esc).state).toBe(idle);
  });
});

const mention = fc.constantFrom("a", "b", "c");
const anyEvent: fc.Arbitrary<CardEvent> = fc.oneof(
  fc.record({ kind: fc.constant("over"), mention, speed: fc.constantFrom(0, 0.1, 0.2, 2) }),
  fc.record({ kind: fc.constant("approach"), over: fc.option(mention), speed: fc.constant(0.5) }),
  fc.record({
    kind: fc.constant("elapsed"),
    timer: fc.constantFrom<Timer[]>("dwell", "leave", "approach"),
  }),
  fc.record({ kind: fc.constantFrom("key", "step", "tap"), mention }),
  fc.record({ kind: fc.constant("pin"), on: fc.boolean() }),
  fc.constantFrom(out, enter, esc, pressAway, scrollAway, blur, focus, unfocus, close),
);

test("whatever happens, the effects tell the whole truth", () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 60 }), (events) => {
      let state: CardState = idle;
      const running = new Set<Timer>();
      let shown: unknown = null;
      for (const event of events) {
        // Timers fire only while they run.
        if (event.kind === "elapsed" && !running.delete(event.timer)) continue;
        const reaction = react(state, event);
        for (const effect of reaction.effects) {
          if (effect.kind === "start") running.add(effect.timer);
          if (effect.kind === "cancel") expect(running.delete(effect.timer)).toBe(true);
          if (effect.kind === "open") shown = effect.mention;
          if (effect.kind === "close") {
            expect(shown).not.toBeNull();
            shown = null;
          }
        }
        state = reaction.state;
        const hidden = state.phase === "idle" || state.phase === "dwelling";
        expect(shown).toBe(hidden ? null : state.phase !== "idle" && state.mention);
        expect(running.has("leave")).toBe(state.phase === "leaving");
        if (state.phase === "dwelling") expect(running.has("dwell")).toBe(true);
        if (state.phase === "approaching") expect([...running]).toEqual(["approach"]);
        if (state.phase === "idle" || state.phase === "pinned") expect(running.size).toBe(0);
      }
    }),
    { numRuns: 2000 },
  );
});

test("a card left alone closes within the delays that are named", () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 30 }), (events) => {
      let state = stateAfter(events);
      if (state.phase !== "approaching" && state.phase !== "leaving") return;
      // The pointer goes away for good, and every timer runs out.
      let waited = 0;
      for (const event of [out, elapsed("leave")]) {
        const reaction = react(state, event);
        for (const effect of reaction.effects) if (effect.kind === "start") waited += effect.after;
        state = reaction.state;
      }
      expect(state.phase).toBe("idle");
      expect(waited).toBeLessThanOrEqual(delays.usual.leave);
    }),
  );
});
