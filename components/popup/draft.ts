import type { OwnEntry } from "../../core/lexicon/types.ts";
import { searchKey } from "../../core/search.ts";
import type { Draft } from "./state.ts";
import type { PopupKey } from "./voice.ts";

/** UTF-16 code units; as long as a headword of a glossary may be. */
export const LONGEST_NAME = 80;

/** Why a draft cannot be kept; undefined where it can. */
export function problemOf({ headword }: Draft): PopupKey | undefined {
  const name = headword.trim();
  if (name === "") return "nameNeeded";
  if (name.length > LONGEST_NAME) return "nameTooLong";
  return searchKey(name) === "" ? "nameEmpty" : undefined;
}

/** The entry that a draft describes. Spellings that are empty, repeated or the name itself go. */
export function entryFrom(draft: Draft, id: string, changed: OwnEntry["changed"]): OwnEntry {
  const headword = tidy(draft.headword);
  const spellings = draft.forms.split(/[,;،、，\n]/).map(tidy);
  const forms = [...new Set(spellings)].filter((form) => form !== "" && form !== headword);
  return { id, headword, forms, note: draft.note.trim(), changed };
}

function tidy(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
