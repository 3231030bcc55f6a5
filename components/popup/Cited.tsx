import type { Cited as Sentence } from "../../core/card/model.ts";
import type { Voice } from "./voice.ts";

/** A sentence, followed by the numbers of its sources: said as "Sources 1, 3". */
export function Cited({ text, refs, voice }: Sentence & { voice: Voice }) {
  return (
    <>
      {text}
      {refs.length > 0 && (
        <sup class="ref">
          <span class="unseen" lang={voice.locale}>
            {voice.t("source", { count: refs.length })}{" "}
          </span>
          {refs.join(", ")}
        </sup>
      )}{" "}
    </>
  );
}
