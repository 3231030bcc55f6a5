/**
 * Finding: the way of one word.
 *
 *     scan       where may a form begin? Most words end here (scan.ts)
 *     look       from there a reader goes on, token by token, while the filter says that a surface
 *                may; for each end whose hash has a slot,
 *                (where a quotation mark parts them, once more as if it did not: marks.ts)
 *     agree      letters and capitals are compared one by one (surfaces.ts), and the edges judged
 *                (boundary.ts)
 *     judge      the surfaces that end furthest are weighed by their context and language
 *                (context.ts); if none holds, those of the next shorter end; if none at all, the next
 *                word is looked at
 */
import type { Candidate, Match, Span } from "../lexicon/span.ts";
import { inAddress } from "./address.ts";
import { endingEnd, initialBefore, initialFrom, mayBegin, mayEnd } from "./boundary.ts";
import { Conditions, Judge, THRESHOLD } from "./context.ts";
import { after, CAPITAL, KIND, stirOf } from "./fold.ts";
import { finish, SEED, turn } from "./hash.ts";
import type { Header, Sections } from "./layout.ts";
import { isWord, LETTER } from "./letters.ts";
import { isMark, pairedMarks, withoutMarks } from "./marks.ts";
import { Reader } from "./reader.ts";
import { Scanner } from "./scan.ts";
import { Slots } from "./slots.ts";
import { entryOf, Surfaces } from "./surfaces.ts";
import { Tokens } from "./tokens.ts";
import type { Matcher, PageEvidence } from "./types.ts";

const STOP = 0x2e;

/** A surface that stands in the text. */
interface Found extends Span {
  readonly record: number;
}

/** Finds the forms of one compiled lexicon. */
export class Finder implements Matcher {
  private readonly header: Header;
  private readonly slots: Slots;
  private readonly tokens: Tokens;
  private readonly scanner: Scanner;
  private readonly surfaces: Surfaces;
  private readonly conditions: Conditions;
  private readonly reader = new Reader();
  /** The last text that was read without its quotation marks, and what it is without them. */
  private marked = "";
  private bare = "";

  constructor(header: Header, sections: Sections) {
    this.header = header;
    this.slots = new Slots(sections.slots, header.offsetBits);
    this.tokens = new Tokens(header, sections);
    this.scanner = new Scanner(sections, this.tokens, this.slots);
    this.surfaces = new Surfaces(header, sections);
    this.conditions = new Conditions(sections);
  }

  find(text: string, lang: string | undefined, page: PageEvidence): Match[] {
    const { surfaces, conditions } = this;
    const from = this.scanner.next(text, 0);
    const judge = new Judge(surfaces, conditions, text, lang, page, () =>
      this.matches(text, from, (record, start, end) => judge.sight(record, start, end)),
    );
    return this.matches(text, from, (record, start, end) => judge.weigh(record, start, end));
  }

  /** Leftmost-longest from the first place on, over the surfaces that weigh at least the threshold. */
  private matches(
    text: string,
    first: number,
    weigh: (record: number, start: number, end: number) => number,
  ): Match[] {
    const matches: Match[] = [];
    const found: Found[] = [];
    for (let at = first; at >= 0; ) {
      if (found.length > 0) found.length = 0;
      const past = this.look(text, at, found);
      const match = found.length === 0 ? undefined : this.choose(found, weigh);
      if (match !== undefined) matches.push(match);
      at = this.scanner.next(text, match?.end ?? past);
    }
    return matches;
  }

  /** The longest match that holds, of surfaces whose ends ascend. */
  private choose(
    found: readonly Found[],
    weigh: (record: number, start: number, end: number) => number,
  ): Match | undefined {
    const candidates: Candidate[] = [];
    let from = Number.MAX_SAFE_INTEGER;
    for (let i = found.length - 1; i >= 0; i--) {
      const { start, end, record } = found[i]!;
      const score = weigh(record, start, end);
      if (score >= THRESHOLD) {
        add(candidates, this.surfaces.id(entryOf(this.surfaces.mark(record))), score);
        from = Math.min(from, start);
      }
      const last = i === 0 || found[i - 1]!.end !== end;
      if (last && candidates.length > 0) return { start: from, end, candidates };
    }
    return undefined;
  }

  /** Adds all surfaces that begin at `at`, by their ends; returns where to go on if none holds. */
  private look(text: string, at: number, found: Found[]): number {
    const { reader } = this;
    if (!mayBegin(text, at)) return after(text, at);
    reader.begin(text, at);
    if (!reader.token()) return text.length;
    const past = reader.at;
    if (reader.starts[0] !== at || !isWord(reader.kinds[0]! & KIND)) return past;
    if (this.read(found)) this.lookThrough(text, at, found);
    // An acronym's ending and the second half of a pair of marks reach further than what was read.
    if (found.length > 1) found.sort((a, b) => a.end - b.end);
    return past;
  }

  /** Adds those that begin at `at` and are parted by quotation marks that they do not have. */
  private lookThrough(text: string, at: number, found: Found[]): void {
    const { reader } = this;
    if (this.marked !== text) {
      this.marked = text;
      this.bare = withoutMarks(text);
    }
    if (!mayBegin(this.bare, at)) return;
    reader.begin(this.bare, at);
    reader.token();
    const through: Found[] = [];
    this.read(through);
    for (const { start, end, record } of through) {
      const span = pairedMarks(text, start, end);
      if (span !== undefined) found.push({ ...span, record });
    }
  }

  /**
   * Reads on from the first token, adding each surface that stands there; returns whether there was
   * a quotation mark where one might go on.
   */
  private read(found: Found[]): boolean {
    const { reader, tokens, header } = this;
    let running = SEED;
    let read = 0;
    let marked = false;
    do {
      for (; read < reader.length; read++) {
        running = turn(running, stirOf(reader.symbols[read]!));
      }
      marked ||= isMark(reader.symbols[read - 1]!);
      const hash = finish(running);
      if (tokens.end(hash)) this.probe(hash, found);
      const stopped = reader.symbols[read - 1] === STOP;
      if (!(stopped ? tokens.begin(running) : tokens.goOn(reader.text, reader.at, running))) break;
    } while (reader.length < header.longest && reader.token());
    return marked;
  }

  /** Adds the surfaces that agree with all that the reader holds. */
  private probe(hash: number, found: Found[]): void {
    const { reader, slots, surfaces } = this;
    for (let slot = slots.find(hash); slot >= 0; slot = slots.find(hash, slot)) {
      const record = slots.record(slot);
      if (!surfaces.agrees(record, reader)) continue;
      const end = endOf(reader);
      if (end > 0) found.push({ start: reader.starts[0]!, end, record });
    }
  }
}

/**
 * Where a name ends that is what the reader holds, with an acronym's ending; 0 if its edges do not let
 * it be one. Its beginning was judged before.
 */
function endOf({ text, symbols, kinds, starts, ends, length }: Reader): number {
  const last = length - 1;
  const bare = ends[last]!;
  const end = isAcronym(kinds, length) ? endingEnd(text, bare) : bare;
  if (end === bare && !mayEnd(text, end, kinds[last]! & KIND)) return 0;
  if (length > 1 && symbols[1] === STOP && initialBefore(text, starts[0]!)) return 0;
  const initial =
    last > 0 && symbols[last] === STOP && (last === 1 || !isWord(kinds[last - 2]! & KIND));
  if (initial && initialFrom(text, end)) return 0;
  return inAddress(text, starts[0]!, end) ? 0 : end;
}

/** Whether the last word is two or more capitals and nothing else. */
function isAcronym(kinds: Uint8Array, length: number): boolean {
  let at = length;
  while (at > 0 && kinds[at - 1] === (LETTER | CAPITAL)) at--;
  return length - at > 1 && (at === 0 || (kinds[at - 1]! & KIND) !== LETTER);
}

/** Adds a candidate in its place, likeliest first; an entry that is there already keeps its best. */
function add(candidates: Candidate[], entry: string, score: number): void {
  if (candidates.length === 0) {
    candidates.push({ entry, score });
    return;
  }
  const known = candidates.findIndex((candidate) => candidate.entry === entry);
  if (known >= 0) {
    if (candidates[known]!.score >= score) return;
    candidates.splice(known, 1);
  }
  const after = candidates.findIndex(
    (other) => other.score < score || (other.score === score && other.entry > entry),
  );
  candidates.splice(after < 0 ? candidates.length : after, 0, { entry, score });
}
