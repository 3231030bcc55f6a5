/**
 * How a paradigm is written down, and what one word becomes by it.
 *
 * A paradigm is a table of cells (`nom`, `gen`, `loc` …), each with its endings parted by spaces:
 *
 *     { cut: 1, cells: { nom: "я", gen: "и", ins: "ей" } }        Армени|я → Армени|и, Армени|ей
 *
 * `·` is the empty ending; `~` before an ending asks for the oblique stem instead of the stem
 * (խումբ → ~ի → խմբի). A cell named `dat.in` is a finer kind of `dat`: a word that has no such cell
 * answers with its `dat`. The cell `*` answers for every cell: the word stays as it is.
 */

/** Endings by cell, in the order in which the forms are wanted; the citation form's cell first. */
export type Cells = Readonly<Record<string, string>>;

/** One way to inflect the words of a paradigm: the first pattern whose `ends` fits is taken. */
export interface Pattern {
  /** What the citation form must end in. */
  readonly ends?: RegExp;
  /** How many UTF-16 code units are cut off the citation form to leave the stem. Default 0. */
  readonly cut?: number;
  /** From the stem to the oblique stem, where the form's `stem2` does not state it. */
  readonly weaken?: readonly [RegExp, string];
  /** Vowel harmony, where the paradigm states it rather than the word's last vowel. */
  readonly back?: boolean;
  readonly cells: Cells;
  /** Endings that are rare, archaic or informal; only for those who ask for them. */
  readonly lenient?: Cells;
}

/** What a language's rules must say. */
export interface Language {
  /** A letter of the script in which the endings are written; other words stay as they are. */
  readonly script: RegExp;
  /** Which word of a name is the head, when a paradigm says less than one id a word. */
  readonly head: "first" | "last";
  /** By id, without the language's prefix: `"m-hard"` is `"ru-m-hard"`. */
  readonly paradigms: Readonly<Record<string, readonly Pattern[]>>;
  /** The paradigm of a name that states none: one id (without prefix) a word, by its endings. */
  infer(words: readonly string[]): readonly string[];
  /** Joins an ending to a stem, where letters depend on the stem (vowel harmony). */
  join?(stem: string, ending: string, back: boolean | undefined): string;
  /** Cells that names of so many words hardly ever stand in. */
  rare?(words: number): readonly string[];
  /** Other spellings of an inflected string that are no folding; the string itself first. */
  spellings?(text: string, lenient: boolean): readonly string[];
}

/** A word that never changes. */
export const FIXED: readonly Pattern[] = [{ cells: { "*": "·" } }];

/** The strings of a word, by cell. */
export type Table = ReadonlyMap<string, readonly string[]>;

/** The cell of a finer kind falls back to its own kind, then to the cell that answers for all. */
export function lookUp(table: Table, cell: string): readonly string[] {
  const [kind = cell] = cell.split(".");
  return table.get(cell) ?? table.get(kind) ?? table.get("*") ?? [];
}

/** Fills a pattern's cells for one word. `stem2` is the word's oblique stem, if it is known. */
export function decline(
  word: string,
  pattern: Pattern,
  stem2: string | undefined,
  language: Language,
  lenient: boolean,
): Table {
  const stem = word.slice(0, word.length - (pattern.cut ?? 0));
  const oblique = stem2 ?? (pattern.weaken ? stem.replace(...pattern.weaken) : stem);
  const spell = (ending: string): string => {
    const [base, letters] = ending.startsWith("~") ? [oblique, ending.slice(1)] : [stem, ending];
    if (letters === "·") return base;
    return language.join ? language.join(base, letters, pattern.back) : base + letters;
  };
  const table = new Map<string, readonly string[]>();
  for (const [cell, endings] of endingsOf(pattern.cells)) table.set(cell, endings.map(spell));
  if (lenient && pattern.lenient) {
    for (const [cell, endings] of endingsOf(pattern.lenient))
      table.set(cell, [...(table.get(cell) ?? []), ...endings.map(spell)]);
  }
  return table;
}

type Endings = readonly (readonly [cell: string, endings: readonly string[]])[];

/** Cells whose endings were parted before: there are few, and each is asked for by many names. */
const parted = new WeakMap<Cells, Endings>();

function endingsOf(cells: Cells): Endings {
  let endings = parted.get(cells);
  if (endings === undefined) {
    endings = Object.entries(cells).map(([cell, text]) => [cell, text.split(" ")] as const);
    parted.set(cells, endings);
  }
  return endings;
}
