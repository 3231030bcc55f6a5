import type { Settings } from "../../core/settings.ts";
import type { Actions } from "./actions.ts";
import { Listing } from "./Listing.tsx";
import { entryOf, type Known } from "./state.ts";
import type { Voice } from "./voice.ts";

/** What the reader has hidden, and on which site; each can be had back. */
export function Hidden(props: {
  state: Known;
  settings: Settings;
  actions: Pick<Actions, "show">;
  voice: Voice;
}) {
  const { state, settings, actions, voice } = props;
  const { t } = voice;
  const lines = hiddenOf(settings).map(({ entry, host }) => {
    // An entry that has left the glossary can still be let out of the list.
    const name = entryOf(state, entry)?.entry.headword ?? entry;
    return (
      <li key={`${entry} ${host}`}>
        <span>
          <bdi>{name}</bdi>{" "}
          <small>{host === undefined ? t("everywhere") : t("onHost", { host })}</small>
        </span>
        <span class="acts">
          <button
            type="button"
            class="link"
            aria-label={t("showNamed", { name })}
            onClick={() => actions.show(entry, name, host)}
          >
            {t("showAgain")}
          </button>
        </span>
      </li>
    );
  });
  return <Listing head={t("hiddenNames")} empty={t("noHidden")} lines={lines} />;
}

function hiddenOf(settings: Settings): readonly { entry: string; host?: string }[] {
  return [
    ...settings.hidden.map((entry) => ({ entry })),
    ...Object.entries(settings.hiddenHere).flatMap(([host, entries]) =>
      entries.map((entry) => ({ entry, host })),
    ),
  ];
}
