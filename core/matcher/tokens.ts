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
import { isJoint, type Kind, MARK, ODD, OTHER, SKIP, UNKNOWN } from "./letters.ts";
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
    const joined = isJoint(kindOrOther(text, at));
    if (joined) {
      const one = letterOrBreak(text, at + 1);
      const two = letterOrBreak(text, at + 2);
      if (one < 0 && two !== 0) {
        const begun = turn(turn(running, JOINT), one & ~CAPITAL_BIT);
        if (two > 0) return this.begin(begun);
        return letterOrBreak(text, at + 3) === 0 || this.begin(turn(begun, two & ~CAPITAL_BIT));
      }
      if (one < 0) return true;
    }
    const next = joined ? at + 1 : at;
    const kind = kindOrOther(text, next);
    const unclear = mayAttach(kind) || (joined && isJoint(kind)) || isMark(text.charCodeAt(next));
    return unclear || this.begin(running);
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
  if (at >= text.length) return BREAK;
  const unit = text.charCodeAt(at);
  if (kinds[unit] === UNKNOWN) learn(unit);
  return letters[unit]!;
}
