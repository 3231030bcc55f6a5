import { type Fields, present } from "../draft.ts";
import type { Loss } from "../problem.ts";
import { Citations } from "../sources.ts";
import type { Concept, Datum, LanguagePart, Term } from "./base.ts";

/** Categories that have a place with us, and so are no loss. */
const PLACED = ["definition", "note", "externalCrossReference", "crossReference", "source"];

/** Why the others have none. */
const REASONS: Readonly<Record<string, string>> = {
  administrativeStatus: "names are claims of equal weight here: none is preferred or deprecated",
  context: "sentences in which a name occurs are not kept",
  partOfSpeech: "names are nouns; how a form inflects is its paradigm",
  grammaticalGender: "how a form inflects is its paradigm",
  grammaticalNumber: "how a form inflects is its paradigm",
  transactionType: "a change is no review; “reviewed” is the day of a check against the sources",
  date: "a change is no review; “reviewed” is the day of a check against the sources",
  responsibility: "who wrote what is for the history of the files",
  xGraphic: "notes hold no pictures",
};

/** A concept with the id that its entry is to have, and those of the others by their own. */
export interface Placed {
  readonly concept: Concept;
  readonly id: string;
  readonly ids: ReadonlyMap<string, string>;
}

/** The entry that a concept is, as far as it is one; the rest is told. */
export function entryOf({ concept, id, ids }: Placed, lose: (loss: Loss) => void): Fields {
  const citations = new Citations();
  const dropped = (field: string, reason: string, value: string) =>
    lose({ entry: id, field, reason, value });
  const cite = ({ source }: Datum): string[] =>
    source === undefined || source === "" ? [] : [citations.cite(source)];
  const said = (one: Datum): Fields => ({ text: one.text, sources: cite(one) });
  const every = [concept, ...concept.languages, ...concept.languages.flatMap(({ terms }) => terms)];
  const all = (category: string) =>
    every.flatMap(({ data }) => data.filter((one) => one.category === category));
  const [definition, ...others] = definitionsOf(concept);
  for (const { lang, datum } of others) {
    dropped(`definition (${lang})`, "an entry has one definition, in English", datum.text);
  }
  for (const { category, text, target, source } of every.flatMap(({ data }) => data)) {
    if (PLACED.includes(category) || isAcronym(category, text)) continue;
    const value = [text, target, source].filter(Boolean).join("; ");
    dropped(category, REASONS[category] ?? "our format has no place for it", value);
  }
  for (const { text } of [concept, ...concept.languages].flatMap(({ data }) =>
    data.filter(({ category }) => category === "source"),
  )) {
    citations.cite(text);
  }
  for (const { target, text } of all("externalCrossReference")) {
    citations.cite([text, target].filter(Boolean).join(" "));
  }
  const terms = once(
    concept.languages.flatMap((part) => part.terms.map((term) => ({ term, lang: part.lang }))),
  );
  const bearsOn = all("crossReference").flatMap(({ target = "", text }) => {
    const other = ids.get(target);
    if (other === undefined) dropped("crossReference", "leads to no concept of this file", text);
    return other ?? [];
  });
  const entry = {
    id,
    kind: "",
    headword: headwordOf(concept),
    definition: definition ? said(definition.datum) : { text: "", sources: [] },
    background: all("note").map(said),
    names: terms.map(({ term, lang }) => ({
      text: term.text,
      lang,
      sources: sourcesOf(term, cite),
    })),
    forms: terms.map(({ term, lang }) => ({ text: term.text, lang, case: caseOf(term) })),
    timeline: [],
    reviewed: "",
    confidence: "",
    prominence: "note",
    bearsOn: bearsOn.length === 0 ? undefined : [...new Set(bearsOn)],
  };
  return present({ ...entry, sources: citations.sources });
}

/** A term of a language. */
interface Worded {
  readonly term: Term;
  readonly lang: string;
}

/** Some programs write a language's section twice. */
const once = (terms: readonly Worded[]): Worded[] =>
  terms.filter(({ term, lang }, i) => {
    const same = (other: Worded) => other.lang === lang && other.term.text === term.text;
    return terms.findIndex(same) === i;
  });

/** Of the concept, of its languages and of their terms, the English one first. */
function definitionsOf({ data, languages }: Concept): { lang: string; datum: Datum }[] {
  const of = (lang: string, list: readonly Datum[]) =>
    list.filter(({ category }) => category === "definition").map((datum) => ({ lang, datum }));
  const english = (part: LanguagePart) => /^en(?:-|$)/.test(part.lang);
  const parts = [...languages.filter(english), ...languages.filter((part) => !english(part))];
  const within = (part: LanguagePart) => [part, ...part.terms].flatMap(({ data }) => data);
  return [...of("en", data), ...parts.flatMap((part) => of(part.lang, within(part)))];
}

/** The preferred English term, else the first English one, else the first. */
export function headwordOf({ languages }: Concept): string {
  const english = languages
    .filter(({ lang }) => /^en(?:-|$)/.test(lang))
    .flatMap(({ terms }) => terms);
  const isPreferred = ({ data }: Term) =>
    data.some(
      ({ category, text }) => category === "administrativeStatus" && /^preferred/.test(text),
    );
  const chosen = english.find(isPreferred) ?? english[0] ?? languages[0]?.terms[0];
  return chosen?.text ?? "";
}

/** A term's own source, not that of a sentence in which it occurs. */
function sourcesOf({ data }: Term, cite: (datum: Datum) => string[]): string[] {
  return data
    .filter(({ category }) => category === "source")
    .flatMap(({ text, category, target }) => cite({ category, target, text, source: text }));
}

function caseOf({ data }: Term): string {
  return data.some(({ category, text }) => isAcronym(category, text)) ? "exact" : "initial";
}

const isAcronym = (category: string, text: string): boolean =>
  category === "termType" && (text === "acronym" || text === "initialism");
