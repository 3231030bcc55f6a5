/**
 * Texts in which somebody has marked what a reader would want found: the project's own sentences,
 * and, where it lies beside the project, a corpus of whole documents.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Span } from "../../core/lexicon/span.ts";

/** A name in the text, and the entries that it may rightly be taken for (usually one). */
export interface Label extends Span {
  readonly entries: readonly string[];
}

/** What a careless matcher would take, and what it really is. */
interface Negative extends Span {
  readonly is: string;
}

/** A labelled text. */
export interface Labelled {
  readonly name: string;
  readonly lang: string;
  readonly text: string;
  readonly labels: readonly Label[];
  readonly negatives: readonly Negative[];
  /** Spans where finding and not finding are both right. */
  readonly optional: readonly Span[];
  /** The entries that the labels speak of; matches of others cannot be judged. Absent: all. */
  readonly judged?: ReadonlySet<string>;
}

/**
 * Reads a text marked inline: `[[name|entry]]`, `[[name|entry/other]]` where either entry is right,
 * `{{not a name|what it is}}`, and `((name|why))` where finding and not finding are both right.
 */
export function parseMarked(name: string, lang: string, marked: string): Labelled {
  const labels: Label[] = [];
  const negatives: Negative[] = [];
  const optional: Span[] = [];
  let text = "";
  let at = 0;
  for (const mark of marked.matchAll(MARK)) {
    const [whole, label, entries, negative, is, either] = mark;
    text += marked.slice(at, mark.index);
    at = mark.index + whole.length;
    const surface = label ?? negative ?? either ?? "";
    const span = { start: text.length, end: text.length + surface.length };
    text += surface;
    if (entries !== undefined) labels.push({ ...span, entries: entries.split("/") });
    else if (is !== undefined) negatives.push({ ...span, is });
    else optional.push(span);
  }
  return { name, lang, text: text + marked.slice(at), labels, negatives, optional };
}

const MARK = /\[\[([^|\]]+)\|([^\]]+)\]\]|\{\{([^|}]+)\|([^}]+)\}\}|\(\(([^|()]+)\|[^()]+\)\)/g;

/** The project's own set: a file a language, in it sentences by theme. */
export function ownSet(folder: string): readonly Labelled[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .flatMap((file) => {
      const lang = file.replace(".json", "");
      const themes = readJson(join(folder, file)) as Readonly<Record<string, readonly string[]>>;
      return Object.entries(themes).flatMap(([theme, sentences]) =>
        sentences.map((sentence, i) => parseMarked(`${lang}, ${theme}, ${i + 1}`, lang, sentence)),
      );
    });
}

/** A concept of the corpus by our entry's id, where that is another word; two where either is right. */
const ENTRY_OF: Readonly<Record<string, string>> = {
  armenia: "republic-of-armenia",
  azerbaijan: "republic-of-azerbaijan",
  "georgia-country": "georgia",
  "turkey-country": "turkiye",
  "osce-minsk-group": "minsk-group",
  artsakh: "artsakh-republic/nagorno-karabakh",
  "georgian-dream": "gd",
  zabukh: "aghavno",
  sooa: "south-ossetia",
};

interface Gold {
  readonly concepts: readonly string[];
  readonly docs: readonly {
    readonly id: string;
    readonly lang: string;
    readonly labels: readonly (Span & { readonly concept: string; readonly kind: string })[];
    readonly optional: readonly Span[];
    readonly negatives: readonly (Span & { readonly is: string })[];
  }[];
}

/**
 * A corpus: `gold.json` and a file a document. Labels of derived words (adjectives, demonyms) count
 * as optional. Undefined where there is no such folder.
 */
export function corpus(folder: string): readonly Labelled[] | undefined {
  if (!existsSync(join(folder, "gold.json"))) return undefined;
  const gold = readJson(join(folder, "gold.json")) as Gold;
  const entriesOf = (concept: string) => (ENTRY_OF[concept] ?? concept).split("/");
  const judged = new Set(gold.concepts.flatMap(entriesOf));
  return gold.docs.map(({ id, lang, labels, optional, negatives }) => {
    const { text } = readJson(join(folder, `${id}.json`)) as { readonly text: string };
    return {
      name: `document ${id}`,
      lang,
      text,
      labels: labels
        .filter(({ kind }) => kind === "name")
        .map(({ start, end, concept }) => ({
          start,
          end,
          entries: entriesOf(concept),
        })),
      optional: [...optional, ...labels.filter(({ kind }) => kind !== "name")],
      negatives,
      judged,
    };
  });
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));
