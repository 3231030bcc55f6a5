/**
 * From a form to the strings that it has in running text.
 *
 *     inflect({ text: "Нагорный Карабах", lang: "ru" })
 *       → Нагорный Карабах, Нагорного Карабаха, Нагорному Карабаху, …
 *
 * 1. The form's paradigm names a row of cells for each word; without one it is inferred from the
 *    words' endings, by the language's own written rule.
 * 2. The words are joined cell by cell (genitive with genitive), never every form of one with every
 *    form of the other: «Нагорный Карабаха» is no name.
 * 3. What comes out is a closed list. Nothing is ever matched as "stem and anything".
 *
 * The tables follow the reference grammars and dictionaries of each language. Forms that rest on
 * little evidence carry a (?) where they are written down; a native reader should look at them.
 */
import type { SurfaceForm } from "../../lexicon/types.ts";
import { ab } from "./ab.ts";
import { az } from "./az.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { hy } from "./hy.ts";
import { ka } from "./ka.ts";
import { decline, FIXED, type Language, lookUp, type Pattern, type Table } from "./paradigm.ts";
import { ru } from "./ru.ts";
import { tr } from "./tr.ts";

const LANGUAGES: Readonly<Record<string, Language>> = { ab, az, en, fr, hy, ka, ru, tr };

/**
 * A paradigm that the form's language does not have, that does not fit the word's ending, or that
 * has more words than the form: a mistake of the data, for the compiler to report.
 */
export class UnknownParadigm extends Error {
  override readonly name = "UnknownParadigm";
  readonly paradigm: string;
  readonly text: string;
  readonly lang: string;

  constructor(paradigm: string, text: string, lang: string, reason: string) {
    super(`${paradigm} for ${text} (${lang}): ${reason}`);
    this.paradigm = paradigm;
    this.text = text;
    this.lang = lang;
  }
}

/** How much to generate. */
export interface InflectOptions {
  /** Also rare, archaic and informal forms (Karabağda without its apostrophe). Default no. */
  readonly lenient?: boolean;
}

/**
 * The strings that a form has in running text: the citation form first, no string twice. Print
 * that varies freely is left to the matcher's folding, so a list has one kind of apostrophe (')
 * and hyphen (-), plain spaces, NFC, and the form's own capitals.
 *
 * @throws {UnknownParadigm}
 */
export function inflect(
  form: Pick<SurfaceForm, "text" | "lang" | "paradigm" | "stem2">,
  { lenient = false }: InflectOptions = {},
): readonly string[] {
  const text = plain(form.text);
  const tag = form.lang.split("-")[0]?.toLowerCase() ?? "";
  const language = LANGUAGES[tag];
  if (form.paradigm === "fixed") return [text];
  if (language === undefined) {
    if (form.paradigm === undefined) return [text];
    throw new UnknownParadigm(form.paradigm, text, form.lang, "no paradigms for this language");
  }
  if (form.paradigm === undefined && !language.script.test(text)) return [text];

  const words = text.split(" ");
  const ids =
    form.paradigm === undefined
      ? language.infer(words)
      : stretch(form.paradigm.split("+"), words.length, language.head);
  if (ids === undefined) {
    throw new UnknownParadigm(form.paradigm ?? "", text, form.lang, "more paradigms than words");
  }
  const tables = words.map((word, i) => {
    const tables = (ids[i] ?? "fixed").split("/").map((id) => {
      const pattern = patternOf(id, tag, language, word);
      if (typeof pattern === "string") throw new UnknownParadigm(id, text, form.lang, pattern);
      return decline(word, pattern, plainOrAbsent(form.stem2), language, lenient);
    });
    return merge(tables);
  });
  const rows = rowsOf(tables, language.rare?.(words.length) ?? []);
  const strings = [text, ...rows].flatMap((row) => language.spellings?.(row, lenient) ?? [row]);
  return [...new Set(strings)];
}

/** The ids that a language's forms may name, with the language's prefix; none for others. */
export function paradigms(lang: string): readonly string[] {
  const tag = lang.split("-")[0]?.toLowerCase() ?? "";
  return Object.keys(LANGUAGES[tag]?.paradigms ?? {}).map((id) => `${tag}-${id}`);
}

/** One apostrophe, one hyphen, one kind of space. */
function plain(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u2018\u2019\u02BC\u2032]/g, "'")
    .replace(/[\u2010\u2011]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}

function plainOrAbsent(text: string | undefined): string | undefined {
  return text === undefined ? undefined : plain(text);
}

/**
 * One id a word. Where there are fewer, a `fixed` covers the surplus (fixed+izafet for three
 * words); where there is none, the surplus lies behind a head that comes first, before one that
 * comes last, and stays as it is. More ids than words: undefined.
 */
function stretch(
  ids: readonly string[],
  words: number,
  head: Language["head"],
): readonly string[] | undefined {
  if (ids.length > words) return undefined;
  const surplus = new Array<string>(words - ids.length).fill("fixed");
  const fixed = ids.findIndex((id) => id === "fixed" || id.endsWith("-fixed"));
  if (fixed >= 0) return [...ids.slice(0, fixed), ...surplus, ...ids.slice(fixed)];
  return head === "first" ? [...ids, ...surplus] : [...surplus, ...ids];
}

/** The pattern of an id (with the language's prefix or without) for a word, or why there is none. */
function patternOf(id: string, tag: string, language: Language, word: string): Pattern | string {
  const own = id.startsWith(`${tag}-`) ? id.slice(tag.length + 1) : id;
  const patterns = own === "fixed" ? (language.paradigms.fixed ?? FIXED) : language.paradigms[own];
  if (patterns === undefined) return "no such paradigm";
  return patterns.find((pattern) => pattern.ends?.test(word) ?? true) ?? `does not fit "${word}"`;
}

/** Two habits of one word (Xankəndidə, Xankəndində) side by side, cell by cell. */
function merge(tables: readonly Table[]): Table {
  if (tables.length === 1) return tables[0]!;
  const merged = new Map<string, readonly string[]>();
  for (const table of tables) {
    for (const [cell, strings] of table) {
      merged.set(cell, [...(merged.get(cell) ?? []), ...strings]);
    }
  }
  return merged;
}

/** The words joined cell by cell. A cell that one of the words cannot fill is left out, and the rare. */
function rowsOf(tables: readonly Table[], rare: readonly string[]): readonly string[] {
  const cells = new Set<string>();
  for (const table of tables) for (const cell of table.keys()) cells.add(cell);
  const [first, ...others] = tables;
  const all: string[] = [];
  for (const cell of cells) {
    if (cell === "*" || rare.includes(cell)) continue;
    let rows = lookUp(first!, cell);
    for (const table of others) {
      const words = lookUp(table, cell);
      rows = rows.flatMap((row) => words.map((word) => `${row} ${word}`));
    }
    all.push(...rows);
  }
  return all;
}
