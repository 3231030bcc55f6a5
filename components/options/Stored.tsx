import { Pair } from "../popup/Pair.tsx";
import type { OptionsProps } from "./OptionsView.tsx";

/** All that is stored and how much of it; and the way to remove it, asked twice and taken back once. */
export function Stored({ state, actions, voice }: OptionsProps) {
  const { t } = voice;
  const { stored, sure } = state;
  const all = stored.reduce((sum, { bytes }) => sum + bytes, 0);
  return (
    <Pair head={t("stored")} level={2}>
      <p class="fine">{t("storedWhy")}</p>
      {stored.length === 0 ? (
        <p>{t("nothingStored")}</p>
      ) : (
        <ul class="list stored">
          {stored.map(({ kind, count, bytes }) => (
            <li key={kind}>
              <span>{t(`stored-${kind}`, count === undefined ? {} : { count })}</span>
              <small class="num">{t("bytes", { count: bytes })}</small>
            </li>
          ))}
        </ul>
      )}
      {stored.length > 0 && <p class="fine num">{t("bytesInAll", { count: all })}</p>}
      <p class="fine">{t("permissionsStay")}</p>
      {sure ? (
        <fieldset class="sure">
          <legend>{t("forgetSure")}</legend>
          <div class="buttons">
            <button type="button" class="do" onClick={actions.forgetSure}>
              {t("forgetYes")}
            </button>
            <button
              type="button"
              class="do quiet"
              data-key="keep it"
              onClick={() => actions.forget(false)}
            >
              {t("keepIt")}
            </button>
          </div>
        </fieldset>
      ) : (
        <p class="buttons">
          <button
            type="button"
            class="do quiet"
            data-key="forget"
            disabled={stored.length === 0}
            onClick={() => actions.forget(true)}
          >
            {t("forget")}
          </button>
        </p>
      )}
    </Pair>
  );
}
