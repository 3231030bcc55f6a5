import type { CardModel } from "../../core/card/model.ts";
import type { CardActions } from "./actions.ts";
import { Cite } from "./Cite.tsx";
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
  const { copy, move } = actions;
  // Of several senses none is named here, so none is hidden.
  const hideable = model.kind !== "senses" && model.kind !== "hidden";
  return (
    <footer class="controls">
      <Steps model={model} voice={voice} actions={actions} />
      {model.kind === "note" && copy && (
        <Cite key={model.entry} model={model} voice={voice} copy={copy} />
      )}
      {hideable && actions.notHere && (
        <button type="button" onClick={actions.notHere}>
          {t("notHere")}
        </button>
      )}
      {pinned && !sheet && move && <Move voice={voice} move={move} />}
      {!sheet && model.kind !== "hidden" && (
        <button type="button" aria-pressed={pinned} onClick={() => actions.pin(!pinned)}>
          {t("pin")}
        </button>
      )}
      {(sheet || pinned || model.kind === "hidden") && (
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
      <span>{t("position", { at, of })}</span>
      {actions.next && (
        <button type="button" class="square" aria-label={t("next")} onClick={actions.next}>
          <Icon path="m6 3 5 5-5 5" turns />
        </button>
      )}
    </fieldset>
  );
}

/** How far an arrow key moves the card, in CSS pixels; with Shift, further. */
const STEP = 16;
const STRIDE = 96;

const arrows: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Moves a pinned card: dragged, by arrow keys, or by presses from corner to corner (WCAG 2.2, 2.5.7). */
function Move({ voice, move }: { voice: Voice; move: NonNullable<CardActions["move"]> }) {
  return (
    <button
      type="button"
      class="move"
      aria-label={voice.t("moveHow")}
      onClick={() => move("corner")}
      onKeyDown={(event) => {
        const arrow = arrows[event.key];
        if (!arrow) return;
        event.preventDefault();
        const far = event.shiftKey ? STRIDE : STEP;
        move({ x: arrow[0] * far, y: arrow[1] * far });
      }}
    >
      {voice.t("move")}
    </button>
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
