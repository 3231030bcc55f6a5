import { Pair } from "../popup/Pair.tsx";
import type { OptionsProps } from "./OptionsView.tsx";

/** The commands and their keys, which the browser keeps. Where it has none, nothing is said. */
export function Keyboard({ state, actions, voice }: OptionsProps) {
  const { t } = voice;
  const { shortcuts, shortcutsAt } = state;
  if (shortcuts.length === 0) return null;
  return (
    <Pair head={t("keyboard")} level={2}>
      <ul class="list">
        {shortcuts.map(({ command, keys }) => (
          <li key={command}>
            <bdi>{command}</bdi>
            {keys === "" ? <small>{t("noKeys")}</small> : <kbd>{keys}</kbd>}
          </li>
        ))}
      </ul>
      <p class="acts">
        <button type="button" class="link" data-key="keys" onClick={actions.openShortcuts}>
          {t("changeKeys")}
        </button>
      </p>
      {shortcutsAt && (
        <label class="field">
          <span>{t("keysBy")}</span>
          <input
            readOnly
            dir="ltr"
            data-key="address"
            value={shortcutsAt}
            onFocus={(event) => event.currentTarget.select()}
          />
        </label>
      )}
    </Pair>
  );
}
