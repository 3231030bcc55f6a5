/** Reads the surfaces that are compiled, one after another: their symbols, and what follows from them. */
import { BREAK, CAPITAL, folds, KIND, kinds, letters, stirOf } from "./fold.ts";
import { CAPITAL_BIT, finish, SEED, turn } from "./hash.ts";
import { LONGEST_FORM } from "./layout.ts";
import {
  APOSTROPHE,
  DOTLESS,
  DOTTED,
  HYPHEN_SYMBOL,
  isJoint,
  isWord,
  LETTER,
  PLAIN_I,
  SPACE,
} from "./letters.ts";
import { grown, type Numbers } from "./numbers.ts";
import { Reader } from "./reader.ts";

const SPACE_SYMBOL = 0x20;
const STOP = 0x2e;
/** The last of the Latin letters that other languages may write too. */
const LAST_LATIN = 0x24f;

/** The symbols of surfaces end to end, and the last one's properties. */
export class Surface {
  /** Symbols as a text has them, and for each 1 if it is a capital. */
  symbols: Uint16Array;
  capitals: Uint8Array;
  /** Where the last one's begin, and how many they are. */
  start = 0;
  length = 0;
  /** Its hash, the running hash of its first token, and how many symbols that has. */
  hash = 0;
  first = 0;
  firstLength = 0;
  /** Whether it has capitals, whether they are just its words' first letters, and whether it is all Latin. */
  hasCapitals = false;
  titled = false;
  latin = false;

  private readonly reader = new Reader();

  /** @param room How many symbols it can hold before it has to grow. */
  constructor(room: number) {
    this.symbols = new Uint16Array(room);
    this.capitals = new Uint8Array(room);
  }

  /**
   * Reads a surface; says what is wrong with it, if anything.
   *
   * @param start Where its symbols go.
   * @param prefixes Where running hashes go after which it goes on.
   */
  read(text: string, start: number, prefixes: Numbers): string | undefined {
    if (start + LONGEST_FORM > this.symbols.length) this.grow();
    this.start = start;
    const { length } = prefixes;
    if (this.readPlain(text, start, prefixes)) return undefined;
    prefixes.length = length;
    return this.readAny(text, start, prefixes);
  }

  /**
   * Reads letters that are parted by single spaces and hyphens, as most names are, in one loop: a
   * lexicon of a million compiles in half the time. False, in the middle of it, where it meets
   * anything else.
   */
  private readPlain(text: string, start: number, prefixes: Numbers): boolean {
    const { length } = text;
    if (length > LONGEST_FORM) return false;
    const { symbols, capitals } = this;
    let running = SEED;
    let first = SEED;
    let firstLength = 0;
    // Capitals among the words' first letters: some, each; among the others: some. Bits are gathered
    // and not asked for, since no processor could guess them.
    let some = 0;
    let each = CAPITAL_BIT;
    let inner = 0;
    // Negative after a letter beyond Latin.
    let latin = 0;
    for (let i = 0; ; i++) {
      if (i === length) return false;
      const unit = text.charCodeAt(i);
      const letter = letters[unit]!;
      if (letter >= 0) return false;
      const symbol = folds[unit]!;
      symbols[start + i] = symbol;
      capitals[start + i] = letter & CAPITAL_BIT;
      some |= letter;
      each &= letter;
      latin |= LAST_LATIN - symbol;
      running = turn(running, letter & ~CAPITAL_BIT);
      if (i > 0) {
        const then = i + 1 < length ? letters[text.charCodeAt(i + 1)]! : BREAK;
        prefixes.add(then < 0 ? turn(running, then & ~CAPITAL_BIT) : running);
      }
      // The rest of the word, in a loop that calls nothing and so keeps all in registers.
      for (i++; i < length; i++) {
        const unit = text.charCodeAt(i);
        const letter = letters[unit]!;
        if (letter >= 0) break;
        const symbol = folds[unit]!;
        symbols[start + i] = symbol;
        capitals[start + i] = letter & CAPITAL_BIT;
        inner |= letter;
        latin |= LAST_LATIN - symbol;
        running = turn(running, letter & ~CAPITAL_BIT);
      }
      if (i === length) break;
      const kind = kinds[text.charCodeAt(i)]!;
      if (!isJoint(kind)) return false;
      if (firstLength === 0) {
        first = running;
        firstLength = i;
      }
      const joint = kind === SPACE ? SPACE_SYMBOL : HYPHEN_SYMBOL;
      symbols[start + i] = joint;
      capitals[start + i] = 0;
      running = turn(running, stirOf(joint));
    }
    this.length = length;
    this.first = firstLength === 0 ? running : first;
    this.firstLength = firstLength === 0 ? length : firstLength;
    this.hash = finish(running);
    this.hasCapitals = ((some | inner) & CAPITAL_BIT) !== 0;
    this.titled = (each & ~inner & CAPITAL_BIT) !== 0;
    this.latin = latin >= 0;
    return true;
  }

  /** Reads whatever there is, token by token, as `find` does. */
  private readAny(text: string, start: number, prefixes: Numbers): string | undefined {
    const { reader } = this;
    let at = 0;
    while (isQuote(text.charCodeAt(at))) at++;
    reader.begin(text, at);
    let running = SEED;
    let read = 0;
    this.firstLength = 0;
    while (reader.token() && reader.length <= LONGEST_FORM) {
      if (read > 0) {
        prefixes.add(this.begun(running, read));
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
    this.takeOver(start);
    return undefined;
  }

  /** The running hash by which tokens.ts asks for the token that was read after `read` symbols. */
  private begun(running: number, read: number): number {
    const { symbols, kinds, length } = this.reader;
    const isLetter = (i: number): boolean => i < length && (kinds[i]! & KIND) === LETTER;
    const joined = isJoint(kinds[read]! & KIND) && symbols[read - 1] !== STOP;
    if (!joined || !isLetter(read + 1)) return running;
    const begun = turn(turn(running, stirOf(symbols[read]!)), stirOf(symbols[read + 1]!));
    return isLetter(read + 2) ? turn(begun, stirOf(symbols[read + 2]!)) : begun;
  }

  /** Takes over what the reader holds. */
  private takeOver(start: number): void {
    const { kinds, symbols, length } = this.reader;
    this.length = length;
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
      this.symbols[start + i] = symbols[i]!;
      this.capitals[start + i] = capital ? 1 : 0;
      inWord = word;
    }
  }

  /** Gives the i of languages that have two of them the symbols of those. */
  makeTurkic(): void {
    const { symbols, capitals, start } = this;
    for (let i = start; i < start + this.length; i++) {
      if (symbols[i] === PLAIN_I) symbols[i] = capitals[i] === 1 ? DOTLESS : DOTTED;
    }
  }

  private grow(): void {
    const room = this.symbols.length * 2;
    this.symbols = grown(this.symbols, room);
    this.capitals = grown(this.capitals, room);
  }
}

/** Apostrophes with which a form may be quoted: they are no part of it. */
const isQuote = (unit: number): boolean => unit === 0x27 || unit === 0x2018 || unit === 0x2019;
