import type { CardModel } from "../../core/card/model.ts";
import type { CardActions } from "./actions.ts";
import type { Voice } from "./voice.ts";

interface Props {
  readonly model: CardModel;
  readonly voice: Voice;
  readonly actions: CardActions;
  readonly pinned: boolean;
  /** A sheet stays until it is sent away: it has a cross and no pin. */
  readonly sheet: boolean;
}

/** What can be done with the card: quiet, and always in the same place. */
export function Controls({ model, voice, actions, pinned, sheet }: Props) {
  const { t } = voice;
  return (
    <footer class="controls">
      <Steps model={model} voice={voice} actions={actions} />
      {actions.notHere && (
        <button type="button" onClick={actions.notHere}>
          {t("notHere")}
        </button>
      )}
      {!sheet && (
        <button type="button" aria-pressed={pinned} onClick={() => actions.pin(!pinned)}>
          {t("pin")}
        </button>
      )}
      {(sheet || pinned) && (
        <button type="button" class="square" aria-label={t("close")} onClick={actions.close}>
          <Icon path="m4 4 8 8M12 4l-8 8" />
        </button>
      )}
    </footer>
  );
}

function Steps({ model, voice, actions }: Pick<Props, "model" | "voice" | "actions">) {
  const { t } = voice;
  if (!model.position) return <div class="steps" />;
  const { at, of } = model.position;
  return (
    <fieldset class="steps" aria-label={t("notesHere")}>
      {actions.previous && (
        <button type="button" class="square" aria-label={t("previous")} onClick={actions.previous}>
          <Icon path="M10 3 5 8l5 5" turns />
        </button>
      )}
      <span aria-hidden="true">{t("position", { at, of })}</span>
      <span class="unseen" role="status">
        {t("positionSpoken", { headword: model.headword, at, of })}
      </span>
      {actions.next && (
        <button type="button" class="square" aria-label={t("next")} onClick={actions.next}>
          <Icon path="m6 3 5 5-5 5" turns />
        </button>
      )}
    </fieldset>
  );
}

/** A line drawing on a field of 16 by 16. `turns`: mirrored where text runs from right to left. */
function Icon({ path, turns = false }: { path: string; turns?: boolean }) {
  return (
    <svg class={turns ? "turns" : ""} viewBox="0 0 16 16" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
