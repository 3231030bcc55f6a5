import { render } from "preact";
import css from "../assets/css/card.css?inline";
import tokens from "../assets/css/tokens.css?inline";
import { Card } from "../components/card/Card.tsx";
import type { CardKey } from "../components/card/voice.ts";
import { directionOfLang } from "../core/card/direction.ts";
import { cardModel } from "../core/card/model.ts";
import { type Placement, place } from "../core/card/place.ts";
import type { Box } from "../core/card/triangle.ts";
import { type Speech, speak } from "../core/messages.ts";
import type { Anchor, CardEvents, CardRequest, CardSurface } from "./card-port.ts";

/** From the card's edge to its text, in CSS pixels: `--s5` of the tokens. */
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
  root.addEventListener("focusin", () => {
    if (root.activeElement?.matches(":focus-visible")) events.focus(true);
  });
  root.addEventListener("focusout", (event) => {
    if (!document.hasFocus()) return; // the window lost it, and will give it back
    const to = (event as FocusEvent).relatedTarget;
    if (!(to instanceof Node && root.contains(to))) events.focus(false);
  });

  const set = (name: string, value: string) =>
    host.style.setProperty(`--${name}`, value, "important");

  let request: CardRequest | undefined;
  let anchor: Anchor | undefined;
  let placement: Placement | undefined;
  let tall = false;

  const draw = () => {
    if (!request) return;
    const { pinned } = request;
    render(
      <Card
        model={cardModel(request)}
        {...voice}
        actions={{
          ...events,
          grow: (next) => {
            tall = next;
            draw();
          },
        }}
        side={placement?.side ?? "below"}
        sheet={placement?.sheet ?? false}
        pinned={pinned}
        tall={tall}
      />,
      root,
    );
  };

  const stand = () => {
    const card = root.querySelector<HTMLElement>(".card");
    if (!card || !anchor) return;
    set("room", "100vh");
    const { width, height } = card.getBoundingClientRect();
    const next = place({
      line: anchor.beside,
      card: { width, height },
      view: viewOf(window),
      dir: directionOfLang(voice.locale),
      inset: INSET,
      coarse: matchMedia("(pointer: coarse)").matches,
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

  return {
    show(what, where) {
      if (!request) {
        tall = false;
        placement = undefined;
      }
      request = what;
      anchor = where;
      set("scheme", what.dark ? "dark" : "light");
      draw();
      attach(document, host);
      stand();
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
      render(null, root);
    },
    speak(next) {
      voice = speak(next);
      draw();
      if (request) stand();
    },
    box() {
      const card = request && root.querySelector(".card");
      return card ? boxOf(card) : undefined;
    },
    holds: (target) => target === host,
    focus() {
      root.querySelector<HTMLElement>(".card")?.focus({ preventScroll: true });
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
