/**
 * Finding: the way of one word.
 *
 *     scan       where may a form begin? Most words end here (scan.ts)
 *     look       from there a reader goes on, token by token, while the filter says that a surface
 *                may; for each end whose hash has a slot,
 *     agree      letters and capitals are compared one by one (surfaces.ts), and the edges judged
 *                (boundary.ts)
 *     judge      the surfaces that end furthest are weighed by their context and language
 *                (context.ts); if none holds, those of the next shorter end; if none at all, the next
 *                word is looked at
 */
import type { Candidate, Match } from "../lexicon/span.ts";
import { inAddress } from "./address.ts";
import { initialBefore, initialFrom, mayBegin, mayEnd } from "./boundary.ts";
import { Conditions, Judge, THRESHOLD } from "./context.ts";
import { after, KIND, stirOf } from "./fold.ts";
import { finish, SEED, spread, turn } from "./hash.ts";
import { ENDS, GOES_ON, type Header, type Sections } from "./layout.ts";
import { isWord } from "./letters.ts";
import { Reader } from "./reader.ts";
import { Scanner } from "./scan.ts";
import { Slots } from "./slots.ts";
import { entryOf, Surfaces } from "./surfaces.ts";
import type { Matcher, PageEvidence } from "./types.ts";

const STOP = 0x2e;

/** A surface that stands in the text. */
interface Found {
  readonly end: number;
  readonly record: number;
}

/** Finds the forms of one compiled lexicon. */
export class Finder implements Matcher {
  private readonly header: Header;
  private readonly sections: Sections;
  private readonly slots: Slots;
  private readonly scanner: Scanner;
  private readonly surfaces: Surfaces;
  private readonly conditions: Conditions;
  private readonly reader = new Reader();

  constructor(header: Header, sections: Sections, busy: boolean) {
    this.header = header;
    this.sections = sections;
    this.slots = new Slots(sections.slots, header.offsetBits);
    this.scanner = new Scanner(header, sections, this.slots, busy);
    this.surfaces = new Surfaces(header, sections);
    this.conditions = new Conditions(sections);
  }

  first(text: string): number {
    return this.scanner.next(text, 0);
  }

  find(
    text: string,
    lang: string | undefined,
    page: PageEvidence,
    from = this.first(text),
  ): Match[] {
    const { surfaces, conditions } = this;
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
      found.length = 0;
      const past = this.look(text, at, found);
      const match = found.length === 0 ? undefined : this.choose(at, found, weigh);
      if (match !== undefined) matches.push(match);
      at = this.scanner.next(text, match?.end ?? past);
    }
    return matches;
  }

  /** The longest match that holds, of surfaces whose ends ascend. */
  private choose(
    start: number,
    found: readonly Found[],
    weigh: (record: number, start: number, end: number) => number,
  ): Match | undefined {
    const candidates: Candidate[] = [];
    for (let i = found.length - 1; i >= 0; i--) {
      const { end, record } = found[i]!;
      const score = weigh(record, start, end);
      if (score >= THRESHOLD)
        add(candidates, this.surfaces.id(entryOf(this.surfaces.mark(record))), score);
      if (candidates.length > 0 && found[i - 1]?.end !== end) return { start, end, candidates };
    }
    return undefined;
  }

  /** Adds all surfaces that begin at `at`; returns where to go on if none holds. */
  private look(text: string, at: number, found: Found[]): number {
    const { reader, header } = this;
    if (!mayBegin(text, at)) return after(text, at);
    reader.begin(text, at);
    if (!reader.token()) return text.length;
    const past = reader.at;
    if (reader.starts[0] !== at || !isWord(reader.kinds[0]! & KIND)) return past;
    let running = SEED;
    let read = 0;
    do {
      for (; read < reader.length; read++) {
        running = turn(running, stirOf(reader.symbols[read]!));
      }
      const hash = finish(running);
      const place = spread(hash) >>> header.filterShift;
      const says = this.sections.filter[place >>> 4]! >>> ((place & 15) * 2);
      if ((says & ENDS) !== 0) this.probe(text, hash, found);
      if ((says & GOES_ON) === 0) break;
    } while (reader.length < header.longest && reader.token());
    return past;
  }

  /** Adds the surfaces that agree with all that the reader holds. */
  private probe(text: string, hash: number, found: Found[]): void {
    const { reader, slots, surfaces } = this;
    for (let slot = slots.find(hash); slot >= 0; slot = slots.find(hash, slot)) {
      const record = slots.record(slot);
      if (!surfaces.agrees(record, reader) || !mayStand(text, reader)) continue;
      found.push({ end: reader.ends[reader.length - 1]!, record });
    }
  }
}

/** Whether the edges let a name be what the reader holds; its beginning was judged before. */
function mayStand(text: string, { symbols, kinds, starts, ends, length }: Reader): boolean {
  const last = length - 1;
  const end = ends[last]!;
  if (!mayEnd(text, end, kinds[last]! & KIND)) return false;
  if (length > 1 && symbols[1] === STOP && initialBefore(text, starts[0]!)) return false;
  const initial =
    last > 0 && symbols[last] === STOP && (last === 1 || !isWord(kinds[last - 2]! & KIND));
  return !(initial && initialFrom(text, end)) && !inAddress(text, starts[0]!, end);
}

/** Adds a candidate in its place, likeliest first; an entry that is there already keeps its best. */
function add(candidates: Candidate[], entry: string, score: number): void {
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
