/**
 * Asks the token filter that layout.ts draws: may a surface end after some tokens, may one go on?
 *
 * Where a joint and a word follow, its first two letters are asked about with the tokens before it: of
 * the surfaces that begin with "the", hardly any goes on like the word that follows a "the" in a text.
 * So that word need not be read.
 */
import { BREAK, KIND, kinds, learn, letters } from "./fold.ts";
import { CAPITAL_BIT, spread, stir, turn } from "./hash.ts";
import { ENDS, GOES_ON, type Header, type Sections } from "./layout.ts";
import { isJoint, type Kind, LETTER, MARK, ODD, OTHER, SKIP, UNKNOWN } from "./letters.ts";
import { isMark } from "./marks.ts";

/** The skeleton of every joint, stirred. */
export const JOINT = stir(0x20);

/** What the compiled lexicon says of tokens. */
export class Tokens {
  private readonly filter: Uint32Array;
  private readonly shift: number;

  constructor({ filterShift }: Header, { filter }: Sections) {
    this.filter = filter;
    this.shift = filterShift;
  }

  /** Whether a surface may end with tokens of this hash. */
  end(hash: number): boolean {
    return (this.cell(hash) & ENDS) !== 0;
  }

  /** Whether a surface may go on after what has this running hash. */
  begin(running: number): boolean {
    return (this.cell(running) & GOES_ON) !== 0;
  }

  /**
   * Whether a surface may go on after tokens of some running hash, which end at `at`, as a text does.
   * Where that has to be read to be known, and before a quotation mark, which may be read as if it were
   * not there, it may.
   */
  goOn(text: string, at: number, running: number): boolean {
    if (!isJoint(kindOrOther(text, at))) return this.mayFollow(text, at, running);
    const one = letterAt(text, at + 1);
    if (one >= 0) {
      const kind = kindOrOther(text, at + 1);
      return kind === LETTER || isJoint(kind) || this.mayFollow(text, at + 1, running);
    }
    const begun = turn(turn(running, JOINT), one & ~CAPITAL_BIT);
    const two = letterAt(text, at + 2);
    if (two > 0) return this.begin(begun);
    if (two === 0 || letterAt(text, at + 3) === 0) return true;
    return this.begin(turn(begun, two & ~CAPITAL_BIT));
  }

  /** The same where the unit at `at` belongs to no joint and to no word of letters after one. */
  private mayFollow(text: string, at: number, running: number): boolean {
    return mayAttach(kindOrOther(text, at)) || isMark(text.charCodeAt(at)) || this.begin(running);
  }

  private cell(hash: number): number {
    const place = spread(hash) >>> this.shift;
    return this.filter[place >>> 4]! >>> ((place & 15) * 2);
  }
}

/** Whether a unit of some kind may belong to the cluster before it. */
export const mayAttach = (kind: Kind): boolean => kind === MARK || kind === SKIP || kind === ODD;

/** The kind of the unit at `at`; OTHER past the text's end. */
export function kindOrOther(text: string, at: number): Kind {
  if (at >= text.length) return OTHER;
  const unit = text.charCodeAt(at);
  if (kinds[unit] === UNKNOWN) learn(unit);
  return kinds[unit]! & KIND;
}

/** What `letters` says of the unit at `at`, once it has been asked; BREAK past the text's end. */
export function letterOrBreak(text: string, at: number): number {
  kindOrOther(text, at);
  return letterAt(text, at);
}

/** What it says so far: 0 also of a unit that was never met. */
const letterAt = (text: string, at: number): number =>
  at < text.length ? letters[text.charCodeAt(at)]! : BREAK;
