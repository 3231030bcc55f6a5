import type { Element } from "./xml.ts";

/** A datum of a concept, a language or a term: "definition", "note", "partOfSpeech". */
export interface Datum {
  /** The data category. */
  readonly category: string;
  readonly text: string;
  /** What it points to, by an address or an id. */
  readonly target: string | undefined;
  /** The source given in the same group. */
  readonly source: string | undefined;
}

export interface Term {
  readonly text: string;
  readonly data: readonly Datum[];
}

export interface LanguagePart {
  readonly lang: string;
  readonly data: readonly Datum[];
  readonly terms: readonly Term[];
}

export interface Concept {
  readonly id: string | undefined;
  readonly data: readonly Datum[];
  readonly languages: readonly LanguagePart[];
}

/**
 * The concepts of a term base, whatever its style. ISO 30042:2008 says `termEntry`, `langSet`, `tig` or
 * `ntig`; the edition of 2019 `conceptEntry`, `langSec`, `termSec`. A datum is an element that names its
 * category by `type` (DCA: `<descrip type="definition">`) or is named after it (DCT:
 * `<basic:definition>`).
 */
export function conceptsIn(root: Element): Concept[] {
  return within(root, ["conceptEntry", "termEntry"]).map((entry) => ({
    id: entry.attributes.id,
    data: dataOf(entry),
    languages: childrenOf(entry, ["langSec", "langSet"]).map((section) => ({
      lang: languageTag(section.attributes["xml:lang"] ?? ""),
      data: dataOf(section),
      terms: childrenOf(section, ["termSec", "tig", "ntig"])
        .map(termOf)
        .filter(({ text }) => says(text)),
    })),
  }));
}

/** Programs that ask for every field are given a dash where there is nothing to say. */
const says = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** All elements of some names, wherever they stand. */
export const within = (element: Element, names: readonly string[]): Element[] =>
  names.includes(element.name)
    ? [element]
    : element.children.flatMap((child) => within(child, names));

const childrenOf = ({ children }: Element, names: readonly string[]): Element[] =>
  children.filter(({ name }) => names.includes(name));

function termOf(section: Element): Term {
  const [group = section] = childrenOf(section, ["termGrp"]);
  const term = childrenOf(group, ["term"])[0]?.text ?? "";
  return { text: term, data: [...(group === section ? [] : dataOf(group)), ...dataOf(section)] };
}

/** Elements that hold others rather than a datum. */
const HOLDERS = ["langSec", "langSet", "termSec", "tig", "ntig", "term", "termGrp"];

function dataOf({ children }: Element): Datum[] {
  const data = children.flatMap((child) => {
    if (HOLDERS.includes(child.name)) return [];
    if (!child.name.endsWith("Grp")) return [datum(child, undefined)];
    const source = child.children.find((one) => categoryOf(one) === "source");
    return child.children.filter((one) => one !== source).map((one) => datum(one, source?.text));
  });
  return data.filter(({ text, target }) => says(text) || target !== undefined);
}

function datum(element: Element, source: string | undefined): Datum {
  const { text, attributes } = element;
  return { category: categoryOf(element), text, target: attributes.target, source };
}

const categoryOf = ({ name, attributes }: Element): string => attributes.type ?? name;

/** "EN_us" as a BCP 47 tag; nothing for what is none, such as “---”. */
const languageTag = (written: string): string => {
  const [language = "", ...rest] = written.replaceAll("_", "-").split("-");
  return /^[a-z]{2,3}$/i.test(language) ? [language.toLowerCase(), ...rest].join("-") : "";
};
