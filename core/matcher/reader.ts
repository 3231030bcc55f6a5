/**
 * Reads text into symbols, token by token, remembering where in the text each came from. Forms,
 * candidates and context windows are all read here, so they cannot disagree.
 *
 * A token is a word (a run of letters and digits), one cluster of an unspaced script or of Hangul, or
 * one sign.
 * Before it there may be a joint: a run of white space and hyphens, read as one symbol, "-" if it
 * holds any hyphen and " " otherwise; after a full stop a joint of mere white space is no symbol at
 * all ("S. Ossetia" = "S.Ossetia"). An apostrophe is a sign.
 */
import { after, CAPITAL, clusterEnd, foldOdd, folds, KIND, kindAt, kinds, learn } from "./fold.ts";
import {
  HYPHEN,
  isWord,
  type Kind,
  LETTER,
  MARK,
  ODD,
  OTHER,
  SKIP,
  SPACE,
  sticks,
  UNKNOWN,
} from "./letters.ts";

const STOP = 0x2e;

export class Reader {
  /** Symbols read so far, and how many. */
  symbols = new Uint16Array(512);
  length = 0;
  /** For each symbol: its kind, with CAPITAL. */
  kinds = new Uint8Array(512);
  /** For each symbol: where its cluster begins and ends, in units; skipped characters excluded. */
  starts = new Int32Array(512);
  ends = new Int32Array(512);
  /** The text, and the unit from which reading goes on. */
  text = "";
  at = 0;

  /** Begins anew at a unit of a text, which must be the beginning of a cluster. */
  begin(text: string, at: number): void {
    this.text = text;
    this.at = at;
    this.length = 0;
  }

  /** Reads a token with the joint before it; false, reading nothing, where only a joint is left. */
  token(): boolean {
    const { text, length } = this;
    let at = this.at;
    let kind: Kind = OTHER;
    let joint: Kind = OTHER;
    let from = at;
    let to = at;
    for (; at < text.length; at = clusterEnd(text, at)) {
      kind = kindAt(text, at);
      if (kind === SKIP) continue;
      if (kind !== SPACE && kind !== HYPHEN) break;
      if (joint === OTHER) from = at;
      if (joint !== HYPHEN) joint = kind;
      to = after(text, at);
    }
    if (at >= text.length) return false;
    if (joint !== OTHER && length > 0) {
      if (joint === HYPHEN) this.push(0x2d, HYPHEN, from, to);
      else if (this.symbols[length - 1] !== STOP) this.push(0x20, SPACE, from, to);
    }
    this.at = at;
    if (kind === LETTER) this.letters();
    if (this.at === at) this.cluster();
    if (!isWord(kind)) return true;
    while (this.at < text.length && sticks(kind, kindAt(text, this.at))) this.cluster();
    return true;
  }

  /** Reads letters as long as each is a cluster by itself. */
  private letters(): void {
    const { text } = this;
    let { at, length, symbols, kinds: kindsRead, starts, ends } = this;
    for (; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (kinds[unit] === UNKNOWN) learn(unit);
      const kind = kinds[unit]!;
      if ((kind & KIND) !== LETTER) {
        if (!alone(kind & KIND) && length > this.length) {
          at--;
          length--;
        }
        break;
      }
      if (length === symbols.length) {
        this.grow();
        ({ symbols, kinds: kindsRead, starts, ends } = this);
      }
      symbols[length] = folds[unit]!;
      kindsRead[length] = kind;
      starts[length] = at;
      ends[length++] = at + 1;
    }
    this.at = at;
    this.length = length;
  }

  private cluster(): void {
    const { text, at } = this;
    const unit = text.charCodeAt(at);
    const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0x20;
    if (kinds[unit] === UNKNOWN) learn(unit);
    if (kinds[next] === UNKNOWN) learn(next);
    const kind = kinds[unit]!;
    if (alone(kind & KIND) && alone(kinds[next]! & KIND)) {
      this.at = at + 1;
      this.push(folds[unit]!, kind, at, at + 1);
      return;
    }
    const end = clusterEnd(text, at);
    const folded = foldOdd(text.slice(at, end));
    let last = end;
    while (last > at + 1 && kindAt(text, last - 1) === SKIP) last--;
    for (let i = 0; i < folded.symbols.length; i++) {
      this.push(folded.symbols[i]!, folded.kind | (folded.capitals[i] ? CAPITAL : 0), at, last);
    }
    this.at = end;
  }

  private push(symbol: number, kind: number, start: number, end: number): void {
    const i = this.length++;
    if (i === this.symbols.length) this.grow();
    this.symbols[i] = symbol;
    this.kinds[i] = kind;
    this.starts[i] = start;
    this.ends[i] = end;
  }

  private grow(): void {
    const bigger = <T extends Uint8Array | Uint16Array | Int32Array>(to: T, from: T): T => {
      to.set(from);
      return to;
    };
    const size = this.symbols.length * 2;
    this.symbols = bigger(new Uint16Array(size), this.symbols);
    this.kinds = bigger(new Uint8Array(size), this.kinds);
    this.starts = bigger(new Int32Array(size), this.starts);
    this.ends = bigger(new Int32Array(size), this.ends);
  }
}

const alone = (kind: Kind): boolean => kind !== ODD && kind !== MARK && kind !== SKIP;
