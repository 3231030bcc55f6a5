import type { Settings } from "../../core/settings.ts";
import type { Actions as PopupActions } from "../popup/actions.ts";
import type { Undo } from "./state.ts";

/** What the reader can do on the settings page; what the popup can do too is named as there. */
export interface Actions
  extends Pick<
    PopupActions,
    | "density"
    | "style"
    | "glossary"
    | "show"
    | "draft"
    | "keep"
    | "discard"
    | "remove"
    | "write"
    | "copyBroken"
    | "dismissBroken"
  > {
  readonly accent: (accent: Settings["accent"]) => void;
  readonly delays: (delays: Settings["delays"]) => void;
  readonly language: (language: string) => void;

  readonly everySite: (on: boolean) => void;
  readonly site: (host: string, on: boolean) => void;
  readonly allow: (host: string) => void;
  readonly allowListed: () => void;
  readonly removeSite: (host: string) => void;
  readonly address: (address: string) => void;
  readonly addSite: () => void;

  readonly openShortcuts: () => void;
  /** Asks first; `forgetSure` removes. */
  readonly forget: (asked: boolean) => void;
  readonly forgetSure: () => void;
  readonly undo: (undo: Undo) => void;
}
