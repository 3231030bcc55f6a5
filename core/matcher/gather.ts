/**
 * The first half of compiling: reads every surface of every form into flat arrays, and checks what
 * can be checked form by form.
 */
import type { SurfaceForm } from "../lexicon/types.ts";
import { ConditionWriter } from "./conditions.ts";
import { surfaces } from "./expand.ts";
import { CAPITAL, KIND, skeletonOf } from "./fold.ts";
import { Beginnings } from "./gate.ts";
import { finish, SEED, step } from "./hash.ts";
import { primaryLanguage } from "./lang.ts";
import { FLAG, FLAGS_AT, LANG_AT, LONGEST_FORM, MOST_IDS, MOST_LANGS } from "./layout.ts";
import {
  APOSTROPHE,
  DOTLESS,
  DOTTED,
  DOTTED_AND_DOTLESS,
  isJoint,
  isWord,
  PLAIN_I,
  sticks,
} from "./letters.ts";
import { Reader } from "./reader.ts";
import type { Flaw, LexiconEntry, Problem } from "./types.ts";

/** Everything that the forms say, not yet indexed. Arrays are longer than they are full. */
export class Gathering {
  readonly problems: Problem[] = [];
  /** Ids of the entries and of what conditions name, by number. */
  readonly ids: string[] = [];
  /** Primary languages of the forms, by number. */
  readonly langs: string[] = [];
  readonly conditions = new ConditionWriter((id) => this.number(id));
  /** How surfaces begin. */
  readonly beginnings = new Beginnings();
  /** Symbols of the longest surface. */
  longest = 0;

  /** How many surfaces there are; of each, by number: */
  count = 0;
  /** where its symbols end (they begin where the previous one's end), */
  ends = new Uint32Array(1 << 8);
  /** its hash, */
  hashes = new Int32Array(1 << 8);
  /** its first token's running hash, its letters, and whether it may begin with a small letter, */
  firsts = new Int32Array(1 << 8);
  firstLengths = new Uint8Array(1 << 8);
  smalls = new Uint8Array(1 << 8);
  /** its entry, flags and language, as in a record, */
  marks = new Uint32Array(1 << 8);
  /** its conditions' number, */
  contexts = new Uint32Array(1 << 8);
  /** and the number of its form in the entry. */
  forms = new Uint32Array(1 << 8);

  /** The symbols of all surfaces, and for each 1 if it is a capital. */
  symbols = new Uint16Array(1 << 12);
  capitals = new Uint8Array(1 << 12);
  private used = 0;

  /** Hashes after which some surface goes on. */
  prefixes = new Int32Array(1 << 8);
  prefixCount = 0;

  private readonly numbers = new Map<string, number>();
  private readonly added = new Set<number>();
  private readonly reader = new Reader();

  /** Adds an entry's forms; what cannot be added is reported and left out. */
  add({ id, forms }: LexiconEntry): void {
    const flaw = this.flawOfId(id);
    if (flaw !== undefined) {
      this.report(id, "id", flaw);
      return;
    }
    const entry = this.number(id);
    this.added.add(entry);
    for (let i = 0; i < forms.length; i++) {
      const flaw = this.addForm(forms[i]!, i, entry);
      if (flaw !== undefined) this.report(id, `forms/${i}/${flaw.field}`, flaw.reason);
    }
  }

  private flawOfId(id: string): string | undefined {
    if (id === "") return "is empty";
    if (this.ids.length >= MOST_IDS) return `there are more than ${MOST_IDS} ids`;
    const known = this.numbers.get(id);
    if (known !== undefined && this.added.has(known)) return "is an earlier entry's id too";
    return undefined;
  }

  report(entry: string, field: string, reason: string): void {
    this.problems.push({ entry, field, reason });
  }

  private number(id: string): number {
    let number = this.numbers.get(id);
    if (number === undefined) {
      number = this.ids.push(id) - 1;
      this.numbers.set(id, number);
    }
    return number;
  }

  /** Adds a form's surfaces, or says what is wrong with it. */
  private addForm(form: SurfaceForm, index: number, entry: number): Flaw | undefined {
    let texts: readonly string[];
    try {
      texts = surfaces(form);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return { field: "paradigm", reason };
    }
    let context = 0;
    if (form.requires !== undefined || form.excludes !== undefined) {
      const added = this.conditions.add(form);
      if (typeof added !== "number") return added;
      context = added;
    }
    const primary = primaryLanguage(form.lang);
    for (let i = 0; i < texts.length; i++) {
      const flaw = this.read(texts[i]!);
      if (flaw !== undefined) {
        if (i === 0) return { field: "text", reason: flaw };
        continue;
      }
      const flags = this.keep(form.case, DOTTED_AND_DOTLESS.has(primary), i > 0);
      const n = this.count++;
      if (n === this.ends.length) this.growSurfaces();
      this.ends[n] = this.used;
      this.hashes[n] = this.hash;
      this.firsts[n] = this.first;
      this.firstLengths[n] = this.firstLength;
      this.smalls[n] = this.small ? 1 : 0;
      this.contexts[n] = context;
      this.forms[n] = index;
      const conditional = context > 0 ? FLAG.context : 0;
      this.marks[n] =
        (entry | ((flags | conditional) << FLAGS_AT) | (this.lang(primary) << LANG_AT)) >>> 0;
    }
    return undefined;
  }

  private lang(lang: string): number {
    const known = this.langs.indexOf(lang);
    if (known >= 0) return known;
    return this.langs.length < MOST_LANGS ? this.langs.push(lang) - 1 : MOST_LANGS;
  }

  /** Reads a surface into the reader; says what is wrong with it, if anything. */
  private read(text: string): string | undefined {
    const { reader } = this;
    let at = 0;
    while (at < text.length && /^['’‘]/.test(text.charAt(at))) at++;
    reader.begin(text, at);
    while (reader.token() && reader.length <= LONGEST_FORM);
    if (reader.length === 0) return "folds to nothing";
    if (reader.length > LONGEST_FORM) return `is longer than ${LONGEST_FORM} symbols`;
    if (!isWord(reader.kinds[0]! & KIND)) return "begins with neither a letter nor a digit";
    return undefined;
  }

  private hash = 0;
  private first = 0;
  private firstLength = 0;
  private small = false;

  /** Appends what the reader holds, leaving what is to be hashed in the fields above; returns flags. */
  private keep(rule: SurfaceForm["case"], turkic: boolean, inflected: boolean): number {
    const { kinds, symbols, length } = this.reader;
    while (this.used + length > this.symbols.length) this.growSymbols();
    if (this.prefixCount + length > this.prefixes.length) this.growPrefixes();
    let hash = SEED;
    let titled = true;
    let capitals = false;
    let plain = true;
    let previous = 0;
    let first: number | undefined;
    for (let i = 0; i < length; i++) {
      const kind = kinds[i]! & KIND;
      const symbol = symbols[i]!;
      const capital = (kinds[i]! & CAPITAL) !== 0;
      if (capital !== (isWord(kind) && !isWord(previous))) titled = false;
      if (capital) capitals = true;
      if (kind === APOSTROPHE || symbol > 0x24f) plain = false;
      const ends = i > 0 && endsToken(previous, kind);
      if (ends && first === undefined) {
        first = hash;
        this.firstLength = i;
      }
      if (ends) this.prefixes[this.prefixCount++] = finish(hash);
      this.symbols[this.used] = turkic ? turkicSymbol(symbol, capital) : symbol;
      this.capitals[this.used++] = capital ? 1 : 0;
      hash = step(hash, skeletonOf(symbol));
      previous = kind;
    }
    this.hash = finish(hash);
    this.first = first ?? hash;
    if (first === undefined) this.firstLength = length;
    this.small = rule === "any" || (kinds[0]! & CAPITAL) === 0;
    if (length > this.longest) this.longest = length;
    this.beginnings.add(symbols, kinds, length, !this.small);
    const cased = rule === "exact" || (rule === "initial" && capitals);
    return (
      (cased ? FLAG.capitals : 0) |
      (rule === "exact" ? FLAG.exact : 0) |
      (cased && titled ? FLAG.titled : 0) |
      (inflected ? FLAG.inflected : 0) |
      (inflected && plain ? FLAG.weak : 0)
    );
  }

  private growSurfaces(): void {
    const size = this.count * 2;
    this.ends = copyOf(new Uint32Array(size), this.ends);
    this.hashes = copyOf(new Int32Array(size), this.hashes);
    this.firsts = copyOf(new Int32Array(size), this.firsts);
    this.firstLengths = copyOf(new Uint8Array(size), this.firstLengths);
    this.smalls = copyOf(new Uint8Array(size), this.smalls);
    this.marks = copyOf(new Uint32Array(size), this.marks);
    this.contexts = copyOf(new Uint32Array(size), this.contexts);
    this.forms = copyOf(new Uint32Array(size), this.forms);
  }

  private growSymbols(): void {
    const size = this.symbols.length * 2;
    this.symbols = copyOf(new Uint16Array(size), this.symbols);
    this.capitals = copyOf(new Uint8Array(size), this.capitals);
  }

  private growPrefixes(): void {
    const size = Math.max(this.prefixes.length * 2, this.prefixCount + LONGEST_FORM * 2);
    this.prefixes = copyOf(new Int32Array(size), this.prefixes);
  }
}

function copyOf<T extends Uint8Array | Uint16Array | Uint32Array | Int32Array>(to: T, from: T): T {
  to.set(from);
  return to;
}

/** Whether a token ends between two symbols of these kinds: where `find` looks at the filter. */
const endsToken = (left: number, right: number): boolean => !isJoint(left) && !sticks(left, right);

/** The symbols of Turkic letters: i İ are dotted, ı I are dotless. */
function turkicSymbol(symbol: number, capital: boolean): number {
  if (symbol !== PLAIN_I) return symbol;
  return capital ? DOTLESS : DOTTED;
}
