import type messages from "../../assets/locales/en/card.json";
import { type Direction, directionOf, directionOfLang } from "../../core/card/direction.ts";
import type { Lang } from "../../core/lexicon/types.ts";
import type { Translate } from "../../core/messages.ts";

/** The messages of the card. */
export type CardKey = keyof typeof messages;

/** In what language a card speaks, and in what language it quotes its note. */
export interface Voice {
  readonly t: Translate<CardKey>;
  /** BCP 47: also chooses the form of dates, lists and language names. */
  readonly locale: string;
  /** To be spread on elements that hold the note's own text; empty where its language is not known. */
  readonly note: { readonly lang?: Lang; readonly dir?: Direction };
  /** The note's language, where it is not that of the card. */
  readonly foreign?: Lang;
}

/** The voice for a note written in `lang` on a card in `locale`. */
export function voiceFor(t: Translate<CardKey>, locale: string, lang: Lang | undefined): Voice {
  if (lang === undefined) return { t, locale, note: {} };
  const note = { lang, dir: directionOfLang(lang) };
  const same = lang.split("-")[0] === locale.split("-")[0];
  return same ? { t, locale, note } : { t, locale, note, foreign: lang };
}

/** A name within one of our sentences, set apart from it where it runs the other way (UAX #9, FSI). */
export function isolate(name: string, { locale }: Voice): string {
  return directionOf(name) === directionOfLang(locale) ? name : `\u2068${name}\u2069`;
}
