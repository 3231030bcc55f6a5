/** Texts that hold a lexicon's forms, whole and broken, among all that has hurt matchers before. */
import { MEGABYTE, text } from "../../benches/data.ts";
import type { LexiconEntry, PageEvidence } from "../../core/matcher/index.ts";
import { NASTY_PIECES, spellings } from "../core/matcher/nasty.ts";
import type { Draw } from "./draw.ts";

/** What a matcher is asked. */
export interface Question {
  readonly text: string;
  readonly lang: string | undefined;
  readonly publisher: string | undefined;
  readonly title: string | undefined;
  /** Entries found elsewhere on the page. */
  readonly entries: readonly string[];
}

const prose = text(MEGABYTE);
const BETWEEN = [" ", " ", " ", ", ", "-", "'", "’", ". ", "\n", "\u00A0", "", "", "(", "/"];

/** A question about a lexicon's forms; one in fifty is long. */
export function question(forms: readonly string[], draw: Draw): Question {
  const long = draw.percent(2);
  const parts = draw.some(1, long ? 120 : 14, () => part(forms, draw) + draw.from(BETWEEN));
  return {
    text: parts.join(""),
    lang: draw.from([undefined, "en", "ru", "tr", "az-Latn", "hy"]),
    publisher: draw.from([undefined, "here"]),
    title: draw.from([undefined, "", "War in Karabakh", "Баку New"]),
    entries: draw.from([[], [], ["far"], ["e0", "e2"]]),
  };
}

/** The texts of a lexicon's forms. */
export const formsOf = (entries: readonly LexiconEntry[]): string[] =>
  entries.flatMap(({ forms }) => forms.map(({ text }) => text));

function part(forms: readonly string[], draw: Draw): string {
  const chance = draw.below(100);
  if (chance < 30 && forms.length > 0) return draw.from(forms);
  if (chance < 45 && forms.length > 0) return draw.from(spellings(draw.from(forms)));
  if (chance < 70) return draw.from(NASTY_PIECES);
  if (chance < 96) {
    const from = draw.below(prose.length - 200);
    return prose.slice(from, from + 1 + draw.below(60));
  }
  return String.fromCharCode(...draw.some(1, 3, () => draw.below(0x10000)));
}

/** The question's page, as a matcher is told of it. */
export const evidence = ({ publisher, title, entries }: Question): PageEvidence => ({
  entries: new Set(entries),
  ...(publisher === undefined ? {} : { publisher }),
  ...(title === undefined ? {} : { title }),
});
