import type { CardInput } from "../../core/card/model.ts";
import type { Passage } from "../../core/report.ts";
import type { PopupPort } from "../popup/port.ts";

/** A mention as the panel lists it: with the frame of the tab in which it stands. */
export interface PlacedPassage extends Passage {
  readonly frame: number;
}

/** What the cards of a page's notes say, of one note or of all. */
export interface CardSource {
  /** In the order of the page; of all notes where no entry is named. Of several senses `sense` is one. */
  cards(entry?: string, sense?: string): Promise<readonly CardInput[]>;
}

/** The browser, as the side panel needs it: the popup's, for whatever tab is in front. */
export interface PanelPort extends PopupPort, CardSource {
  /** Calls back when another tab is in front, or another page in it; returns what ends that. */
  onTab(listener: () => void): () => void;
  /** Calls back when a card opens on the page or its pointer is on a phrase; undefined for none. */
  onShowing(listener: (entry: string | undefined) => void): () => void;
  /** Lights an entry's words on the page, and no other's; undefined for none. */
  light(entry: string | undefined): void;
  /** Every mention of an entry, in order. */
  passages(entry: string): Promise<readonly PlacedPassage[]>;
  /** Scrolls to a mention and opens its card; false where it is not there any more. */
  goTo(passage: PlacedPassage): Promise<boolean>;
  /** Opens the notes as a sheet to print, in a tab of its own. */
  openSheet(): Promise<void>;
  /** Saves a text as a file, through the browser's own download. */
  save(name: string, text: string): void;
}
