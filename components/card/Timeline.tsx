import type { ComponentChildren } from "preact";
import type { CitedEvent } from "../../core/card/model.ts";
import type { Timeline as Split } from "../../core/card/timeline.ts";
import type { PartialDate } from "../../core/lexicon/types.ts";
import { Cited } from "./Cited.tsx";
import { sayDate } from "./dates.ts";
import type { Voice } from "./voice.ts";

/** What was so when the article was published, and what has happened since: never in one row. */
export function Timeline({ timeline, voice }: { timeline: Split<CitedEvent>; voice: Voice }) {
  const { t } = voice;
  if (timeline.kind === "plain") {
    return (
      <Group head={t("dates")} events={timeline.events} voice={voice}>
        <p class="fine wide">{t("noDate")}</p>
      </Group>
    );
  }
  return (
    <>
      <Group
        head={t("whenPublished")}
        date={timeline.date}
        events={timeline.atTheTime}
        voice={voice}
      />
      <Group head={t("aboutThen")} events={timeline.around} voice={voice} />
      <Group head={t("sinceThen")} events={timeline.since} voice={voice} />
    </>
  );
}

/** All events in order, with the article in its place among them. */
export function AllDates({ timeline, voice }: { timeline: Split<CitedEvent>; voice: Voice }) {
  if (timeline.kind === "plain") {
    return <Events events={[...timeline.earlier, ...timeline.events]} voice={voice} />;
  }
  return (
    <>
      <Events events={[...timeline.earlier, ...timeline.atTheTime]} voice={voice} />
      <p class="now">
        <Day date={timeline.date} voice={voice} /> <span>{voice.t("thisPage")}</span>
      </p>
      <Events events={[...timeline.around, ...timeline.since, ...timeline.later]} voice={voice} />
    </>
  );
}

interface GroupProps {
  readonly head: string;
  /** The day that the group is about, where its head does not say it. */
  readonly date?: PartialDate;
  readonly events: readonly CitedEvent[];
  readonly voice: Voice;
  readonly children?: ComponentChildren;
}

function Group({ head, date, events, voice, children }: GroupProps) {
  if (events.length === 0) return null;
  // A head with a day of its own has a line of its own, or it would be read as the event's.
  if (date !== undefined) {
    return (
      <section class="dates">
        <h3 class="side wide">
          {head}, <Day date={date} voice={voice} />
        </h3>
        <Events events={events} voice={voice} />
      </section>
    );
  }
  return (
    <section class="dates">
      <Events head={head} events={events} voice={voice} />
      {children}
    </section>
  );
}

function Events(props: { head?: string; events: readonly CitedEvent[]; voice: Voice }) {
  return (
    <ol class="events">
      {props.events.map((event, n) => (
        <li key={event.date + event.text}>
          <div class="side">
            {n === 0 && props.head && <h3 class="label">{props.head}</h3>}
            <Day date={event.date} voice={props.voice} />
          </div>
          <p>
            <Cited of={event} voice={props.voice} />
          </p>
        </li>
      ))}
    </ol>
  );
}

function Day({ date, voice }: { date: PartialDate; voice: Voice }) {
  return <time dateTime={date.split("/")[0]}>{sayDate(date, voice.locale, "short")}</time>;
}
