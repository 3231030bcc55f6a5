import type { RefObject } from "preact";
import type { PartialDate } from "../../core/lexicon/types.ts";
import type { Actions } from "../popup/actions.ts";
import { Broken } from "../popup/Broken.tsx";
import { Body, Header } from "../popup/PopupView.tsx";
import { SaidLine } from "../popup/SaidLine.tsx";
import type { PopupState } from "../popup/state.ts";
import type { PanelActions } from "./actions.ts";
import { NoteView } from "./NoteView.tsx";
import { PanelHome } from "./PanelHome.tsx";
import type { CardSource } from "./port.ts";
import type { PanelState } from "./state.ts";
import type { Voice } from "./voice.ts";

/** What every view of the side panel is drawn from. */
export interface PanelProps {
  readonly state: PopupState;
  readonly panel: PanelState;
  readonly actions: Actions & PanelActions;
  readonly cards: CardSource;
  readonly voice: Voice;
  readonly today: PartialDate;
}

/** The side panel in a state: the popup's views, but for the list of notes and the note itself. */
export function PanelView(props: PanelProps & { root?: RefObject<HTMLDivElement | null> }) {
  const { state, panel, actions, voice, root } = props;
  const { popup } = voice;
  return (
    <div class="ui popup fluid" ref={root ?? null}>
      <Header {...props} voice={popup} />
      <Broken broken={state.broken} actions={actions} voice={popup} />
      <SaidLine said={state.said} actions={actions} voice={popup} />
      <PanelSaid said={panel.said} voice={voice} />
      <PanelBody {...props} />
    </div>
  );
}

function PanelBody(props: PanelProps) {
  const { view, report } = props.state;
  if (view.kind === "home") return <PanelHome {...props} />;
  const note =
    view.kind === "entry" ? report?.notes.find(({ entry }) => entry === view.id) : undefined;
  return note ? (
    <NoteView key={note.entry} note={note} {...props} />
  ) : (
    <Body {...props} voice={props.voice.popup} />
  );
}

/** What was done; what can be seen on the page is only spoken. */
function PanelSaid({ said, voice }: { said: PanelState["said"]; voice: Voice }) {
  const isSeen = said && !said.spoken;
  return (
    <p class={isSeen ? "block said" : "unseen"} role="status">
      {said && voice.t(said.key, said.values)}
    </p>
  );
}
