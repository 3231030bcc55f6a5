import type { ComponentChildren } from "preact";
import type { CardModel } from "../../core/card/model.ts";
import { sayLanguage } from "../../core/words.ts";
import type { CardActions } from "./actions.ts";
import { sayDate, sayMoment } from "./dates.ts";
import type { Voice } from "./voice.ts";

interface Props {
  readonly model: CardModel;
  readonly voice: Voice;
  readonly id: string;
  readonly actions: CardActions;
}

/** The way back, the headword, the word as printed here, and what changes how the rest is read. */
export function Head({ model, voice, id, actions }: Props) {
  const { t, locale } = voice;
  return (
    <header>
      {model.trail && actions.back && (
        <Trail trail={model.trail} back={actions.back} voice={voice} />
      )}
      <h2 class="head" id={id} {...voice.note}>
        <bdi>{model.headword}</bdi>
      </h2>
      {model.surface && (
        <p class="printed">
          {t("asPrinted")} <bdi>{model.surface}</bdi>
        </p>
      )}
      {voice.foreign && (
        <p class="fine">{t("noteIn", { language: sayLanguage(voice.foreign, locale) })}</p>
      )}
      {model.kind === "note" && model.outOfDate && (
        <Doubt head={t("outOfDate")}>
          {t("lastReviewed", { date: sayDate(model.reviewed, locale, "long") })}
        </Doubt>
      )}
      {model.kind === "own" && (
        <Doubt head={t("ownNote")}>
          {t("changed", { date: sayMoment(model.changed, locale) })}
        </Doubt>
      )}
    </header>
  );
}

/** Back to the note before, and to the first where that is another. */
function Trail(props: { trail: readonly string[]; back: (place: number) => void; voice: Voice }) {
  const { trail, back, voice } = props;
  const { t } = voice;
  const last = trail.length - 1;
  return (
    <nav class="trail" aria-label={t("wayBack")}>
      <button type="button" class="more" onClick={() => back(last)}>
        {t("backTo", { headword: trail[last]! })}
      </button>
      {last > 0 && (
        <button type="button" class="more" onClick={() => back(0)}>
          {t("toFirst", { headword: trail[0]! })}
        </button>
      )}
    </nav>
  );
}

/** Said first, and not raised: a line, no badge. */
export function Doubt({ head, children }: { head: string; children: ComponentChildren }) {
  return (
    <p class="doubt">
      <b>{head}</b> {children}
    </p>
  );
}
