import { useEffect, useRef } from "preact/hooks";
import { Arrow } from "../popup/Arrow.tsx";
import { entryOf, type PopupState } from "../popup/state.ts";
import type { Numbered } from "./groups.ts";
import { Mentions } from "./Mentions.tsx";
import type { PanelProps } from "./PanelView.tsx";
import { Words } from "./Words.tsx";

/**
 * A note: its line leads to its place on the page, the arrow to its text here. While pointer or focus
 * is in the row its words are lit on the page; while its card is open there, the row is the current one.
 */
export function NoteRow(props: PanelProps & { numbered: Numbered }) {
  const { numbered, state, panel, actions, voice } = props;
  const { note, at } = numbered;
  const { entry, headword, own, passage } = note;
  const { t } = voice;
  const isCurrent = panel.showing === entry;
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView({ block: "nearest" });
  }, [isCurrent]);
  const readKey = `read ${entry}`;
  const light = () => actions.light(entry);
  const dark = () => actions.light(undefined);
  return (
    <li
      ref={row}
      value={at}
      class="row"
      aria-current={isCurrent ? "true" : undefined}
      onMouseEnter={light}
      onMouseLeave={dark}
      onFocusCapture={light}
      onBlurCapture={dark}
    >
      <span class="at num" aria-hidden="true">
        {at.toLocaleString(voice.locale)}
      </span>
      <button
        type="button"
        class="jump"
        data-key={`note ${entry}`}
        onClick={() => actions.openNote(entry, headword)}
      >
        <bdi>{headword}</bdi>
        {own && <small> {voice.popup.t("yourOwn")}</small>}
        {isCurrent && <span class="unseen">, {t("cardIsOpen")}</span>}
      </button>
      <button
        type="button"
        class="turn"
        data-key={readKey}
        aria-label={t("readHere", { headword })}
        onClick={() => actions.read(entry, readKey)}
      >
        <Arrow />
      </button>
      <div class="rest">
        {passage && <Words passage={passage} />}
        {isCurrent && (
          <p class="gist">
            <bdi>{answerOf(state, entry)}</bdi>
          </p>
        )}
        {note.mentions > 1 && (
          <Mentions note={note} passages={panel.unfolded} actions={actions} voice={voice} />
        )}
      </div>
    </li>
  );
}

/** The note's own answer, in one sentence. */
function answerOf(state: PopupState, id: string): string {
  const found = entryOf(state, id);
  if (!found) return "";
  return found.glossary ? found.entry.definition.text : found.entry.note;
}
