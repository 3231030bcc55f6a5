import type { CardKey } from "../../components/card/voice.ts";
import type { PanelActions } from "../../components/panel/actions.ts";
import { Panel } from "../../components/panel/Panel.tsx";
import { type PanelProps, PanelView } from "../../components/panel/PanelView.tsx";
import { pageOf, Sheet } from "../../components/panel/Sheet.tsx";
import { initialPanel, type PanelEvent, stepPanel } from "../../components/panel/state.ts";
import type { PanelKey, SheetVoice, Voice } from "../../components/panel/voice.ts";
import { initial, type PopupEvent, step } from "../../components/popup/state.ts";
import type { PopupKey } from "../../components/popup/voice.ts";
import { cardModel } from "../../core/card/model.ts";
import { defaults } from "../../core/settings.ts";
import {
  cardOf,
  notes,
  panelMemory,
  panelReport,
  passage,
} from "../../tests/components/panel/port.ts";
import { glossaries } from "../../tests/components/popup/fixtures.ts";
import { ocMedia } from "../../tests/components/popup/port.ts";
import { voiceIn } from "./language.ts";
import { Exhibit, still } from "./popup.tsx";
import type { Section } from "./sections.ts";

const voiceOf = (language?: string): Voice => ({
  ...voiceIn<PanelKey>("panel", language),
  popup: voiceIn<PopupKey>("popup", language),
  card: voiceIn<CardKey>("card", language),
  sheet: voiceIn("sheet", language) satisfies SheetVoice,
});
const voice = voiceOf();

const rest = () => {};
const actions: PanelProps["actions"] = {
  ...still,
  ...({
    light: rest,
    openNote: rest,
    unfoldMentions: rest,
    foldMentions: rest,
    goTo: rest,
    readOnce: rest,
    choose: rest,
    copy: async () => true,
    print: rest,
    copyAll: rest,
    saveAll: rest,
  } satisfies PanelActions),
};

const begun: readonly PopupEvent[] = [
  { kind: "tab", tab: ocMedia },
  { kind: "settings", settings: defaults },
  { kind: "report", report: panelReport },
  { kind: "glossaries", glossaries },
];

function View(props: { popup?: PopupEvent[]; own?: PanelEvent[]; language?: string }) {
  const { popup = [], own = [], language } = props;
  return (
    <PanelView
      state={[...begun, ...popup].reduce(step, initial)}
      panel={own.reduce(stepPanel, initialPanel)}
      actions={actions}
      cards={panelMemory().port}
      voice={language === undefined ? voice : voiceOf(language)}
      today="2026-11-24"
    />
  );
}

const baku = notes[2]!;

function Exhibits() {
  return (
    <div class="exhibits">
      <Exhibit name="In order of the text," why="under the article’s own headings. Alive.">
        <Panel port={panelMemory().port} voice={voice} />
      </Exhibit>
      <Exhibit name="A card is open on the page," why="and one note’s mentions are listed.">
        <View
          own={[
            { kind: "showing", entry: "lachin-corridor" },
            { kind: "unfold", entry: "baku" },
            { kind: "passages", entry: "baku", found: [0, 1, 2].map((n) => passage(baku, n)) },
          ]}
        />
      </Exhibit>
      <Exhibit name="Filtered," why="by a name in another script.">
        <View popup={[{ kind: "query", query: "Արցախ" }]} />
      </Exhibit>
      <Exhibit name="A note to read here," why="with what its card says.">
        <View popup={[{ kind: "go", view: { kind: "entry", id: "syunik" }, from: "" }]} />
      </Exhibit>
      <Exhibit name="Copied." why="">
        <View own={[{ kind: "said", said: { key: "copiedAll", values: { count: 9 } } }]} />
      </Exhibit>
      <Exhibit name="A page that cannot be read." why="">
        <View popup={[{ kind: "tab", tab: { ...ocMedia, kind: "pdf", access: "none" } }]} />
      </Exhibit>
      <Exhibit name="Right to left." why="" rtl>
        <View own={[{ kind: "showing", entry: "baku" }]} language="ar" />
      </Exhibit>
      <Exhibit name="The sheet to print." why="">
        <Sheet
          notes={notes.slice(0, 3).map((note) => cardModel(cardOf(note)))}
          page={pageOf(panelReport, "https://oc-media.org/a", new Date(2026, 10, 24))}
          voice={voice.sheet}
          print={rest}
        />
      </Exhibit>
    </div>
  );
}

/** The states of the side panel. */
export const panelSection: Section = { title: "The side panel", Exhibits };
