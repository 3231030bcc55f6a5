import type { SensesModel } from "../../core/card/model.ts";
import type { CardActions } from "./actions.ts";
import type { Voice } from "./voice.ts";

interface Props {
  readonly model: SensesModel;
  readonly voice: Voice;
  readonly actions: CardActions;
}

/** When the text does not decide, neither do we: all senses, none above the others. */
export function Senses({ model, voice, actions }: Props) {
  const { t } = voice;
  return (
    <>
      <p class="definition">{t("severalSenses")}</p>
      <ol class="senses">
        {model.senses.map((sense, n) => (
          <li key={sense.entry}>
            <span class="number">{n + 1}</span>
            <div {...voice.note}>
              <h3 class="sense">{sense.headword}</h3>
              <p>{sense.scope}</p>
              <p class="fine">
                {sense.definition}{" "}
                <button
                  type="button"
                  class="more"
                  aria-label={t("itsNoteOn", { headword: sense.headword })}
                  onClick={() => actions.choose(sense.entry)}
                >
                  {t("itsNote")}
                </button>
              </p>
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}
