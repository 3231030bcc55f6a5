import card from "../../../assets/locales/en/card.json" with { type: "json" };
import panel from "../../../assets/locales/en/panel.json" with { type: "json" };
import popup from "../../../assets/locales/en/popup.json" with { type: "json" };
import sheet from "../../../assets/locales/en/sheet.json" with { type: "json" };
import type { PanelPort, PlacedPassage } from "../../../components/panel/port.ts";
import type { Voice } from "../../../components/panel/voice.ts";
import type { CardInput } from "../../../core/card/model.ts";
import { translator } from "../../../core/messages.ts";
import type { Note } from "../../../core/report.ts";
import { entries, glossaries, own, report } from "../popup/fixtures.ts";
import { memoryPort, type World } from "../popup/port.ts";

const locale = "en";

export const voice: Voice = {
  t: translator(panel, locale),
  popup: { t: translator(popup, locale), locale },
  card: { t: translator(card, locale), locale },
  sheet: { t: translator(sheet, locale), locale },
  locale,
};

/** A passage round a mention of a note. */
export const passage = (note: Note, n: number): PlacedPassage => ({
  mention: n,
  before: "… said of ",
  words: note.headword,
  after: ` that it was so, ${n} …`,
  frame: 0,
});

/** The page's notes with what stands around them, the second half under a heading. */
export const notes: readonly Note[] = report.notes.map((note, n) => ({
  ...note,
  passage: passage(note, n),
  ...(n > 3 && { heading: "What the ministry said" }),
}));

export const panelReport = { ...report, title: "Lorries wait on the road", notes };

const { title, origin } = glossaries[0]!;

/** What a card says of a note of the page. */
export const cardOf = ({ entry: id, headword }: Note): CardInput => {
  const entry = entries.find((one) => one.id === id);
  return {
    surface: headword,
    senses: [
      entry ? { kind: "entry", entry, glossary: { title, origin } } : { kind: "own", entry: own },
    ],
    articleDate: { day: "2023-09-01", from: "json-ld" },
    today: "2026-11-24",
  };
};

/** The side panel's port over a world in memory; what is shown and where it is can be changed. */
export function panelMemory(given: Partial<World> = {}) {
  const told = given.report ?? panelReport;
  const port = memoryPort({ ...given, report: told });
  let show: (entry: string | undefined) => void = () => {};
  let move: () => void = () => {};
  const lit: (string | undefined)[] = [];
  const saved: { name: string; text: string }[] = [];
  const whole: PanelPort = {
    ...port,
    onTab(listener) {
      move = listener;
      return () => {};
    },
    onShowing(listener) {
      show = listener;
      return () => {};
    },
    light: (entry) => void lit.push(entry),
    cards: async (entry) => told.notes.filter((note) => !entry || note.entry === entry).map(cardOf),
    passages: async (entry) => {
      const note = told.notes.find((one) => one.entry === entry);
      return note ? Array.from({ length: note.mentions }, (_, n) => passage(note, n)) : [];
    },
    async goTo({ mention }) {
      port.done.push(`go to ${mention}`);
      return given.works ?? true;
    },
    async openSheet() {
      port.done.push("sheet");
    },
    save: (name, text) => void saved.push({ name, text }),
  };
  return {
    port: whole,
    done: port.done,
    lit,
    saved,
    shows: (entry?: string) => show(entry),
    moves: () => move(),
  };
}
