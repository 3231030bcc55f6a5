import type { ComponentChildren } from "preact";
import { Arrow } from "./Arrow.tsx";
import type { Actions } from "./actions.ts";

/** The way back to the view before, as Escape is. */
export function BackLink({ actions, children }: { actions: Actions; children: ComponentChildren }) {
  return (
    <button type="button" class="back" onClick={actions.back}>
      <Arrow />
      {children}
    </button>
  );
}
