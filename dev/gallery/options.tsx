import { Options } from "../../components/options/Options.tsx";
import type { OptionsKey, Voice } from "../../components/options/voice.ts";
import type { PopupKey } from "../../components/popup/voice.ts";
import { applyChange, type Change, defaults } from "../../core/settings.ts";
import { optionsMemory } from "../../tests/components/options/port.ts";
import { own } from "../../tests/components/popup/fixtures.ts";
import { voiceIn } from "./language.ts";
import { Exhibit } from "./popup.tsx";
import type { Section } from "./sections.ts";

const used: readonly Change[] = [
  { kind: "density", density: "every" },
  { kind: "accent", accent: "teal" },
  { kind: "site", host: "oc-media.org", on: false },
  { kind: "site", host: "village-gazette.example", on: true },
  { kind: "keepOwn", entry: own },
  { kind: "hide", entry: "yerevan" },
];

const voiceOf = (language?: string): Voice => ({
  ...voiceIn<OptionsKey>("options", language),
  popup: voiceIn<PopupKey>("popup", language),
});
const voice = voiceOf();

function Exhibits() {
  return (
    <div class="pages">
      <Exhibit name="As it is at first." why="Alive.">
        <Options port={optionsMemory().port} voice={voice} />
      </Exhibit>
      <Exhibit name="Used," why="and the browser bars a site.">
        <Options
          port={optionsMemory({ settings: used.reduce(applyChange, defaults) }).port}
          voice={voice}
        />
      </Exhibit>
      <Exhibit name="Right to left." why="" rtl>
        <Options port={optionsMemory().port} voice={voiceOf("ar")} />
      </Exhibit>
    </div>
  );
}

/** The states of the settings page. */
export const optionsSection: Section = { title: "The settings page", Exhibits };
