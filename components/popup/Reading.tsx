import type { PartialDate } from "../../core/lexicon/types.ts";
import type { Actions } from "./actions.ts";
import { BackLink } from "./BackLink.tsx";
import { EntryView } from "./EntryView.tsx";
import { OwnView } from "./OwnView.tsx";
import { entryOf, type PopupState, START } from "./state.ts";
import type { Voice } from "./voice.ts";

/** An entry to read, and what can be done about it. */
export function Reading(props: {
  id: string;
  state: PopupState;
  actions: Actions;
  today: PartialDate;
  voice: Voice;
}) {
  const { id, state, actions, today, voice } = props;
  const { t } = voice;
  const found = entryOf(state, id);
  const fromResults = state.query.trim() !== "";
  return (
    <>
      <article class="block reading">
        <BackLink actions={actions}>{t(fromResults ? "allResults" : "back")}</BackLink>
        <h2 class="head" tabIndex={-1} data-key={START}>
          <bdi>
            {found
              ? found.entry.headword
              : t(state.glossaries === "loading" ? "title" : "entryGone")}
          </bdi>
        </h2>
        {found?.glossary ? <EntryView {...found} today={today} voice={voice} /> : null}
        {found && !found.glossary ? <OwnView entry={found.entry} voice={voice} /> : null}
      </article>
      {found?.glossary ? (
        <Hiding id={id} name={found.entry.headword} state={state} actions={actions} voice={voice} />
      ) : null}
      {found && !found.glossary ? <OwnActs id={id} actions={actions} voice={voice} /> : null}
    </>
  );
}

/** Changes or deletes a note of the reader's own. */
export function OwnActs({ id, actions, voice }: { id: string; actions: Actions; voice: Voice }) {
  const { t } = voice;
  return (
    <footer class="block acts held">
      <button
        type="button"
        class="link"
        data-key="edit"
        onClick={() => actions.write("edit", { id })}
      >
        {t("edit")}
      </button>
      <button type="button" class="link" onClick={() => actions.remove(id)}>
        {t("delete")}
      </button>
    </footer>
  );
}

/** Hides an entry, here or everywhere; one that is hidden says so, and can be had back. */
export function Hiding(props: {
  id: string;
  name: string;
  state: PopupState;
  actions: Actions;
  voice: Voice;
}) {
  const { id, name, state, actions, voice } = props;
  const { t } = voice;
  const host = state.tab?.host || undefined;
  const everywhere = state.settings?.hidden.includes(id) ?? false;
  const here = host !== undefined && (state.settings?.hiddenHere[host]?.includes(id) ?? false);
  return (
    <footer class="block acts held">
      {(everywhere || here) && (
        <>
          <span>{everywhere ? t("isHidden") : t("isHiddenHere", { host: host ?? "" })}</span>
          <button
            type="button"
            class="link"
            onClick={() => actions.show(id, name, everywhere ? undefined : host)}
          >
            {t("showAgain")}
          </button>
        </>
      )}
      {!everywhere && !here && host !== undefined && (
        <button type="button" class="link" onClick={() => actions.hide(id, name, host)}>
          {t("hideHere")}
        </button>
      )}
      {!everywhere && (
        <button type="button" class="link" onClick={() => actions.hide(id, name)}>
          {t("hideEverywhere")}
        </button>
      )}
    </footer>
  );
}
