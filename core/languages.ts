/**
 * The languages in which the interface speaks, each by its own name, in the order of their tags. The
 * names stand here and not in `Intl`, which knows neither Armenian nor Georgian in Chromium.
 */
export const endonyms = {
  ar: "العربية",
  az: "Azərbaycanca",
  en: "English",
  fr: "Français",
  hy: "Հայերեն",
  ka: "ქართული",
  ru: "Русский",
  tr: "Türkçe",
} as const;

/** A language in which the interface speaks: the name of a folder of `assets/locales/`. */
export type Language = keyof typeof endonyms;

/** The languages in which the interface speaks. */
export const languages = Object.keys(endonyms) as readonly Language[];

/** What the interface speaks: a catalogue's language, and the locale that writes dates and numbers. */
export interface Choice {
  readonly language: Language;
  /** BCP 47: the reader's own region of that language, where the browser names one. */
  readonly locale: string;
}

/**
 * The language in which the interface is to speak: the one that the reader set, else the first of the
 * browser's that we speak, else English. Languages match by language and script: a reader of
 * Azerbaijani in Cyrillic or Arabic letters is not answered in Latin ones.
 *
 * @param setting a language's tag, or "browser"
 * @param preferred the browser's languages, the dearest first
 */
export function chooseLanguage(setting: string, preferred: readonly string[]): Choice {
  const wanted = setting === "browser" ? preferred : [setting];
  const language = wanted.map(spoken).find((found) => found !== undefined) ?? "en";
  const own = preferred.find((tag) => spoken(tag) === language) ?? language;
  return { language, locale: withOurDigits(own) };
}

function spoken(tag: string): Language | undefined {
  const wanted = maximised(tag);
  return languages.find((language) => {
    const ours = maximised(language);
    return ours?.language === wanted?.language && ours?.script === wanted?.script;
  });
}

function maximised(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    return undefined; // no BCP 47 tag
  }
}

/** References and lists are numbered 1, 2, 3: dates beside them are not to be in other digits. */
function withOurDigits(tag: string): string {
  const { numberingSystem } = new Intl.NumberFormat(tag).resolvedOptions();
  return numberingSystem === "latn" ? tag : `${tag}-u-nu-latn`;
}
