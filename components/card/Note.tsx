import type { NoteModel } from "../../core/card/model.ts";
import type { CardActions } from "./actions.ts";
import { Cited } from "./Cited.tsx";
import { dateValues } from "./dates.ts";
import { Doubt } from "./Head.tsx";
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

/** A glossary's note: the answer first, then what follows from it, then words that open the rest. */
export function Note({ model, voice, actions }: Props) {
  const { t } = voice;
  const { timeline, contested } = model;
  const rest = timeline.earlier.length + (timeline.kind === "split" ? timeline.later.length : 0);
  const dates = timeline.kind === "split" ? eventsOf(timeline) : rest + timeline.events.length;
  const policy = model.policy && (
    <PolicyNote
      policy={model.policy}
      quoted={model.quoted}
      name={model.headword}
      voice={voice}
      actions={actions}
    />
  );
  // What the publisher itself says of this name stands before what we say: it must not need a scroll.
  const policyFirst = model.policy?.kind === "open";
  // Nor must what has happened since: what was written for today comes after it.
  const late = model.asOf !== undefined;
  const background = model.background.length > 0 && (
    <p class="background" {...voice.note}>
      {model.background.map((sentence) => (
        <span key={sentence.text}>
          <Cited of={sentence} voice={voice} visit={actions.visit} />{" "}
        </span>
      ))}
    </p>
  );
  return (
    <>
      <Standing model={model} voice={voice} />
      <p class="definition" {...voice.note}>
        <Cited of={model.definition} voice={voice} visit={actions.visit} />
      </p>
      {policyFirst && policy}
      {!late && background}
      {!policyFirst && policy}
      <Timeline timeline={timeline} published={model.published} voice={voice} actions={actions} />
      {late && background}
      <div class="folds">
        {model.names.length > 1 && (
          <Fold part="names" name={t("namesCount", { count: model.names.length })}>
            <Names names={model.names} quoted={model.quoted === "speech"} voice={voice} />
          </Fold>
        )}
        {rest > 0 && (
          <Fold part="dates" name={t("datesCount", { count: dates })} head={t("dates")}>
            <AllDates timeline={timeline} voice={voice} visit={actions.visit} />
          </Fold>
        )}
        {contested && (
          <Fold part="contested" name={t("contested")} head={t("contested")}>
            <p {...voice.note}>
              <Cited of={contested} voice={voice} visit={actions.visit} />
            </p>
          </Fold>
        )}
        {model.map && (
          <Fold part="map" name={t("map")} head={t("map")}>
            <LocatorMap map={model.map} name={model.headword} voice={voice} />
          </Fold>
        )}
        <Fold
          part="sources"
          name={t("sourcesCount", { count: model.sources.length })}
          head={t("sources")}
        >
          <Sources model={model} voice={voice} />
        </Fold>
      </div>
    </>
  );
}

/** Whose word it is here, and of what day the note speaks: both change how the rest is read. */
function Standing({ model, voice }: Pick<Props, "model" | "voice">) {
  const { t, locale } = voice;
  const { quoted, asOf, policy } = model;
  const publisher = policy?.publisher;
  return (
    <>
      {quoted === "speech" && (
        <Doubt head={t("inQuotation")}>
          {publisher ? t("speakersWord", { publisher }) : t("speakersWordHere")}
        </Doubt>
      )}
      {quoted === "name" && <Doubt head={t("inMarks")}>{t("inMarksHere")}</Doubt>}
      {asOf && (
        <p class="fine as-of">{t("asOfLater", dateValues("date", asOf.slice(0, 7), locale))}</p>
      )}
    </>
  );
}

function eventsOf(split: Extract<NoteModel["timeline"], { kind: "split" }>): number {
  const { earlier, before, atTheTime, around, since, later } = split;
  return [earlier, before, atTheTime, around, since, later].flat().length;
}
