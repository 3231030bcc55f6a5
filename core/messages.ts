/** A sentence with `{name}` placeholders, or one for each plural category that the language has. */
export type Message = string | { readonly [category in Intl.LDMLPluralRule]?: string };

/** The messages of one part of the interface in one language: `assets/locales/<lang>/<part>.json`. */
export type Catalogue<Key extends string = string> = { readonly [key in Key]: Message };

/** What fills a message's placeholders; `count` also chooses the plural category. */
export type Values = { readonly [name: string]: string | number };

/** Says a message in the reader's language. */
export type Translate<Key extends string = string> = (key: Key, values?: Values) => string;

/**
 * A {@link Translate} over a catalogue. Numbers are written as the locale writes them. A placeholder
 * without a value stands as it is, so that it is seen in the gallery and in tests.
 *
 * @throws {Error} names the key that the catalogue lacks: a fault of the build, never of data.
 */
export function translator<Key extends string>(
  catalogue: Catalogue<Key>,
  locale: string,
): Translate<Key> {
  const plural = new Intl.PluralRules(locale);
  const number = new Intl.NumberFormat(locale);
  return (key, values = {}) => {
    const message: Message | undefined = catalogue[key];
    if (message === undefined) throw new Error(`message "${key}" is missing in "${locale}"`);
    const text = typeof message === "string" ? message : choose(message, values, plural);
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      if (value === undefined) return whole;
      return typeof value === "number" ? number.format(value) : value;
    });
  };
}

function choose(forms: Exclude<Message, string>, values: Values, plural: Intl.PluralRules): string {
  const category = plural.select(Number(values.count ?? 0));
  return forms[category] ?? forms.other ?? "";
}
