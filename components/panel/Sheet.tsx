import type { CardModel, Cited, CitedEvent, NoteModel } from "../../core/card/model.ts";
import type { NameRow } from "../../core/card/names.ts";
import type { SheetPage } from "../../core/export/markdown.ts";
import type { PartialDate } from "../../core/lexicon/types.ts";
import type { PolicyState } from "../../core/publisher/state.ts";
import type { PageReport } from "../../core/report.ts";
import { sayLanguage, sayParts } from "../../core/words.ts";
import { dateValues, sayDate } from "../card/dates.ts";
import type { SheetVoice } from "./voice.ts";

/** What is said of the article at the sheet's head. `made`: the moment at which it was asked for. */
export function pageOf(
  report: PageReport | undefined,
  url: string | undefined,
  made: Date,
): SheetPage {
  return {
    title: report?.title ?? "",
    host: report?.host ?? "",
    ...(url !== undefined && { url }),
    ...(report?.date !== undefined && { date: report.date.slice(0, 10) }),
    ...(report && { policy: report.policy }),
    made: made.toISOString().slice(0, 10),
  };
}

/** The notes of an article as endnotes, to be read and printed. Undefined notes: the article is gone. */
export function Sheet(props: {
  notes: readonly CardModel[] | undefined;
  page: SheetPage;
  voice: SheetVoice;
  print: () => void;
}) {
  const { notes, page, voice, print } = props;
  const { t } = voice;
  const day = (date: PartialDate) => sayDate(date, voice.locale, "long");
  if (!notes) return <p class="ui sheet text">{t("gone")}</p>;
  return (
    <article class="ui sheet">
      <header>
        <p class="fine">{t("title")}</p>
        <h1 class="head">
          <bdi>{page.title}</bdi>
        </h1>
        <p class="fine">
          {page.date
            ? t("origin", { host: page.host, date: day(page.date) })
            : t("originUndated", { host: page.host })}{" "}
          {t("made", { date: day(page.made) })}
        </p>
        {page.url && (
          <p class="fine address">
            <a class="link" href={page.url}>
              <bdi>{page.url}</bdi>
            </a>
          </p>
        )}
        <p class="unprinted">
          <button type="button" class="do" onClick={print}>
            {t("print")}
          </button>
        </p>
      </header>
      {page.policy && <Policy policy={page.policy} voice={voice} />}
      {notes.length === 0 && <p class="text">{t("empty")}</p>}
      <ol class="endnotes">
        {notes.map((note) => (
          <li key={note.headword}>
            <Endnote note={note} voice={voice} />
          </li>
        ))}
      </ol>
    </article>
  );
}

function Endnote({ note, voice }: { note: CardModel; voice: SheetVoice }) {
  const { t } = voice;
  return (
    <>
      <h2 class="name">
        <bdi>{note.headword}</bdi>
      </h2>
      {note.surface && <p class="fine">{t("asPrinted", { words: note.surface })}</p>}
      {note.kind === "note" && <Told note={note} voice={voice} />}
      {note.kind === "own" && (
        <>
          <p>{note.note}</p>
          <p class="fine">{t("own")}</p>
        </>
      )}
      {note.kind === "senses" && (
        <>
          <p>{t("severalSenses")}</p>
          <ul>
            {note.senses.map(({ entry, headword, scope }) => (
              <li key={entry}>
                <b>{headword}.</b> {scope}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Told({ note, voice }: { note: NoteModel; voice: SheetVoice }) {
  const { t, locale } = voice;
  const day = (date: PartialDate) => sayDate(date, locale, "long");
  const { timeline, contested } = note;
  return (
    <>
      <p>
        {note.asOf && <i>{t("asOf", { date: day(note.asOf.slice(0, 7)) })} </i>}
        <Sentences of={[note.definition, ...note.background]} />
      </p>
      {timeline.kind === "plain" ? (
        <Events head={t("dates")} of={[...timeline.earlier, ...timeline.events]} locale={locale} />
      ) : (
        <>
          <Events
            head={t("atTheTime", { date: day(timeline.date) })}
            of={[...timeline.earlier, ...timeline.atTheTime]}
            locale={locale}
          />
          <Events head={t("around")} of={timeline.around} locale={locale} />
          <Events head={t("since")} of={[...timeline.since, ...timeline.later]} locale={locale} />
        </>
      )}
      {contested && (
        <p>
          <i>{t("contested")}</i> <Sentences of={[contested]} />
        </p>
      )}
      {note.names.length > 1 && (
        <p>
          <i>{t("names")}</i>{" "}
          {note.names.map((name, n) => (
            <span key={`${name.lang} ${name.text}`}>
              {n > 0 && "; "}
              <bdi lang={name.lang}>{name.text}</bdi>
              {name.romanised && (
                <>
                  {" "}
                  (<bdi>{name.romanised}</bdi>)
                </>
              )}
              <small>{claimOf(name, voice)}</small>
              <Refs refs={name.refs} />
            </span>
          ))}
          .
        </p>
      )}
      <ol class="cites fine" aria-label={t("sources")}>
        {note.sources.map(({ number, title, url, publisher, published }) => (
          <li key={number} value={number}>
            <a class="link" href={url} rel="noopener noreferrer">
              <bdi>{title}</bdi>
            </a>
            , <bdi>{publisher}</bdi>
            {published && (
              <>
                , <time dateTime={published}>{sayDate(published, locale, "short")}</time>
              </>
            )}
          </li>
        ))}
      </ol>
      <p class="fine">
        {t("reviewed", { date: day(note.reviewed) })} {note.outOfDate && `${t("outOfDate")} `}
        {note.confidence === "partly verified" && `${t("partlyVerified")} `}
        {t("fromGlossary", { title: note.glossary.title })}
      </p>
    </>
  );
}

function Sentences({ of }: { of: readonly Cited[] }) {
  return of.map(({ text, refs }) => (
    <span key={text} lang="en" dir="ltr">
      {text}
      <Refs refs={refs} />{" "}
    </span>
  ));
}

function Refs({ refs }: { refs: readonly number[] }) {
  return refs.length > 0 ? <sup class="ref">{refs.join(", ")}</sup> : null;
}

/** ", Armenian, used by Armenian media, since 1992". */
function claimOf({ lang, usedBy, from, to }: NameRow, { t, locale }: SheetVoice): string {
  const values = {
    ...(from && dateValues("from", from, locale)),
    ...(to && dateValues("to", to, locale)),
  };
  const when =
    from && to ? t("fromTo", values) : from ? t("sinceDay", values) : to && t("untilDay", values);
  const parts = [lang && sayLanguage(lang, locale), usedBy && t("usedBy", { who: usedBy }), when];
  // The first of them is the name itself.
  return sayParts(["", ...parts.flatMap((part) => part || [])], locale);
}

function Events(props: { head: string; of: readonly CitedEvent[]; locale: string }) {
  if (props.of.length === 0) return null;
  return (
    <>
      <p>
        <i>{props.head}</i>
      </p>
      <ul class="events">
        {props.of.map((event) => (
          <li key={`${event.date} ${event.text}`}>
            <time class="fine num" dateTime={event.date.split("/")[0]}>
              {sayDate(event.date, props.locale, "short")}
            </time>
            <span>
              <Sentences of={[event]} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Policy({ policy, voice }: { policy: PolicyState; voice: SheetVoice }) {
  const { t, locale } = voice;
  switch (policy.kind) {
    case "printed":
      return (
        <section class="said">
          <p>{t("policyPrinted", { publisher: policy.publisher.name })}</p>
          {policy.quotes.map(({ exact }) => (
            <blockquote key={exact}>
              <bdi>{exact}</bdi>
            </blockquote>
          ))}
        </section>
      );
    case "recorded":
      return policy.policies.map(({ id, seen, gist }) => (
        <p key={id} class="said">
          {t("policyRecorded", {
            publisher: policy.publisher.name,
            date: sayDate(seen, locale, "long"),
          })}{" "}
          {gist}
        </p>
      ));
    case "none":
      return (
        <p class="said">{t("policyNone", { publisher: policy.publisher?.name ?? policy.host })}</p>
      );
  }
}
