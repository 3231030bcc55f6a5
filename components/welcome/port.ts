import type { OptionsPort } from "../options/port.ts";
import type { PopupPort } from "../popup/port.ts";

/** The browser, as the welcome page needs it. */
export interface WelcomePort
  extends Pick<
      OptionsPort,
      | "listed"
      | "granted"
      | "onGranted"
      | "askEverySite"
      | "askListed"
      | "dropEverySite"
      | "openShortcuts"
      | "shortcutsAddress"
    >,
    Pick<PopupPort, "openOptions"> {
  /** The keys of the command that opens the next note; empty where it has none. */
  nextKeys(): Promise<string>;
  /** Opens the first note of this page, as that command does. */
  openFirst(): Promise<void>;
}
