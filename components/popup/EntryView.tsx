import { directionOfLang } from "../../core/card/direction.ts";
import { type CitedEvent, cardModel, type NoteModel } from "../../core/card/model.ts";
import type { NameRow } from "../../core/card/names.ts";
import type { NumberedSource } from "../../core/card/sources.ts";
import type { Entry, Glossary, PartialDate } from "../../core/lexicon/types.ts";
import { sayLanguage, sayParts } from "../../core/words.ts";
import { dateValues, sayDate } from "../card/dates.ts";
import { Cited } from "./Cited.tsx";
import { Pair } from "./Pair.tsx";
import type { Voice } from "./voice.ts";

/** A glossary's entry to read: what the card says of it, without a page. */
export function EntryView(props: {
  entry: Entry;
  glossary: Glossary;
  today: PartialDate;
  voice: Voice;
}) {
  const { entry, glossary, today, voice } = props;
  const { t, locale } = voice;
  const note = read(entry, glossary, today);
  if (!note) return null;
  const { lang = "en" } = note;
  const written = { lang, dir: directionOfLang(lang) };
  const foreign = lang.split("-")[0] !== locale.split("-")[0];
  const { timeline, contested } = note;
  const events = timeline.kind === "plain" ? [...timeline.earlier, ...timeline.events] : [];
  return (
    <>
      {foreign && <p class="fine">{t("noteIn", { language: sayLanguage(lang, locale) })}</p>}
      {note.outOfDate && (
        <p class="fine">{t("outOfDate", { date: sayDate(note.reviewed, locale, "long") })}</p>
      )}
      <p class="text" {...written}>
        <Cited {...note.definition} voice={voice} />
      </p>
      {note.background.length > 0 && (
        <p class="note" {...written}>
          {note.background.map((statement) => (
            <Cited key={statement.text} {...statement} voice={voice} />
          ))}
        </p>
      )}
      {contested && (
        <Pair head={t("contested")} level={3}>
          <p {...written}>
            <Cited {...contested} voice={voice} />
          </p>
        </Pair>
      )}
      <Names names={note.names.filter(isClaimed)} voice={voice} />
      <Dates events={events} written={written} voice={voice} />
      <Sources note={note} title={glossary.title} voice={voice} />
    </>
  );
}

/** The card's model serves here too, so that popup and card never tell two stories. */
function read(entry: Entry, glossary: Glossary, today: PartialDate): NoteModel | undefined {
  const { title, origin } = glossary;
  const sense = { kind: "entry", entry, glossary: { title, origin } } as const;
  const model = cardModel({ surface: entry.headword, senses: [sense], today });
  return model.kind === "note" ? model : undefined;
}

/** Not the line that the card adds for a page's word that is none of the entry's names. */
function isClaimed({ lang }: NameRow): boolean {
  return lang !== undefined;
}

function Names({ names, voice }: { names: readonly NameRow[]; voice: Voice }) {
  if (names.length === 0) return null;
  return (
    <Pair head={voice.t("names")} level={3}>
      <ul class="claims">
        {names.map((name) => (
          <li key={`${name.lang} ${name.text}`}>
            <bdi lang={name.lang}>{name.text}</bdi>
            {name.romanised && (
              <>
                {" "}
                <bdi>
                  <i>{name.romanised}</i>
                </bdi>
              </>
            )}
            <small class="use">
              <Cited text={claimOf(name, voice)} refs={name.refs} voice={voice} />
            </small>
          </li>
        ))}
      </ul>
    </Pair>
  );
}

/** "Armenian, used by Armenian media, since 1992". */
function claimOf({ lang, usedBy, from, to }: NameRow, { t, locale }: Voice): string {
  const values = {
    ...(from && dateValues("from", from, locale)),
    ...(to && dateValues("to", to, locale)),
  };
  const when =
    from && to ? t("fromTo", values) : from ? t("since", values) : to && t("until", values);
  const parts = [lang && sayLanguage(lang, locale), usedBy && t("usedBy", { who: usedBy }), when];
  return sayParts(
    parts.flatMap((part) => part || []),
    locale,
  );
}

function Dates(props: { events: readonly CitedEvent[]; written: object; voice: Voice }) {
  const { events, written, voice } = props;
  if (events.length === 0) return null;
  return (
    <section class="block">
      <h3 class="label">{voice.t("dates")}</h3>
      <dl class="dates">
        {events.map((event) => (
          <div key={`${event.date} ${event.text}`} class="pair">
            <dt class="fine num">
              <time dateTime={event.date.split("/")[0]}>
                {sayDate(event.date, voice.locale, "short")}
              </time>
            </dt>
            <dd {...written}>
              <Cited {...event} voice={voice} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Sources(props: { note: NoteModel; title: string; voice: Voice }) {
  const { note, title, voice } = props;
  const { t, locale } = voice;
  const date = sayDate(note.reviewed, locale, "long");
  return (
    <section class="block fine">
      <details>
        <summary class="opens">
          <span class="link">{t("reviewed", { date, count: note.sources.length })}</span>
        </summary>
        <ol class="sources">
          {note.sources.map((source) => (
            <SourceLine key={source.number} source={source} voice={voice} />
          ))}
        </ol>
      </details>
      {note.confidence === "partly verified" && <p>{t("partlyVerified")}</p>}
      <p>
        <bdi>{t("fromGlossary", { title })}</bdi>
      </p>
    </section>
  );
}

function SourceLine({ source, voice }: { source: NumberedSource; voice: Voice }) {
  const { title, publisher, url, published, copy } = source;
  const elsewhere = { target: "_blank", rel: "noopener noreferrer" };
  return (
    <li value={source.number}>
      <a class="link" href={url} {...elsewhere}>
        <bdi>{title}</bdi>
      </a>
      , <bdi>{publisher}</bdi>
      {published && (
        <>
          , <time dateTime={published}>{sayDate(published, voice.locale, "short")}</time>
        </>
      )}
      {copy && (
        <>
          ,{" "}
          <a class="link" href={copy.url} {...elsewhere}>
            {voice.t("readCopy")}
          </a>
        </>
      )}
    </li>
  );
}
