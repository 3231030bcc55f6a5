import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import marks from "../assets/css/marks.css?inline";
import { siteOfPlain } from "../core/publisher/hosts.ts";
import type { Settings } from "../core/settings.ts";
import { dataHere } from "../extension/data.ts";
import { frameHost } from "../extension/frame.ts";
import { lexiconFor } from "../extension/lexicon.ts";
import type { ToBackground, ToPage } from "../extension/messages.ts";
import { answer, ask } from "../extension/messaging.ts";
import { native } from "../extension/native.ts";
import { panelLink } from "../extension/panel-link.ts";
import { onState, readState, readsAlike } from "../extension/store.ts";
import { ATTENTION_SLOT, type MakeAttention } from "../page/attention-port.ts";
import { CARD_SLOT, type CardSurface, type MakeCard } from "../page/card-port.ts";
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
  const { index } = dataHere();
  if (!index)
    return console.error("Scholium: names-index.js did not come before the reader script");
  const site = siteOfPlain(host, index.listed);
  const life = new AbortController();
  let reading = new AbortController();
  let session: Session | undefined;
  let card: CardSurface | undefined;
  let state = await readState(native);

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
    const host = where === "here" ? { host: site } : {};
    await request("change", { change: { kind, entry, ...host } });
  };

  const showing = panelLink(native, (entry) => session?.light(entry), life.signal);

  const begin = () => {
    reading.abort();
    session = undefined;
    if (state.settings.sites[site] === "off") return;
    reading = new AbortController();
    session = new Session(
      {
        document,
        host,
        site,
        publishers: index.publishers,
        ...lexiconFor(state, index, request),
        shadowStyle: import.meta.env.FIREFOX ? marks : undefined,
        settings: () => state.settings,
        sense: (id) => request("entry", { id }),
        attention: async () => {
          if (!world[ATTENTION_SLOT]) await request("load", { script: "attention" });
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
  const renew = (next = state) => {
    const before = state;
    state = next;
    // What only says which notes are shown, and how, needs no new session: a card may be open.
    if (session && next !== before && sameWords(before.settings, next.settings)) {
      session.renew();
      return;
    }
    void request("count", { notes: 0, fresh: true });
    begin();
  };

  /** Another language: the page reads as before, and what a card says is said anew. */
  const speak = async (next: typeof state) => {
    state = next;
    const speech = card && (await request("speech", {}));
    if (speech) card?.speak(speech);
  };

  onState(native, (next) => (readsAlike(state, next) ? speak : renew)(next), life.signal);
  addEventListener(
    "pageshow",
    async (event) => event.persisted && renew(await readState(native)),
    life,
  );
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
  renew();
});

/** The settings on which it depends whether and by what a page is read. */
const WORDS = ["sites", "glossariesOff", "own", "language"] as const;

function sameWords(before: Settings, after: Settings): boolean {
  return WORDS.every((field) => JSON.stringify(before[field]) === JSON.stringify(after[field]));
}
