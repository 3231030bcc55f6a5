import type { HiddenModel } from "../../core/card/model.ts";
import type { CardActions } from "./actions.ts";
import type { Voice } from "./voice.ts";

interface Props {
  readonly model: HiddenModel;
  readonly voice: Voice;
  readonly actions: CardActions;
}

/** What was just hidden can be taken back at once, in the same place; or be hidden for good. */
export function Hidden({ model, voice, actions }: Props) {
  const { t } = voice;
  return (
    <>
      <p class="definition">{sayHidden(model, voice)}</p>
      <p class="acts">
        {actions.undo && (
          <button type="button" class="more" data-first onClick={actions.undo}>
            {t("undo")}
          </button>
        )}
        {model.site !== undefined && actions.never && (
          <button type="button" class="more" onClick={actions.never}>
            {t("never")}
          </button>
        )}
      </p>
    </>
  );
}

/** What was hidden, and where. */
export function sayHidden({ site }: HiddenModel, voice: Voice): string {
  return site === undefined ? voice.t("hiddenEverywhere") : voice.t("hiddenHere", { site });
}
