import { groupsOf, type Numbered } from "./groups.ts";
import { NoteRow } from "./NoteRow.tsx";
import type { PanelProps } from "./PanelView.tsx";

/** The notes in order of first mention, under the article's own headings. */
export function NoteList(props: PanelProps & { shown: readonly Numbered[] }) {
  const groups = groupsOf(props.shown);
  return (
    <>
      {groups.map(({ heading, notes }) => (
        <section key={notes[0]?.note.entry} class="group">
          {heading !== undefined && (
            <h3 class="under">
              <bdi>{heading}</bdi>
            </h3>
          )}
          <ol class="rows">
            {notes.map((numbered) => (
              <NoteRow key={numbered.note.entry} numbered={numbered} {...props} />
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}
