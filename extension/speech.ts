import type card from "../assets/locales/en/card.json";
import type menu from "../assets/locales/en/menu.json";
import type options from "../assets/locales/en/options.json";
import type panel from "../assets/locales/en/panel.json";
import type popup from "../assets/locales/en/popup.json";
import type sheet from "../assets/locales/en/sheet.json";
import type welcome from "../assets/locales/en/welcome.json";
import { type Choice, chooseLanguage } from "../core/languages.ts";
import type { Speech, Spoken } from "../core/messages.ts";
import type { Api } from "./native.ts";
import { readState } from "./store.ts";

/** The keys of each part of the interface: the files of `assets/locales/en/`. */
interface Keys {
  readonly card: keyof typeof card;
  readonly menu: keyof typeof menu;
  readonly options: keyof typeof options;
  readonly panel: keyof typeof panel;
  readonly popup: keyof typeof popup;
  readonly sheet: keyof typeof sheet;
  readonly welcome: keyof typeof welcome;
}

/** A part of the interface. */
export type Part = keyof Keys;

/** What one part of the interface says. */
export type PartSpeech<P extends Part> = Speech<Keys[P]>;

/** In what language one part of the interface speaks. */
export type PartVoice<P extends Part> = Spoken<Keys[P]>;

/** The language in which the interface is to speak, by the settings and the browser. */
export async function languageInForce(api: Api): Promise<Choice> {
  const [{ settings }, accepted] = await Promise.all([
    readState(api),
    api.i18n.getAcceptLanguages(),
  ]);
  return chooseLanguage(settings.language, [api.i18n.getUILanguage(), ...accepted]);
}

/**
 * What a part of the interface says in a language. Nothing but that part's own file is loaded, which
 * the build has filled up with English where a message is not translated: authoring/locales.ts.
 *
 * @throws {Error} where the extension's own file cannot be read
 */
export async function speechOf<P extends Part>(
  api: Api,
  part: P,
  { language, locale }: Choice,
): Promise<PartSpeech<P>> {
  const file = `/locales/${language}/${part}.json`;
  const response = await fetch(api.runtime.getURL(file as "/popup.html"));
  return { ...((await response.json()) as PartSpeech<P>), locale };
}

/** What a part of the interface says in the language in force. */
export async function speechInForce<P extends Part>(api: Api, part: P): Promise<PartSpeech<P>> {
  return speechOf(api, part, await languageInForce(api));
}
