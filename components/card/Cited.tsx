import type { Cited as Sentence } from "../../core/card/model.ts";
import type { CardActions } from "./actions.ts";
import type { Voice } from "./voice.ts";

interface Props {
  readonly of: Sentence;
  readonly voice: Voice;
  /** Without a way to other notes their names are plain words. */
  readonly visit?: CardActions["visit"] | undefined;
}

/** A sentence of the note, followed by the numbers of its sources. */
export function Cited({ of: sentence, voice, visit }: Props) {
  return (
    <>
      <span {...voice.note}>{visit ? linked(sentence, visit) : sentence.text}</span>
      <Refs refs={sentence.refs} voice={voice} />
    </>
  );
}

/** The sentence, with other entries' names as ways to their notes. */
function linked({ text, links = [] }: Sentence, visit: (entry: string) => void) {
  let at = 0;
  const parts = links.map(({ start, end, entry }) => {
    const before = text.slice(at, start);
    at = end;
    return (
      <>
        {before}
        <button type="button" class="lead" data-entry={entry} onClick={() => visit(entry)}>
          {text.slice(start, end)}
        </button>
      </>
    );
  });
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}

/** Reference numbers, raised; said as "Sources 1, 3". */
export function Refs({ refs, voice }: { refs: readonly number[]; voice: Voice }) {
  if (refs.length === 0) return null;
  return (
    <sup class="ref">
      <span class="unseen" lang={voice.locale}>
        {voice.t("source", { count: refs.length })}{" "}
      </span>
      {refs.join(", ")}
    </sup>
  );
}
