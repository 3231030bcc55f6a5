import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import marks from "../assets/css/marks.css?inline";
import { frameHost } from "../extension/frame.ts";
import { lexiconFor } from "../extension/lexicon.ts";
import type { ToBackground, ToPage } from "../extension/messages.ts";
import { answer, ask } from "../extension/messaging.ts";
import { native } from "../extension/native.ts";
import { panelLink } from "../extension/panel-link.ts";
import { KEY, onKeys } from "../extension/store-keys.ts";
import { ATTENTION_SLOT, type MakeAttention } from "../page/attention-port.ts";
import { CARD_SLOT, type CardSurface, type MakeCard } from "../page/card-port.ts";
import type { Choices } from "../page/choices.ts";
import { Session } from "../page/session.ts";

/** A page that is switched on twice at once is given this script twice: the first one stays. */
const RUNNING = Symbol.for("scholium.running");

const world = globalThis as {
  [RUNNING]?: boolean;
  [ATTENTION_SLOT]?: MakeAttention;
  [CARD_SLOT]?: MakeCard;
};

export default defineUnlistedScript(async () => {
  if (world[RUNNING]) return;
  world[RUNNING] = true;
  const host = frameHost(window);
  const life = new AbortController();
  let reading = new AbortController();
  let session: Session | undefined;
  let card: CardSurface | undefined;
  let choices: Choices | undefined;

  /** Asks the background; after an update it is no longer ours, and we leave without a sound. */
  const request = async <T extends keyof ToBackground>(
    type: T,
    what: ToBackground[T]["request"],
  ) => {
    const answered = await ask<ToBackground, T>(native, type, what);
    if (!native.runtime?.id) {
      reading.abort();
      life.abort();
    }
    return answered;
  };

  const change = async (kind: "hide" | "unhide", entry: string, where: "here" | "everywhere") => {
    const at = where === "here" && choices ? { host: choices.site } : {};
    await request("change", { change: { kind, entry, ...at } });
  };

  const showing = panelLink(native, (entry) => session?.light(entry), life.signal);

  const begin = (chosen: Choices) => {
    reading.abort();
    session = undefined;
    if (!chosen.on) return;
    reading = new AbortController();
    const { ask, lines, complete } = lexiconFor(chosen, host, request);
    session = new Session(
      {
        document,
        host,
        ask,
        lines,
        shadowStyle: import.meta.env.FIREFOX ? marks : undefined,
        choices: () => choices ?? chosen,
        sense: (id) => request("entry", { id }),
        attention: async () => {
          const code = world[ATTENTION_SLOT] || request("load", { script: "attention" });
          await Promise.all([code, complete()]);
          return world[ATTENTION_SLOT];
        },
        card: async (actions) => {
          const code = world[CARD_SLOT] || request("load", { script: "card" });
          const [speech] = await Promise.all([request("speech", {}), code]);
          card = speech && world[CARD_SLOT]?.(document, actions, speech);
          return card;
        },
        count: (notes) => void request("count", { notes, fresh: false }),
        hide: (entry, where) => change("hide", entry, where),
        unhide: (entry, where) => change("unhide", entry, where),
        showing,
      },
      reading.signal,
    );
  };

  /** What the reader chose has changed, or the page is shown again. */
  const renew = async (anew = false) => {
    const next = await request("choices", { host });
    const before = choices;
    if (!next || life.signal.aborted) return;
    choices = next;
    const same = (fields: readonly (keyof Choices)[]) =>
      before !== undefined && fields.every((field) => alike(before[field], next[field]));
    // The background has counted the page from nothing when it first began.
    if (anew || (before && !same(WORDS))) void request("count", { notes: 0, fresh: true });
    if (!same(WORDS)) return begin(next);
    // What only says which notes are shown, and how, needs no new session: a card may be open.
    if (anew) session?.renew();
    else if (!same(SHOWN)) session?.showAnew();
    const speech = card && !same(["language"]) && (await request("speech", {}));
    if (speech) card?.speak(speech);
  };

  onKeys(native, [KEY], () => void renew(), life.signal);
  addEventListener("pageshow", ({ persisted }) => persisted && void renew(true), life);
  answer<ToPage>(
    native,
    {
      report: async () => (await session?.attend())?.report(),
      open: async ({ entry }) => (await session?.attend())?.openNote(entry) ?? false,
      jumpToPolicy: async () => (await session?.attend())?.jumpToPolicy() ?? false,
      step: async ({ by }) => (await session?.attend())?.step(by) ?? false,
      passages: async ({ entry }) => (await session?.attend())?.passages(entry) ?? [],
      goTo: async ({ mention }) => (await session?.attend())?.goTo(mention) ?? false,
      cards: async ({ entries, sense }) => (await session?.attend())?.cards(entries, sense) ?? [],
    },
    life.signal,
  );
  await renew();
});

/** The choices on which it depends whether and by what a page is read. */
const WORDS = ["on", "glossariesOff", "words"] as const;
/** Those that say which notes are shown, and how. */
const SHOWN = ["hidden", "density", "style", "accent", "delays"] as const;

const alike = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
