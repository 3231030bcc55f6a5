/**
 * Scanning: from all units of a text to the few at which a form may begin. It may name too many,
 * never too few; `find` looks at each.
 *
 * There are two ways, with one result. On a fresh page the gate's native expression jumps from one
 * possible beginning to the next, and only the word there is hashed. In a matcher that has read much
 * already (a background with a large lexicon) a loop hashes every word: once compiled it is faster
 * than any expression, and does not mind how forms begin.
 *
 * Either way a word's hash is looked up in the word filter, and if a surface may go on, that of the
 * words after it in the token filter. Only plain letters, single spaces and hyphens are read here;
 * what holds a mark, an invisible or an odd unit is named without asking.
 */
import { BREAK, CAPITAL, KIND, kinds, learn, letters, skeletons } from "./fold.ts";
import { asCapital, finish, SEED, STEP, spread, step, wordPlace } from "./hash.ts";
import { ENDS, GOES_ON, type Header, type Sections } from "./layout.ts";
import {
  FREE,
  HANGUL,
  HYPHEN,
  isWord,
  joins,
  KANA,
  type Kind,
  LETTER,
  MARK,
  ODD,
  SKIP,
  SPACE,
  UNKNOWN,
} from "./letters.ts";
import type { Slots } from "./slots.ts";
import { unpackString } from "./strings.ts";

/** Units after which a matcher reads in a loop: by then the loop's compilation is soon repaid. */
const COLD = 1 << 19;

/** The skeleton of a joint. */
const JOINT = 0x20;

/** Finds the places of a text at which forms of one lexicon may begin. */
export class Scanner {
  private readonly gate: RegExp;
  private readonly wordFilter: Uint32Array;
  private readonly wordShift: number;
  private readonly filter: Uint32Array;
  private readonly filterShift: number;
  private readonly slots: Slots;
  private read: number;

  /** @param busy Whether to read in a loop from the beginning. */
  constructor(header: Header, { gate, wordFilter, filter }: Sections, slots: Slots, busy: boolean) {
    const { wordShift, filterShift } = header;
    this.read = busy ? COLD : 0;
    this.gate = new RegExp(unpackString(gate, 0, gate.length), "g");
    this.wordFilter = wordFilter;
    this.wordShift = wordShift;
    this.filter = filter;
    this.filterShift = filterShift;
    this.slots = slots;
  }

  /** The first place from `from` on, which must not lie within a word's letters; -1 if there is none. */
  next(text: string, from: number): number {
    if (from === 0) this.read += text.length;
    return this.read < COLD ? this.byGate(text, from) : this.byLoop(text, from);
  }

  private byGate(text: string, from: number): number {
    const { gate } = this;
    let past = from;
    if (from === 0 && text !== "") {
      // The gate takes in the unit before the one at which it stops.
      past = this.mayPass(text, 0);
      if (past === 0) return 0;
    }
    for (;;) {
      gate.lastIndex = past - 1;
      if (!gate.test(text)) return -1;
      const at = gate.lastIndex;
      past = this.mayPass(text, at);
      if (past === 0) return at;
    }
  }

  /** Where to go on if no form begins at `at`; 0 if one may. */
  private mayPass(text: string, at: number): number {
    const unit = text.charCodeAt(at);
    if (kinds[unit] === UNKNOWN) learn(unit);
    const kind = kinds[unit]! & KIND;
    if (kind === ODD) return 0;
    if (!isWord(kind) || (at > 0 && joins(kindBefore(text, at), kind))) return at + 1;
    if (kind !== LETTER) return this.mayBeginUnspaced(text, at, kind) ? 0 : at + 1;
    let running = SEED;
    let end = at;
    for (; end < text.length; end++) {
      const letter = letters[text.charCodeAt(end)]!;
      if (letter <= BREAK) break;
      running = Math.imul(running ^ letter, STEP);
    }
    return stands(text, end) && !this.mayBeWord(text, at, end, running) ? end : 0;
  }

  private byLoop(text: string, from: number): number {
    const table = letters;
    for (let at = from; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      let letter = table[unit]!;
      if (letter === 0) letter = learnLetter(unit);
      if (letter === BREAK) continue;
      if (letter === 0) {
        if (this.mayBeginOddly(text, at)) return at;
        continue;
      }
      const start = at;
      let running = SEED;
      do {
        running = Math.imul(running ^ letter, STEP);
        if (++at === text.length) break;
        letter = table[text.charCodeAt(at)]!;
      } while (letter > BREAK);
      if (letter === 0) {
        if (kinds[text.charCodeAt(at)] === UNKNOWN) {
          learn(text.charCodeAt(at));
          at = start - 1;
          continue;
        }
        if (!isWord(kinds[text.charCodeAt(at)]! & KIND)) return start;
      }
      if (this.mayBeWord(text, start, at, running)) return start;
      // What ended the word may be a syllable of an unspaced script, which begins anew.
      if (letter === 0) at--;
    }
    return -1;
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
    if (kind === KANA || (kind !== FREE && kind !== HANGUL) || attaches(text, at + 1)) return true;
    return this.mayBeWord(text, at, at + 1, step(SEED, skeletons[text.charCodeAt(at)]!));
  }

  /** Whether the word between two places, of this running hash, may be the first of a form. */
  private mayBeWord(text: string, start: number, end: number, running: number): boolean {
    if (!this.wordPasses(running)) {
      const capital = (kinds[text.charCodeAt(start)]! & CAPITAL) !== 0;
      if (!capital || !this.wordPasses(asCapital(running))) return false;
    }
    return this.mayGoOn(text, end, running);
  }

  private wordPasses(running: number): boolean {
    const place = wordPlace(running) >>> this.wordShift;
    return ((this.wordFilter[place >>> 5]! >>> (place & 31)) & 1) !== 0;
  }

  /** The same where the word filter has said yes: asks about the words after it too. */
  private mayGoOn(text: string, end: number, first: number): boolean {
    let running = first;
    let at = end;
    for (;;) {
      const hash = finish(running);
      const place = spread(hash) >>> this.filterShift;
      const says = this.filter[place >>> 4]! >>> ((place & 15) * 2);
      if ((says & ENDS) !== 0 && this.slots.find(hash) >= 0) return true;
      if ((says & GOES_ON) === 0) return false;
      if (at + 1 >= text.length) return true;
      const joint = kinds[text.charCodeAt(at)]! & KIND;
      let letter = letters[text.charCodeAt(++at)]!;
      if ((joint !== SPACE && joint !== HYPHEN) || letter <= BREAK) return true;
      running = step(running, JOINT);
      do {
        running = step(running, letter);
        at++;
        letter = at < text.length ? letters[text.charCodeAt(at)]! : BREAK;
      } while (letter > BREAK);
      if (!stands(text, at)) return true;
    }
  }
}

const kindBefore = (text: string, at: number): Kind =>
  at === 0 ? SPACE : kinds[text.charCodeAt(at - 1)]! & KIND;

/** Whether plain letters that end at `end` are a whole word: no mark follows, nothing odd. */
const stands = (text: string, end: number): boolean =>
  end >= text.length || learnLetter(text.charCodeAt(end)) === BREAK;

/** What `letters` says of a unit, once it has been asked. */
function learnLetter(unit: number): number {
  if (kinds[unit] === UNKNOWN) learn(unit);
  return letters[unit]!;
}

/** Whether the unit at `at` may belong to the cluster before it. */
function attaches(text: string, at: number): boolean {
  if (at >= text.length) return false;
  const unit = text.charCodeAt(at);
  if (kinds[unit] === UNKNOWN) learn(unit);
  const kind = kinds[unit]! & KIND;
  return kind === MARK || kind === SKIP || kind === ODD;
}
