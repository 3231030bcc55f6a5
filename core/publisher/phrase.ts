/**
 * How a phrase is looked for in running text. Coarser than the matcher's folding, since a phrase of
 * many words cannot be mistaken: accents count for nothing, and all quotation marks are one.
 */

const QUOTES =
  /^["'`\u00B4\u02B9-\u02BF\u02C8\u055A\u201A\u201E\u2032\u2033\uFF02\uFF07\p{Pi}\p{Pf}]/u;
const DASHES = /^[\p{Pd}\u2212]/u;
/** Soft hyphens and other invisible characters, marks, and what stands for a picture. */
const NOTHING = /[\p{Cf}\p{M}\uFFFC]/gu;

const folded = new Map<number, string>();

function foldPoint(point: number): string {
  let symbols = folded.get(point);
  if (symbols === undefined) {
    const character = String.fromCodePoint(point);
    if (/^\s/.test(character)) symbols = " ";
    else if (QUOTES.test(character)) symbols = "'";
    else if (DASHES.test(character)) symbols = "-";
    else symbols = character.normalize("NFKD").toLowerCase().replace(NOTHING, "");
    folded.set(point, symbols);
  }
  return symbols;
}

/**
 * A text in the form in which phrases are compared: white space is one space, and none at the start.
 * `starts`, where given, receives for each unit of the result the offset in the text from which it
 * came.
 */
export function foldPhrase(text: string, starts?: number[]): string {
  let result = "";
  let afterSpace = true;
  for (let at = 0; at < text.length; ) {
    const point = text.codePointAt(at) ?? 0;
    const symbols = foldPoint(point);
    if (symbols !== " " || !afterSpace) {
      result += symbols;
      for (let i = 0; i < symbols.length; i++) starts?.push(at);
    }
    if (symbols !== "") afterSpace = symbols === " ";
    at += point > 0xffff ? 2 : 1;
  }
  return result;
}
