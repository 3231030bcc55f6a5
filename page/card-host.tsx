import { render } from "preact";
import css from "../assets/css/card.css?inline";
import tokens from "../assets/css/tokens.css?inline";
import type { CardActions } from "../components/card/actions.ts";
import { announcement } from "../components/card/announcement.ts";
import { Card } from "../components/card/Card.tsx";
import { type CardKey, voiceFor } from "../components/card/voice.ts";
import { directionOfLang } from "../core/card/direction.ts";
import type { CardModel } from "../core/card/model.ts";
import { keepWithin, nextCorner, type Placement, place } from "../core/card/place.ts";
import type { Box, Point } from "../core/card/triangle.ts";
import { type Speech, speak } from "../core/messages.ts";
import { makeAnnouncer } from "./announcer.ts";
import { draggable } from "./card-drag.ts";
import type { Anchor, Announcement, CardEvents, CardRequest, CardSurface } from "./card-port.ts";

/** From the card's edge to its text, in CSS pixels times the scale: `--s5` of the tokens. */
const INSET = 20;

/**
 * The host is no box, and nothing of a page's own `* { … }` reaches the frame within. The frame goes
 * into the top layer and is given its place directly: what stands on the host is inherited by all of
 * the card, whose styles would be computed anew for each move.
 */
const FRAME = `:host { all: initial !important; display: contents !important; }
  .frame { position: fixed; inset: auto; inline-size: auto; block-size: auto; margin: 0; padding: 0;
    border: 0; background: none; color: inherit; overflow: visible; }
  .frame:not(:popover-open) { display: none; }
  @media print { .frame { display: none; } }`;

/** Events that the page's own "click outside" and hot keys need not hear of. */
const OURS = [
  ..."click dblclick auxclick contextmenu mousedown mouseup pointerdown pointerup".split(" "),
  ..."keydown keyup keypress touchstart touchend wheel".split(" "),
];

/** What Tab stops at in a card. */
const STOPS = "a[href],button,summary,input";

/** Makes the card of a document. Its host is attached only while a card is open. */
export function makeCard(
  document: Document,
  events: CardEvents,
  speech: Speech<CardKey>,
): CardSurface {
  let voice = speak(speech);
  const host = document.createElement("scholium-card");
  const root = host.attachShadow({ mode: "closed" });
  root.adoptedStyleSheets = [FRAME, tokens, css].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  for (const type of OURS) host.addEventListener(type, (event) => event.stopPropagation());
  const announcer = makeAnnouncer(document);
  const frame = document.createElement("div");
  frame.className = "frame";
  frame.popover = "manual";
  const stage = document.createElement("div");
  stage.style.display = "contents";
  frame.append(stage, announcer.element);
  root.append(frame);
  root.addEventListener("focusin", () => {
    if (root.activeElement?.matches(":focus-visible")) events.focus(true);
  });
  root.addEventListener("focusout", (event) => {
    // The window lost it, and will give it back; or the control is being drawn anew.
    if (!document.hasFocus() || drawing) return;
    const to = (event as FocusEvent).relatedTarget;
    if (!(to instanceof Node && root.contains(to))) events.focus(false);
  });

  root.addEventListener("keydown", (event) => {
    const { key, shiftKey } = event as KeyboardEvent;
    const at = root.activeElement;
    if (key !== "Tab" || !at) return;
    const stops = [...root.querySelectorAll(STOPS)].filter((stop) => stop.checkVisibility());
    const out = shiftKey ? at === stops[0] || at === cardOf() : at === stops.at(-1);
    if (out && events.leave()) event.preventDefault();
  });

  let request: CardRequest | undefined;
  /** What is drawn, shown or not yet. */
  let drawn: CardModel | undefined;
  let anchor: Anchor | undefined;
  let placement: Placement | undefined;
  let tall = false;
  let scale = 1;
  /** Where a pinned card was put by hand. */
  let moved: Point | undefined;
  let drawing = false;

  const actions: CardActions = {
    ...events,
    grow: (next) => {
      tall = next;
      draw();
    },
    move: (by) => {
      const box = boxOfCard();
      if (!box) return;
      const to = by === "corner" ? undefined : { x: box.x + by.x, y: box.y + by.y };
      moved = to ?? nextCorner(box, box, viewOf(window));
      stand(false);
    },
  };

  const draw = () => {
    if (!drawn) return;
    const focused = root.activeElement;
    drawing = true;
    render(
      <Card
        model={drawn}
        {...voice}
        actions={actions}
        side={placement?.side ?? "below"}
        sheet={placement?.sheet ?? false}
        pinned={request?.pinned ?? false}
        tall={tall}
      />,
      stage,
    );
    drawing = false;
    // The control that was pressed is gone: the focus goes on to what came in its place.
    if (focused && !root.activeElement) {
      const next = root.querySelector<HTMLElement>("[data-first]") ?? cardOf();
      next?.focus({ preventScroll: true });
    }
  };

  const cardOf = () => root.querySelector<HTMLElement>(".card");
  const boxOfCard = () => {
    const card = request && cardOf();
    return card ? boxOf(card) : undefined;
  };

  /** @param anew What the card holds has changed: it may be taller than its room let it be. */
  const stand = (anew = true) => {
    const card = cardOf();
    if (!card || !anchor) return;
    if (moved && request?.pinned) return standAt(moved);
    if (anew) card.style.maxBlockSize = "";
    const { width, height } = card.getBoundingClientRect();
    const next = place({
      line: anchor.beside,
      card: { width, height },
      view: viewOf(window),
      dir: directionOfLang(voice.locale),
      inset: INSET * scale,
      coarse: matchMedia("(pointer: coarse)").matches,
      scale,
    });
    const { side, sheet } = placement ?? { side: "below", sheet: false };
    placement = next;
    if (next.side !== side || next.sheet !== sheet) draw();
    const fromFoot = next.sheet || next.side === "above";
    Object.assign(frame.style, {
      left: `${next.x}px`,
      right: next.sheet ? "0" : "auto",
      top: fromFoot ? "auto" : `${next.y}px`,
      bottom: fromFoot ? `${window.innerHeight - next.y}px` : "auto",
    });
    stretch(card, next);
  };

  /** Where the reader put it, as far as that is still within the window. */
  const standAt = (at: Point) => {
    const box = boxOfCard();
    const tether = root.querySelector<HTMLElement>(".tether");
    if (!box || !tether) return;
    const { x, y } = keepWithin(at, box, viewOf(window));
    moved = { x, y };
    tether.style.inlineSize = "0";
    Object.assign(frame.style, { left: `${x}px`, right: "auto", top: `${y}px`, bottom: "auto" });
  };

  draggable(
    stage,
    () => (request?.pinned && !placement?.sheet ? boxOfCard() : undefined),
    (to) => standAt(to),
  );

  const say = (what: Announcement, { model }: CardRequest) => {
    const spoken = voiceFor(voice.t, voice.locale, model.lang);
    announcer.say(announcement(what, model, spoken));
  };

  return {
    prepare(model) {
      if (request) return;
      drawn = model;
      draw();
    },
    show(what, where) {
      const ready = !request && !what.pinned && drawn === what.model;
      if (!what.pinned) moved = undefined;
      request = what;
      drawn = what.model;
      anchor = where;
      frame.style.colorScheme = what.dark ? "dark" : "light";
      host.dataset.accent = what.accent;
      if (!ready) draw();
      attach(document, host, frame);
      // The reader's own text size: nothing of the page reaches the host, so that `medium` is it.
      const size = Number.parseFloat(getComputedStyle(frame).fontSize) / 16 || 1;
      if (size !== scale) host.style.setProperty("--scale", String(size), "important");
      scale = size;
      stand();
      if (what.announce) say(what.announce, what);
    },
    move(where) {
      anchor = where;
      if (!placement?.sheet) stand(false);
    },
    hide() {
      request = undefined;
      drawn = undefined;
      placement = undefined;
      tall = false;
      if (host.isConnected) {
        frame.hidePopover();
        host.remove();
      }
      drawing = true;
      render(null, stage);
      drawing = false;
      moved = undefined;
    },
    speak(next) {
      voice = speak(next);
      if (request) draw();
      else drawn = undefined;
      if (request) stand();
    },
    box: boxOfCard,
    holds: (target) => target === host,
    focus() {
      cardOf()?.focus({ preventScroll: true });
      events.focus(true);
    },
    blur() {
      if (root.activeElement instanceof HTMLElement) root.activeElement.blur();
    },
  };
}

/** Into the top layer; under a modal dialog everything else is inert, so into that one. */
function attach(document: Document, host: HTMLElement, frame: HTMLElement): void {
  const modal = [...document.querySelectorAll("dialog:modal")].at(-1);
  const parent = modal ?? document.fullscreenElement ?? document.documentElement;
  if (host.parentNode !== parent) {
    if (host.isConnected && "moveBefore" in parent) parent.moveBefore(host, null);
    else parent.append(host);
  }
  if (!frame.matches(":popover-open")) frame.showPopover();
}

/** Gives the card its height, and its tether the breadth of the phrase. */
function stretch(card: HTMLElement, { room, sheet, tether }: Placement): void {
  // A sheet takes a part of it, as its style sheet says.
  card.style.setProperty("--room", sheet ? `${room}px` : "");
  card.style.maxBlockSize = sheet ? "" : `${room}px`;
  const line = card.querySelector<HTMLElement>(".tether");
  if (line) Object.assign(line.style, { left: `${tether.x}px`, inlineSize: `${tether.width}px` });
}

/** What is seen of the page, which is less than the window when it is pinched larger. */
function viewOf(window: Window): Box {
  const view = window.visualViewport;
  if (!view) return { x: 0, y: 0, width: window.innerWidth, height: window.innerHeight };
  return { x: view.offsetLeft, y: view.offsetTop, width: view.width, height: view.height };
}

function boxOf(element: Element): Box {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x, y, width, height };
}
