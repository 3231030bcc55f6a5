import { endonyms, languages } from "../../core/languages.ts";
import { accents, type Delays } from "../../core/settings.ts";
import { Around } from "../popup/Around.tsx";
import { Choices, densities, styles } from "../popup/SettingsView.tsx";
import type { OptionsProps } from "./OptionsView.tsx";

const waits: readonly Delays[] = ["short", "usual", "long"];

/** How notes are marked, when their cards open, and in what language all of it speaks. */
export function Marks({ settings, actions, voice }: OptionsProps) {
  const { t, popup } = voice;
  const { density, style, accent, delays, language } = settings;
  return (
    <>
      <section class="block pair">
        <h2 class="label">{t("marks")}</h2>
        <p class="text">
          <Around text={t("sample")} of="name">
            <span class={density === "none" ? "" : `sample ${style}`}>{t("sampleName")}</span>
          </Around>
        </p>
      </section>
      <Choices
        head={popup.t("underline")}
        chosen={density}
        choices={densities.map((value) => ({ value, name: popup.t(`density-${value}`) }))}
        choose={actions.density}
      />
      <Choices
        head={popup.t("style")}
        chosen={style}
        choices={styles.map((value) => ({ value, name: popup.t(`style-${value}`), sample: value }))}
        choose={actions.style}
      />
      <Choices
        head={t("accent")}
        chosen={accent}
        choices={accents.map((value) => ({
          value,
          name: t(`accent-${value}`),
          sample: `hue ${value}`,
        }))}
        choose={actions.accent}
      />
      <Choices
        head={t("delays")}
        why={t("delaysWhy")}
        chosen={delays}
        choices={waits.map((value) => ({ value, name: t(`delays-${value}`) }))}
        choose={actions.delays}
      />
      <section class="block pair">
        <h2 class="label" id="language">
          {t("language")}
        </h2>
        <div class="field">
          <select
            aria-labelledby="language"
            data-key="language"
            value={language}
            onChange={(event) => actions.language(event.currentTarget.value)}
          >
            <option value="browser">{t("language-browser")}</option>
            {languages.map((tag) => (
              <option key={tag} value={tag} lang={tag}>
                {endonyms[tag]}
              </option>
            ))}
          </select>
        </div>
      </section>
    </>
  );
}
