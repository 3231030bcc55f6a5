/**
 * Folding: what text becomes before it is compared. Text is read in clusters (a code point and the
 * marks and invisible characters after it); a cluster folds to a few symbols, which are UTF-16 units:
 *
 * - a letter or digit: NFKC, lower case, less what is never told apart (`POINTS`, stress marks on
 *   Cyrillic letters, `SAME`); other diacritics stay. Full width, ligatures, ß and և thereby come
 *   apart, and NFC and NFD agree.
 * - white space: one space; hyphens and dashes: "-"; apostrophes: "'"; other signs: themselves.
 *
 * `foldCluster` is the definition. The tables answer the same for single units, and are filled by it
 * when a unit is first met, so that a page pays only for the letters it holds.
 */
import { CAPITAL_BIT, stir } from "./hash.ts";
import {
  APOSTROPHE,
  commonKind,
  DOTTED,
  HYPHEN,
  isCyrillic,
  isWord,
  type Kind,
  kindOf,
  LETTER,
  MARK,
  ODD,
  OTHER,
  POINTS,
  SAME,
  SKELETONS,
  SKIP,
  SPACE,
  UNKNOWN,
} from "./letters.ts";

/** A folded cluster. */
export interface FoldedCluster {
  /** The kind of its first code point (a mark that stands alone is OTHER). */
  readonly kind: Kind;
  /** Its symbols; none for a skipped code point. */
  readonly symbols: readonly number[];
  /** For each symbol whether it was a capital. */
  readonly capitals: readonly boolean[];
}

/** The symbols of kinds that have but one. */
const SIGNS: Readonly<Record<Kind, number>> = {
  [SPACE]: 0x20,
  [HYPHEN]: 0x2d,
  [APOSTROPHE]: 0x27,
};

const sign = (kind: Kind, symbols: readonly number[]): FoldedCluster => ({
  kind,
  symbols,
  capitals: symbols.map(() => false),
});

/** Folds one cluster. */
export function foldCluster(cluster: string): FoldedCluster {
  const base = String.fromCodePoint(cluster.codePointAt(0) ?? 0);
  const kind = kindOf(base);
  if (kind === SKIP) return sign(SKIP, []);
  const written = SIGNS[kind];
  if (written !== undefined) return sign(kind, [written]);
  if (!isWord(kind)) {
    const plain = base.normalize("NFKC");
    return sign(OTHER, units(plain.length === 1 && kindOf(plain) === OTHER ? plain : base));
  }
  const symbols: number[] = [];
  const capitals: boolean[] = [];
  const bare = [...cluster].filter((character) => kindOf(character) !== SKIP).join("");
  for (const character of bare.normalize("NFKC")) {
    const lower = character === "İ" ? "İ" : character.toLowerCase();
    const capital = character === "İ" || lower !== character;
    const last = symbols.at(-1) ?? 0;
    if (POINTS.test(character) || character === " " || kindOf(character) === SKIP) continue;
    if ((character === "\u0301" || character === "\u0300") && isCyrillic(last)) continue;
    // "i̇", what lower-casing İ gives outside Turkic locales.
    if (character === "\u0307" && (last === 0x69 || last === DOTTED)) continue;
    for (const unit of units(SAME.get(lower) ?? lower)) {
      symbols.push(unit);
      capitals.push(capital);
    }
  }
  return { kind, symbols, capitals };
}

const units = (text: string): number[] =>
  Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));

/** In `kinds`: the unit is a capital. */
export const CAPITAL = 16;
/** In `kinds`: the bits of the kind. */
export const KIND = 15;

/** By unit: its kind, with CAPITAL; UNKNOWN until `learn` has seen it. */
export const kinds = new Uint8Array(0x10000);
/** By unit: its symbol. Meaningless for MARK, SKIP and ODD. */
export const folds = new Uint16Array(0x10000);
/** By unit: the skeleton of its symbol, likewise. */
export const skeletons = new Uint16Array(0x10000);
/** By unit: its skeleton, stirred and so negative, if it is a LETTER (a capital by hash.ts); BREAK if it ends a word; else 0. */
export const letters = new Int32Array(0x10000);
/** In `letters`: a sign, a space, a hyphen or an apostrophe. */
export const BREAK = 1;

/** Fills the tables for a unit. */
export function learn(unit: number): void {
  const common = commonKind(unit);
  if (common !== UNKNOWN && common !== MARK && common !== SKIP) {
    learnCommon(unit, common);
    return;
  }
  if (unit >= 0xd800 && unit <= 0xdfff) {
    kinds[unit] = ODD;
    return;
  }
  const character = String.fromCharCode(unit);
  const kind = kindOf(character);
  if (kind === MARK || kind === SKIP) {
    kinds[unit] = kind;
    return;
  }
  const { symbols, capitals } = foldCluster(character);
  if (symbols.length === 1) set(unit, symbols[0]!, kind | (capitals[0] ? CAPITAL : 0));
  else kinds[unit] = ODD;
}

/** What `foldCluster` would say of a common unit. */
function learnCommon(unit: number, kind: Kind): void {
  if (kind !== LETTER) {
    set(unit, SIGNS[kind] ?? unit, kind);
    return;
  }
  const letter = String.fromCharCode(unit);
  const lower = letter.toLowerCase();
  const capital = lower !== letter ? CAPITAL : 0;
  set(unit, unit === DOTTED ? unit : (SAME.get(lower) ?? lower).charCodeAt(0), kind | capital);
}

function set(unit: number, symbol: number, kind: number): void {
  kinds[unit] = kind;
  folds[unit] = symbol;
  skeletons[unit] = skeletonOf(symbol);
  if ((kind & KIND) === LETTER)
    letters[unit] = stir(skeletons[unit]!) | (kind & CAPITAL ? CAPITAL_BIT : 0);
  else if (!isWord(kind & KIND)) letters[unit] = BREAK;
}

/** The representative of all symbols that this one may have to be compared with. */
export const skeletonOf = (symbol: number): number => SKELETONS.get(symbol) ?? symbol;

/** By symbol: its skeleton, stirred; 0 until it is asked for. */
const stirs = new Int32Array(0x10000);

/** The skeleton of a symbol, stirred to join a hash. */
export function stirOf(symbol: number): number {
  let stirred = stirs[symbol]!;
  if (stirred === 0) {
    stirred = stir(skeletonOf(symbol));
    stirs[symbol] = stirred;
  }
  return stirred;
}

const odd = new Map<string, FoldedCluster>();

/** Like `foldCluster`, remembering: decomposed text repeats few clusters very often. */
export function foldOdd(cluster: string): FoldedCluster {
  let folded = odd.get(cluster);
  if (folded === undefined) {
    if (odd.size > 2000) odd.clear();
    folded = foldCluster(cluster);
    odd.set(cluster, folded);
  }
  return folded;
}

/** The kind of the code point at `at`, which must lie within the text. */
export function kindAt(text: string, at: number): Kind {
  const unit = text.charCodeAt(at);
  if (kinds[unit] === UNKNOWN) learn(unit);
  const kind = kinds[unit]! & KIND;
  if (kind !== ODD) return kind;
  const pair = String.fromCodePoint(text.codePointAt(at)!);
  return kindOf(pair) === MARK ? MARK : foldOdd(pair).kind;
}

/** Where the code point at `at` ends. */
export const after = (text: string, at: number): number => {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit <= 0xdbff && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00
    ? at + 2
    : at + 1;
};

/** Where the code point before `at` begins. */
export const before = (text: string, at: number): number =>
  at > 1 &&
  (text.charCodeAt(at - 1) & 0xfc00) === 0xdc00 &&
  (text.charCodeAt(at - 2) & 0xfc00) === 0xd800
    ? at - 2
    : at - 1;

/** Where the cluster that begins at `at` ends: after all its marks and skipped characters. */
export function clusterEnd(text: string, at: number): number {
  let end = after(text, at);
  while (end < text.length) {
    const kind = kindAt(text, end);
    if (kind !== MARK && kind !== SKIP) break;
    end = after(text, end);
  }
  return end;
}
