import type { OwnEntry } from "../../core/lexicon/types.ts";
import type { Actions } from "./actions.ts";
import { Pair } from "./Pair.tsx";
import type { Voice } from "./voice.ts";

/** The reader's own notes: to change, to delete, to add to. */
export function OwnNotes(props: { own: readonly OwnEntry[]; actions: Actions; voice: Voice }) {
  const { own, actions, voice } = props;
  const { t } = voice;
  return (
    <Pair head={t("ownNotes")}>
      {own.length === 0 && <p class="fine">{t("noOwnNotes")}</p>}
      <ul class="list">
        {own.map((entry) => (
          <Line key={entry.id} entry={entry} actions={actions} voice={voice} />
        ))}
      </ul>
      <p class="acts">
        <button
          type="button"
          class="link"
          data-key="add here"
          onClick={() => actions.write("add here")}
        >
          {t("addNote")}
        </button>
      </p>
    </Pair>
  );
}

function Line({ entry, actions, voice }: { entry: OwnEntry; actions: Actions; voice: Voice }) {
  const { id, headword } = entry;
  const { t } = voice;
  return (
    <li>
      <bdi>{headword}</bdi>
      <span class="acts">
        <button
          type="button"
          class="link"
          data-key={`edit ${id}`}
          aria-label={`${t("edit")}: ${headword}`}
          onClick={() => actions.write(`edit ${id}`, { id })}
        >
          {t("edit")}
        </button>
        <button
          type="button"
          class="link"
          aria-label={`${t("delete")}: ${headword}`}
          onClick={() => actions.remove(id)}
        >
          {t("delete")}
        </button>
      </span>
    </li>
  );
}
