import { sayDate } from "../card/dates.ts";
import { Article } from "./Article.tsx";
import { choiceOf, saidOf, type WelcomeState } from "./state.ts";
import type { Voice, WelcomeKey } from "./voice.ts";

/** What the reader can do on the welcome page. */
export interface WelcomeActions {
  readonly every: () => void;
  readonly news: () => void;
  readonly first: () => void;
  readonly settings: () => void;
  readonly keys: () => void;
}

interface Props {
  readonly state: WelcomeState;
  /** How many sites the built-in list has. */
  readonly listed: number;
  readonly actions: WelcomeActions;
  readonly voice: Voice;
}

/** The welcome page in a state: an article to try it on, then the one choice that there is. */
export function WelcomeView(props: Props) {
  const { t } = props.voice;
  return (
    <div class="ui page welcome">
      <header>
        <p class="brand">
          <img src="/icon/48.png" alt="" width="24" height="24" /> Scholium
        </p>
        <h1 class="title">{t("head")}</h1>
        <p class="lead">{t("lead")}</p>
      </header>
      <Specimen {...props} />
      <div class="block facts">
        {(["side", "sources", "sent"] as const).map((fact) => (
          <div key={fact}>
            <h2 class="sub">{t(`${fact}Head`)}</h2>
            <p>{t(fact)}</p>
          </div>
        ))}
      </div>
      <Where {...props} />
      <Keys {...props} />
    </div>
  );
}

/** An article of our own, which the reader script reads as it would any. */
function Specimen({ state, actions, voice }: Props) {
  const { t, locale } = voice;
  const { keys } = state;
  return (
    <section class="block specimen">
      <div class="aside">
        <h2 class="label">{t("try")}</h2>
        <p>{t("tryPointer")}</p>
        {keys && <p>{t("tryKey", { keys })}</p>}
        <p>
          <button type="button" class="do quiet" onClick={actions.first}>
            {t("tryNext")}
          </button>
        </p>
      </div>
      <Article>
        <p class="fine">{t("demoOrigin", { date: sayDate("2023-09-04", locale, "long") })}</p>
      </Article>
    </section>
  );
}

/** Two choices of equal weight; the one that holds is marked. */
function Where({ state, listed, actions, voice }: Props) {
  const { t } = voice;
  const choice = choiceOf(state);
  const said = saidOf(state);
  return (
    <section class="block where">
      <h2 class="head">{t("whereHead")}</h2>
      <p class="text">{t("where")}</p>
      <div class="choices">
        {(["news", "every"] as const).map((which) => (
          <div key={which}>
            <button
              type="button"
              class="do quiet"
              aria-pressed={choice === which}
              aria-describedby={`${which}-why`}
              onClick={actions[which]}
            >
              {t(which)}
            </button>
            <p class="fine" id={`${which}-why`}>
              {t(`${which}Why` satisfies WelcomeKey, { count: listed })}
            </p>
          </div>
        ))}
      </div>
      <p class="holds" role="status">
        {said && t(said, { count: state.granted?.barred.length ?? 0 })}
      </p>
      <p class="fine">
        {t("changeLater")}{" "}
        <button type="button" class="link" onClick={actions.settings}>
          {t("settings")}
        </button>
      </p>
    </section>
  );
}

function Keys({ state, actions, voice }: Props) {
  const { t } = voice;
  const { keys, shortcutsAt } = state;
  if (keys === undefined) return null;
  return (
    <section class="block">
      <h2 class="sub">{t("keysHead")}</h2>
      <p>{keys === "" ? t("keysNone") : t("keys", { keys })}</p>
      <p class="acts">
        <button type="button" class="link" onClick={actions.keys}>
          {t("changeKeys")}
        </button>
      </p>
      {shortcutsAt && (
        <label class="field">
          <span>{t("keysBy")}</span>
          <input
            readOnly
            dir="ltr"
            value={shortcutsAt}
            onFocus={(event) => event.currentTarget.select()}
          />
        </label>
      )}
    </section>
  );
}
