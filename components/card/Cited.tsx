import type { Cited as Sentence } from "../../core/card/model.ts";
import type { Voice } from "./voice.ts";

/** A sentence of the note, followed by the numbers of its sources. */
export function Cited({ of: { text, refs }, voice }: { of: Sentence; voice: Voice }) {
  return (
    <>
      <span {...voice.note}>{text}</span>
      <Refs refs={refs} voice={voice} />
    </>
  );
}

/** Reference numbers, raised; said as "Sources 1, 3". */
export function Refs({ refs, voice }: { refs: readonly number[]; voice: Voice }) {
  if (refs.length === 0) return null;
  return (
    <sup class="ref">
      <span class="unseen">{voice.t("source", { count: refs.length })} </span>
      {refs.join(", ")}
    </sup>
  );
}
