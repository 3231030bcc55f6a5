import type { ComponentChildren } from "preact";
import { sayDate } from "../card/dates.ts";
import type { Actions } from "./actions.ts";
import { fileName, isOn, sceneOf } from "./scene.ts";
import { type PopupState, START } from "./state.ts";
import type { Voice } from "./voice.ts";

/** Whose page it is, and the switch. */
export function SiteHeader(props: { state: PopupState; actions: Actions; voice: Voice }) {
  const { state, actions, voice } = props;
  const { tab } = state;
  const on = isOn(state);
  const sub = subOf(state, voice);
  const isStart = state.view.kind === "home"; // an entry begins at its own head
  return (
    <header class="site">
      <div class="line">
        <h1 class="head" tabIndex={-1} data-key={isStart ? START : undefined}>
          <bdi>{breakable(headOf(state, voice))}</bdi>
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
      {sub && <p class="fine">{sub}</p>}
    </header>
  );
}

function headOf({ tab }: PopupState, { t }: Voice): string {
  if (!tab) return t("title");
  if (tab.kind === "pdf" || tab.kind === "file") return fileName(tab.url) ?? t(`kind-${tab.kind}`);
  return tab.kind === "page" && tab.host !== "" ? tab.host : t(`kind-${tab.kind}`);
}

/** A long host breaks after a dot before it breaks within a word. */
function breakable(head: string): ComponentChildren {
  return head.split(/(?<=\.)/u).flatMap((part, at) => (at === 0 ? part : [<wbr key={at} />, part]));
}

/** One line on the page, where there is one to say. */
function subOf(state: PopupState, { t, locale }: Voice): string | undefined {
  if (state.view.kind !== "home" || state.query.trim() !== "") return undefined;
  const scene = sceneOf(state);
  if (scene === "off") return t("offHere");
  if (scene === "empty" && isOn(state)) return t("onHere");
  const day = scene === "open" ? state.report?.date?.slice(0, 10) : undefined;
  return day && t("articleOf", { date: sayDate(day, locale, "long") });
}
