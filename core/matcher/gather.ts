/**
 * The first half of compiling: reads every surface of every form into flat arrays, and checks what
 * can be checked form by form. It reads a block of entries at a time, so that what was read is still
 * in the processor's cache when it is written, and little is left for the collector of garbage.
 */
import type { SurfaceForm } from "../lexicon/types.ts";
import { ConditionWriter } from "./conditions.ts";
import { isOnlySurface, surfaces } from "./expand.ts";
import { capitalOf } from "./hash.ts";
import { Ids } from "./ids.ts";
import { primaryLanguage } from "./lang.ts";
import { FLAG, FLAGS_AT, LANG_AT, LONGEST_FORM, MOST_IDS, MOST_LANGS } from "./layout.ts";
import { DOTTED_AND_DOTLESS } from "./letters.ts";
import { grown, Numbers } from "./numbers.ts";
import { Surface } from "./surface.ts";
import type { Flaw, LexiconEntry, Problem } from "./types.ts";

/** What the forms of some entries say, a block at a time. Arrays are longer than they are full. */
export class Gathering {
  readonly problems: Problem[] = [];
  /** Ids of the entries and of what conditions name. */
  readonly ids: Ids;
  /** Primary languages of the forms, by number. */
  readonly langs: string[] = [];
  readonly conditions = new ConditionWriter((id) => this.ids.number(id));
  /** Running hashes of first tokens, as a scan has them: with a capital, and small where they may be. */
  readonly firsts: Numbers;
  /** Symbols of the longest surface. */
  longest = 0;
  /** Forms of all entries, and how many of them were read so far. */
  total = 0;
  read = 0;

  /** Running hashes after which some surface of the block goes on. */
  readonly prefixes: Numbers;
  /** How many surfaces the block has; of each, by number: */
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

  /** Their symbols, and the one that is being read. */
  readonly surface: Surface;

  private readonly entries: readonly LexiconEntry[];
  /** What is wrong with ids, by the entry's place. */
  private readonly flaws = new Map<number, string>();
  /** Place and number of the next entry to be read, and the first number in the block. */
  private next = 0;
  private number = 0;
  private firstNumber = 0;
  /** The ids of the entries in the block. */
  private readonly named: string[] = [];
  private tag: string | undefined;
  private primary = "";
  private turkic = false;
  /** The number of the language; -1 if it has none yet. */
  private lang = -1;

  /** Looks at the ids of some entries; those that cannot be kept are reported in their turn, and left out. */
  constructor(entries: readonly LexiconEntry[]) {
    this.entries = entries;
    this.ids = new Ids(Math.min(entries.length, MOST_IDS));
    for (let i = 0; i < entries.length; i++) {
      const flaw = this.flawOfId(entries[i]!.id);
      if (flaw !== undefined) this.flaws.set(i, flaw);
      this.total += entries[i]!.forms.length;
    }
    const room = Math.min(this.total, 1 << 12) + 64;
    this.ends = new Uint32Array(room);
    this.hashes = new Int32Array(room);
    this.marks = new Uint32Array(room);
    this.forms = new Uint32Array(room);
    this.prefixes = new Numbers(room * 2);
    this.surface = new Surface(room * 16 + LONGEST_FORM);
    this.firsts = new Numbers(this.total + 64);
  }

  /** Numbers an entry's id, or says what is wrong with it. */
  private flawOfId(id: string): string | undefined {
    const { ids } = this;
    const { length } = ids;
    if (id === "") return "is empty";
    if (length >= MOST_IDS) return `there are more than ${MOST_IDS} ids`;
    return ids.number(id) === length ? undefined : "is an earlier entry's id too";
  }

  /**
   * Reads a block in place of the last: entries until they have so many surfaces. Forms that cannot be
   * kept are reported and left out. False if there are no entries left.
   */
  readBlock(most: number): boolean {
    const { entries, flaws, named } = this;
    if (this.next === entries.length) return false;
    this.count = 0;
    this.prefixes.length = 0;
    this.contexts.clear();
    this.firstNumber = this.number;
    while (this.next < entries.length && this.count < most) {
      const { id, forms } = entries[this.next]!;
      const flaw = flaws.size === 0 ? undefined : flaws.get(this.next);
      this.next++;
      this.read += forms.length;
      if (flaw !== undefined) this.report(id, "id", flaw);
      else {
        named[this.number - this.firstNumber] = id;
        this.addForms(id, forms, this.number++);
      }
    }
    return true;
  }

  private addForms(id: string, forms: LexiconEntry["forms"], entry: number): void {
    for (let i = 0; i < forms.length; i++) {
      const flaw = this.addForm(forms[i]!, i, entry);
      if (flaw !== undefined) this.report(id, `forms/${i}/${flaw.field}`, flaw.reason);
    }
  }

  private report(entry: string, field: string, reason: string): void {
    this.problems.push({ entry, field, reason });
  }

  /** The id of an entry in the block. */
  idOf(entry: number): string {
    return this.named[entry - this.firstNumber]!;
  }

  /** Adds a form's surfaces, or says what is wrong with it. */
  private addForm(form: SurfaceForm, index: number, entry: number): Flaw | undefined {
    if (form.lang !== this.tag) this.speak(form.lang);
    const { primary } = this;
    let texts: readonly string[] | undefined;
    if (!isOnlySurface(form, primary)) {
      try {
        texts = surfaces(form, primary);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        return { field: "paradigm", reason };
      }
    }
    let context = 0;
    if (form.requires !== undefined || form.excludes !== undefined) {
      const added = this.conditions.add(form);
      if (typeof added !== "number") return added;
      context = added;
    }
    if (texts === undefined)
      return this.addSurface(form.text, form.case, false, entry, context, index);
    for (let i = 0; i < texts.length; i++) {
      const flaw = this.addSurface(texts[i]!, form.case, i > 0, entry, context, index);
      if (flaw !== undefined && i === 0) return flaw;
    }
    return undefined;
  }

  /** Notes the language of the forms to come. */
  private speak(tag: string): void {
    this.tag = tag;
    this.primary = primaryLanguage(tag);
    this.turkic = DOTTED_AND_DOTLESS.has(this.primary);
    this.lang = this.langs.indexOf(this.primary);
  }

  /** The number of the language that was noted, which has one as soon as it has a surface. */
  private langNumber(): number {
    if (this.lang < 0) {
      const { langs } = this;
      this.lang = langs.length < MOST_LANGS ? langs.push(this.primary) - 1 : MOST_LANGS;
    }
    return this.lang;
  }

  /** Adds a surface, or says what is wrong with it. */
  private addSurface(
    text: string,
    rule: SurfaceForm["case"],
    inflected: boolean,
    entry: number,
    context: number,
    form: number,
  ): Flaw | undefined {
    const { surface, longest } = this;
    const n = this.count;
    const start = n === 0 ? 0 : this.ends[n - 1]!;
    const reason = surface.read(text, start, this.prefixes);
    if (reason !== undefined) return { field: "text", reason };
    const { length, first, hasCapitals, titled } = surface;
    const small = rule === "any" || surface.capitals[start] === 0;
    this.firsts.add(first ^ capitalOf(surface.firstLength));
    if (small) this.firsts.add(first);
    if (this.turkic) surface.makeTurkic();
    if (length > longest) this.longest = length;

    const cased = rule === "exact" || (rule === "initial" && hasCapitals);
    const flags =
      (cased ? FLAG.capitals : 0) |
      (rule === "exact" ? FLAG.exact : 0) |
      (cased && titled ? FLAG.titled : 0) |
      (context > 0 ? FLAG.context : 0) |
      (inflected ? FLAG.inflected : 0) |
      (inflected && surface.latin ? FLAG.weak : 0);
    if (n === this.ends.length) this.growSurfaces();
    this.hashes[n] = surface.hash;
    this.marks[n] = entry | (flags << FLAGS_AT) | (this.langNumber() << LANG_AT);
    this.forms[n] = form;
    if (context > 0) this.contexts.set(n, context);
    this.ends[n] = start + length;
    this.count++;
    return undefined;
  }

  private growSurfaces(): void {
    const room = this.ends.length * 2;
    this.ends = grown(this.ends, room);
    this.hashes = grown(this.hashes, room);
    this.marks = grown(this.marks, room);
    this.forms = grown(this.forms, room);
  }
}
