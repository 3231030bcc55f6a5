import type { SensesModel } from "../../core/card/model.ts";
import { sayLanguage } from "../../core/words.ts";
import type { CardActions } from "./actions.ts";
import type { Voice } from "./voice.ts";

interface Props {
  readonly model: SensesModel;
  readonly voice: Voice;
  readonly actions: CardActions;
}

/** All senses, none above the others; which is likelier, and why, or that nothing decides. */
export function Senses({ model, voice, actions }: Props) {
  const { t } = voice;
  return (
    <>
      <p class="definition">
        {t("moreSenses")} {reason(model, voice)}
      </p>
      <ol class="senses">
        {model.senses.map((sense, n) => (
          <li key={sense.entry}>
            <span class="number">{n + 1}</span>
            <div>
              <h3 class="sense" {...voice.note}>
                {sense.headword}
              </h3>
              <p {...voice.note}>{sense.scope}</p>
              <p class="fine">
                <span {...voice.note}>{sense.definition}</span>{" "}
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

function reason({ likelier }: SensesModel, voice: Voice): string {
  const { t, locale } = voice;
  if (!likelier) return t("undecided");
  const { headword, evidence } = likelier;
  if ("names" in evidence) return t("likelierNames", { headword, names: evidence.names });
  const language = sayLanguage(evidence.spelling, locale);
  return t("likelierSpelling", { headword, language });
}
