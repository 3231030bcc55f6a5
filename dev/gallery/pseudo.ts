import type { Catalogue, Message } from "../../core/messages.ts";

/*
 * Languages that nobody speaks, made of the English catalogue: what is not bracketed does not come
 * from a catalogue, what is cut off would be in German, and what runs the wrong way would in Hebrew.
 */

/** English in letters with accents, each word 40 per cent longer, each message in brackets. */
export const LONG = "en-XA";

/** The same from right to left. */
export const TURNED = "ar-XB";

const plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const accented = "åƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅɃÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ";

/** How much longer than its English a word becomes. */
const GROWTH = 0.4;

/** A catalogue in one of the two; placeholders stay. */
export function pseudo<Key extends string>(
  catalogue: Catalogue<Key>,
  locale: typeof LONG | typeof TURNED,
): Catalogue<Key> {
  const say = (text: string) => `⟦${text.replace(/\{\w+\}|\p{L}+/gu, (run) => bend(run, locale))}⟧`;
  const bendMessage = (message: Message): Message =>
    typeof message === "string"
      ? say(message)
      : Object.fromEntries(
          Object.entries(message).map(([category, text]) => [category, say(text)]),
        );
  return Object.fromEntries(
    Object.entries<Message>(catalogue).map(([key, message]) => [key, bendMessage(message)]),
  ) as Catalogue<Key>;
}

function bend(run: string, locale: string): string {
  if (run.startsWith("{")) return run;
  const longer = lengthen([...run].map((letter) => accented[plain.indexOf(letter)] ?? letter));
  return locale === TURNED ? `\u200f\u202e${longer}\u202c\u200f` : longer;
}

/** Draws the first letters out, as many as it takes. */
function lengthen(letters: readonly string[]): string {
  const more = Math.ceil(letters.length * GROWTH);
  return letters.map((letter, n) => (n < more ? letter + letter.toLowerCase() : letter)).join("");
}
