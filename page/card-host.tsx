import { render } from "preact";
import css from "../assets/css/card.css?inline";
import tokens from "../assets/css/tokens.css?inline";
import { announcement } from "../components/card/announcement.ts";
import { Card } from "../components/card/Card.tsx";
import { type CardKey, voiceFor } from "../components/card/voice.ts";
import { directionOfLang } from "../core/card/direction.ts";
import { keepWithin, nextCorner, type Placement, place } from "../core/card/place.ts";
import type { Box, Point } from "../core/card/triangle.ts";
import { type Speech, speak } from "../core/messages.ts";
import { makeAnnouncer } from "./announcer.ts";
import { draggable } from "./card-drag.ts";
import type { Anchor, Announcement, CardEvents, CardRequest, CardSurface } from "./card-port.ts";

/** From the card's edge to its text, in CSS pixels times the scale: `--s5` of the tokens. */
const INSET = 20;

/**
 * A page's own `* { … }` must not reach the host; nothing else of the page can reach inside. The
 * place comes in custom properties, which `all` leaves alone.
 */
const HOST = `:host { all: initial !important; position: fixed !important; display: block !important;
  inset: var(--top) var(--right) var(--bottom) var(--left) !important; margin: 0 !important;
  padding: 0 !important; border: 0 !important; background: none !important;
  overflow: visible !important; color-scheme: var(--scheme) !important; }
  :host(:not(:popover-open)) { display: none !important; }
  @media print { :host { display: none !important; } }`;

/** Events that the page's own "click outside" and hot keys need not hear of. */
const OURS = [
  ..."click dblclick auxclick contextmenu mousedown mouseup pointerdown pointerup".split(" "),
  ..."keydown keyup keypress touchstart touchend wheel".split(" "),
];

/** Makes the card of a document. Its host is attached only while a card is open. */
export function makeCard(
  document: Document,
  events: CardEvents,
  speech: Speech<CardKey>,
): CardSurface {
  let voice = speak(speech);
  const host = document.createElement("scholium-card");
  host.popover = "manual";
  const root = host.attachShadow({ mode: "closed" });
  root.adoptedStyleSheets = [HOST, tokens, css].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  for (const type of OURS) host.addEventListener(type, (event) => event.stopPropagation());
  const announcer = makeAnnouncer(document);
  const stage = document.createElement("div");
  stage.style.display = "contents";
  root.append(stage, announcer.element);
  root.addEventListener("focusin", () => {
    if (root.activeElement?.matches(":focus-visible")) events.focus(true);
  });
  root.addEventListener("focusout", (event) => {
    // The window lost it, and will give it back; or the control is being drawn anew.
    if (!document.hasFocus() || drawing) return;
    const to = (event as FocusEvent).relatedTarget;
    if (!(to instanceof Node && root.contains(to))) events.focus(false);
  });

  const set = (name: string, value: string) =>
    host.style.setProperty(`--${name}`, value, "important");

  let request: CardRequest | undefined;
  let anchor: Anchor | undefined;
  let placement: Placement | undefined;
  let tall = false;
  let scale = 1;
  /** Where a pinned card was put by hand. */
  let moved: Point | undefined;
  let drawing = false;

  const draw = () => {
    if (!request) return;
    const { pinned } = request;
    const focused = root.activeElement;
    drawing = true;
    render(
      <Card
        model={request.model}
        {...voice}
        actions={{
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
            stand();
          },
        }}
        side={placement?.side ?? "below"}
        sheet={placement?.sheet ?? false}
        pinned={pinned}
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

  const stand = () => {
    const card = cardOf();
    if (!card || !anchor) return;
    if (moved && request?.pinned) return standAt(moved);
    set("room", "100vh");
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
    const changed = next.side !== placement?.side || next.sheet !== placement?.sheet;
    placement = next;
    if (changed) draw();
    const fromFoot = next.sheet || next.side === "above";
    set("room", `${next.room}px`);
    set("tether-x", `${next.tether.x}px`);
    set("tether-w", `${next.tether.width}px`);
    set("left", `${next.x}px`);
    set("right", next.sheet ? "0px" : "auto");
    set("top", fromFoot ? "auto" : `${next.y}px`);
    set("bottom", fromFoot ? `${window.innerHeight - next.y}px` : "auto");
  };

  /** Where the reader put it, as far as that is still within the window. */
  const standAt = (at: Point) => {
    const box = boxOfCard();
    if (!box) return;
    const { x, y } = keepWithin(at, box, viewOf(window));
    moved = { x, y };
    set("tether-w", "0px");
    set("left", `${x}px`);
    set("right", "auto");
    set("top", `${y}px`);
    set("bottom", "auto");
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
    show(what, where) {
      if (!request) {
        tall = false;
        placement = undefined;
      }
      if (!what.pinned) moved = undefined;
      request = what;
      anchor = where;
      set("scheme", what.dark ? "dark" : "light");
      host.dataset.accent = what.accent;
      attach(document, host);
      // The reader's own text size: nothing of the page reaches the host, so that `medium` is it.
      scale = Number.parseFloat(getComputedStyle(host).fontSize) / 16 || 1;
      set("scale", String(scale));
      draw();
      stand();
      if (what.announce) say(what.announce, what);
    },
    move(where) {
      anchor = where;
      if (!placement?.sheet) stand();
    },
    hide() {
      request = undefined;
      if (host.isConnected) {
        host.hidePopover();
        host.remove();
      }
      drawing = true;
      render(null, stage);
      drawing = false;
      moved = undefined;
    },
    speak(next) {
      voice = speak(next);
      draw();
      if (request) stand();
    },
    box: boxOfCard,
    holds: (target) => target === host,
    focus() {
      cardOf()?.focus({ preventScroll: true });
      events.focus(true);
    },
  };
}

/** Into the top layer; under a modal dialog everything else is inert, so into that one. */
function attach(document: Document, host: HTMLElement): void {
  const modal = [...document.querySelectorAll("dialog:modal")].at(-1);
  const parent = modal ?? document.fullscreenElement ?? document.documentElement;
  if (host.parentNode !== parent) {
    if (host.isConnected && "moveBefore" in parent) parent.moveBefore(host, null);
    else parent.append(host);
  }
  if (!host.matches(":popover-open")) host.showPopover();
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
