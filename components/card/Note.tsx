import type { NoteModel } from "../../core/card/model.ts";
import type { CardActions } from "./actions.ts";
import { Cited } from "./Cited.tsx";
import { sayDate } from "./dates.ts";
import { LocatorMap } from "./Map.tsx";
import { Names } from "./Names.tsx";
import { PolicyNote } from "./PolicyNote.tsx";
import { Fold } from "./Row.tsx";
import { Sources } from "./Sources.tsx";
import { AllDates, Timeline } from "./Timeline.tsx";
import type { Voice } from "./voice.ts";

interface Props {
  readonly model: NoteModel;
  readonly voice: Voice;
  readonly actions: CardActions;
}

/** A glossary's note: the answer first, then what follows from it, then four words that open the rest. */
export function Note({ model, voice, actions }: Props) {
  const { t, locale } = voice;
  const { timeline, contested } = model;
  const rest = timeline.earlier.length + (timeline.kind === "split" ? timeline.later.length : 0);
  const dates = timeline.kind === "split" ? eventsOf(timeline) : rest + timeline.events.length;
  const policy = model.policy && (
    <PolicyNote policy={model.policy} voice={voice} actions={actions} />
  );
  // What the publisher itself says of this name stands before what we say: it must not need a scroll.
  const policyFirst = model.policy?.kind === "open";
  return (
    <>
      <p class="definition">
        <Cited of={model.definition} voice={voice} />
      </p>
      {policyFirst && policy}
      {model.background.length > 0 && (
        <p class="background">
          {model.asOf && (
            <b>{t("asOf", { date: sayDate(model.asOf.slice(0, 7), locale, "long") })} </b>
          )}
          {model.background.map((sentence) => (
            <span key={sentence.text}>
              <Cited of={sentence} voice={voice} />{" "}
            </span>
          ))}
        </p>
      )}
      {!policyFirst && policy}
      <Timeline timeline={timeline} voice={voice} />
      <div class="folds">
        {model.names.length > 1 && (
          <Fold name={t("namesCount", { count: model.names.length })}>
            <Names names={model.names} voice={voice} />
          </Fold>
        )}
        {rest > 0 && (
          <Fold name={t("datesCount", { count: dates })} head={t("dates")}>
            <AllDates timeline={timeline} voice={voice} />
          </Fold>
        )}
        {contested && (
          <Fold name={t("contested")} head={t("contested")}>
            <p>
              <Cited of={contested} voice={voice} />
            </p>
          </Fold>
        )}
        {model.map && (
          <Fold name={t("map")} head={t("map")}>
            <LocatorMap map={model.map} name={model.headword} voice={voice} />
          </Fold>
        )}
        <Fold name={t("sourcesCount", { count: model.sources.length })} head={t("sources")}>
          <Sources model={model} voice={voice} />
        </Fold>
      </div>
    </>
  );
}

function eventsOf(split: Extract<NoteModel["timeline"], { kind: "split" }>): number {
  return [split.earlier, split.atTheTime, split.around, split.since, split.later].flat().length;
}
