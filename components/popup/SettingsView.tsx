import { useId } from "preact/hooks";
import type { Glossary } from "../../core/lexicon/types.ts";
import { type Density, defaults, type MarkStyle, type Settings } from "../../core/settings.ts";
import type { Actions } from "./actions.ts";
import { Hidden } from "./Hidden.tsx";
import { OwnNotes } from "./OwnNotes.tsx";
import { Pair } from "./Pair.tsx";
import type { PopupState } from "./state.ts";
import type { Voice } from "./voice.ts";

export const densities: readonly Density[] = ["first", "every", "none"];
export const styles: readonly MarkStyle[] = ["dotted", "dashed", "wash"];

/** How notes are marked, which glossaries are in force, the reader's own notes, what is hidden. */
export function SettingsView(props: { state: PopupState; actions: Actions; voice: Voice }) {
  const { state, actions, voice } = props;
  const { t } = voice;
  const settings = state.settings ?? defaults;
  return (
    <>
      <Choices
        head={t("underline")}
        chosen={settings.density}
        choices={densities.map((value) => ({ value, name: t(`density-${value}`) }))}
        choose={actions.density}
      />
      <Choices
        head={t("style")}
        chosen={settings.style}
        choices={styles.map((value) => ({ value, name: t(`style-${value}`), sample: value }))}
        choose={actions.style}
      />
      {typeof state.glossaries !== "string" && (
        <Glossaries
          glossaries={state.glossaries}
          settings={settings}
          actions={actions}
          voice={voice}
        />
      )}
      <OwnNotes own={settings.own} actions={actions} voice={voice} />
      <Hidden state={state} settings={settings} actions={actions} voice={voice} />
      <footer class="block acts">
        <button type="button" class="link" onClick={actions.openOptions}>
          {t("allSettings")}
        </button>
      </footer>
    </>
  );
}

/** One of a few, each name drawn as what it chooses where that can be shown. */
export function Choices<Value extends string>(props: {
  head: string;
  why?: string;
  chosen: Value;
  choices: readonly { value: Value; name: string; sample?: string }[];
  choose: (value: Value) => void;
}) {
  const id = useId();
  return (
    <div class="block pair" role="radiogroup" aria-labelledby={id}>
      <h2 class="label" id={id}>
        {props.head}
      </h2>
      <div>
        {props.choices.map(({ value, name, sample }) => (
          <label key={value} class="choice">
            <input
              type="radio"
              name={id}
              checked={value === props.chosen}
              onChange={() => props.choose(value)}
            />
            <span>
              <span class={sample && `sample ${sample}`}>{name}</span>
            </span>
          </label>
        ))}
        {props.why && <p class="fine">{props.why}</p>}
      </div>
    </div>
  );
}

/** The bundled glossaries, on or off. */
export function Glossaries(props: {
  glossaries: readonly Glossary[];
  settings: Settings;
  actions: Pick<Actions, "glossary">;
  voice: Voice;
}) {
  const { glossaries, settings, actions, voice } = props;
  return (
    <Pair head={voice.t("glossaries")} level={2}>
      {glossaries.map(({ id, title, entries }) => (
        <label key={id} class="choice">
          <input
            type="checkbox"
            checked={!settings.glossariesOff.includes(id)}
            onChange={(event) => actions.glossary(id, event.currentTarget.checked)}
          />
          <span>
            <bdi>{title}</bdi> <small>{voice.t("entriesCount", { count: entries.length })}</small>
          </span>
        </label>
      ))}
    </Pair>
  );
}
