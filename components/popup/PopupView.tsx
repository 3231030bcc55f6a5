import type { RefObject } from "preact";
import type { PartialDate } from "../../core/lexicon/types.ts";
import type { Actions } from "./actions.ts";
import { Broken } from "./Broken.tsx";
import { Home } from "./Home.tsx";
import { OwnForm } from "./OwnForm.tsx";
import { Reading } from "./Reading.tsx";
import { SaidLine } from "./SaidLine.tsx";
import { SettingsView } from "./SettingsView.tsx";
import { SiteHeader } from "./SiteHeader.tsx";
import type { PopupState } from "./state.ts";
import { ViewHeader } from "./ViewHeader.tsx";
import type { Voice } from "./voice.ts";

/** What every view is drawn from. */
export interface ViewProps {
  readonly state: PopupState;
  readonly actions: Actions;
  readonly voice: Voice;
  readonly today: PartialDate;
}

/** The popup in a state. `root` is the element within which the focus is moved. */
export function PopupView(props: ViewProps & { root?: RefObject<HTMLDivElement | null> }) {
  const { state, actions, voice, root } = props;
  return (
    <div class="ui popup" ref={root ?? null}>
      <Header {...props} />
      <Broken broken={state.broken} actions={actions} voice={voice} />
      <SaidLine said={state.said} actions={actions} voice={voice} />
      <Body {...props} />
    </div>
  );
}

/** Whose page it is, or the view's name and the way back. */
export function Header({ state, actions, voice }: ViewProps) {
  const { view } = state;
  const { t } = voice;
  if (view.kind === "settings") {
    return <ViewHeader title={t("settings")} starts={true} actions={actions} voice={voice} />;
  }
  if (view.kind === "form") {
    const title = t(view.id === undefined ? "newNote" : "editNote");
    return (
      <ViewHeader
        title={title}
        why={t("keptHere")}
        starts={false}
        actions={actions}
        voice={voice}
      />
    );
  }
  return <SiteHeader state={state} actions={actions} voice={voice} />;
}

/** The view itself. */
export function Body(props: ViewProps) {
  const { state, actions, voice } = props;
  const { view } = state;
  switch (view.kind) {
    case "home":
      return <Home state={state} actions={actions} voice={voice} />;
    case "entry":
      return <Reading id={view.id} {...props} />;
    case "form":
      return <OwnForm key={view.id} draft={state.draft} actions={actions} voice={voice} />;
    case "settings":
      return <SettingsView state={state} actions={actions} voice={voice} />;
  }
}
