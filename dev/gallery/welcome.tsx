import { initial, step, type WelcomeEvent } from "../../components/welcome/state.ts";
import type { WelcomeKey } from "../../components/welcome/voice.ts";
import { WelcomeView } from "../../components/welcome/WelcomeView.tsx";
import { voiceIn } from "./language.ts";
import { Exhibit } from "./popup.tsx";
import type { Section } from "./sections.ts";

const voice = voiceIn<WelcomeKey>("welcome");
const rest = () => {};
const actions = { every: rest, news: rest, first: rest, settings: rest, keys: rest };
const keys: WelcomeEvent = { kind: "keys", keys: "Alt+Shift+N" };
const granted = (every: boolean, barred: readonly string[] = []): WelcomeEvent => ({
  kind: "granted",
  granted: { every, hosts: [], barred },
});

const states: readonly (readonly [string, string, WelcomeEvent[]])[] = [
  ["As installed.", "", [keys, granted(false)]],
  ["Every site.", "", [keys, granted(true)]],
  [
    "The browser bars news sites,",
    "and keeps its keys.",
    [
      { kind: "keys", keys: "" },
      granted(false, ["a.example", "b.example"]),
      { kind: "shortcutsAt", address: "chrome://extensions/shortcuts" },
    ],
  ],
];

function Exhibits() {
  return (
    <div class="pages">
      {states.map(([name, why, events]) => (
        <Exhibit key={name} name={name} why={why}>
          <WelcomeView
            state={events.reduce(step, initial)}
            listed={250}
            actions={actions}
            voice={voice}
          />
        </Exhibit>
      ))}
    </div>
  );
}

/** The states of the welcome page. */
export const welcomeSection: Section = { title: "The welcome page", Exhibits };
