/**
 * Where a name may begin and end.
 *
 * - Never inside a word: next to the edge there is no letter, mark or digit that joins the edge's
 *   letter (`joins`). Han, Hiragana, Thai, Lao, Khmer and Myanmar letters join nothing: there the
 *   longest form decides. Katakana joins Katakana only.
 * - Hyphens, dashes, slashes and full stops part words: "Karabakh-based", "Armenia–Azerbaijan",
 *   "Azerbaijan/Armenia", "S.Ossetian" (whether that is Ossetian is for the forms to say).
 * - An apostrophe after letters joins (Кам'янка, Martak'ert), but for closed lists: before the name
 *   an elided word may stand (l'Arménie), after it an English clitic (Armenia's). A suffix after an
 *   apostrophe (Karabağ'da) has to be part of a surface.
 * - To an acronym belongs a native ending after a hyphen or an apostrophe, whatever the letters of
 *   either (TRIPP-ի, EUMM-ის, ОДКБ'nin).
 * - A run of initials is one thing: "S. Georgia" does not begin within "U.S. Georgia", nor does
 *   "U.S." end within "U.S.S.R.".
 * - Hangul: particles follow the noun without a space, so a name may end before one of a closed list.
 */
import { after, before, clusterEnd, foldOdd, kindAt } from "./fold.ts";
import { APOSTROPHE, HANGUL, isWord, joins, type Kind, LETTER, MARK, SKIP } from "./letters.ts";

/** Words that lose their vowel before another: French, Italian, Catalan, Occitan. */
export const ELIDED = new Set(
  (
    "l d qu j s n m t c jusqu lorsqu puisqu quoiqu presqu quelqu entr " +
    "dell nell all dall sull coll un quest quell bell sant com anch dov tutt"
  ).split(" "),
);

/** What English writes after a noun and an apostrophe. */
export const CLITICS = new Set("s ll d ve re m".split(" "));

/**
 * A hyphen or an apostrophe and what acronyms take after it: a short word in Armenian or Georgian
 * letters, a case ending of Azerbaijani or Turkish, of Russian.
 */
export const ENDING =
  /[-\u2010-\u2013'’ʼ](?:[ա-և]{1,3}|[ა-ჰ]{1,6}|[dty]?l?n?[ıiuüaəe](?:[nr]|k[ıi])?|[ауе]|ом)(?![^\s!-/:-@[-`{-~\u00A1-\u00BF\u0589\u2010-\u206F])/y;

/** Korean particles. */
export const PARTICLES = new Set(
  (
    "은 는 이 가 을 를 의 에 와 과 도 만 로 으로 나 이나 에서 에게 에는 에도 에서는 에서도 에서의 까지 부터 " +
    "보다 처럼 이라 라 이라는 라는 이라고 라고 과의 와의 로의 으로의 로부터 으로부터"
  ).split(" "),
);

/** Whether a name may begin at `at`, which begins a cluster of words' kind. */
export function mayBegin(text: string, at: number): boolean {
  const left = baseBefore(text, at);
  if (left < 0) return true;
  const kind = kindAt(text, left);
  if (joins(kind, kindAt(text, at))) return false;
  if (kind === APOSTROPHE) {
    const word = wordBefore(text, left);
    return word === "" || ELIDED.has(word);
  }
  return true;
}

/** Whether a name whose last symbol has this kind may end at `at`, the end of its last cluster. */
export function mayEnd(text: string, at: number, kind: Kind): boolean {
  if (!isWord(kind)) return true;
  const right = baseFrom(text, at);
  if (right >= text.length) return true;
  const next = kindAt(text, right);
  if (joins(kind, next)) return kind === HANGUL && PARTICLES.has(wordFrom(text, right));
  if (next !== APOSTROPHE || kind !== LETTER) return true;
  const word = wordFrom(text, after(text, right));
  return word === "" || CLITICS.has(word);
}

/** Where a native ending ends that stands at `at`, directly after an acronym; `at` if there is none. */
export function endingEnd(text: string, at: number): number {
  ENDING.lastIndex = at;
  return ENDING.test(text) ? ENDING.lastIndex : at;
}

/** True where an initial ("U.") ends directly before `at`. */
export function initialBefore(text: string, at: number): boolean {
  const stop = baseBefore(text, at);
  return stop >= 0 && folded(text, stop) === "." && isInitial(wordBefore(text, stop));
}

/** True where an initial follows directly at `at`. */
export function initialFrom(text: string, at: number): boolean {
  if (!isInitial(wordFrom(text, at))) return false;
  const stop = baseFrom(text, after(text, baseFrom(text, at)));
  return stop < text.length && folded(text, stop) === ".";
}

const isInitial = (word: string): boolean => word.length === 1 && /\p{L}/u.test(word);

/** The base of the cluster that ends at `at`; -1 if there is none. */
function baseBefore(text: string, at: number): number {
  let left = at;
  while (left > 0) {
    left = before(text, left);
    const kind = kindAt(text, left);
    if (kind !== MARK && kind !== SKIP) return left;
  }
  return -1;
}

/** The next base from `at` on; the text's length if there is none. */
function baseFrom(text: string, at: number): number {
  let right = at;
  while (right < text.length) {
    const kind = kindAt(text, right);
    if (kind !== MARK && kind !== SKIP) break;
    right = after(text, right);
  }
  return right;
}

/** The longest word that the lists above hold. */
const LONGEST = 8;

/** The letters that end directly before `at`, folded; "" if none, anything if over-long. */
function wordBefore(text: string, at: number): string {
  let word = "";
  for (let left = baseBefore(text, at); left >= 0 && word.length <= LONGEST; ) {
    if (!isWord(kindAt(text, left))) break;
    word = folded(text, left) + word;
    left = baseBefore(text, left);
  }
  return word;
}

/** The letters that begin directly at `at`, folded; "" if none, anything if over-long. */
function wordFrom(text: string, at: number): string {
  let word = "";
  for (let right = baseFrom(text, at); right < text.length && word.length <= LONGEST; ) {
    if (!isWord(kindAt(text, right))) break;
    word += folded(text, right);
    right = baseFrom(text, after(text, right));
  }
  return word;
}

function folded(text: string, at: number): string {
  const end = clusterEnd(text, at);
  return String.fromCharCode(...foldOdd(text.slice(at, end)).symbols);
}
