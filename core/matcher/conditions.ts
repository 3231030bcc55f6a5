/** Writes the conditions of forms; context.ts draws and reads what is written here. */
import type { Context, SurfaceForm } from "../lexicon/types.ts";
import { readWhole, skeletonText, WITHIN } from "./context.ts";
import type { Flaw } from "./types.ts";

/** Gathers conditions, and says where each went. */
export class ConditionWriter {
  /** 0 stands for "no condition", so nothing is put there. */
  private readonly contexts: number[] = [0];
  private readonly units: number[] = [];
  /** Where each pair, each context and each word went: forms of an entry often have the same. */
  private readonly pairs = new Map<string, number>();
  private readonly places = new Map<string, number>();
  private readonly wordStarts = new Map<string, number>();
  private readonly entryNumber: (id: string) => number;

  /** @param entryNumber The number of an entry's id, which need not be one of the lexicon. */
  constructor(entryNumber: (id: string) => number) {
    this.entryNumber = entryNumber;
  }

  /** The number of a form's conditions, or the reason why they cannot be kept. */
  add(form: SurfaceForm): number | Flaw {
    const places: number[] = [];
    for (const field of ["requires", "excludes"] as const) {
      const context = form[field];
      const place = context === undefined ? 0 : this.context(context);
      if (typeof place === "string") return { field, reason: place };
      places.push(place);
    }
    const pair = places.join();
    const number = this.pairs.get(pair) ?? this.contexts.push(...places) - 2;
    this.pairs.set(pair, number);
    return number;
  }

  /** What was written. */
  finish(): { readonly contexts: Int32Array; readonly words: Uint16Array } {
    return { contexts: Int32Array.from(this.contexts), words: Uint16Array.from(this.units) };
  }

  private context(context: Context): number | string {
    const { words = [], entries = [], publishers = [], within = WITHIN } = context;
    if (words.length + entries.length + publishers.length === 0)
      return "names neither words nor entries nor publishers";
    if (!Number.isInteger(within) || within < 0) return "within is not a whole number from 0 up";
    const key = JSON.stringify([words, entries, publishers, within]);
    const known = this.places.get(key);
    if (known !== undefined) return known;
    const written: number[] = [];
    for (const word of words) {
      const open = word.endsWith("*");
      const folded = skeletonText(readWhole(open ? word.slice(0, -1) : word));
      if (folded === "") return `the word "${word}" folds to nothing`;
      written.push(this.word(folded), folded.length, open ? 1 : 0);
    }
    const place = this.contexts.length;
    this.contexts.push(within, words.length, ...written);
    this.contexts.push(entries.length, ...entries.map(this.entryNumber));
    this.contexts.push(publishers.length, ...publishers.map(this.entryNumber));
    this.places.set(key, place + 1);
    return place + 1;
  }

  /** Where a word's units begin. */
  private word(folded: string): number {
    let start = this.wordStarts.get(folded);
    if (start === undefined) {
      start = this.units.length;
      this.wordStarts.set(folded, start);
      for (let i = 0; i < folded.length; i++) this.units.push(folded.charCodeAt(i));
    }
    return start;
  }
}
