import type { Note } from "../../core/report.ts";
import type { PanelActions } from "./actions.ts";
import type { PanelState } from "./state.ts";
import type { Voice } from "./voice.ts";
import { Words } from "./Words.tsx";

/** Every mention of a note, folded until it is asked for; each leads to its place on the page. */
export function Mentions(props: {
  note: Note;
  passages: PanelState["unfolded"];
  actions: PanelActions;
  voice: Voice;
}) {
  const { note, passages, actions, voice } = props;
  const { t } = voice;
  const { entry, headword, mentions } = note;
  const isOpen = entry in passages;
  const found = passages[entry] ?? [];
  return (
    <>
      <button
        type="button"
        class="link fold"
        data-key={`mentions ${entry}`}
        aria-expanded={isOpen}
        aria-label={t("everyMentionOf", { count: mentions, headword })}
        onClick={() => (isOpen ? actions.foldMentions(entry) : actions.unfoldMentions(entry))}
      >
        {t("everyMention", { count: mentions })}
      </button>
      {isOpen && (
        <ol class="mentions" aria-label={t("everyMentionOf", { count: mentions, headword })}>
          {found.map((passage, n) => (
            <li key={`${passage.frame} ${passage.mention}`}>
              <button
                type="button"
                class="hit"
                data-key={`mention ${passage.frame} ${passage.mention}`}
                onClick={() => actions.goTo(passage, note, n + 1)}
              >
                <span class="unseen">{t("mentionAt", { at: n + 1, of: found.length })}: </span>
                <Words passage={passage} />
              </button>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
