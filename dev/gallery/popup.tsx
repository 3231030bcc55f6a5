import type { ComponentChild } from "preact";
import page from "../../assets/css/page.css?inline";
import panel from "../../assets/css/panel.css?inline";
import parts from "../../assets/css/parts.css?inline";
import popup from "../../assets/css/popup.css?inline";
import tokens from "../../assets/css/tokens.css?inline";
import type { Actions } from "../../components/popup/actions.ts";
import { Popup } from "../../components/popup/Popup.tsx";
import { PopupView } from "../../components/popup/PopupView.tsx";
import type { TabInfo } from "../../components/popup/port.ts";
import {
  initial,
  PATIENCE,
  type PopupEvent,
  type PopupState,
  step,
} from "../../components/popup/state.ts";
import type { PopupKey } from "../../components/popup/voice.ts";
import { directionOfLang } from "../../core/card/direction.ts";
import { applyChange, type Change, defaults } from "../../core/settings.ts";
import { glossaries, own, policies, report } from "../../tests/components/popup/fixtures.ts";
import { memoryPort, ocMedia } from "../../tests/components/popup/port.ts";
import { voiceIn } from "./language.ts";
import { Shadow } from "./Shadow.tsx";
import type { Section } from "./sections.ts";

const voice = voiceIn<PopupKey>("popup");
const rightToLeft = voiceIn<PopupKey>("popup", "ar");
const today = "2026-11-24";

const rest = () => {};
export const still: Actions = {
  site: rest,
  openNote: rest,
  jumpToPolicy: rest,
  openPanel: rest,
  openOptions: rest,
  unfold: rest,
  read: rest,
  write: rest,
  openSettings: rest,
  back: rest,
  search: rest,
  hide: rest,
  show: rest,
  undo: rest,
  draft: rest,
  keep: rest,
  discard: rest,
  remove: rest,
  density: rest,
  style: rest,
  glossary: rest,
  everySite: rest,
  readOnce: rest,
  copyBroken: rest,
  dismissBroken: rest,
  loadGlossaries: rest,
};

/** The popup after events; what is not among them is as on a page with notes. */
export const after = (...events: PopupEvent[]): PopupState =>
  [...begun, ...events].reduce(step, initial);

const tab = (info: Partial<TabInfo>): PopupEvent => ({ kind: "tab", tab: { ...ocMedia, ...info } });
const settings = (...changes: Change[]): PopupEvent => ({
  kind: "settings",
  settings: changes.reduce(applyChange, defaults),
});
const silence: PopupEvent[] = Array(PATIENCE).fill({ kind: "report", report: undefined });
const tells = (part: Partial<typeof report>): PopupEvent => ({
  kind: "report",
  report: { ...report, ...part },
});
const hideBaku = { kind: "hide", entry: "baku", host: "oc-media.org" } as const;
const query = (text: string): PopupEvent => ({ kind: "query", query: text });
const read = (id: string): PopupEvent => ({ kind: "go", view: { kind: "entry", id }, from: "" });
const broken: PopupEvent = { kind: "broken", broken: { text: '{"density":7}', shown: false } };

const begun: readonly PopupEvent[] = [
  tab({}),
  settings(),
  tells({}),
  { kind: "glossaries", glossaries },
];

const onPage: readonly (readonly [name: string, why: string, state: PopupState])[] = [
  [
    "A few notes.",
    "No fold where all can be seen.",
    after(tells({ notes: report.notes.slice(0, 3), policy: policies.recorded })),
  ],
  [
    "All notes,",
    "and no note known from the house.",
    after({ kind: "unfold", focus: "" }, tells({ policy: policies.none })),
  ],
  [
    "Hidden, with undo.",
    "The line stays until the next thing is done.",
    after(settings(hideBaku), {
      kind: "said",
      said: {
        key: "hidHere",
        values: { name: "Baku", host: "oc-media.org" },
        undo: { ...hideBaku, kind: "unhide" },
      },
    }),
  ],
  [
    "No notes here.",
    "",
    after(tab({ host: "weather.example" }), tells({ notes: [], policy: policies.none })),
  ],
  ["No notes, but a note on names.", "", after(tells({ notes: [], policy: policies.recorded }))],
  [
    "Site off.",
    "Nothing runs here; the look-up still works.",
    after(settings({ kind: "site", host: "oc-media.org", on: false })),
  ],
  ["Being read.", "", after(...silence, { kind: "await" })],
  ["Not read yet.", "A page that was open before.", after(...silence)],
];

const access: typeof onPage = [
  ["Access was revoked.", "The switch asks too.", after(tab({ access: "revoked" }))],
  ["Access is missing.", "A host that an update added.", after(tab({ access: "missing" }))],
  [
    "Any other site.",
    "Three ways, the least first.",
    after(...silence, tab({ host: "village-gazette.example", access: "unlisted" })),
  ],
  [
    "Any other site, read once.",
    "",
    after(
      tab({ host: "village-gazette.example", access: "unlisted" }),
      tells({
        notes: report.notes.slice(0, 2),
        policy: { kind: "none", host: "village-gazette.example" },
      }),
    ),
  ],
  ["Refused.", "", after(tab({ access: "revoked" }), { kind: "said", said: { key: "refused" } })],
  [
    "A PDF.",
    "",
    after(
      tab({
        kind: "pdf",
        access: "none",
        host: "oc-media.org",
        url: "https://oc-media.org/annual%20report.pdf#page=2",
      }),
    ),
  ],
  ["A store page.", "", after(tab({ kind: "store", access: "none" }))],
  ["A browser page.", "", after(tab({ kind: "browser", access: "none", host: "" }))],
  ["An extension page.", "", after(tab({ kind: "extension", access: "none", host: "" }))],
  [
    "A file.",
    "",
    after(tab({ kind: "file", access: "none", host: "", url: "file:///home/reader/notes.html" })),
  ],
  ["Before anything is known.", "", initial],
];

const reading: typeof onPage = [
  [
    "Looking up.",
    "Any spelling, any script. The match is shown where it is not the headword.",
    after(query("zəng")),
  ],
  ["Looking up a word of the headword.", "", after(settings(hideBaku), query("ba"))],
  ["Not found.", "", after(query("Goytepe"))],
  ["An entry,", "with what can be done about it.", after(query("syu"), read("syunik"))],
  [
    "An old entry,",
    "hidden here.",
    after(settings({ ...hideBaku, entry: "lachin-blockade" }), read("lachin-blockade")),
  ],
  [
    "An entry not wholly checked,",
    "hidden everywhere.",
    after(settings({ kind: "hide", entry: "lachin-corridor" }), read("lachin-corridor")),
  ],
  [
    "A note of your own,",
    "to read.",
    after(settings({ kind: "keepOwn", entry: own }), read("own-1")),
  ],
  ["The glossary did not load.", "", after({ kind: "glossaries", glossaries: "failed" })],
];

const own1: PopupEvent = settings({ kind: "keepOwn", entry: own });
const form: PopupEvent = { kind: "go", view: { kind: "form" }, from: "" };
const choosing: typeof onPage = [
  ["A note of your own.", "Three lines, one of them required.", after(form)],
  [
    "A note under change.",
    "",
    after(own1, { kind: "go", view: { kind: "form", id: "own-1" }, from: "" }),
  ],
  [
    "Settings,",
    "as they are at first.",
    after({ kind: "go", view: { kind: "settings" }, from: "" }),
  ],
  [
    "Settings,",
    "used.",
    after(
      settings(
        { kind: "density", density: "every" },
        { kind: "style", style: "wash" },
        { kind: "glossary", glossary: "world", on: false },
        { kind: "keepOwn", entry: own },
        { kind: "hide", entry: "yerevan" },
        { kind: "hide", entry: "lachin-blockade", host: "village-gazette.example" },
      ),
      { kind: "go", view: { kind: "settings" }, from: "" },
    ),
  ],
  ["Settings that could not be read.", "", after(broken)],
  [
    "Nor copied.",
    "",
    after(broken, {
      kind: "broken",
      broken: { text: '{"sites":7,"density":"sometimes"}', shown: true },
    }),
  ],
];

// What a bar holds to the window's edge stays in its place here.
const css = [tokens, parts, popup, panel, page, ".held { position: static }"];

export function Exhibit(props: {
  name: string;
  why: string;
  rtl?: boolean;
  children: ComponentChild;
}) {
  const { name, why, rtl, children } = props;
  const lang = rtl ? rightToLeft.locale : voice.locale;
  return (
    <figure class="exhibit">
      <figcaption>
        <b>{name}</b> {why}
      </figcaption>
      <Shadow class="popup-host" css={css}>
        <div lang={lang} dir={directionOfLang(lang)}>
          {children}
        </div>
      </Shadow>
    </figure>
  );
}

function exhibits(states: typeof onPage) {
  return () => (
    <div class="exhibits">
      {states.map(([name, why, state]) => (
        <Exhibit key={name + why} name={name} why={why}>
          <PopupView state={state} actions={still} voice={voice} today={today} />
        </Exhibit>
      ))}
    </div>
  );
}

function Alive() {
  return (
    <div class="exhibits">
      <Exhibit
        name="Open."
        why="The site switch comes first; the rest is what is on the page. This one is alive."
      >
        <Popup port={memoryPort()} voice={voice} />
      </Exhibit>
      <Exhibit name="Right to left." why="" rtl>
        <PopupView state={after()} actions={still} voice={rightToLeft} today={today} />
      </Exhibit>
      <Exhibit name="Right to left," why="an entry in English." rtl>
        <PopupView
          state={after(read("syunik"))}
          actions={still}
          voice={rightToLeft}
          today={today}
        />
      </Exhibit>
    </div>
  );
}

/** Every state of the popup. */
export const popupSections: readonly Section[] = [
  { title: "The toolbar popup", Exhibits: Alive },
  { title: "The popup on a page", Exhibits: exhibits(onPage) },
  { title: "The popup and access", Exhibits: exhibits(access) },
  { title: "The popup's glossary", Exhibits: exhibits(reading) },
  { title: "The popup's form and settings", Exhibits: exhibits(choosing) },
];
