import { sayDate } from "../card/dates.ts";
import type { Actions } from "./actions.ts";
import { LookUp } from "./LookUp.tsx";
import { Place } from "./Place.tsx";
import type { PopupState } from "./state.ts";
import type { Voice } from "./voice.ts";

/** The first view: the page, the look-up, and the ways to the rest. While a name is looked up, only that. */
export function Home(props: { state: PopupState; actions: Actions; voice: Voice }) {
  return (
    <>
      {props.state.query.trim() === "" ? <Place {...props} /> : null}
      <LookUp {...props} />
      <Foot {...props} />
    </>
  );
}

/** The ways to the rest, and how old the notes are. */
export function Foot(props: { state: PopupState; actions: Actions; voice: Voice }) {
  const { state, actions, voice } = props;
  const { t } = voice;
  return (
    <footer class="block acts">
      <button type="button" class="link" data-key="add" onClick={() => actions.write("add")}>
        {t("addNote")}
      </button>
      <button
        type="button"
        class="link"
        data-key="settings"
        onClick={() => actions.openSettings("settings")}
      >
        {t("settings")}
      </button>
      <Edition state={state} voice={voice} />
    </footer>
  );
}

/** The newest glossary's date, so that stale data is seen to be stale. */
function Edition({ state, voice }: { state: PopupState; voice: Voice }) {
  if (typeof state.glossaries === "string") return null;
  const newest = state.glossaries
    .map(({ version }) => version.replaceAll(".", "-"))
    .filter((version) => /^\d{4}-\d{2}-\d{2}$/.test(version))
    .sort()
    .at(-1);
  if (newest === undefined) return null;
  const date = sayDate(newest, voice.locale, "short");
  return <span class="num end">{voice.t("glossaryOf", { date })}</span>;
}
