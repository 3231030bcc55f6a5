import { directionOf, directionOfLang } from "./card/direction.ts";
import { learn, numberFormat, type Words } from "./words.ts";

/** A sentence with `{name}` placeholders, or one for each plural category that the language has. */
export type Message = string | { readonly [category in Intl.LDMLPluralRule]?: string };

/** The messages of one part of the interface in one language: `assets/locales/<lang>/<part>.json`. */
export type Catalogue<Key extends string = string> = { readonly [key in Key]: Message };

/** What fills a message's placeholders; `count` also chooses the plural category. */
export type Values = { readonly [name: string]: string | number };

/** Says a message in the reader's language. */
export type Translate<Key extends string = string> = (key: Key, values?: Values) => string;

/** All that is needed to speak one part of the interface in one language, as plain data. */
export interface Speech<Key extends string = string> {
  /** BCP 47: also chooses the form of dates, lists and language names. */
  readonly locale: string;
  /** Whole: what has not been translated yet is English. */
  readonly messages: Catalogue<Key>;
  /** What browsers may not know of the language. */
  readonly words?: Words;
}

/** In what language a part of the interface speaks. */
export interface Spoken<Key extends string = string> {
  readonly t: Translate<Key>;
  readonly locale: string;
}

/** Begins to speak. */
export function speak<Key extends string>({ locale, messages, words }: Speech<Key>): Spoken<Key> {
  if (words) learn(locale, words);
  return { t: translator(messages, locale), locale };
}

/**
 * A {@link Translate} over a catalogue. Numbers are written as the locale writes them; a text that
 * runs the other way is set apart from the sentence round it (UAX #9, FSI). A placeholder without a
 * value stands as it is, and so does the key of a message that is missing, so that both are seen in
 * the gallery and in tests.
 */
export function translator<Key extends string>(
  catalogue: Catalogue<Key>,
  locale: string,
): Translate<Key> {
  const plural = new Intl.PluralRules(locale);
  const number = numberFormat(locale);
  const direction = directionOfLang(locale);
  return (key, values = {}) => {
    const message: Message = catalogue[key] ?? key;
    const text = typeof message === "string" ? message : choose(message, values, plural);
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      if (value === undefined) return whole;
      if (typeof value === "number") return number.format(value);
      return directionOf(value) === direction ? value : `\u2068${value}\u2069`;
    });
  };
}

function choose(forms: Exclude<Message, string>, values: Values, plural: Intl.PluralRules): string {
  const category = plural.select(Number(values.count ?? 0));
  return forms[category] ?? forms.other ?? "";
}
