import { cardModel } from "../../core/card/model.ts";
import { toMarkdown } from "../../core/export/markdown.ts";
import type { Note } from "../../core/report.ts";
import { dateValues, sayDate } from "../card/dates.ts";
import type { Actions } from "../popup/actions.ts";
import type { PopupState } from "../popup/state.ts";
import type { PanelPort, PlacedPassage } from "./port.ts";
import { pageOf } from "./Sheet.tsx";
import type { PanelEvent, PanelSaid, PanelState } from "./state.ts";
import type { Voice } from "./voice.ts";

/** What the reader can do in the side panel beside what the popup offers. */
export interface PanelActions {
  /** The pointer or the focus is on a note's row, or on none. */
  readonly light: (entry: string | undefined) => void;
  /** Leads to the note's place on the page and opens its card there. */
  readonly openNote: Actions["openNote"];
  readonly unfoldMentions: (entry: string) => void;
  readonly foldMentions: (entry: string) => void;
  readonly goTo: (passage: PlacedPassage, note: Note, at: number) => void;
  /** Reads the page this once: only where the reader has pressed our button in the toolbar. */
  readonly readOnce: Actions["readOnce"];
  /** Copies a text; whether that worked. */
  readonly copy: (text: string) => Promise<boolean>;
  readonly choose: (sense: string | undefined) => void;
  readonly print: () => void;
  readonly copyAll: () => void;
  readonly saveAll: () => void;
}

/** The side panel's own actions over a port. */
export function panelActions(
  port: PanelPort,
  send: (event: PanelEvent) => void,
  arrive: () => Promise<void>,
  now: () => { readonly state: PopupState; readonly panel: PanelState },
  voice: Voice,
): PanelActions {
  /** All notes as Markdown, and how many they are. */
  const written = async (): Promise<{ text: string; count: number }> => {
    const { report, tab } = now().state;
    const models = (await port.cards()).map(cardModel);
    const text = toMarkdown(models, pageOf(report, tab?.url, new Date()), {
      t: voice.sheet.t,
      date: (date) => sayDate(date, voice.locale, "long"),
      dateValues: (name, date) => dateValues(name, date, voice.locale),
      locale: voice.locale,
    });
    return { text, count: models.length };
  };

  const say = (said: PanelSaid) => send({ kind: "said", said });

  return {
    light: port.light,
    async openNote(entry, headword) {
      if (await port.openNote(entry)) {
        say({ key: "shownHere", values: { headword }, spoken: true });
      } else say({ key: "noteGone", values: { name: headword } });
    },
    async unfoldMentions(entry) {
      if (!(entry in now().panel.unfolded)) send({ kind: "unfold", entry });
      send({ kind: "passages", entry, found: await port.passages(entry) });
    },
    foldMentions: (entry) => send({ kind: "fold", entry }),
    async goTo(passage, note, at) {
      const values = { headword: note.headword, at, of: note.mentions };
      if (await port.goTo(passage)) say({ key: "mentionShown", values, spoken: true });
      else say({ key: "noteGone", values: { name: note.headword } });
    },
    async readOnce() {
      if (await port.readOnce()) await arrive();
      else say({ key: "notRead" });
    },
    choose: (sense) => send({ kind: "sense", sense }),
    copy: (text) =>
      port.copy(text).then(
        () => true,
        () => false,
      ),
    print: () => void port.openSheet(),
    async copyAll() {
      const { text, count } = await written();
      try {
        await port.copy(text);
        say({ key: "copiedAll", values: { count } });
      } catch {
        say({ key: "notCopiedAll" });
      }
    },
    async saveAll() {
      const { text, count } = await written();
      const host = now().state.report?.host ?? "";
      port.save(`${voice.t("fileName")}-${host}.md`, text);
      say({ key: "savedAll", values: { count } });
    },
  };
}
