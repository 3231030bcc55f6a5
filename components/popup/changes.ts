import type { Change } from "../../core/settings.ts";
import { entryFrom, problemOf } from "./draft.ts";
import type { PopupPort } from "./port.ts";
import type { PopupEvent, PopupState, Said } from "./state.ts";

/** A page of ours on which settings are changed. */
export interface Place {
  readonly port: Pick<PopupPort, "change" | "copy" | "dismissBroken">;
  readonly state: () => Pick<PopupState, "settings" | "broken" | "draft">;
  readonly send: (
    event: Extract<PopupEvent, { kind: "settings" | "leaveForm" | "broken" | "focus" }>,
  ) => void;
  readonly say: (said: Said) => void;
  /** The key of the control at which the place begins. */
  readonly start: string;
}

/** The changes that popup and settings page make alike; each is said, and can be taken back. */
export interface Changes {
  /** Whether it could be saved; what cannot be is said. */
  change(asked: Change): Promise<boolean>;
  /** Marks an entry again that was hidden, on one site or on all. */
  show(entry: string, name: string, host?: string): Promise<void>;
  /** Keeps what stands in the form, as a new own entry or in the place of one. */
  keep(edited: string | undefined): Promise<void>;
  /** Removes an own entry; `gone` runs before it is said. */
  remove(id: string, gone?: () => void): Promise<void>;
  copyBroken(): Promise<void>;
  dismissBroken(): Promise<void>;
}

export function changesIn({ port, state, send, say, start }: Place): Changes {
  const change = async (asked: Change): Promise<boolean> => {
    try {
      send({ kind: "settings", settings: await port.change(asked) });
      return true;
    } catch {
      say({ key: "notSaved" });
      return false;
    }
  };
  const own = (id: string | undefined) => state().settings?.own.find((entry) => entry.id === id);

  return {
    change,
    async show(entry, name, host) {
      const where = host === undefined ? {} : { host };
      if (!(await change({ kind: "unhide", entry, ...where }))) return;
      const key = host === undefined ? "shownEverywhere" : "shownHere";
      say({ key, values: { name, ...where }, undo: { kind: "hide", entry, ...where } });
    },
    async keep(edited) {
      const { draft } = state();
      if (problemOf(draft)) return;
      const before = own(edited);
      const id = before?.id ?? `own-${crypto.randomUUID()}`;
      const entry = entryFrom(draft, id, Date.now());
      if (!(await change({ kind: "keepOwn", entry }))) return;
      send({ kind: "leaveForm" });
      say({
        key: before ? "changed" : "kept",
        values: { name: entry.headword },
        undo: before ? { kind: "keepOwn", entry: before } : { kind: "removeOwn", id },
      });
    },
    async remove(id, gone) {
      const entry = own(id);
      if (!entry || !(await change({ kind: "removeOwn", id }))) return;
      gone?.();
      const values = { name: entry.headword };
      say({ key: "deleted", values, undo: { kind: "keepOwn", entry } });
    },
    async copyBroken() {
      const { broken } = state();
      if (!broken) return;
      try {
        await port.copy(broken.text);
        say({ key: "copied" });
      } catch {
        send({ kind: "broken", broken: { ...broken, shown: true } });
      }
    },
    async dismissBroken() {
      await port.dismissBroken();
      send({ kind: "broken", broken: undefined });
      send({ kind: "focus", key: start });
    },
  };
}
