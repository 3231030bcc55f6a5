/** One surface while it is compiled: its symbols, and what follows from them. */
import { CAPITAL, folds, KIND, kinds, letters, stirOf } from "./fold.ts";
import { CAPITAL_BIT, finish, SEED, turn } from "./hash.ts";
import { LONGEST_FORM } from "./layout.ts";
import {
  APOSTROPHE,
  DOTLESS,
  DOTTED,
  HYPHEN_SYMBOL,
  isJoint,
  isWord,
  type Kind,
  LETTER,
  PLAIN_I,
  SPACE,
} from "./letters.ts";
import type { Numbers } from "./numbers.ts";
import { Reader } from "./reader.ts";

const SPACE_SYMBOL = 0x20;
/** The last of the Latin letters that other languages may write too. */
const LAST_LATIN = 0x24f;

/** Holds one surface at a time. */
export class Surface {
  /** Its symbols as a text has them, and for each 1 if it is a capital. */
  symbols = new Uint16Array(LONGEST_FORM);
  capitals = new Uint8Array(LONGEST_FORM);
  length = 0;
  /** The kind of its first symbol, and how many symbols its first words have together. */
  kind: Kind = LETTER;
  lead = 0;
  /** Its hash, the running hash of its first token, and how many symbols that has. */
  hash = 0;
  first = 0;
  firstLength = 0;
  /** Whether it has capitals, whether they are just its words' first letters, and whether it is all Latin. */
  hasCapitals = false;
  titled = false;
  latin = false;

  private readonly reader = new Reader();

  /**
   * Reads a surface; says what is wrong with it, if anything.
   *
   * @param prefixes Where hashes go after which it goes on.
   */
  read(text: string, prefixes: Numbers): string | undefined {
    const { length } = prefixes;
    if (this.readPlain(text, prefixes)) return undefined;
    prefixes.length = length;
    return this.readAny(text, prefixes);
  }

  /**
   * Reads letters that are parted by single spaces and hyphens, as most names are, in one loop: a
   * lexicon of a million compiles in half the time. False, in the middle of it, where it meets
   * anything else.
   */
  private readPlain(text: string, prefixes: Numbers): boolean {
    const { length } = text;
    if (length > LONGEST_FORM) return false;
    const { symbols, capitals } = this;
    let running = SEED;
    let first = SEED;
    let firstLength = 0;
    let inWord = false;
    let hasCapitals = false;
    let titled = true;
    let latin = true;
    for (let i = 0; i < length; i++) {
      const unit = text.charCodeAt(i);
      const letter = letters[unit]!;
      if (letter < 0) {
        const symbol = folds[unit]!;
        const capital = letter & CAPITAL_BIT;
        symbols[i] = symbol;
        capitals[i] = capital;
        if ((capital !== 0) === inWord) titled = false;
        if (capital !== 0) hasCapitals = true;
        if (symbol > LAST_LATIN) latin = false;
        running = turn(running, letter & ~CAPITAL_BIT);
        inWord = true;
        continue;
      }
      const kind = kinds[unit]!;
      if (!inWord || !isJoint(kind)) return false;
      prefixes.add(finish(running));
      if (firstLength === 0) {
        first = running;
        firstLength = i;
      }
      const symbol = kind === SPACE ? SPACE_SYMBOL : HYPHEN_SYMBOL;
      symbols[i] = symbol;
      capitals[i] = 0;
      running = turn(running, stirOf(symbol));
      inWord = false;
    }
    if (!inWord) return false;
    this.length = length;
    this.kind = LETTER;
    this.first = firstLength === 0 ? running : first;
    this.firstLength = firstLength === 0 ? length : firstLength;
    this.lead = this.firstLength;
    this.hash = finish(running);
    this.hasCapitals = hasCapitals;
    this.titled = titled;
    this.latin = latin;
    return true;
  }

  /** Reads whatever there is, token by token, as `find` does. */
  private readAny(text: string, prefixes: Numbers): string | undefined {
    const { reader } = this;
    let at = 0;
    while (isQuote(text.charCodeAt(at))) at++;
    reader.begin(text, at);
    let running = SEED;
    let read = 0;
    this.firstLength = 0;
    while (reader.token() && reader.length <= LONGEST_FORM) {
      if (read > 0) {
        prefixes.add(finish(running));
        if (this.firstLength === 0) {
          this.first = running;
          this.firstLength = read;
        }
      }
      for (; read < reader.length; read++) running = turn(running, stirOf(reader.symbols[read]!));
    }
    if (reader.length === 0) return "folds to nothing";
    if (reader.length > LONGEST_FORM) return `is longer than ${LONGEST_FORM} symbols`;
    if (!isWord(reader.kinds[0]! & KIND)) return "begins with neither a letter nor a digit";
    if (this.firstLength === 0) {
      this.first = running;
      this.firstLength = read;
    }
    this.hash = finish(running);
    this.takeOver();
    return undefined;
  }

  /** Takes over what the reader holds. */
  private takeOver(): void {
    const { kinds, symbols, length } = this.reader;
    this.length = length;
    this.kind = kinds[0]! & KIND;
    this.lead = 0;
    this.hasCapitals = false;
    this.titled = true;
    this.latin = true;
    let inWord = false;
    for (let i = 0; i < length; i++) {
      const kind = kinds[i]! & KIND;
      const capital = (kinds[i]! & CAPITAL) !== 0;
      const word = isWord(kind);
      if (capital !== (word && !inWord)) this.titled = false;
      if (capital) this.hasCapitals = true;
      if (kind === APOSTROPHE || symbols[i]! > LAST_LATIN) this.latin = false;
      if (word && this.lead === i) this.lead++;
      this.symbols[i] = symbols[i]!;
      this.capitals[i] = capital ? 1 : 0;
      inWord = word;
    }
  }

  /** Gives the i of languages that have two of them the symbols of those. */
  makeTurkic(): void {
    const { symbols, capitals, length } = this;
    for (let i = 0; i < length; i++) {
      if (symbols[i] === PLAIN_I) symbols[i] = capitals[i] === 1 ? DOTLESS : DOTTED;
    }
  }
}

/** Apostrophes with which a form may be quoted: they are no part of it. */
const isQuote = (unit: number): boolean => unit === 0x27 || unit === 0x2018 || unit === 0x2019;
