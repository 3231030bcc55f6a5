import type { Actions } from "./actions.ts";
import { BackLink } from "./BackLink.tsx";
import { START } from "./state.ts";
import type { Voice } from "./voice.ts";

/** The head of a view that is not about the page. A form begins at its first field instead. */
export function ViewHeader(props: {
  title: string;
  why?: string;
  starts: boolean;
  actions: Actions;
  voice: Voice;
}) {
  const { title, why, starts, actions, voice } = props;
  return (
    <header class="site">
      <BackLink actions={actions}>{voice.t("back")}</BackLink>
      <h1 class="head" {...(starts && { tabIndex: -1, "data-key": START })}>
        {title}
      </h1>
      {why && <p class="fine">{why}</p>}
    </header>
  );
}
