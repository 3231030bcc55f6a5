import { Foot } from "../popup/Home.tsx";
import { LookUp } from "../popup/LookUp.tsx";
import { Place } from "../popup/Place.tsx";
import { sceneOf, shownNotes } from "../popup/scene.ts";
import { entryOf } from "../popup/state.ts";
import { filterNotes } from "./groups.ts";
import { NoteList } from "./NoteList.tsx";
import type { PanelProps } from "./PanelView.tsx";

/** The first view: whose article it is, the publisher's note, and the notes in order. */
export function PanelHome(props: PanelProps) {
  const { state, actions, voice } = props;
  const { t, popup } = voice;
  const notes = shownNotes(state);
  const isOpen = sceneOf(state) === "open";
  const asked = state.query.trim() !== "";
  const shown = filterNotes(notes, state.query, (id) => entryOf(state, id)?.entry);
  const omit = new Set(isOpen ? notes.map(({ entry }) => entry) : []);
  const { title } = state.report ?? {};
  const count = asked
    ? t("shownOf", { shown: shown.length, count: notes.length })
    : t("notesInOrder", { count: notes.length });
  return (
    <>
      {title && isOpen && !asked && (
        <p class="block article">
          <bdi>{title}</bdi>
        </p>
      )}
      {!asked && <Place {...props} voice={popup} list={NONE} />}
      <LookUp {...props} voice={popup} label={isOpen ? t("filter") : popup.t("lookUp")} omit={omit}>
        {isOpen && (
          <>
            <h2 class="label count">{count}</h2>
            {/* Said when the page has changed, and when the filter has. */}
            <p class="unseen" role="status">
              {count}
            </p>
            {shown.length > 0 ? (
              <NoteList shown={shown} {...props} />
            ) : (
              <p class="fine">{t("none")}</p>
            )}
          </>
        )}
      </LookUp>
      {isOpen && (
        <div class="block acts">
          <button type="button" class="link" data-key="print" onClick={actions.print}>
            {t("print")}
          </button>
          <button type="button" class="link" data-key="copy" onClick={actions.copyAll}>
            {t("copyAll")}
          </button>
          <button type="button" class="link" data-key="save" onClick={actions.saveAll}>
            {t("saveAll")}
          </button>
        </div>
      )}
      <Foot {...props} voice={popup} />
    </>
  );
}

/** The panel draws its list in the look-up, where it can be filtered. */
const NONE = <></>;
