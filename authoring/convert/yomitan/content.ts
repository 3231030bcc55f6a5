import type { StructuredContent } from "yomichan-dict-builder/dist/types/yomitan/termbank.js";
import type { Entry, Name, Source, Statement } from "../../../core/lexicon/types.ts";

const div = (content: StructuredContent): StructuredContent => ({ tag: "div", content });
const link = (content: string, href: string): StructuredContent => ({ tag: "a", content, href });

/** An entry as a dictionary's article: all that a card says, with its sources numbered. */
export function content(entry: Entry): StructuredContent {
  const { definition, background, contested, scopeNote, names, timeline, sources } = entry;
  const number = new Map(sources.map(({ id }, i) => [id, i + 1]));
  const cited = ({ text, sources: ids }: Statement): StructuredContent[] => [
    text,
    ` [${ids.map((id) => number.get(id) ?? id).join(", ")}]`,
  ];
  const part = (title: string, items: readonly StructuredContent[]): StructuredContent[] =>
    items.length === 0
      ? []
      : [
          { tag: "div", content: title, style: { fontWeight: "bold" } },
          { tag: "ul", content: items.map((content) => ({ tag: "li", content })) },
        ];
  return [
    div(cited(definition)),
    ...background.map((one) => div(cited(one))),
    ...italic(scopeNote),
    ...part("Contested", contested ? [cited(contested)] : []),
    ...part(
      "Names",
      inOrder(names).map((name) => [
        { tag: "span", content: name.text, lang: name.lang },
        aboutName(name, number),
      ]),
    ),
    ...part(
      "Dates",
      timeline.map((event) => [`${event.date}: `, ...cited(event)]),
    ),
    ...part(
      "Sources",
      sources.map((source, i) => sourceLine(source, i + 1)),
    ),
    div(reviewOf(entry)),
  ];
}

const italic = (content: string | undefined): StructuredContent[] =>
  content === undefined ? [] : [{ tag: "div", content, style: { fontStyle: "italic" } }];

/** As on the card: by the English name of the language, A to Z, then as the entry lists them. */
function inOrder(names: readonly Name[]): Name[] {
  const english = new Intl.DisplayNames("en", { type: "language" });
  return names
    .map((name) => ({ name, language: english.of(name.lang) ?? name.lang }))
    .sort((a, b) => a.language.localeCompare(b.language, "en"))
    .map(({ name }) => name);
}

function aboutName(
  { usedBy, from, to, romanised, lang, sources }: Name,
  number: Map<string, number>,
): string {
  const span = (from ?? to) ? `${from ?? ""}–${to ?? ""}` : undefined;
  const facts = [lang, romanised, usedBy && `used by ${usedBy}`, span].filter(Boolean);
  return ` (${facts.join("; ")}) [${sources.map((id) => number.get(id) ?? id).join(", ")}]`;
}

function sourceLine(
  { title, publisher, url, read, published, copy }: Source,
  n: number,
): StructuredContent {
  const stored: StructuredContent[] = copy
    ? ["; read in a ", link("copy", copy.url), copy.date ? ` of ${copy.date}` : ""]
    : [];
  const dates = [published, `read ${read}`].filter(Boolean).join("; ");
  return [`[${n}] `, link(title, url), `, ${publisher} (${dates}`, ...stored, ")"];
}

const reviewOf = ({ reviewed, reviewBy }: Entry): string =>
  `Last reviewed ${reviewed}${reviewBy ? `; may be out of date after ${reviewBy}` : ""}.`;
