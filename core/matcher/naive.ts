/**
 * The oracle: what the matcher finds, said as plainly and as slowly as can be. No tables, no reader,
 * no hash, no buffer: text becomes a list of symbols, and every form is tried wherever its first
 * letters do not rule it out. It shares with the fast matcher only what a character is (letters.ts),
 * how a cluster folds (`foldCluster`), the surfaces of a form (expand.ts), the word lists of
 * boundary.ts, what an address is (address.ts) and which quotation marks are paired (marks.ts). Tests hold the two to agree.
 */
import type { Match, Span } from "../lexicon/span.ts";
import type { Context, SurfaceForm } from "../lexicon/types.ts";
import { inAddress } from "./address.ts";
import { CLITICS, ELIDED, ENDING, PARTICLES } from "./boundary.ts";
import {
  ALONE,
  OTHER_LANGUAGE,
  OTHER_LANGUAGE_WEAK,
  SUPPORTED,
  THRESHOLD,
  UNCONDITIONAL,
  WITHIN,
} from "./context.ts";
import { surfaces } from "./expand.ts";
import { foldCluster, skeletonOf } from "./fold.ts";
import { primaryLanguage } from "./lang.ts";
import {
  APOSTROPHE,
  DOTLESS,
  DOTTED,
  DOTTED_AND_DOTLESS,
  FREE,
  HANGUL,
  HYPHEN,
  isCyrillic,
  isLatin,
  isWord,
  type Kind,
  kindOf,
  LETTER,
  MARK,
  PLAIN_I,
  SKIP,
  SPACE,
} from "./letters.ts";
import { holdsMark, pairedMarks, withoutMarks } from "./marks.ts";
import type { LexiconEntry, PageEvidence } from "./types.ts";

interface Cluster {
  readonly kind: Kind;
  readonly start: number;
  /** Skipped characters at the end excluded. */
  readonly end: number;
  readonly symbols: readonly number[];
  readonly capitals: readonly boolean[];
}

interface Letter {
  readonly symbol: number;
  readonly capital: boolean;
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
  /** Whether a cluster begins here, and whether one ends here. */
  readonly first: boolean;
  readonly last: boolean;
}

interface Surface {
  readonly entry: string;
  readonly form: SurfaceForm;
  readonly weak: boolean;
  readonly turkic: boolean;
  readonly letters: readonly Letter[];
}

/** What a function without memory of its own says, remembered: it is asked the same a million times. */
function remembered<T>(says: (about: string) => T): (about: string) => T {
  const said = new Map<string, T>();
  return (about) => {
    let answer = said.get(about);
    if (answer === undefined) {
      answer = says(about);
      said.set(about, answer);
    }
    return answer;
  };
}

const kindOnce = remembered(kindOf);
const foldedOnce = remembered(foldCluster);

/** The clusters of a text; skipped characters before the first are left out. */
function clusters(text: string): Cluster[] {
  const found: Cluster[] = [];
  const points = [...text];
  let at = 0;
  for (let i = 0; i < points.length; ) {
    const start = at;
    let cluster = points[i++]!;
    let end = start + cluster.length;
    let full = end;
    for (; i < points.length; i++) {
      const kind = kindOnce(points[i]!);
      if (kind !== MARK && kind !== SKIP) break;
      cluster += points[i]!;
      full += points[i]!.length;
      if (kind === MARK) end = full;
    }
    at = full;
    const { kind, symbols, capitals } = foldedOnce(cluster);
    if (kind !== SKIP) found.push({ kind, symbols, capitals, start, end });
  }
  return found;
}

/** The symbols of a text: joints as one, none after a full stop or at either end. */
function letters(text: string): Letter[] {
  const found: Letter[] = [];
  const all = clusters(text);
  for (let i = 0; i < all.length; ) {
    const { kind, start } = all[i]!;
    if (kind !== SPACE && kind !== HYPHEN) {
      const { symbols, capitals, end } = all[i]!;
      symbols.forEach((symbol, j) => {
        const first = j === 0;
        const last = j === symbols.length - 1;
        found.push({ symbol, capital: capitals[j]!, kind, start, end, first, last });
      });
      i++;
      continue;
    }
    let hyphen = false;
    let end = start;
    for (; all[i]?.kind === SPACE || all[i]?.kind === HYPHEN; i++) {
      hyphen ||= all[i]!.kind === HYPHEN;
      end = all[i]!.start + 1;
    }
    if (found.length === 0 || i === all.length) continue;
    const symbol = hyphen ? 0x2d : 0x20;
    const joint: Kind = hyphen ? HYPHEN : SPACE;
    if (!hyphen && found.at(-1)!.symbol === 0x2e) continue;
    found.push({ symbol, capital: false, kind: joint, start, end, first: true, last: true });
  }
  return found;
}

/** Whether letter for letter a surface is what stands in the text from `at` on. */
function equal(surface: Surface, text: readonly Letter[], at: number): boolean {
  const { form } = surface;
  return surface.letters.every((wanted, i) => {
    const found = text[at + i];
    if (found === undefined || !alike(surface, wanted, text, at + i)) return false;
    if (form.case === "any") return true;
    if (form.case === "exact") return wanted.capital === found.capital;
    return found.capital || !wanted.capital;
  });
}

function alike(surface: Surface, wanted: Letter, text: readonly Letter[], at: number): boolean {
  const found = text[at]!;
  if (wanted.symbol === 0x2d) return found.symbol === 0x2d || found.symbol === 0x20;
  const isI = (symbol: number): boolean =>
    symbol === PLAIN_I || symbol === DOTTED || symbol === DOTLESS;
  if (isI(wanted.symbol) && isI(found.symbol)) {
    const plain = found.symbol === PLAIN_I;
    const dotless =
      wanted.symbol === DOTLESS || (surface.turkic && wanted.symbol === PLAIN_I && wanted.capital);
    if (dotless) return found.symbol === DOTLESS || (plain && found.capital);
    if (surface.turkic || wanted.symbol === DOTTED) {
      return found.symbol === DOTTED || (plain && !found.capital);
    }
    return found.symbol !== DOTLESS;
  }
  if (wanted.symbol === found.symbol) return true;
  if (skeletonOf(wanted.symbol) !== skeletonOf(found.symbol)) return false;
  if (isCyrillic(wanted.symbol) === isCyrillic(found.symbol)) return false;
  let from = at;
  while (from > 0 && text[from - 1]!.kind === LETTER) from--;
  for (let i = from; i < text.length && text[i]!.kind === LETTER; i++) {
    const { symbol } = text[i]!;
    if (isCyrillic(wanted.symbol) ? isCyrillic(symbol) : isLatin(symbol)) return true;
  }
  return false;
}

/**
 * Whether the text's clusters let a name begin at one unit and end at another.
 *
 * @param goesOn An ending follows that belongs to it.
 */
function edgesAllow(
  all: readonly Cluster[],
  surface: Surface,
  start: number,
  end: number,
  goesOn: boolean,
): boolean {
  const first = all.findIndex((cluster) => cluster.start === start);
  const next = all.findIndex((cluster) => cluster.start >= end);
  const after = next < 0 ? [] : all.slice(next, next + 12);
  const before = all.slice(Math.max(0, first - 12), first);
  const wordAfter = (from: number): string => {
    const stop = after.slice(from).findIndex(({ kind }) => !isWord(kind));
    return string(after.slice(from, stop < 0 ? undefined : from + stop));
  };
  const wordBefore = (until: number): string => {
    let from = until;
    while (from > 0 && isWord(before[from - 1]!.kind)) from--;
    return string(before.slice(from, until));
  };
  const isInitial = (word: string): boolean => word.length === 1 && /\p{L}/u.test(word);

  const left = before.at(-1);
  if (left !== undefined) {
    if (left.kind === all[first]!.kind && left.kind !== FREE) return false;
    const word = wordBefore(before.length - 1);
    if (left.kind === APOSTROPHE && word !== "" && !ELIDED.has(word)) return false;
    const initials = surface.letters.length > 1 && surface.letters[1]!.symbol === 0x2e;
    if (initials && left.symbols[0] === 0x2e && isInitial(word)) return false;
  }
  const last = surface.letters.at(-1)!;
  const right = after[0];
  if (right === undefined || goesOn) return true;
  if (!isWord(last.kind)) {
    const { length } = surface.letters;
    const beforeInitial = surface.letters[length - 3];
    const initial =
      last.symbol === 0x2e && (beforeInitial === undefined || !isWord(beforeInitial.kind));
    const word = wordAfter(0);
    const dotted = after[word.length]?.symbols[0] === 0x2e;
    return !(initial && isInitial(word) && dotted);
  }
  if (right.kind === last.kind && last.kind === HANGUL) return PARTICLES.has(wordAfter(0));
  if (right.kind === last.kind && last.kind !== FREE) return false;
  if (right.kind !== APOSTROPHE || last.kind !== LETTER) return true;
  const word = wordAfter(1);
  return word === "" || CLITICS.has(word);
}

const string = (all: readonly Cluster[]): string =>
  String.fromCharCode(...all.flatMap(({ symbols }) => symbols));

/** Whether a name's last word is two or more capitals and nothing else. */
function isAcronym(name: readonly Letter[]): boolean {
  const word = name.slice(name.findLastIndex(({ kind }) => kind !== LETTER) + 1);
  return word.length > 1 && word.every(({ capital }) => capital);
}

/** The ending of acronyms that stands at a unit; "" if there is none. */
const endingAfter = (text: string, at: number): string =>
  new RegExp(`^${ENDING.source}`).exec(text.slice(at))?.[0] ?? "";

/** Surfaces are tried only where this many letters may be alike, or all of a shorter one. */
const BEGINNING = 4;

/** The skeletons of letters, one unit each: what {@link alike} takes for the same has the same one. */
const skeletonsOf = (letters: readonly Letter[]): string =>
  letters.map(({ symbol }) => String.fromCharCode(skeletonOf(symbol))).join("");

const canStand = ([first]: readonly Letter[]): boolean => first !== undefined && isWord(first.kind);

/** A matcher by definition. Forms that the compiler refuses are passed over. */
export function naive(
  entries: readonly LexiconEntry[],
): (text: string, lang: string | undefined, page: PageEvidence) => Match[] {
  const known: Surface[] = [];
  for (const { id, forms } of entries) {
    for (const form of forms) {
      const lang = primaryLanguage(form.lang);
      const turkic = DOTTED_AND_DOTLESS.has(lang);
      const all = surfaces(form).map((text) => letters(text.replace(/^['’‘]+/, "")));
      // A form whose own text is refused has no other surfaces.
      if (!canStand(all[0]!)) continue;
      all.forEach((folded, i) => {
        if (!canStand(folded)) return;
        const plain = folded.every(({ symbol, kind }) => symbol <= 0x24f && kind !== APOSTROPHE);
        known.push({ entry: id, form, turkic, letters: folded, weak: i > 0 && plain });
      });
    }
  }
  const byBeginning = new Map<string, Surface[]>();
  for (const surface of known) {
    const beginning = skeletonsOf(surface.letters).slice(0, BEGINNING);
    const others = byBeginning.get(beginning);
    if (others === undefined) byBeginning.set(beginning, [surface]);
    else others.push(surface);
  }
  return (text, lang, page) => {
    const all = clusters(text);
    const read = letters(text);
    const bare = withoutMarks(text);
    const readings = [
      { text, all, read },
      ...(bare === text ? [] : [{ text: bare, all: clusters(bare), read: letters(bare) }]),
    ].map((reading) => ({
      ...reading,
      skeletons: skeletonsOf(reading.read),
      places: new Map(reading.read.map(({ start }, i) => [start, i] as const).reverse()),
    }));

    const title = page.title ?? "";
    const asTheyAre = [read, letters(title)] as const;
    const withoutAny = [letters(bare), letters(withoutMarks(title))] as const;

    /** What stands at a unit: in the text as it is, and as if it had no quotation marks. */
    const standing = read.map(({ start, first }) =>
      first ? readings.flatMap((reading) => [...standingAt(reading, start)]) : [],
    );
    function* standingAt(
      { text: own, all, read, skeletons, places }: (typeof readings)[number],
      start: number,
    ) {
      const at = places.get(start) ?? -1;
      for (let length = 1; at >= 0 && length <= BEGINNING; length++) {
        if (at + length > skeletons.length) break;
        for (const surface of byBeginning.get(skeletons.slice(at, at + length)) ?? []) {
          if (!equal(surface, read, at)) continue;
          const letters = read.slice(at, at + surface.letters.length);
          const last = letters.at(-1)!;
          if (!last.last) continue;
          const ending = isAcronym(letters) ? endingAfter(own, last.end) : "";
          if (!edgesAllow(all, surface, start, last.end, ending !== "")) continue;
          const end = last.end + ending.length;
          if (inAddress(own, start, end)) continue;
          const span = own === text ? { start, end } : pairedMarks(text, start, end);
          if (span !== undefined) yield { surface, ...span };
        }
      }
    }
    const primary = lang === undefined ? undefined : primaryLanguage(lang);

    /** Leftmost-longest over the surfaces that score at least the threshold. */
    const run = (score: (surface: Surface, start: number, end: number) => number): Match[] => {
      const matches: Match[] = [];
      for (let at = 0; at < read.length; ) {
        let best: Match | undefined;
        for (const { surface, start, end } of standing[at]!) {
          const says = score(surface, start, end);
          if (says < THRESHOLD || (best !== undefined && end < best.end)) continue;
          const kept = best?.end === end ? best : undefined;
          const candidates = kept?.candidates ?? [];
          const rest = candidates.filter(({ entry }) => entry !== surface.entry);
          const old = candidates.find(({ entry }) => entry === surface.entry)?.score ?? 0;
          best = {
            start: Math.min(start, kept?.start ?? start),
            end,
            candidates: [...rest, { entry: surface.entry, score: Math.max(old, says) }],
          };
        }
        at++;
        while (best !== undefined && at < read.length && read[at]!.start < best.end) at++;
        if (best === undefined) continue;
        const candidates = [...best.candidates].sort(
          (a, b) => b.score - a.score || (a.entry < b.entry ? -1 : 1),
        );
        matches.push({ ...best, candidates });
      }
      return matches;
    };

    /** Words inside the span itself say nothing; those that reach out of it do ("Georgia Tech"). */
    const wordNear = (
      read: readonly Letter[],
      word: string,
      from: number,
      to: number,
      { start, end }: Span,
    ): boolean => {
      const open = word.endsWith("*");
      const wanted = letters(open ? word.slice(0, -1) : word).map((l) => skeletonOf(l.symbol));
      const joined = (i: number): boolean =>
        i > 0 &&
        i < read.length &&
        isWord(read[i]!.kind) &&
        read[i]!.kind !== FREE &&
        read[i - 1]!.kind === read[i]!.kind;
      return read.some((letter, i) => {
        if (letter.start < from || i + wanted.length > read.length) return false;
        const last = read[i + wanted.length - 1]!.end;
        if (last > to || (letter.start >= start && last <= end)) return false;
        if (joined(i) || (!open && joined(i + wanted.length))) return false;
        return wanted.every((skeleton, j) => skeletonOf(read[i + j]!.symbol) === skeleton);
      });
    };
    const met = (
      context: Context,
      start: number,
      end: number,
      found: readonly Match[],
    ): boolean => {
      const { words = [], entries = [], publishers = [], within = WITHIN } = context;
      const from = within === 0 ? 0 : start - within;
      const to = within === 0 ? text.length : end + within;
      const nowhere = { start: -1, end: -1 };
      if (
        words.includes(ALONE) &&
        /(?:["«»“”„]|([',‘’‚])\1)$/.test(text.slice(Math.max(0, start - 2), start)) &&
        /^(?:["«»“”„]|([',‘’‚])\1)/.test(text.slice(end, end + 2))
      )
        return true;
      /** A word that holds a quotation mark is looked for as it is, others as if there were none. */
      const isNear = (word: string): boolean => {
        const [block, title] = holdsMark(word) ? asTheyAre : withoutAny;
        return (
          wordNear(block, word, from, to, { start, end }) ||
          (within === 0 && wordNear(title, word, 0, Infinity, nowhere))
        );
      };
      if (words.some(isNear)) return true;
      if (publishers.some((publisher) => publisher === page.publisher)) return true;
      return entries.some(
        (entry) =>
          (within === 0 && page.entries.has(entry)) ||
          found.some(
            (match) =>
              match.candidates.some((candidate) => candidate.entry === entry) &&
              match.start >= from &&
              match.end <= to &&
              (match.end <= start || match.start >= end),
          ),
      );
    };
    const judge = (form: SurfaceForm, start: number, end: number, found: readonly Match[]) => {
      if (form.excludes !== undefined && met(form.excludes, start, end, found)) return 0;
      if (form.requires === undefined) return UNCONDITIONAL;
      return met(form.requires, start, end, found) ? SUPPORTED : 0;
    };
    const namesEntries = ({ requires, excludes }: SurfaceForm): boolean =>
      [requires, excludes].some((context) => (context?.entries ?? []).length > 0);
    const sightings = run(({ form }, start, end) =>
      namesEntries(form) ? 0 : judge(form, start, end, []),
    );
    return run(({ form, weak }, start, end) => {
      const own = primaryLanguage(form.lang);
      const other = weak ? OTHER_LANGUAGE_WEAK : OTHER_LANGUAGE;
      const factor = primary === undefined || primary === own ? 1 : other;
      return judge(form, start, end, sightings) * factor;
    });
  };
}
