import type { ComponentChildren } from "preact";
import type { CitedEvent } from "../../core/card/model.ts";
import type { Timeline as Split } from "../../core/card/timeline.ts";
import type { ArticleDate } from "../../core/date/choose.ts";
import type { PartialDate } from "../../core/lexicon/types.ts";
import type { CardActions } from "./actions.ts";
import { Cited } from "./Cited.tsx";
import { Dateline } from "./Dateline.tsx";
import { sayDate } from "./dates.ts";
import type { Voice } from "./voice.ts";

interface Props {
  readonly timeline: Split<CitedEvent>;
  readonly published?: ArticleDate | undefined;
  readonly voice: Voice;
  readonly actions: Pick<CardActions, "date" | "visit">;
}

/** What was so when the article was published, and what has happened since: never in one row. */
export function Timeline({ timeline, published, voice, actions }: Props) {
  const { t } = voice;
  const shared = { voice, visit: actions.visit };
  if (timeline.kind === "plain") {
    if (timeline.events.length === 0) return null;
    return (
      <section class="dates">
        <Events head={t("dates")} events={timeline.events} {...shared} />
        <Dateline voice={voice} change={actions.date} />
      </section>
    );
  }
  const { before, atTheTime, around, since } = timeline;
  const told = before.length + atTheTime.length + around.length + since.length;
  if (told + timeline.earlier.length + timeline.later.length === 0) return null;
  return (
    <>
      <section class="dates">
        <Dateline
          head={t(atTheTime.length > 0 ? "whenPublished" : "published")}
          published={published ?? { day: timeline.date, from: "reader" }}
          voice={voice}
          change={actions.date}
        />
        <Events events={atTheTime} {...shared} />
        <Events head={t("lastBefore")} events={before} {...shared} />
      </section>
      <Group head={t("aboutThen")} events={around} {...shared} />
      <Group head={t("sinceThen")} events={since} {...shared} />
    </>
  );
}

/** All events in order, with the article in its place among them. */
export function AllDates(props: Pick<Props, "timeline" | "voice"> & Visiting) {
  const { timeline, voice, visit } = props;
  if (timeline.kind === "plain") {
    const events = [...timeline.earlier, ...timeline.events];
    return <Events events={events} voice={voice} visit={visit} />;
  }
  const { earlier, before, atTheTime, around, since, later } = timeline;
  return (
    <>
      <Events events={[...earlier, ...before, ...atTheTime]} voice={voice} visit={visit} />
      <p class="now">
        <Day date={timeline.date} voice={voice} /> <span>{voice.t("thisPage")}</span>
      </p>
      <Events events={[...around, ...since, ...later]} voice={voice} visit={visit} />
    </>
  );
}

interface Visiting {
  readonly visit?: CardActions["visit"] | undefined;
}

interface EventsProps extends Visiting {
  readonly head?: string;
  readonly events: readonly CitedEvent[];
  readonly voice: Voice;
  readonly children?: ComponentChildren;
}

function Group(props: EventsProps) {
  if (props.events.length === 0) return null;
  return (
    <section class="dates">
      <Events {...props} />
    </section>
  );
}

function Events({ head, events, voice, visit }: EventsProps) {
  if (events.length === 0) return null;
  return (
    <ol class="events">
      {events.map((event, n) => (
        <li key={event.date + event.text}>
          <div class="side">
            {n === 0 && head && <h3 class="label">{head}</h3>}
            <Day date={event.date} voice={voice} />
          </div>
          <p {...voice.note}>
            <Cited of={event} voice={voice} visit={visit} />
          </p>
        </li>
      ))}
    </ol>
  );
}

function Day({ date, voice }: { date: PartialDate; voice: Voice }) {
  return <time dateTime={date.split("/")[0]}>{sayDate(date, voice.locale, "short")}</time>;
}
