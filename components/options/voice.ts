import type messages from "../../assets/locales/en/options.json";
import type { Spoken } from "../../core/messages.ts";
import type { Voice as PopupVoice } from "../popup/voice.ts";

/** The messages of the settings page. */
export type OptionsKey = keyof typeof messages;

/** In what language the settings page speaks: its own messages, and those of the popup's parts. */
export interface Voice extends Spoken<OptionsKey> {
  readonly popup: PopupVoice;
}
