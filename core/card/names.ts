import type { Lang, Name, PartialDate, SourceId, SurfaceForm } from "../lexicon/types.ts";
import { type Direction, directionOf } from "./direction.ts";

/** A line of the table of names. */
export interface NameRow {
  readonly text: string;
  readonly lang?: Lang;
  readonly dir: Direction;
  /** The word that the page itself uses; it comes first. */
  readonly page: boolean;
  readonly usedBy?: string;
  readonly from?: PartialDate;
  readonly to?: PartialDate;
  readonly romanised?: string;
  readonly refs: readonly number[];
}

/**
 * The names in an order that is said aloud in the card and prefers nobody: the page's own word, then
 * by the English name of the language, A to Z (whatever language the card is read in), then as the
 * entry lists them.
 */
export function nameRows(
  names: readonly Name[],
  surface: string,
  surfaceLang: Lang | undefined,
  refs: (sources: readonly SourceId[]) => readonly number[],
): readonly NameRow[] {
  const own = names.find((name) => sameWord(name.text, surface));
  const others = names
    .filter((name) => name !== own)
    .map((name) => ({ name, language: englishOf(name.lang) }))
    .sort((a, b) => a.language.localeCompare(b.language, "en"))
    .map(({ name }) => row(name, refs));
  const first: NameRow = own
    ? { ...row(own, refs), page: true }
    : {
        text: surface,
        ...(surfaceLang && { lang: surfaceLang }),
        dir: directionOf(surface),
        page: true,
        refs: [],
      };
  return [first, ...others];
}

/** Made with the first card: it costs a page that reads without one. */
let english: Intl.DisplayNames | undefined;

/** English names that browsers lack, and that stand elsewhere in the alphabet than their tags. */
const lacking: { readonly [lang: Lang]: string } = {
  hyw: "Western Armenian",
  xmf: "Mingrelian",
};

function englishOf(lang: Lang): string {
  english ??= new Intl.DisplayNames("en", { type: "language" });
  return lacking[lang] ?? english.of(lang) ?? lang;
}

/**
 * The language of a word on a page: that of the form which it is; else the page's, unless the word is
 * in a script in which that language is not written ("Արցախ" on an English page).
 */
export function langOfWord(
  word: string,
  forms: readonly SurfaceForm[],
  pageLang: Lang | undefined,
): Lang | undefined {
  const same = forms.filter((form) => sameWord(form.text, word));
  const own = same.find((form) => form.lang === pageLang) ?? same[0];
  if (own) return own.lang;
  const script = scripts.find((name) =>
    new RegExp(`^[^\\p{L}]*\\p{Script=${name}}`, "u").test(word),
  );
  return pageLang && script === scriptOf(pageLang) ? pageLang : undefined;
}

const scripts = ["Latn", "Cyrl", "Armn", "Geor", "Arab"];

function scriptOf(lang: Lang): string | undefined {
  try {
    return new Intl.Locale(lang).maximize().script;
  } catch {
    return undefined; // a page's `lang` that is no language
  }
}

function row(name: Name, refs: (sources: readonly SourceId[]) => readonly number[]): NameRow {
  const { sources, ...said } = name;
  return { ...said, dir: directionOf(name.text), page: false, refs: refs(sources) };
}

/** Whether two strings are the same word but for case, spacing and the kind of hyphen or apostrophe. */
export function sameWord(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

function plain(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\u00ad|\u200b/g, "")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}
