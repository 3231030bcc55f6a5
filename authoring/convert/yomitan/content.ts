import type { Entry, Name, Source, Statement } from "../../../core/lexicon/types.ts";

/** Yomitan's structured content: text, elements, or a list of them. */
type Content =
  | string
  | { readonly tag: string; readonly [attribute: string]: unknown }
  | readonly Content[];

const el = (tag: string, content: Content, more: object = {}): Content => ({
  tag,
  content,
  ...more,
});

/** An entry as a dictionary's article: all that a card says, with its sources numbered. */
export function content(entry: Entry): Content {
  const { definition, background, contested, scopeNote, names, timeline, sources } = entry;
  const number = new Map(sources.map(({ id }, i) => [id, i + 1]));
  const cited = ({ text, sources: ids }: Statement): Content[] => [
    text,
    ` [${ids.map((id) => number.get(id) ?? id).join(", ")}]`,
  ];
  const part = (title: string, items: readonly Content[]): Content[] =>
    items.length === 0
      ? []
      : [
          el("div", title, { style: { fontWeight: "bold" } }),
          el(
            "ul",
            items.map((one) => el("li", one)),
          ),
        ];
  return [
    el("div", cited(definition)),
    ...background.map((one) => el("div", cited(one))),
    ...(scopeNote === undefined ? [] : [el("div", scopeNote, { style: { fontStyle: "italic" } })]),
    ...part("Contested", contested ? [cited(contested)] : []),
    ...part(
      "Names",
      inOrder(names).map((name) => [
        el("span", name.text, { lang: name.lang }),
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
    el("div", reviewOf(entry)),
  ];
}

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

function sourceLine({ title, publisher, url, read, published, copy }: Source, n: number): Content {
  const stored: Content[] = copy
    ? ["; read in a ", el("a", "copy", { href: copy.url }), copy.date ? ` of ${copy.date}` : ""]
    : [];
  const dates = [published, `read ${read}`].filter(Boolean).join("; ");
  return [`[${n}] `, el("a", title, { href: url }), `, ${publisher} (${dates}`, ...stored, ")"];
}

const reviewOf = ({ reviewed, reviewBy }: Entry): string =>
  `Last reviewed ${reviewed}${reviewBy ? `; may be out of date after ${reviewBy}` : ""}.`;
