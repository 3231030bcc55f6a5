import type { Translate } from "../messages.ts";
import type { NoteModel } from "./model.ts";

/** The sentences that a citation needs. */
export type CitationKey = "citeAsOf" | "citeSource" | "citeGlossary";

/** How a citation is written. */
export type CitationForm = "text" | "markdown";

/**
 * A note as it may be quoted elsewhere: headword, definition, the day of which it speaks, and its
 * sources with the day on which each was read.
 *
 * @param say Writes a date as the reader's language does.
 */
export function citation(
  model: NoteModel,
  form: CitationForm,
  t: Translate<CitationKey>,
  say: (date: string) => string,
): string {
  const plain = form === "text";
  const head = plain ? model.headword : `**${plainly(model.headword)}**`;
  const definition = plain ? model.definition.text : plainly(model.definition.text);
  const sources = model.sources
    .filter(({ number }) => model.definition.refs.includes(number))
    .map(({ title, publisher, url, read }) => {
      const values = { publisher: plain ? publisher : plainly(publisher), date: say(read) };
      return plain
        ? t("citeSource", { ...values, title: `“${title}”`, url: `, ${url}` })
        : t("citeSource", { ...values, title: `[${plainly(title)}](<${url}>)`, url: "" });
    });
  const { title } = model.glossary;
  const whence = t("citeGlossary", { title: plain ? title : plainly(title), entry: model.entry });
  const first = `${head}: ${definition} (${t("citeAsOf", { date: say(model.reviewed) })})`;
  return plain
    ? [first, ...sources, whence].join("\n")
    : [first, sources.map((source) => `- ${source}`).join("\n"), whence].join("\n\n");
}

/** Letters that Markdown (CommonMark 0.31) would take for marks. */
function plainly(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, "\\$&");
}
