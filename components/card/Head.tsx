import type { CardModel } from "../../core/card/model.ts";
import { sayDate, sayMoment } from "./dates.ts";
import type { Voice } from "./voice.ts";

/** The headword, the word as printed here, and what changes how the rest is read. */
export function Head({ model, voice, id }: { model: CardModel; voice: Voice; id: string }) {
  const { t, locale } = voice;
  return (
    <header>
      <h2 class="head" id={id} {...voice.note}>
        {model.headword}
      </h2>
      {model.surface && (
        <p class="printed">
          {t("asPrinted")} <i>{model.surface}</i>
        </p>
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

/** Said first, and not raised: a line, no badge. */
function Doubt({ head, children }: { head: string; children: string }) {
  return (
    <p class="doubt">
      <b>{head}</b> {children}
    </p>
  );
}
