import type messages from "../../assets/locales/en/sheet.json";
import type { CardModel, Cited, CitedEvent, NoteModel, SensesModel } from "../card/model.ts";
import type { NameRow } from "../card/names.ts";
import type { NumberedSource } from "../card/sources.ts";
import type { PartialDate } from "../lexicon/types.ts";
import type { Translate, Values } from "../messages.ts";
import type { PolicyState } from "../publisher/state.ts";
import { sayLanguage, sayParts } from "../words.ts";

/** The article whose notes are written down. */
export interface SheetPage {
  readonly title: string;
  readonly host: string;
  readonly url?: string;
  /** The day on which the article was published, where the page says so. */
  readonly date?: PartialDate;
  readonly policy?: PolicyState;
  /** The day on which the sheet was made. */
  readonly made: PartialDate;
}

/** How the sheet speaks. */
export interface SheetWords {
  readonly t: Translate<keyof typeof messages>;
  /** Writes a date as the locale does. */
  readonly date: (date: PartialDate) => string;
  /** What fills a message about a date in a sentence: `{name}`, and `{nameBent}` after a preposition. */
  readonly dateValues: (name: string, date: PartialDate) => Values;
  readonly locale: string;
}

/** Notes as Markdown (CommonMark): each with its dates, its sources and the day of its review. */
export function toMarkdown(
  notes: readonly CardModel[],
  page: SheetPage,
  words: SheetWords,
): string {
  const { t, date } = words;
  const title = page.url ? link(page.title, page.url) : plain(page.title);
  const origin = page.date
    ? t("origin", { host: page.host, date: date(page.date) })
    : t("originUndated", { host: page.host });
  const head = [
    `# ${plain(t("title"))}`,
    `**${title}**`,
    `${plain(origin)} ${plain(t("made", { date: date(page.made) }))}`,
    ...(page.policy ? policyOf(page.policy, words) : []),
  ];
  const body = notes.flatMap((note, n) => [
    `## ${n + 1}. ${plain(note.headword)}`,
    ...(note.surface ? [plain(t("asPrinted", { words: note.surface }))] : []),
    ...bodyOf(note, words),
  ]);
  return `${[...head, ...body].join("\n\n")}\n`;
}

function bodyOf(note: CardModel, words: SheetWords): readonly string[] {
  switch (note.kind) {
    case "note":
      return noteOf(note, words);
    case "senses":
      return sensesOf(note, words);
    case "own":
      return [...(note.note === "" ? [] : [plain(note.note)]), plain(words.t("own"))];
    case "hidden":
    case "failed":
      return [];
  }
}

function noteOf(note: NoteModel, words: SheetWords): readonly string[] {
  const { t, date } = words;
  const reviewed = [
    t("reviewed", { date: date(note.reviewed) }),
    ...(note.outOfDate ? [t("outOfDate")] : []),
    ...(note.confidence === "partly verified" ? [t("partlyVerified")] : []),
    t("fromGlossary", { title: note.glossary.title }),
  ];
  // What is written for today never stands under an old article as if it were of its day.
  const asOf = note.asOf ? `*${plain(t("asOf", { date: date(note.asOf.slice(0, 7)) }))}* ` : "";
  return [
    asOf + cited(note.definition),
    ...(note.background.length > 0 ? [note.background.map(cited).join(" ")] : []),
    ...timesOf(note, words),
    ...(note.contested ? [`**${plain(t("contested"))}** ${cited(note.contested)}`] : []),
    ...(note.names.length > 1
      ? [`**${plain(t("names"))}**`, list(note.names.map((name) => nameOf(name, words)))]
      : []),
    `**${plain(t("sources"))}**`,
    note.sources.map((source) => sourceOf(source, words)).join("\n"),
    plain(reviewed.join(" ")),
  ];
}

/** What was so when the article was published, and what happened since, are never mixed. */
function timesOf({ timeline }: NoteModel, words: SheetWords): readonly string[] {
  const { t, date } = words;
  const part = (head: string, events: readonly CitedEvent[]) =>
    events.length === 0
      ? []
      : [
          `**${plain(head)}**`,
          list(events.map((event) => `*${plain(date(event.date))}:* ${cited(event)}`)),
        ];
  if (timeline.kind === "plain") {
    return part(t("dates"), [...timeline.earlier, ...timeline.events]);
  }
  return [
    ...part(t("atTheTime", { date: date(timeline.date) }), [
      ...timeline.earlier,
      ...timeline.atTheTime,
    ]),
    ...part(t("around"), timeline.around),
    ...part(t("since"), [...timeline.since, ...timeline.later]),
  ];
}

function sensesOf({ senses }: SensesModel, { t }: SheetWords): readonly string[] {
  return [
    plain(t("severalSenses")),
    list(senses.map(({ headword, scope }) => `**${plain(headword)}**: ${plain(scope)}`)),
  ];
}

function policyOf(policy: PolicyState, { t, date }: SheetWords): readonly string[] {
  switch (policy.kind) {
    case "printed":
      return [
        plain(t("policyPrinted", { publisher: policy.publisher.name })),
        ...policy.quotes.map(({ exact }) => `> ${plain(exact)}`),
      ];
    case "recorded":
      return policy.policies.map(
        ({ seen, gist }) =>
          `${plain(t("policyRecorded", { publisher: policy.publisher.name, date: date(seen) }))} ${plain(gist)}`,
      );
    case "none":
      return [plain(t("policyNone", { publisher: policy.publisher?.name ?? policy.host }))];
  }
}

function nameOf({ text, lang, romanised, usedBy, from, to, refs }: NameRow, words: SheetWords) {
  const { t, dateValues, locale } = words;
  const language = lang && sayLanguage(lang, locale);
  const values = { ...(from && dateValues("from", from)), ...(to && dateValues("to", to)) };
  const when =
    from && to ? t("fromTo", values) : from ? t("sinceDay", values) : to && t("untilDay", values);
  const parts = [language, usedBy && t("usedBy", { who: usedBy }), when];
  const said = sayParts(
    parts.flatMap((part) => part || []),
    locale,
  );
  const name = romanised ? `${plain(text)} (*${plain(romanised)}*)` : plain(text);
  return `${name}${said === "" ? "" : `: ${plain(said)}`}${refsOf(refs)}`;
}

function sourceOf(
  { number, title, url, publisher, published, copy }: NumberedSource,
  words: SheetWords,
) {
  const { t, date } = words;
  const when = published ? `, ${plain(date(published))}` : "";
  const read = copy ? `, ${link(t("copyOf"), copy.url)}` : "";
  return `${number}. ${link(title, url)}, ${plain(publisher)}${when}${read}`;
}

function cited({ text, refs }: Cited): string {
  return plain(text) + refsOf(refs);
}

function refsOf(refs: readonly number[]): string {
  return refs.length === 0 ? "" : ` \\[${refs.join(", ")}\\]`;
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join("\n");
}

/** Text as Markdown that says just that: one line, its punctuation escaped (CommonMark 2.4). */
function plain(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*_[\]<>#|~]/g, "\\$&")
    .replace(/^([-+]|\d+[.)])(?= )/, (mark) => `${mark.slice(0, -1)}\\${mark.slice(-1)}`)
    .replace(/&(?=[#\w]+;)/g, "\\&");
}

function link(text: string, url: string): string {
  return `[${plain(text)}](<${url.replace(/[<>\\\s]/g, encodeURIComponent)}>)`;
}
