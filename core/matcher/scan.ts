/**
 * Scanning: from all units of a text to the few at which a form may begin. It may name too many,
 * never too few; `find` looks at each.
 *
 * A word's hash is looked up in the word filter, and if a surface may go on, that of the words after it in
 * the token filter. Only plain letters, single spaces and hyphens are read here; what holds a mark, an
 * invisible or an odd unit is named without asking.
 *
 * A native expression that jumps to where forms may begin was tried instead: also in a process that has
 * read nothing yet it took 1.6 times as long for 200 kB, and as long for 20.
 */
import { BREAK, CAPITAL, KIND, kinds, letters, skeletons } from "./fold.ts";
import { CAPITAL_BIT, capitalOf, finish, SEED, step, turn } from "./hash.ts";
import type { Sections } from "./layout.ts";
import {
  FREE,
  HANGUL,
  isJoint,
  isWord,
  joins,
  KANA,
  type Kind,
  LETTER,
  ODD,
  SPACE,
} from "./letters.ts";
import type { Slots } from "./slots.ts";
import { JOINT, kindOrOther, letterOrBreak, mayAttach, type Tokens } from "./tokens.ts";

/** Units that the loop takes at a time. */
const STEP = 4;

/** Finds the places of a text at which forms of one lexicon may begin. */
export class Scanner {
  private readonly wordFilter: Uint32Array;
  private readonly tokens: Tokens;
  private readonly slots: Slots;
  /** The running hash of the letters before the unit that `skim` stopped at. */
  private running = SEED;
  /** All ones if such a letter is directly before it, else 0: only a first letter's case counts. */
  private inWord = 0;

  constructor({ wordFilter }: Sections, tokens: Tokens, slots: Slots) {
    this.wordFilter = wordFilter;
    this.tokens = tokens;
    this.slots = slots;
  }

  /** The first place from `from` on, which must not lie within a word's letters; -1 if there is none. */
  next(text: string, from: number): number {
    this.running = SEED;
    this.inWord = 0;
    for (let next = from; ; ) {
      const end = this.skim(text, next);
      if (end >= 0) {
        const start = wordStart(text, end, from);
        // Between two signs there is no word, whatever the filter says of its hash.
        const word = start < end;
        if (word && this.mayGoOn(text, end, small(text, start, end, this.running))) return start;
        this.running = SEED;
        this.inWord = 0;
        next = end + 1;
        continue;
      }
      // A new letter, an odd unit or the text's end is among these.
      next = ~end + STEP;
      for (let at = ~end; at < next; at++) {
        const letter = letterOrBreak(text, at);
        const { running, inWord } = this;
        if (letter < 0) {
          this.running = turn(running, inWord === 0 ? letter : letter & ~CAPITAL_BIT);
          this.inWord = -1;
          continue;
        }
        if (inWord !== 0) {
          const odd = letter === 0 && !isWord(kinds[text.charCodeAt(at)]! & KIND);
          const start = wordStart(text, at, from);
          if (odd || this.mayBeWord(text, start, at, running)) return start;
        }
        if (at >= text.length) return -1;
        if (letter === 0 && this.mayBeginOddly(text, at)) return at;
        this.running = SEED;
        this.inWord = 0;
      }
    }
  }

  /**
   * The end of the next word that passes the word filter, whose running hash it leaves; or, inverted,
   * the first of up to four units from `from` on to be looked at singly, of which one may be odd or
   * unknown, or the text may end there. Goes on with the running hash and leaves it as it is there.
   *
   * A word ends at one of two units at most, so that for both the filter is asked once; and one
   * branch, hardly ever taken, stands for both: a branch at each word's end would be guessed wrongly by
   * the processor half of the time, which costs more than all the rest. Within a word the filter's first
   * place is asked, which is in the nearest cache.
   *
   * Nothing is called here and no module's constant is read, so that all of it stays in registers; and
   * four units a step are too much for V8 to put it into its caller, where registers are fewer.
   */
  private skim(text: string, from: number): number {
    const { wordFilter } = this;
    const table = letters;
    const mask = wordFilter.length - 1;
    const last = text.length - 3;
    let running = this.running | 0;
    // All ones within a word, none outside.
    let inWord = this.inWord | 0;
    let at = from | 0;
    for (; at < last; at += 4) {
      const one = table[text.charCodeAt(at)]!;
      const two = table[text.charCodeAt(at + 1)]!;
      const inOne = one >> 31;
      const inTwo = two >> 31;
      const going = (((running << 5) | (running >>> 27)) ^ (one & (inWord - 1))) & inOne;
      const ended = (running & ~inOne) | going;
      const ends = ~(inOne & inTwo);
      if (one === 0 || two === 0) break;
      if (((wordFilter[(ended >>> 5) & mask & ends]! >>> ended) & ends & 1) !== 0) {
        this.running = ended;
        return at - inOne;
      }
      const three = table[text.charCodeAt(at + 2)]!;
      const four = table[text.charCodeAt(at + 3)]!;
      const inThree = three >> 31;
      const inFour = four >> 31;
      const half = (((going << 5) | (going >>> 27)) ^ (two & (inOne - 1))) & inTwo;
      const goingOn = (((half << 5) | (half >>> 27)) ^ (three & (inTwo - 1))) & inThree;
      const endedLater = (half & ~inThree) | goingOn;
      const endsLater = ~(inThree & inFour);
      if (three === 0 || four === 0) break;
      if (
        ((wordFilter[(endedLater >>> 5) & mask & endsLater]! >>> endedLater) & endsLater & 1) !==
        0
      ) {
        this.running = endedLater;
        return at + 2 - inThree;
      }
      running = (((goingOn << 5) | (goingOn >>> 27)) ^ (four & (inThree - 1))) & inFour;
      inWord = inFour;
    }
    this.running = running;
    this.inWord = inWord;
    return ~at;
  }

  /** Whether a form may begin at `at`, where there is neither a plain letter nor a sign. */
  private mayBeginOddly(text: string, at: number): boolean {
    const kind = kinds[text.charCodeAt(at)]! & KIND;
    if (kind === ODD) return true;
    return (
      isWord(kind) && !joins(kindBefore(text, at), kind) && this.mayBeginUnspaced(text, at, kind)
    );
  }

  /** Whether a form may begin with the Han, Hangul or other syllable, or the Katakana, at `at`. */
  private mayBeginUnspaced(text: string, at: number, kind: Kind): boolean {
    if (kind === KANA || (kind !== FREE && kind !== HANGUL) || mayAttach(kindOrOther(text, at + 1)))
      return true;
    return this.mayBeWord(text, at, at + 1, step(SEED, skeletons[text.charCodeAt(at)]!));
  }

  /** Whether the word between two places, of this running hash, may be the first of a form. */
  private mayBeWord(text: string, start: number, end: number, running: number): boolean {
    const { wordFilter } = this;
    const bits = wordFilter[(running >>> 5) & (wordFilter.length - 1)]! >>> running;
    if ((bits & 1) === 0) return false;
    return this.mayGoOn(text, end, small(text, start, end, running));
  }

  /** The same where the word filter has said yes: asks about the words after it too. */
  private mayGoOn(text: string, end: number, first: number): boolean {
    const { tokens } = this;
    let running = first;
    let at = end;
    for (;;) {
      const hash = finish(running);
      if (tokens.end(hash) && this.slots.find(hash) >= 0) return true;
      if (!tokens.goOn(text, at, running)) return false;
      const joined = isJoint(kindOrOther(text, at)) && kindOrOther(text, at + 1) === LETTER;
      if (!joined) return true;
      running = turn(running, JOINT);
      for (at++; at < text.length; at++) {
        const letter = letters[text.charCodeAt(at)]!;
        if (letter >= 0) break;
        running = turn(running, letter & ~CAPITAL_BIT);
      }
      if (!stands(text, at)) return true;
    }
  }
}

/** Where the plain letters that end at `end` begin, at `from` at the earliest. */
function wordStart(text: string, end: number, from: number): number {
  let start = end;
  while (start > from && letters[text.charCodeAt(start - 1)]! < 0) start--;
  return start;
}

/** The running hash of the word between two places, as if it began with a small letter. */
const small = (text: string, start: number, end: number, running: number): number =>
  (kinds[text.charCodeAt(start)]! & CAPITAL) !== 0 ? running ^ capitalOf(end - start) : running;

const kindBefore = (text: string, at: number): Kind =>
  at === 0 ? SPACE : kinds[text.charCodeAt(at - 1)]! & KIND;

/** Whether plain letters that end at `end` are a whole word: no mark follows, nothing odd. */
const stands = (text: string, end: number): boolean => letterOrBreak(text, end) === BREAK;
