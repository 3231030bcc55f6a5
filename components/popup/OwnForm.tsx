import { useId, useRef, useState } from "preact/hooks";
import type { Actions } from "./actions.ts";
import { LONGEST_NAME, problemOf } from "./draft.ts";
import { type Draft, START } from "./state.ts";
import type { Voice } from "./voice.ts";

type FormActions = Pick<Actions, "draft" | "keep" | "discard">;

/** The form for a note of one's own: three lines, one of them required. */
export function OwnForm(props: { draft: Draft; actions: FormActions; voice: Voice }) {
  const { draft, actions, voice } = props;
  const { t } = voice;
  const id = useId();
  const name = useRef<HTMLInputElement>(null);
  const [tried, setTried] = useState(false);
  const problem = tried ? problemOf(draft) : undefined;
  const keep = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (problemOf(draft)) name.current?.focus();
    else actions.keep();
  };
  return (
    <form class="form" noValidate onSubmit={keep}>
      <label class="field">
        <span>{t("name")}</span>
        <input
          ref={name}
          data-key={START}
          required
          dir="auto"
          autocomplete="off"
          value={draft.headword}
          aria-invalid={problem !== undefined}
          aria-describedby={`${id}-problem`}
          onInput={(event) => actions.draft({ headword: event.currentTarget.value })}
        />
      </label>
      <p class="fine problem" id={`${id}-problem`} role="status">
        {problem && t(problem, { count: LONGEST_NAME })}
      </p>
      <label class="field">
        <span>{t("otherSpellings")}</span>
        <input
          dir={draft.forms === "" ? undefined : "auto"}
          autocomplete="off"
          spellcheck={false}
          placeholder={t("spellingsHint")}
          value={draft.forms}
          onInput={(event) => actions.draft({ forms: event.currentTarget.value })}
        />
      </label>
      <label class="field">
        <span>{t("oneSentence")}</span>
        <textarea
          dir="auto"
          rows={3}
          value={draft.note}
          onInput={(event) => actions.draft({ note: event.currentTarget.value })}
        />
      </label>
      <div class="acts">
        <button type="submit" class="do">
          {t("keep")}
        </button>
        <button type="button" class="link" onClick={actions.discard}>
          {t("discard")}
        </button>
      </div>
    </form>
  );
}
