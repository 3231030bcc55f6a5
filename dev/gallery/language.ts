import { type Language, languages } from "../../core/languages.ts";
import { type Catalogue, type Spoken, speak } from "../../core/messages.ts";
import type { Words } from "../../core/words.ts";
import { entries } from "./card/entries.ts";
import { LONG, pseudo, TURNED } from "./pseudo.ts";

const files = import.meta.glob<Catalogue>("../../assets/locales/*/*.json", {
  eager: true,
  import: "default",
});
const file = (language: string, part: string) =>
  files[`../../assets/locales/${language}/${part}.json`];

const english = new Intl.DisplayNames("en", { type: "language" });
const languageNames = Object.fromEntries(
  entries.flatMap(({ names }) => names).map(({ lang }) => [lang, english.of(lang) ?? lang]),
);

/** What the gallery can be seen in: our languages, and two that nobody speaks. */
export const shownIn: readonly string[] = [...languages, LONG, TURNED];

/** The language that the address asks for: "?lang=hy". */
export const locale = new URLSearchParams(location.search).get("lang") ?? "en";

/** A part of the interface in a language, English where it is not translated. */
export function voiceIn<Key extends string>(part: string, language = locale): Spoken<Key> {
  const english = file("en", part) as Catalogue<Key>;
  if (language === LONG || language === TURNED) {
    const words = { languages: pseudo(languageNames, language) as Record<string, string> };
    return speak({ locale: language, messages: pseudo(english, language), words });
  }
  const words = file(language as Language, "words") as Words | undefined;
  const messages = { ...english, ...(file(language, part) as Partial<Catalogue<Key>>) };
  return speak({ locale: language, messages, ...(words && { words }) });
}
