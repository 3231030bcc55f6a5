import { expect, test } from "vitest";
import { chooseLanguage, endonyms, languages } from "../../core/languages.ts";

const rows = [
  // What the browser speaks, then what it asks pages for.
  ["browser", ["ru", "en-US"], "ru", "ru"],
  ["browser", ["de-AT", "fr-CA", "en"], "fr", "fr-CA"],
  ["browser", ["en-US", "hy"], "en", "en-US"],
  ["browser", ["de", "sv"], "en", "en"],
  ["browser", [], "en", "en"],
  // What the reader set, in the region that the browser names for it.
  ["hy", ["en-US"], "hy", "hy"],
  ["en", ["ru", "en-GB"], "en", "en-GB"],
  ["hy-AM", ["en"], "hy", "hy"],
  ["sv", ["ru"], "en", "en"],
  // A language in other letters is not the same.
  ["browser", ["az-Cyrl", "ru"], "ru", "ru"],
  ["browser", ["az-IR", "en"], "en", "en"],
  ["browser", ["az-Latn-AZ"], "az", "az-Latn-AZ"],
  ["browser", ["hyw", "fr"], "fr", "fr"],
  // Dates are in the digits of references and lists.
  ["browser", ["ar-EG"], "ar", "ar-EG-u-nu-latn"],
  ["browser", ["no language", "ka"], "ka", "ka"],
] as const;

test.each(rows)(
  "set to %s, of a browser of %j: %s, as in %s",
  (setting, preferred, ...expected) => {
    const { language, locale } = chooseLanguage(setting, preferred);
    expect([language, locale]).toEqual(expected);
  },
);

test("every language is named by itself, in an order that prefers none", () => {
  expect(languages).toEqual([...languages].sort());
  for (const language of ["fr", "ru", "tr", "ar"] as const) {
    const own = new Intl.DisplayNames(language, { type: "language" }).of(language);
    expect(endonyms[language].toLocaleLowerCase(language)).toBe(own!.toLocaleLowerCase(language));
  }
});
