import type { RefObject } from "preact";
import { defaults, type Settings } from "../../core/settings.ts";
import { Broken } from "../popup/Broken.tsx";
import { Hidden } from "../popup/Hidden.tsx";
import { Glossaries } from "../popup/SettingsView.tsx";
import type { Actions } from "./actions.ts";
import { Keyboard } from "./Keyboard.tsx";
import { Marks } from "./Marks.tsx";
import { Own } from "./Own.tsx";
import { SaidBar } from "./SaidBar.tsx";
import { Sites } from "./Sites.tsx";
import { Stored } from "./Stored.tsx";
import type { OptionsState } from "./state.ts";
import type { Voice } from "./voice.ts";

/** What every part of the settings page is drawn from. */
export interface OptionsProps {
  readonly state: OptionsState;
  readonly settings: Settings;
  readonly actions: Actions;
  /** The sites of the built-in list. */
  readonly listed: readonly string[];
  readonly voice: Voice;
}

/** The settings page in a state. */
export function OptionsView(
  given: Omit<OptionsProps, "settings"> & { root?: RefObject<HTMLDivElement | null> },
) {
  const { state, actions, voice, root } = given;
  const settings = state.settings ?? defaults;
  const props: OptionsProps = { ...given, settings };
  return (
    <div class="ui page options" ref={root ?? null}>
      <header>
        <h1 class="head title" tabIndex={-1} data-key="top">
          {voice.t("title")}
        </h1>
        <p class="fine">{voice.t("lead")}</p>
      </header>
      <Broken broken={state.broken} actions={actions} voice={voice.popup} />
      <Marks {...props} />
      <Sites {...props} />
      {typeof state.glossaries !== "string" && (
        <Glossaries
          glossaries={state.glossaries}
          settings={settings}
          actions={actions}
          voice={voice.popup}
        />
      )}
      <Own {...props} />
      <Hidden state={state} settings={settings} actions={actions} voice={voice.popup} />
      <Keyboard {...props} />
      <Stored {...props} />
      <SaidBar said={state.said} actions={actions} voice={voice} />
    </div>
  );
}
