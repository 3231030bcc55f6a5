import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { catalogue, parts, words } from "../../authoring/locales.ts";
import { type Language, languages } from "../../core/languages.ts";
import type { Message } from "../../core/messages.ts";
import { languagesOfNames } from "./glossaries.ts";

const rows = languages.flatMap((language) => parts.map((part) => [language, part] as const));

/** The forms of a message: one, or one for each plural category. */
const formsOf = (message: Message) =>
  typeof message === "string" ? { other: message } : (message as Record<string, string>);

/** `{dateBent}` is another form of `{date}`. */
const placeholders = (text: string) =>
  new Set([...text.matchAll(/\{(\w+?)(?:Bent)?\}/g)].map(([, name]) => name!));

const unionOf = (message: Message) =>
  new Set(Object.values(formsOf(message)).flatMap((text) => [...placeholders(text)]));

test("a language is a folder", () => {
  const folders = readdirSync(join(import.meta.dirname, "../../assets/locales"));
  expect(folders.sort()).toEqual([...languages].sort());
});

describe.each(rows)("%s, %s", (language, part) => {
  const english = catalogue("en", part);
  const own = catalogue(language, part);

  test("has the keys of English", () => {
    expect(Object.keys(own).filter((key) => !(key in english))).toEqual([]);
    expect(Object.keys(english).filter((key) => !(key in own))).toEqual([]);
  });

  test("has the placeholders of English, and all plural forms of its language", () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    for (const [key, message] of Object.entries(own)) {
      const model = english[key]!;
      expect(typeof message, key).toBe(typeof model);
      const forms = formsOf(message);
      if (typeof message !== "string") {
        expect(Object.keys(forms).sort(), key).toEqual([...pluralCategories].sort());
      }
      const wanted = unionOf(model);
      for (const [category, text] of Object.entries(forms)) {
        const found = placeholders(text);
        // "one note" may do without its number, and so may Arabic's two.
        if (["zero", "one", "two"].includes(category)) found.add("count");
        expect(
          [...wanted].filter((name) => !found.has(name)),
          `${key} ${category}`,
        ).toEqual([]);
        const strange = [...placeholders(text)].filter((name) => !wanted.has(name));
        expect(strange, `${key} ${category}`).toEqual([]);
      }
    }
  });

  test("is set as the language is printed", () => {
    for (const [key, message] of Object.entries(own)) {
      for (const text of Object.values(formsOf(message))) {
        // A date may end in an abbreviation: "2023 г." and a full stop would be two of them.
        if (language === "ru" || language === "hy") expect(text, key).not.toMatch(/\{date\w*\}\./);
        const said = text.replace(/\{\w+\}/g, "x");
        expect(said, key).not.toMatch(/["'`]|\.\.\.| - |\s{2}|^\s|\s$/);
        const quotes = [...said].filter((letter) => "«»“”„‘‚".includes(letter));
        expect(
          quotes.filter((quote) => !QUOTES[language].includes(quote)),
          key,
        ).toEqual([]);
      }
    }
  });
});

/** Marks of quotation, by language. */
const QUOTES: { readonly [language in Language]: string } = {
  ar: "«»",
  az: "“”",
  en: "“”‘",
  fr: "«»",
  hy: "«»",
  ka: "„“",
  ru: "«»",
  tr: "“”",
};

describe.each(["hy", "az", "ka"] as const)("%s, which Chromium does not know", (language) => {
  const own = words(language);

  test("names the months", () => {
    for (const names of Object.values(own?.calendar?.months ?? {})) {
      expect(new Set(names).size).toBe(12);
    }
  });
  test("names every language of the glossaries", () => {
    expect(languagesOfNames().filter((lang) => !own?.languages?.[lang])).toEqual([]);
  });
});

const manifests = languages.map((language) => [language] as const);

test.each(manifests)("the manifest speaks %s, briefly enough for the stores", async (language) => {
  const read = async (lang: Language) =>
    (await import(`../../assets/public/_locales/${lang}/messages.json`)).default as Record<
      string,
      { message: string }
    >;
  const own = await read(language);
  expect(Object.keys(own)).toEqual(Object.keys(await read("en")));
  expect(own.extDescription!.message.length).toBeLessThanOrEqual(132);
});
