import type { OwnEntry } from "../../core/lexicon/types.ts";
import type { Actions } from "./actions.ts";
import { Listing } from "./Listing.tsx";
import type { Voice } from "./voice.ts";

type OwnActions = Pick<Actions, "write" | "remove">;

/** The reader's own notes: to change, to delete, to add to. */
export function OwnNotes(props: { own: readonly OwnEntry[]; actions: OwnActions; voice: Voice }) {
  const { own, actions, voice } = props;
  const { t } = voice;
  return (
    <Listing
      head={t("ownNotes")}
      empty={t("noOwnNotes")}
      lines={own.map((entry) => (
        <Line key={entry.id} entry={entry} actions={actions} voice={voice} />
      ))}
      action={
        <button
          type="button"
          class="link fine"
          data-key="add here"
          onClick={() => actions.write("add here")}
        >
          {t("addNote")}
        </button>
      }
    />
  );
}

function Line({ entry, actions, voice }: { entry: OwnEntry; actions: OwnActions; voice: Voice }) {
  const { id, headword } = entry;
  const { t } = voice;
  return (
    <li>
      <span>
        <bdi>{headword}</bdi>
      </span>
      <span class="acts">
        <button
          type="button"
          class="link"
          data-key={`edit ${id}`}
          aria-label={t("editNamed", { name: headword })}
          onClick={() => actions.write(`edit ${id}`, { id })}
        >
          {t("edit")}
        </button>
        <button
          type="button"
          class="link"
          aria-label={t("deleteNamed", { name: headword })}
          onClick={() => actions.remove(id)}
        >
          {t("delete")}
        </button>
      </span>
    </li>
  );
}
