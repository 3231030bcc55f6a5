/**
 * Finding: the way of one word.
 *
 *     gate     a native expression: where may a form begin? (gate.ts)
 *     filter   the hash of the word that begins there: is it the first token of some form?
 *     slots    for each token end while the filter says "goes on": which surfaces have this hash?
 *     record   letters and capitals compared one by one, the end judged (boundary.ts)
 *     context  the conditions of the surfaces that end furthest; if none holds, of the next shorter
 *
 * The first two look at units through tables. From the third on a `Reader` reads clusters, so marks,
 * ligatures and invisible characters are its business alone; the fast part hands over to it whenever
 * it meets a unit that cannot be folded alone.
 *
 * Two letters are equal if their symbols are, and also: i and ı as {@link alike} says, a hyphen of
 * the form and a space of the text ("Nagorno Karabakh"), and look-alikes of Latin and Cyrillic where
 * the text's word holds other letters of the form's script (Аҧсны with a Latin A).
 */
import type { Candidate, Match } from "../lexicon/span.ts";
import { initialBefore, initialFrom, mayBegin, mayEnd } from "./boundary.ts";
import {
  Block,
  Conditions,
  type Evidence,
  languageFactor,
  type Sighting,
  THRESHOLD,
  UNCONDITIONAL,
} from "./context.ts";
import { CAPITAL, KIND, kinds, learn, skeletonOf, skeletons } from "./fold.ts";
import { SEED, slotOf, spread, step } from "./hash.ts";
import {
  ENDS,
  FLAG,
  FLAGS_AT,
  GOES_ON,
  type Header,
  LANG_AT,
  RARE,
  type Sections,
} from "./layout.ts";
import {
  DOTLESS,
  DOTTED,
  isCyrillic,
  isLatin,
  isWord,
  joins,
  type Kind,
  MARK,
  ODD,
  PLAIN_I,
  SKIP,
  SPACE,
  sticks,
  UNKNOWN,
} from "./letters.ts";
import { Reader } from "./reader.ts";
import { unpackString } from "./strings.ts";
import type { Matcher, PageEvidence } from "./types.ts";

/** How a surface is weighed: from 0 to 1. */
type Weigh = (record: number, start: number, end: number) => number;

/** Finds the forms of one compiled lexicon. */
export class Finder implements Matcher {
  readonly pageWide: boolean;
  private readonly header: Header;
  private readonly sections: Sections;
  private readonly conditions: Conditions;
  private readonly langs: readonly string[];
  private readonly ids: (string | undefined)[] = [];
  private readonly gate: RegExp;
  private readonly reader = new Reader();
  /** What matches at the place looked at: where it ends, and its record. Ends ascend. */
  private readonly foundEnds: number[] = [];
  private readonly foundRecords: number[] = [];

  constructor(header: Header, sections: Sections) {
    this.header = header;
    this.sections = sections;
    this.pageWide = header.pageWide;
    this.conditions = new Conditions(sections, (entry) => this.id(entry));
    this.langs = unpackString(sections.langs, 0, sections.langs.length).split(",");
    this.gate = new RegExp(unpackString(sections.gate, 0, sections.gate.length), "g");
  }

  find(text: string, lang: string | undefined, page: PageEvidence): Match[] {
    if (this.header.surfaces === 0) return [];
    const primary = lang?.split("-")[0]?.toLowerCase();
    const matches: Match[] = [];
    let sightings: Sighting[] | undefined;
    const evidence: Evidence = {
      block: new Block(text),
      sightings: () => (sightings ??= this.sightings(text, evidence)),
      page,
    };
    const weigh: Weigh = (record, start, end) => {
      const mark = this.mark(record);
      const flags = (mark >>> FLAGS_AT) & 63;
      const formLang = this.langs[mark >>> LANG_AT];
      const factor = formLang === undefined ? 1 : languageFactor(flags, formLang, primary);
      if ((flags & FLAG.context) === 0) return UNCONDITIONAL * factor;
      return this.conditions.score(this.contextOf(record), start, end, evidence) * factor;
    };
    this.scan(text, weigh, THRESHOLD, (start, end, from) => {
      matches.push({ start, end, candidates: this.candidates(start, end, from, weigh) });
    });
    return matches;
  }

  /** Entries that the block holds by forms whose conditions name no entry. */
  private sightings(text: string, evidence: Evidence): Sighting[] {
    const found: Sighting[] = [];
    const weigh: Weigh = (record, start, end) => {
      const mark = this.mark(record);
      if (((mark >>> FLAGS_AT) & FLAG.context) === 0) return 1;
      const context = this.contextOf(record);
      if (this.conditions.needEntries(context)) return 0;
      return this.conditions.score(context, start, end, evidence);
    };
    const finder = new Finder(this.header, this.sections);
    finder.scan(text, weigh, THRESHOLD, (start, end, from) => {
      for (let i = from; finder.foundEnds[i] === end; i++) {
        const record = finder.foundRecords[i]!;
        if (weigh(record, start, end) < THRESHOLD) continue;
        found.push({ start, end, entry: this.mark(record) & ENTRY });
      }
    });
    return found;
  }

  /** Calls `take` for each match: its span, and where its surfaces begin in `foundRecords`. */
  private scan(
    text: string,
    weigh: Weigh,
    threshold: number,
    take: (start: number, end: number, from: number) => void,
  ): void {
    const { gate } = this;
    for (let at = 0; at < text.length; at = gate.lastIndex) {
      const past = this.mayPass(text, at);
      // The gate takes in the unit before the one at which it stops.
      gate.lastIndex = (past > 0 ? past : this.take(text, at, weigh, threshold, take)) - 1;
      if (!gate.test(text)) return;
    }
  }

  /**
   * Where to go on if no form begins at `at`, as far as units alone can tell: 0 if one may.
   */
  private mayPass(text: string, at: number): number {
    const unit = text.charCodeAt(at);
    if (kinds[unit] === UNKNOWN) learn(unit);
    const kind = kinds[unit]! & KIND;
    if (kind === ODD) return 0;
    if (!isWord(kind)) return at + 1;
    if (at > 0 && joins(kinds[text.charCodeAt(at - 1)]! & KIND, kind)) return at + 1;
    const { filter } = this.sections;
    let hash = SEED;
    let end = at;
    let next: Kind = kind;
    do {
      hash = step(hash, skeletons[text.charCodeAt(end)]!);
      end++;
      if (end === text.length) break;
      const unit = text.charCodeAt(end);
      if (kinds[unit] === UNKNOWN) learn(unit);
      next = kinds[unit]! & KIND;
    } while (sticks(kind, next));
    if (next === MARK || next === SKIP || next === ODD) return 0;
    const cell = spread(hash) >>> this.header.filterShift;
    return ((filter[cell >>> 4]! >>> ((cell & 15) * 2)) & (ENDS | GOES_ON)) === 0 ? end : 0;
  }

  /** Looks at what begins at `at`; returns where to go on. */
  private take(
    text: string,
    at: number,
    weigh: Weigh,
    threshold: number,
    take: (start: number, end: number, from: number) => void,
  ): number {
    const past = this.look(text, at);
    const { foundEnds, foundRecords } = this;
    for (let last = foundEnds.length; last > 0; ) {
      const end = foundEnds[last - 1]!;
      let from = last - 1;
      while (from > 0 && foundEnds[from - 1] === end) from--;
      for (let i = from; i < last; i++) {
        if (weigh(foundRecords[i]!, at, end) < threshold) continue;
        take(at, end, from);
        return end;
      }
      last = from;
    }
    return past;
  }

  /** Gathers all surfaces that begin at `at`; returns the end of the first token there. */
  private look(text: string, at: number): number {
    const { reader, foundEnds, foundRecords } = this;
    const { filter } = this.sections;
    const { filterShift, longest } = this.header;
    foundEnds.length = 0;
    foundRecords.length = 0;
    reader.begin(text, at);
    if (!reader.token()) return text.length;
    const past = reader.at;
    if (!isWord(reader.kinds[0]! & KIND) || reader.starts[0] !== at || !mayBegin(text, at))
      return past;
    let hash = SEED;
    let read = 0;
    do {
      for (; read < reader.length; read++) hash = step(hash, skeletonOf(reader.symbols[read]!));
      const cell = spread(hash) >>> filterShift;
      const says = filter[cell >>> 4]! >>> ((cell & 15) * 2);
      if ((says & ENDS) !== 0) this.probe(text, hash);
      if ((says & GOES_ON) === 0) break;
    } while (reader.length < longest && reader.token());
    return past;
  }

  /** Adds the surfaces that are equal to all that the reader holds. */
  private probe(text: string, hash: number): void {
    const { reader } = this;
    const { slots } = this.sections;
    const { offsetBits } = this.header;
    const tag = hash << offsetBits;
    for (
      let i = slotOf(hash, slots.length);
      slots[i] !== 0;
      i = i + 1 === slots.length ? 0 : i + 1
    ) {
      const slot = slots[i]!;
      if ((slot ^ tag) >>> offsetBits !== 0) continue;
      const record = (slot & ((1 << offsetBits) - 1)) - 1;
      if (!this.equal(record) || !this.endsHere(text)) continue;
      this.foundEnds.push(reader.ends[reader.length - 1]!);
      this.foundRecords.push(record);
    }
  }

  /** Whether boundaries let a surface be what the reader holds. */
  private endsHere(text: string): boolean {
    const { reader } = this;
    const { symbols, starts, ends, length } = reader;
    const last = length - 1;
    if (!mayEnd(text, ends[last]!, reader.kinds[last]! & KIND)) return false;
    const isStop = (i: number): boolean => symbols[i] === STOP;
    if (length > 1 && isStop(1) && initialBefore(text, starts[0]!)) return false;
    const initial =
      last > 0 && isStop(last) && (last === 1 || !isWord(reader.kinds[last - 2]! & KIND));
    return !(initial && initialFrom(text, ends[last]!));
  }

  /** Whether a record's symbols and capitals agree with all that the reader holds. */
  private equal(record: number): boolean {
    const { pool, alphabet } = this.sections;
    const { symbols, kinds, length } = this.reader;
    if (pool[record] !== length) return false;
    const flags = (this.mark(record) >>> FLAGS_AT) & 63;
    let at = record + ((flags & FLAG.context) !== 0 ? 8 : 5);
    const cased = flags & FLAG.capitals;
    const titled = flags & FLAG.titled;
    const mask = at;
    if (cased !== 0 && titled === 0) at += (length + 7) >>> 3;
    let previous: Kind = SPACE;
    for (let i = 0; i < length; i++) {
      let symbol: number = pool[at++]!;
      if (symbol === RARE) {
        symbol = pool[at]! | (pool[at + 1]! << 8);
        at += 2;
      } else symbol = alphabet[symbol]!;
      const kind = kinds[i]!;
      const capital = (kind & CAPITAL) !== 0;
      if (symbol !== symbols[i] && !this.alike(symbol, i, capital)) return false;
      if (cased !== 0) {
        const wanted =
          titled !== 0
            ? isWord(kind & KIND) && !isWord(previous)
            : ((pool[mask + (i >>> 3)]! >>> (i & 7)) & 1) !== 0;
        if (wanted && !capital) return false;
        if (capital && !wanted && (flags & FLAG.exact) !== 0) return false;
      }
      previous = kind & KIND;
    }
    return true;
  }

  /**
   * Whether a symbol of a form may stand for another that the reader holds at `i`.
   *
   * A form's i is plain (Latin but for Turkic), dotted or dotless; a text's i is plain (i, I), dotted
   * (İ) or dotless (ı). Plain takes i, I and İ; dotted takes i and İ; dotless takes ı and I.
   */
  private alike(symbol: number, i: number, capital: boolean): boolean {
    const { reader } = this;
    const found = reader.symbols[i]!;
    if (skeletonOf(symbol) !== skeletonOf(found)) return false;
    if (symbol === HYPHEN_SYMBOL) return (reader.kinds[i]! & KIND) === SPACE;
    if (symbol === PLAIN_I && found === DOTTED) return true;
    if (symbol === DOTTED && found === PLAIN_I) return !capital;
    if (symbol === DOTLESS && found === PLAIN_I) return capital;
    if (isCyrillic(symbol) === isCyrillic(found)) return false;
    const own = isCyrillic(symbol) ? isCyrillic : isLatin;
    return this.wordHolds(i, own);
  }

  /** Whether the word round symbol `i` of the text holds a letter of some script. */
  private wordHolds(i: number, script: (unit: number) => boolean): boolean {
    const { symbols, kinds, length } = this.reader;
    let from = i;
    while (from > 0 && isWord(kinds[from - 1]! & KIND)) from--;
    for (let j = from; j < length && isWord(kinds[j]! & KIND); j++)
      if (script(symbols[j]!)) return true;
    return false;
  }

  /** The entries of the surfaces from `from` on that end at `end`, likeliest first. */
  private candidates(start: number, end: number, from: number, weigh: Weigh): Candidate[] {
    const scores = new Map<string, number>();
    for (let i = from; this.foundEnds[i] === end; i++) {
      const record = this.foundRecords[i]!;
      const score = weigh(record, start, end);
      if (score < THRESHOLD) continue;
      const entry = this.id(this.mark(record) & ENTRY);
      scores.set(entry, Math.max(score, scores.get(entry) ?? 0));
    }
    return [...scores]
      .map(([entry, score]) => ({ entry, score }))
      .sort((a, b) => b.score - a.score || (a.entry < b.entry ? -1 : 1));
  }

  /** A record's entry, flags and language. */
  private mark(record: number): number {
    const { pool } = this.sections;
    return (
      (pool[record + 1]! |
        (pool[record + 2]! << 8) |
        (pool[record + 3]! << 16) |
        (pool[record + 4]! << 24)) >>>
      0
    );
  }

  private contextOf(record: number): number {
    const { pool } = this.sections;
    return pool[record + 5]! | (pool[record + 6]! << 8) | (pool[record + 7]! << 16);
  }

  private id(entry: number): string {
    const { ids, idStarts } = this.sections;
    let id = this.ids[entry];
    if (id === undefined) {
      id = unpackString(ids, idStarts[entry]!, idStarts[entry + 1]!);
      this.ids[entry] = id;
    }
    return id;
  }
}

const ENTRY = (1 << FLAGS_AT) - 1;
const STOP = 0x2e;
const HYPHEN_SYMBOL = 0x2d;
