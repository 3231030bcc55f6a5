import type messages from "../../assets/locales/en/panel.json";
import type sheetMessages from "../../assets/locales/en/sheet.json";
import type { Spoken } from "../../core/messages.ts";
import type { CardKey } from "../card/voice.ts";
import type { Voice as PopupVoice } from "../popup/voice.ts";

/** The messages of the side panel. */
export type PanelKey = keyof typeof messages;

/** How the sheet that is printed or saved speaks. */
export type SheetVoice = Spoken<keyof typeof sheetMessages>;

/** In what language the side panel speaks: its own messages, and those of the parts that it shows. */
export interface Voice extends Spoken<PanelKey> {
  readonly popup: PopupVoice;
  readonly card: Spoken<CardKey>;
  readonly sheet: SheetVoice;
}
