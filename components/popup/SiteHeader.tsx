import { sayDate } from "../card/dates.ts";
import type { Actions } from "./actions.ts";
import { fileName, isOn, type Scene, sceneOf } from "./scene.ts";
import { type PopupState, START } from "./state.ts";
import type { Voice } from "./voice.ts";

/** Whose page it is, and the switch. */
export function SiteHeader(props: { state: PopupState; actions: Actions; voice: Voice }) {
  const { state, actions, voice } = props;
  const { tab } = state;
  const on = isOn(state);
  return (
    <header class="site">
      <div class="line">
        <h1 class="head" tabIndex={-1} data-key={START}>
          <bdi>{headOf(state, voice)}</bdi>
        </h1>
        {tab?.kind === "page" && tab.access !== "none" && (
          <button
            type="button"
            class="switch"
            role="switch"
            aria-checked={on}
            aria-label={voice.t("notesOn", { host: tab.host })}
            onClick={() => actions.site(!on)}
          >
            <span aria-hidden="true">{voice.t(on ? "on" : "off")}</span>
          </button>
        )}
      </div>
      <Sub scene={sceneOf(state)} state={state} voice={voice} />
    </header>
  );
}

function headOf({ tab }: PopupState, { t }: Voice): string {
  if (!tab) return t("title");
  if (tab.kind === "pdf" || tab.kind === "file") return fileName(tab.url) ?? t(`kind-${tab.kind}`);
  return tab.kind === "page" && tab.host !== "" ? tab.host : t(`kind-${tab.kind}`);
}

/** One line on the page, where there is one to say. */
function Sub({ scene, state, voice }: { scene: Scene; state: PopupState; voice: Voice }) {
  const { t, locale } = voice;
  const date = state.report?.date?.slice(0, 10);
  const said =
    scene === "off"
      ? t("offHere")
      : scene === "open" && date
        ? t("articleOf", { date: sayDate(date, locale, "long") })
        : scene === "empty" && isOn(state)
          ? t("onHere")
          : undefined;
  return said === undefined ? null : <p class="fine">{said}</p>;
}
