import type { Span } from "../lexicon/span.ts";
import type { Context, Entry, Lang } from "../lexicon/types.ts";
import { sameWord } from "./names.ts";

/** Why one sense is likelier than the others; `entry` is the id of the one that it speaks for. */
export type Evidence =
  /** The text round the name has this word, or names what is headed so. */
  | { readonly entry: string; readonly names: string }
  /** Of the senses only this one is spelt so in the language of the text. */
  | { readonly entry: string; readonly spelling: Lang };

/** What stands round a name. */
export interface Surroundings extends Span {
  /** The block of text that holds the name, and its language. */
  readonly text: string;
  readonly lang?: Lang;
  /** The other names found in it: what each stands for, and how the note on it is headed. */
  readonly near: readonly (Span & { readonly entry: string; readonly headword: string })[];
}

/** A window's half-width where a condition names none; as in the matcher. */
const WITHIN = 120;

/**
 * What speaks for one sense alone: something that its forms ask for (`requires`) and that stands
 * near the name. Undefined where nothing does, or where something speaks for two of them: then
 * nothing in the text decides.
 */
export function evidenceFor(
  entries: readonly Pick<Entry, "id" | "forms">[],
  around: Surroundings,
): Evidence | undefined {
  const spoken = entries.flatMap(({ id, forms }): Evidence[] => {
    // Most forms of an entry ask for the same.
    const conditions = forms.flatMap(({ requires }) => requires ?? []);
    const different = new Map(conditions.map((one) => [JSON.stringify(one), one]));
    for (const condition of different.values()) {
      const names = met(condition, around);
      if (names) return [{ entry: id, names }];
    }
    return [];
  });
  return spoken.length > 0
    ? spoken.length === 1
      ? spoken[0]
      : undefined
    : bySpelling(entries, around);
}

function bySpelling(
  entries: readonly Pick<Entry, "id" | "forms">[],
  { text, start, end, lang }: Surroundings,
): Evidence | undefined {
  const word = text.slice(start, end);
  const spelt = entries.filter(({ forms }) =>
    forms.some((form) => form.lang === lang && sameWord(form.text, word)),
  );
  const [only] = spelt;
  return only && lang && spelt.length === 1 ? { entry: only.id, spelling: lang } : undefined;
}

function met({ words = [], entries = [], within = WITHIN }: Context, around: Surroundings) {
  const { text, start, end, near } = around;
  const from = within === 0 ? 0 : Math.max(0, start - within);
  const to = within === 0 ? text.length : end + within;
  const name = near.find(
    (one) =>
      entries.includes(one.entry) && one.start >= from && one.end <= to && apart(one, around),
  );
  if (name) return name.headword;
  for (const word of words) {
    const pattern = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${quote(word)}(?![\\p{L}\\p{M}])`, "giu");
    for (const { 0: found, index } of text.matchAll(pattern)) {
      const place = { start: index, end: index + found.length };
      if (place.start >= from && place.end <= to && reachesOut(place, around)) return found;
    }
  }
  return undefined;
}

/** What lies within the name itself says nothing; "President of Artsakh" says something of Artsakh. */
function reachesOut(a: Span, b: Span): boolean {
  return a.start < b.start || a.end > b.end;
}

/** Another name stands beside this one. */
function apart(a: Span, b: Span): boolean {
  return a.end <= b.start || a.start >= b.end;
}

/** A condition's word as a pattern; "*" at its end stands for any more letters. */
function quote(word: string): string {
  const open = word.endsWith("*");
  const plain = (open ? word.slice(0, -1) : word).replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  return plain.replace(/\s+/g, "\\s+") + (open ? "[\\p{L}\\p{M}]*" : "");
}
