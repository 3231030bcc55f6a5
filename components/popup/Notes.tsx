import type { Note } from "../../core/report.ts";
import { Arrow } from "./Arrow.tsx";
import type { Actions } from "./actions.ts";
import type { Voice } from "./voice.ts";

/** So many notes are listed until the reader asks for all: the rest of the popup stays in sight. */
const FEW = 6;

/** The notes on the page, in order of first mention. */
export function Notes(props: {
  notes: readonly Note[];
  unfolded: boolean;
  actions: Actions;
  voice: Voice;
}) {
  const { notes, unfolded, actions, voice } = props;
  // One more line is no longer than the line that would stand for it.
  const listed = unfolded || notes.length <= FEW + 1 ? notes : notes.slice(0, FEW);
  const hidden = notes.length - listed.length;
  return (
    <section class="block">
      <div class="line">
        <h2 class="label">{voice.t("notesCount", { count: notes.length })}</h2>
        {actions.openPanel && (
          <button type="button" class="link fine" data-key="panel" onClick={actions.openPanel}>
            {voice.t("openList")}
          </button>
        )}
      </div>
      <ol class="notes">
        {listed.map((note) => (
          <NoteLine key={note.entry} note={note} actions={actions} voice={voice} />
        ))}
      </ol>
      {hidden > 0 && (
        <p class="fine">
          <button
            type="button"
            class="link"
            onClick={() => actions.unfold(jumpKey(notes[FEW]?.entry ?? ""))}
          >
            {voice.t("moreNotes", { count: hidden })}
          </button>
        </p>
      )}
    </section>
  );
}

/** A note: the line leads to its place on the page, the arrow to its text here. */
function NoteLine({ note, actions, voice }: { note: Note; actions: Actions; voice: Voice }) {
  const { t } = voice;
  const readKey = `read ${note.entry}`;
  return (
    <li>
      <button
        type="button"
        class="jump"
        data-key={jumpKey(note.entry)}
        onClick={() => actions.openNote(note.entry, note.headword)}
      >
        <span>
          <bdi>{note.headword}</bdi>
          {note.own && <small> {t("yourOwn")}</small>}
        </span>
        <small class="num" aria-hidden="true">
          {t("times", { count: note.mentions })}
        </small>
        <span class="unseen">, {t("mentions", { count: note.mentions })}</span>
      </button>
      <button
        type="button"
        class="turn"
        data-key={readKey}
        aria-label={t("readNote", { headword: note.headword })}
        onClick={() => actions.read(note.entry, readKey)}
      >
        <Arrow />
      </button>
    </li>
  );
}

function jumpKey(entry: string): string {
  return `note ${entry}`;
}
