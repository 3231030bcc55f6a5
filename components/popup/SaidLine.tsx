import type { Actions } from "./actions.ts";
import { type Said, UNDO } from "./state.ts";
import type { Voice } from "./voice.ts";

/** What was done, spoken too, and the way to take it back. The line itself is always there, to be heard. */
export function SaidLine(props: { said: Said | undefined; actions: Actions; voice: Voice }) {
  const { said, actions, voice } = props;
  const { undo } = said ?? {};
  return (
    <div class={said ? "block said" : "unseen"} role="status">
      {said && <span>{voice.t(said.key, said.values)}</span>}{" "}
      {undo && (
        <button type="button" class="link" data-key={UNDO} onClick={() => actions.undo(undo)}>
          {voice.t("undo")}
        </button>
      )}
    </div>
  );
}
