import type { Context, Entry, Name, SurfaceForm } from "../../../core/lexicon/types.ts";
import { english, type Json, literal, place } from "./json.ts";
import { entryIri, partIri } from "./vocabulary.ts";

/**
 * The labels of an entry. The three kinds of SKOS share no text of one language (S13): so a name that
 * is the headword too has its claim on the preferred label, and a form that is a name as well is no
 * hidden label.
 */
export function labels({ id, headword, names, forms }: Entry): Json {
  const preferred = labelKey(headword, "en");
  const isPreferred = ({ text, lang }: Name) => labelKey(text, lang) === preferred;
  const taken = new Set([preferred, ...names.map(({ text, lang }) => labelKey(text, lang))]);
  const nodes = (wanted: boolean) =>
    names.flatMap((name, n) => (isPreferred(name) === wanted ? [nameNode(name, n, id)] : []));
  return {
    "skos:prefLabel": english(headword),
    "skos:altLabel": literals(names.filter((name) => !isPreferred(name))),
    "skos:hiddenLabel": literals(
      forms.filter(({ text, lang }) => !taken.has(labelKey(text, lang))),
    ),
    "skosxl:prefLabel": nodes(true),
    "skosxl:altLabel": nodes(false),
    "scholium:form": forms.map((form, n) => formNode(form, n, id)),
  };
}

/** Equal labels: a text and its language, whose letters' case means nothing. */
export const labelKey = (text: string, lang: string): string => `${lang.toLowerCase()} ${text}`;

const literals = (labels: readonly { readonly text: string; readonly lang: string }[]): Json[] => [
  ...new Map(
    labels.map(({ text, lang }) => [labelKey(text, lang), literal(text, lang)] as const),
  ).values(),
];

/** What a name and a form have in common. */
function label({ text, lang }: Name | SurfaceForm, id: string, n: number): Json {
  return {
    "@id": id,
    "@type": "skosxl:Label",
    "skosxl:literalForm": literal(text, lang),
    // RDF knows no capitals in a language's tag, and the library writes none: "zh-Hant" is kept here.
    "dct:language": lang === lang.toLowerCase() ? undefined : lang,
    ...place(n),
  };
}

function nameNode(name: Name, n: number, entry: string): Json {
  return {
    ...label(name, partIri(entry, `name-${n + 1}`), n),
    "scholium:usedBy": name.usedBy && english(name.usedBy),
    "schema:validFrom": name.from,
    "schema:validThrough": name.to,
    "scholium:romanised": name.romanised,
    "dct:source": name.sources.map((source) => ({ "@id": partIri(entry, `source-${source}`) })),
  };
}

function formNode(form: SurfaceForm, n: number, entry: string): Json {
  return {
    ...label(form, partIri(entry, `form-${n + 1}`), n),
    "scholium:case": form.case,
    "scholium:paradigm": form.paradigm,
    "scholium:obliqueStem": form.stem2,
    "scholium:requires": condition(form.requires),
    "scholium:excludes": condition(form.excludes),
  };
}

function condition(context: Context | undefined): Json | undefined {
  return (
    context && {
      "scholium:word": context.words && { "@list": context.words },
      "scholium:entry": context.entries && {
        "@list": context.entries.map((id) => ({ "@id": entryIri(id) })),
      },
      "scholium:publisher": context.publishers && { "@list": context.publishers },
      "scholium:within": context.within,
    }
  );
}
