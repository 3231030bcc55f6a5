import type { CardActions } from "../components/card/actions.ts";
import type { CardKey } from "../components/card/voice.ts";
import type { CardModel } from "../core/card/model.ts";
import type { Box } from "../core/card/triangle.ts";
import type { Speech } from "../core/messages.ts";
import type { Accent } from "../core/settings.ts";

/** What is said aloud with a change: which note is shown now, or when the article was published. */
export type Announcement = "note" | "date";

/** What a card shows, and how it looks. */
export interface CardRequest {
  readonly model: CardModel;
  readonly announce?: Announcement;
  readonly pinned: boolean;
  /** Whether the page behind the words is dark. */
  readonly dark: boolean;
  readonly accent: Accent;
}

/** The boxes of the words, one a line, in CSS pixels of the viewport, and the one to stand beside. */
export interface Anchor {
  readonly boxes: readonly Box[];
  readonly beside: Box;
}

/** What the reader does in the card; its size and place are the surface's own business. */
export interface CardEvents extends Required<Omit<CardActions, "grow" | "move">> {
  /** The keyboard's focus went in (true) or out. */
  readonly focus: (inside: boolean) => void;
  /**
   * Tab is about to lead out of the card, which stands at the page's end: gives the focus back to where
   * the reader was. False where that is nowhere, and the browser is to go on as it would.
   */
  readonly leave: () => boolean;
}

/** The card in the page. Its code is loaded when the first card is about to open. */
export interface CardSurface {
  /** Draws unseen, outside of the page, what is likely to be shown next. */
  prepare(model: CardModel): void;
  show(request: CardRequest, anchor: Anchor): void;
  /** The words have moved, or the window has changed its size. */
  move(anchor: Anchor): void;
  hide(): void;
  /** The reader has chosen another language: a card that is open says the same in it. */
  speak(speech: Speech<CardKey>): void;
  /** Where the card is, in CSS pixels of the viewport; undefined while none is shown. */
  box(): Box | undefined;
  /** Whether a node is the card's own. */
  holds(target: EventTarget | null): boolean;
  focus(): void;
  /** Lets the keyboard's focus go, if the card has it. */
  blur(): void;
}

/** What `card.js` leaves for the content script, in the world that both share. */
export type MakeCard = (
  document: Document,
  events: CardEvents,
  speech: Speech<CardKey>,
) => CardSurface;

/** The slot in which it is left; a symbol, so that it has no name that could clash. */
export const CARD_SLOT = Symbol.for("scholium.card");
