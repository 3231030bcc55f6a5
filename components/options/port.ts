import type { PopupPort } from "../popup/port.ts";

/** What the browser lets us read beside the built-in list. */
export interface Granted {
  /** Every site. */
  readonly every: boolean;
  /** Sites that the reader added, by the names under which their settings are kept. */
  readonly hosts: readonly string[];
  /** Sites of the built-in list that the browser does not let us read: Firefox may revoke them. */
  readonly barred: readonly string[];
}

/** A command and the keys that the reader's browser gives it; empty without any. */
export interface Shortcut {
  readonly command: string;
  readonly keys: string;
}

/** The browser, as the settings page needs it. */
export interface OptionsPort
  extends Pick<
    PopupPort,
    | "settings"
    | "onSettings"
    | "change"
    | "glossaries"
    | "brokenSettings"
    | "dismissBroken"
    | "copy"
  > {
  /** The sites of the built-in list, A to Z. */
  readonly listed: readonly string[];
  /** The name of the site of an address, as its settings are kept; undefined where it has none. */
  siteOf(address: string): string | undefined;
  granted(): Promise<Granted>;
  /** Calls back when the browser lets us read more or less; returns what ends that. */
  onGranted(listener: () => void): () => void;

  /* First thing in the click, since the browser asks the reader only then. */
  askHost(host: string): Promise<boolean>;
  askEverySite(): Promise<boolean>;
  /** Asks for the built-in list, where the browser has taken sites of it away. */
  askListed(): Promise<boolean>;
  /** The browser is to let us read a host, or every site, no longer. */
  dropHost(host: string): Promise<boolean>;
  dropEverySite(): Promise<boolean>;

  /** All that is stored by key, and the bytes of what is kept apart. */
  stored(): Promise<{ readonly all: { readonly [key: string]: unknown }; readonly words: number }>;
  /** Removes all that is stored, and answers with it. */
  forget(): Promise<{ readonly [key: string]: unknown }>;
  /** Puts back what was removed. */
  restore(all: { readonly [key: string]: unknown }): Promise<void>;

  /** The commands, as the browser names them; none on Android. */
  shortcuts(): Promise<readonly Shortcut[]>;
  /** Opens the browser's own page of keys; false where it does not let us. */
  openShortcuts(): Promise<boolean>;
  /** The address of that page, to copy. */
  readonly shortcutsAddress: string;
}
