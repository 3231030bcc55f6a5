import type { Actions } from "./actions.ts";
import type { PopupState } from "./state.ts";
import type { Voice } from "./voice.ts";

/** Settings that could not be read: what holds instead, and where the old ones are. */
export function Broken(props: {
  broken: PopupState["broken"];
  actions: Pick<Actions, "copyBroken" | "dismissBroken">;
  voice: Voice;
}) {
  const { broken, actions, voice } = props;
  const { t } = voice;
  if (!broken) return null;
  return (
    <div class="block broken" role="alert">
      <p>{t("broken")}</p>
      {broken.shown && (
        <label class="field">
          <span>{t("notCopied")}</span>
          <textarea
            rows={3}
            readOnly
            dir="ltr"
            spellcheck={false}
            value={broken.text}
            onFocus={(event) => event.currentTarget.select()}
          />
        </label>
      )}
      <div class="acts">
        <button type="button" class="link" onClick={actions.copyBroken}>
          {t("copyOld")}
        </button>
        <button type="button" class="link" onClick={actions.dismissBroken}>
          {t("dismiss")}
        </button>
      </div>
    </div>
  );
}
