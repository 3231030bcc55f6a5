import type messages from "../../assets/locales/en/popup.json";
import type { Translate } from "../../core/messages.ts";

/** The messages of the popup. */
export type PopupKey = keyof typeof messages;

/** In what language the popup speaks. */
export interface Voice {
  readonly t: Translate<PopupKey>;
  /** BCP 47: also chooses the form of dates and the names of languages. */
  readonly locale: string;
}
