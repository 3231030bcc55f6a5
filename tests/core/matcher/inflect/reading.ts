/**
 * How a row is compared with a generated string: the parts of the matcher's folding that rows of
 * the cases need, spelled out the slow way, so that these tests stand on their own.
 */

/** What is ignored inside words: stress on Cyrillic, Armenian marks over the stressed vowel. */
const MARKS = /[\u0301\u055B\u055C\u055E]/g;
/** The rows' Latin letters inside Cyrillic words. */
const CONFUSABLE: Readonly<Record<string, string>> = { a: "а", e: "е", o: "о" };

function plain(text: string): string {
  const marked = /\p{Script=Cyrillic}|\p{Script=Armenian}/u.test(text);
  return (marked ? text.replace(MARKS, "") : text)
    .normalize("NFC")
    .replace(/[‘’]/g, "'")
    .replace(/[\u2011–]/g, "-")
    .replace(/\u00A0/g, " ")
    .replace(
      /(?<=\p{Script=Cyrillic}.*)[aeo]|[aeo](?=.*\p{Script=Cyrillic})/gu,
      (c) => CONFUSABLE[c] ?? c,
    );
}

/** The stretch in brackets, or the whole row. */
export function spanOf(row: string): string {
  return /\[(.+)\]/.exec(row)?.[1] ?? row;
}

/**
 * Whether a text reads as a form under the usual rule of case ("initial"): the form's capitals are
 * capitals in the text, its small letters may be either. A hyphen of the form may be a space.
 */
export function readsAs(text: string, form: string, lang: string): boolean {
  const letters = [...plain(text)];
  const wanted = [...plain(form)];
  return (
    letters.length === wanted.length &&
    wanted.every((letter, i) => {
      const read = letters[i] ?? "";
      return (
        read === letter ||
        read.toLocaleLowerCase(lang) === letter ||
        (letter === "-" && read === " ")
      );
    })
  );
}
