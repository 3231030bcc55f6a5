/**
 * The gate: a regular expression that stops before every unit with which a form may begin. It may
 * stop too often, never too seldom; what it stops at is looked at by `find`. The compiler writes it,
 * and a page only has to compile two strings.
 *
 * Why an expression: it is native from its first character on, while a loop over the units is
 * interpreted until it is hot, and most pages end before. In a fresh Chromium, over 200 kB, a bare
 * `charCodeAt` loop takes 3.7 ms, a class of capitals 0.4 ms, a whole gate 2 ms.
 *
 * What V8's expressions are good at gave it its shape:
 * - a class of ten ranges is quick, one of twenty several times slower: rare letters go by coarse
 *   ranges;
 * - capitals are few in text: a capital with which some form begins is reason enough to stop;
 * - small letters are many, but few forms begin with one: the first letters of those are spelled
 *   out, three deep as long as that remains a small expression;
 * - letters of unspaced scripts stop it wherever they stand;
 * - it takes in the unit before the one at which it stops: a look behind at every unit costs more.
 *   So it never stops at a text's first unit.
 */
import { isCyrillic, LETTER, SAME, SKELETONS } from "./letters.ts";
import type { Surface } from "./surface.ts";

// Insides of character classes, each of few ranges.
/** Letters that are surely LETTERs, so that no form of such letters begins after them. */
const LETTERS =
  "0-9A-Za-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02af\\u0391-\\u03a1\\u03a3-\\u03c9" +
  "\\u0400-\\u0481\\u048a-\\u052f\\u0531-\\u0556\\u0561-\\u0586\\u10d0-\\u10fa\\u1e00-\\u1eff";
/** Where capitals beyond ASCII are, and letters that fold oddly. */
const CAPITALS =
  "\\u00aa-\\u00df\\u0100-\\u02ff\\u0370-\\u042f\\u0460-\\u0556\\u10a0-\\u10cf\\u10fc" +
  "\\u1c80-\\u1fff\\u2071-\\u24ff\\u2c60-\\u2c7f\\ua640-\\uab6f";
/** Surrogates, compatibility letters and full width: some join Latin letters, some do not. */
const ANYWHERE = "\\ud800-\\uffff";
/** What may stand where a form has a certain letter: marks, invisible units, letters that fold oddly. */
const ODD =
  "\\u0080-\\u00bf\\u00df\\u0130-\\u0149\\u017f-\\u01f3\\u02b0-\\u036f\\u03d0-\\u03ff\\u0483-\\u0489" +
  "\\u0559-\\u0560\\u0587-\\u10cf\\u10fb-\\u1dff\\u1e9a-\\u1e9f\\u1f00-\\uffff";

/** How many ends a spelled-out gate may have, for each script. */
const MOST_ENDS = 250;
/** How many ranges of unspaced letters there may be. */
const MOST_RANGES = 8;
/** How many letters are spelled out. */
export const DEPTH = 3;

/** The ways in which forms begin, gathered while they are read. */
export class Beginnings {
  /** First symbols that have to be capitals. */
  private readonly capitals = new Uint8Array(0x10000);
  /** First symbols of scripts without case or spaces. */
  private readonly anywhere = new Set<number>();
  /** First letters, up to DEPTH, of forms that may begin with a small letter. */
  private readonly small = new Set<string>();

  /** Adds a surface, and whether it has to begin with a capital. */
  add({ symbols, start, kind, lead }: Surface, capital: boolean): void {
    const first = symbols[start]!;
    if (capital) {
      this.capitals[first] = 1;
      return;
    }
    if (kind !== LETTER || !isSpelledOut(first)) {
      this.anywhere.add(first);
      return;
    }
    let letters = String.fromCharCode(first);
    for (let i = 1; i < lead && i < DEPTH; i++) letters += String.fromCharCode(symbols[start + i]!);
    this.small.add(letters);
  }

  /** Writes the gate: the source of an expression, to be compiled with the flag "g" alone. */
  gate(): string {
    const stops = [`[${this.asciiCapitals()}${CAPITALS}]`];
    for (const group of GROUPS) {
      stops.push(...spelledOut([...this.small].filter((s) => groupOf(s.charCodeAt(0)) === group)));
    }
    const anywhere = `[${this.anywhereClass()}]`;
    return `[^${LETTERS}](?=${stops.join("|")}|${anywhere})|[${LETTERS}](?=${anywhere})`;
  }

  /** The ASCII capitals with which forms begin, look-alikes among them. */
  private asciiCapitals(): string {
    const units = new Set<number>();
    this.capitals.forEach((is, symbol) => {
      if (is === 0) return;
      for (const unit of spellings(symbol)) {
        if (unit >= 0x41 && unit <= 0x5a) units.add(unit);
      }
    });
    return classOf(rangesOf(units));
  }

  private anywhereClass(): string {
    const units = new Set<number>();
    for (const symbol of this.anywhere) {
      for (const unit of spellings(symbol)) units.add(unit);
      for (const [first, unit] of ODD_BY_FIRST) if (first === symbol) units.add(unit);
      // In these blocks letters come apart or together in many ways.
      if ((symbol >= 0x590 && symbol < 0xe00) || (symbol >= 0xf00 && symbol < 0x10a0)) {
        const block = symbol & 0xff00;
        for (let i = 0; i < 256; i++) units.add(block + i);
      }
      if (symbol >= 0x1100) for (let unit = 0x3038; unit < 0x3400; unit++) units.add(unit);
    }
    this.capitals.forEach((is, symbol) => {
      if (is === 1 && symbol >= 0x590) units.add(symbol);
    });
    for (const letters of this.small)
      if (letters.startsWith(TWO_IN_ONE[0])) units.add(TWO_IN_ONE[1]);
    return classOf(fewer(rangesOf(units), MOST_RANGES)) + ANYWHERE;
  }
}

// Scripts that are spelled out, each with its own share of the expression.
const LATIN = 0;
const GREEK = 1;
const CYRILLIC = 2;
const ARMENIAN = 3;
const GEORGIAN = 4;
const GROUPS = [LATIN, GREEK, CYRILLIC, ARMENIAN, GEORGIAN];

function groupOf(unit: number): number {
  if (unit < 0x370) return LATIN;
  if (unit < 0x400) return GREEK;
  if (isCyrillic(unit)) return CYRILLIC;
  if (unit < 0x590) return ARMENIAN;
  return unit >= 0x10d0 && unit < 0x1100 ? GEORGIAN : LATIN;
}

const isSpelledOut = (unit: number): boolean =>
  unit < 0x590 || (unit >= 0x10d0 && unit < 0x1100) || (unit >= 0x1e00 && unit < 0x1f00);

/** Thai and Lao vowels that begin with another symbol than their own. */
const ODD_BY_FIRST: readonly (readonly [first: number, unit: number])[] = [
  [0xe4d, 0xe33],
  [0xecd, 0xeb3],
];

/** Armenian "and": the one small letter that stands for two and that no other class holds. */
const TWO_IN_ONE = ["եւ", 0x587] as const;

/** Letters in lower case by what they are taken for: the inverse of SKELETONS and SAME. */
const alike = new Map<number, number[]>();
for (const [unit, skeleton] of SKELETONS)
  alike.set(skeleton, [...(alike.get(skeleton) ?? []), unit]);
for (const [letter, folded] of SAME) {
  if (folded.length > 1) continue;
  const symbol = folded.charCodeAt(0);
  alike.set(symbol, [...(alike.get(symbol) ?? []), letter.charCodeAt(0)]);
}

/** The units by which a text may write a symbol in either case, with the letter that bears its mark. */
function spellings(symbol: number): ReadonlySet<number> {
  const units = new Set<number>();
  const add = (unit: number): void => {
    if (units.has(unit)) return;
    units.add(unit);
    const letter = String.fromCharCode(unit);
    for (const cased of [letter.toUpperCase(), letter.toLowerCase()]) {
      if (cased.length === 1) add(cased.charCodeAt(0));
    }
    const skeleton = SKELETONS.get(unit);
    if (skeleton !== undefined) add(skeleton);
    for (const other of alike.get(unit) ?? []) add(other);
    add(letter.normalize("NFD").charCodeAt(0));
  };
  add(symbol);
  return units;
}

/** Alternatives that match before any of the beginnings; none if there are none. */
function spelledOut(beginnings: readonly string[]): string[] {
  if (beginnings.length === 0) return [];
  let depth = DEPTH;
  const cut = (): ReadonlySet<string> =>
    new Set(beginnings.map((letters) => letters.slice(0, depth)));
  while (depth > 1 && cut().size > MOST_ENDS) depth--;
  const first = new Set<number>();
  for (const letters of beginnings) {
    for (const unit of spellings(letters.charCodeAt(0))) first.add(unit);
  }
  const exact = branch([...cut()]);
  const somethingOdd = `[${classOf(fewer(rangesOf(first), MOST_RANGES))}][^]?[${ODD}]`;
  return depth === 1 ? [exact] : [exact, somethingOdd];
}

/** An expression for any of some strings of symbols; a string that others begin with stands for them. */
function branch(strings: readonly string[]): string {
  const rests = new Map<string, Set<string>>();
  for (const string of strings) {
    const rest = string.slice(1);
    const known = rests.get(string.charAt(0));
    if (known === undefined) rests.set(string.charAt(0), new Set([rest]));
    else known.add(rest);
  }
  /** Units by what may follow them. */
  const byRest = new Map<string, Set<number>>();
  for (const [symbol, rest] of rests) {
    const source = rest.has("") ? "" : branch([...rest]);
    const units = byRest.get(source) ?? new Set();
    for (const unit of spellings(symbol.charCodeAt(0))) units.add(unit);
    byRest.set(source, units);
  }
  const parts = [...byRest].map(([rest, units]) => `[${classOf(rangesOf(units))}]${rest}`);
  return parts.length === 1 ? parts[0]! : `(?:${parts.join("|")})`;
}

type Range = readonly [first: number, last: number];

function rangesOf(units: ReadonlySet<number>): Range[] {
  const sorted = [...units].sort((a, b) => a - b);
  const ranges: Range[] = [];
  for (let i = 0; i < sorted.length; ) {
    let j = i;
    while (sorted[j + 1] === sorted[j]! + 1) j++;
    ranges.push([sorted[i]!, sorted[j]!]);
    i = j + 1;
  }
  return ranges;
}

/** The ranges, those with the smallest gaps joined until there are at most so many. */
function fewer(ranges: readonly Range[], most: number): Range[] {
  const joined = [...ranges];
  while (joined.length > most) {
    let best = 1;
    for (let i = 2; i < joined.length; i++) {
      if (joined[i]![0] - joined[i - 1]![1] < joined[best]![0] - joined[best - 1]![1]) best = i;
    }
    joined.splice(best - 1, 2, [joined[best - 1]![0], joined[best]![1]]);
  }
  return joined;
}

const classOf = (ranges: readonly Range[]): string =>
  ranges
    .map(([first, last]) => (first === last ? unit(first) : `${unit(first)}-${unit(last)}`))
    .join("");

const unit = (code: number): string =>
  /\w/.test(String.fromCharCode(code))
    ? String.fromCharCode(code)
    : `\\u${code.toString(16).padStart(4, "0")}`;
