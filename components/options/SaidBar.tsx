import type { Actions } from "./actions.ts";
import { SAID, type Said, UNDO } from "./state.ts";
import type { Voice } from "./voice.ts";

/** What was done, spoken too, and the way to take it back; it stays at the window's foot. */
export function SaidBar(props: { said: Said | undefined; actions: Actions; voice: Voice }) {
  const { said, actions, voice } = props;
  const { undo } = said ?? {};
  return (
    <div class={said ? "block said bar" : "unseen"} role="status">
      {said && (
        <span tabIndex={-1} data-key={SAID}>
          {say(said, voice)}
        </span>
      )}{" "}
      {undo && (
        <button type="button" class="link" data-key={UNDO} onClick={() => actions.undo(undo)}>
          {voice.popup.t("undo")}
        </button>
      )}
    </div>
  );
}

function say(said: Said, voice: Voice): string {
  return "popup" in said ? voice.popup.t(said.popup, said.values) : voice.t(said.key, said.values);
}
