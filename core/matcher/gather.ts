/**
 * The first half of compiling: reads every surface of every form into flat arrays, and checks what
 * can be checked form by form.
 */
import type { SurfaceForm } from "../lexicon/types.ts";
import { ConditionWriter } from "./conditions.ts";
import { surfaces } from "./expand.ts";
import { Beginnings } from "./gate.ts";
import { capitalOf } from "./hash.ts";
import { primaryLanguage } from "./lang.ts";
import { FLAG, FLAGS_AT, LANG_AT, MOST_IDS, MOST_LANGS } from "./layout.ts";
import { DOTTED_AND_DOTLESS } from "./letters.ts";
import { grown, Numbers } from "./numbers.ts";
import { Surface } from "./surface.ts";
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
  /** Running hashes of first tokens, as a scan has them: with a capital, and small where they may be. */
  readonly firsts: Numbers;
  /** Hashes after which some surface goes on. */
  readonly prefixes: Numbers;
  /** Symbols of the longest surface. */
  longest = 0;

  /** How many surfaces there are; of each, by number: */
  count = 0;
  /** where its symbols end (they begin where the previous one's end), */
  ends: Uint32Array;
  /** its hash, */
  hashes: Int32Array;
  /** its entry, flags and language ({@link file://./surfaces.ts}), */
  marks: Uint32Array;
  /** the number of its form in the entry, */
  forms: Uint32Array;
  /** and that of its conditions, if it has any. */
  readonly contexts = new Map<number, number>();

  /** The symbols of all surfaces, and a bit for each that is a capital. */
  symbols: Uint16Array;
  private capitals: Uint8Array;

  private readonly numbers = new Map<string, number>();
  private readonly surface = new Surface();
  private tag: string | undefined;
  private primary = "";

  /** Adds the forms of some entries; what cannot be added is reported and left out. */
  constructor(entries: readonly LexiconEntry[]) {
    let forms = 64;
    let units = 512;
    const flaws = entries.map((entry) => {
      forms += entry.forms.length;
      for (let i = 0; i < entry.forms.length; i++) units += entry.forms[i]!.text.length;
      return this.flawOfId(entry.id);
    });
    // Room at once: arrays that grow are copied, and there would be garbage to collect.
    this.ends = new Uint32Array(forms);
    this.hashes = new Int32Array(forms);
    this.marks = new Uint32Array(forms);
    this.forms = new Uint32Array(forms);
    this.symbols = new Uint16Array(units);
    this.capitals = new Uint8Array((units >>> 3) + 1);
    this.firsts = new Numbers(forms);
    this.prefixes = new Numbers(forms * 2);
    let number = 0;
    entries.forEach(({ id, forms }, i) => {
      if (flaws[i] === undefined) this.addForms(id, forms, number++);
      else this.report(id, "id", flaws[i]);
    });
  }

  /** Numbers an entry's id, or says what is wrong with it. */
  private flawOfId(id: string): string | undefined {
    const number = this.ids.length;
    if (id === "") return "is empty";
    if (number >= MOST_IDS) return `there are more than ${MOST_IDS} ids`;
    // One question to the map instead of two: there may be hundreds of thousands of ids.
    if (this.numbers.set(id, number).size === number) {
      this.numbers.set(id, this.ids.indexOf(id));
      return "is an earlier entry's id too";
    }
    this.ids.push(id);
    return undefined;
  }

  private addForms(id: string, forms: LexiconEntry["forms"], entry: number): void {
    for (let i = 0; i < forms.length; i++) {
      const flaw = this.addForm(forms[i]!, i, entry);
      if (flaw !== undefined) this.report(id, `forms/${i}/${flaw.field}`, flaw.reason);
    }
  }

  report(entry: string, field: string, reason: string): void {
    this.problems.push({ entry, field, reason });
  }

  /** The number of an id that a condition names. */
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
    if (form.lang !== this.tag) {
      this.tag = form.lang;
      this.primary = primaryLanguage(form.lang);
    }
    const { primary } = this;
    let texts: readonly string[];
    try {
      texts = surfaces(form, primary);
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
    const turkic = DOTTED_AND_DOTLESS.has(primary);
    for (let i = 0; i < texts.length; i++) {
      const flaw = this.surface.read(texts[i]!, this.prefixes);
      if (flaw === undefined) {
        const mark = (entry | (this.lang(primary) << LANG_AT)) >>> 0;
        this.keep(form.case, turkic, i > 0, mark, context, index);
      } else if (i === 0) return { field: "text", reason: flaw };
    }
    return undefined;
  }

  private lang(lang: string): number {
    const known = this.langs.indexOf(lang);
    if (known >= 0) return known;
    return this.langs.length < MOST_LANGS ? this.langs.push(lang) - 1 : MOST_LANGS;
  }

  /** Appends the surface that was read. */
  private keep(
    rule: SurfaceForm["case"],
    turkic: boolean,
    inflected: boolean,
    mark: number,
    context: number,
    form: number,
  ): void {
    const { surface, longest } = this;
    const { length, first, hasCapitals, titled } = surface;
    const small = rule === "any" || surface.capitals[0] === 0;
    this.beginnings.add(surface, !small);
    this.firsts.add(first ^ capitalOf(surface.firstLength));
    if (small) this.firsts.add(first);
    if (turkic) surface.makeTurkic();
    if (length > longest) this.longest = length;

    const cased = rule === "exact" || (rule === "initial" && hasCapitals);
    const flags =
      (cased ? FLAG.capitals : 0) |
      (rule === "exact" ? FLAG.exact : 0) |
      (cased && titled ? FLAG.titled : 0) |
      (context > 0 ? FLAG.context : 0) |
      (inflected ? FLAG.inflected : 0) |
      (inflected && surface.latin ? FLAG.weak : 0);
    const n = this.count++;
    if (n === this.ends.length) this.growSurfaces();
    this.hashes[n] = surface.hash;
    this.marks[n] = mark | (flags << FLAGS_AT);
    this.forms[n] = form;
    if (context > 0) this.contexts.set(n, context);
    this.ends[n] = this.append(n === 0 ? 0 : this.ends[n - 1]!);
  }

  /** Appends the symbols of the surface that was read; returns where they end. */
  private append(start: number): number {
    const { symbols, capitals, length } = this.surface;
    if (start + length > this.symbols.length) this.growSymbols();
    const { symbols: kept, capitals: bits } = this;
    for (let i = 0, place = start; i < length; i++, place++) {
      kept[place] = symbols[i]!;
      if (capitals[i] === 1) bits[place >>> 3]! |= 1 << (place & 7);
    }
    return start + length;
  }

  /** 1 if the symbol in a place of {@link symbols} is a capital, else 0. */
  capital(place: number): number {
    return (this.capitals[place >>> 3]! >>> (place & 7)) & 1;
  }

  private growSurfaces(): void {
    const room = this.ends.length * 2;
    this.ends = grown(this.ends, room);
    this.hashes = grown(this.hashes, room);
    this.marks = grown(this.marks, room);
    this.forms = grown(this.forms, room);
  }

  private growSymbols(): void {
    const room = this.symbols.length * 2;
    this.symbols = grown(this.symbols, room);
    this.capitals = grown(this.capitals, (room >>> 3) + 1);
  }
}
