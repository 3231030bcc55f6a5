/** The base direction of a run of text. */
export type Direction = "ltr" | "rtl";

const strong = /\p{L}/u;
const rightToLeft =
  /[\p{Script=Arab}\p{Script=Hebr}\p{Script=Syrc}\p{Script=Thaa}\p{Script=Nkoo}]/u;

/**
 * The direction of a text by its first letter (rule P2 of UAX #9). The letters and not the language
 * tag decide, since names in one language may be written in two scripts.
 */
export function directionOf(text: string): Direction {
  return rightToLeft.test(strong.exec(text)?.[0] ?? "") ? "rtl" : "ltr";
}

/** The direction in which a language is written, where its tag names no script. */
export function directionOfLang(lang: string): Direction {
  return /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)(?!-Latn|-Cyrl)\b/i.test(lang) ? "rtl" : "ltr";
}
