import type { Entry } from "../../core/lexicon/types.ts";
import { sentencesOf } from "../../core/publisher/sentences.ts";
import type { Fault } from "./finding.ts";

/** A card is read at a glance: words of all background sentences together, and of the definition. */
const MOST_WORDS = { background: 60, definition: 35 };

/** What white space parts, if it holds a letter or a digit. */
const wordsIn = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Sentences that are too long for a card. */
export function checkLength({ definition, background }: Entry): Fault[] {
  const faults: Fault[] = [];
  const rule = "word-limit";
  const severity = "error";
  const words = wordsIn(background.map(({ text }) => text).join(" "));
  if (words > MOST_WORDS.background) {
    const reason = `the background has ${words} words, at most ${MOST_WORDS.background} are read`;
    const mend = `leave out ${words - MOST_WORDS.background}, or move a dated fact to the timeline`;
    faults.push({ field: "/background", severity, rule, reason, mend });
  }
  const field = "/definition/text";
  const defining = wordsIn(definition.text);
  if (defining > MOST_WORDS.definition) {
    const reason = `the definition has ${defining} words, at most ${MOST_WORDS.definition} are read`;
    const mend = "say only what it is; the rest belongs to the background";
    faults.push({ field, severity, rule, reason, mend });
  }
  const sentences = sentencesOf(definition.text, "en").length;
  if (sentences > 1) {
    const reason = `the definition has ${sentences} sentences`;
    const mend = "keep the one that answers “what is this?”, move the rest to the background";
    faults.push({ field, severity, rule: "one-sentence", reason, mend });
  }
  return faults;
}
