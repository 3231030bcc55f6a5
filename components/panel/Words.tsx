import type { Passage } from "../../core/report.ts";

/** Words as they are printed, with what stands around them there. */
export function Words({ passage }: { passage: Passage }) {
  const { before, words, after } = passage;
  return (
    <span class="passage">
      <bdi>
        {before}
        <mark>{words}</mark>
        {after}
      </bdi>
    </span>
  );
}
