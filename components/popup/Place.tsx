import type { ComponentChildren } from "preact";
import { Around } from "./Around.tsx";
import type { Actions } from "./actions.ts";
import { Notes } from "./Notes.tsx";
import { OnNames } from "./OnNames.tsx";
import type { TabKind } from "./port.ts";
import { isOn, sceneOf, shownNotes } from "./scene.ts";
import type { PopupState } from "./state.ts";
import type { Voice } from "./voice.ts";

/** What is to be said of the page, and what can be done about it. `list` stands for the notes. */
export function Place(props: {
  state: PopupState;
  actions: Actions;
  voice: Voice;
  list?: ComponentChildren;
}) {
  const { state, actions, voice, list } = props;
  const { t } = voice;
  const host = state.tab?.host ?? "";
  switch (sceneOf(state)) {
    case "loading":
    case "off":
      return null;
    case "cannot":
      return (
        <Plain
          text={t(`cannot-${state.tab?.kind ?? ("page" satisfies TabKind)}`)}
          why={t("stillLookUp")}
        />
      );
    case "missing":
    case "revoked": {
      const scene = sceneOf(state) as "missing" | "revoked";
      return (
        <Plain text={t(scene)} why={t(`${scene}Why`)}>
          <button type="button" class="do" data-key="allow" onClick={() => actions.site(true)}>
            {t("allow", { host })}
          </button>
        </Plain>
      );
    }
    case "unlisted":
      return (
        <Plain text={t("unlisted")} why={t("unlistedWhy")}>
          <button type="button" class="do" onClick={actions.readOnce}>
            {t("readThis")}
          </button>
          <Always host={host} actions={actions} voice={voice} />
        </Plain>
      );
    case "reading":
      return <Plain why={t("reading")} />;
    case "unread":
      return (
        <Plain text={t("unread")} why={t("unreadWhy")}>
          <button type="button" class="do" onClick={actions.readOnce}>
            {t("readNow")}
          </button>
        </Plain>
      );
    case "empty":
    case "open":
      return <Read state={state} actions={actions} voice={voice} list={list} />;
  }
}

/** A page that was read. */
function Read(props: {
  state: PopupState;
  actions: Actions;
  voice: Voice;
  list: ComponentChildren;
}) {
  const { state, actions, voice, list } = props;
  const { t } = voice;
  const notes = shownNotes(state);
  const policy = state.report?.policy;
  // A page without a note, of a house without one known, needs no second "none".
  const tells = policy && (notes.length > 0 || policy.kind !== "none");
  return (
    <>
      {notes.length > 0 ? (
        (list ?? <Notes notes={notes} unfolded={state.unfolded} actions={actions} voice={voice} />)
      ) : (
        <div class="block plain">
          <p class="text">{t("noNotes")}</p>
          <p class="fine">
            <Around text={t("missingOne")} of="menu">
              <i>{t("menuAdd")}</i>
            </Around>
          </p>
        </div>
      )}
      {tells && <OnNames policy={policy} actions={actions} voice={voice} />}
      {!isOn(state) && (
        <div class="block">
          <p class="fine">{t("readHereOnce")}</p>
          <Always host={state.tab?.host ?? ""} actions={actions} voice={voice} />
        </div>
      )}
    </>
  );
}

/** The two ways to have notes without asking for them; the browser asks before either. */
function Always({ host, actions, voice }: { host: string; actions: Actions; voice: Voice }) {
  const { t } = voice;
  return (
    <>
      <div class="acts">
        <button type="button" class="link" onClick={() => actions.site(true)}>
          {t("alwaysHere", { host })}
        </button>
        <button type="button" class="link" onClick={actions.everySite}>
          {t("everySite")}
        </button>
      </div>
      <p class="fine">{t("willAsk")}</p>
    </>
  );
}

/** A sentence, its reason, and what can be done. */
function Plain(props: { text?: string; why: string; children?: ComponentChildren }) {
  return (
    <div class="block plain">
      {props.text && <p class="text">{props.text}</p>}
      <p class="fine">{props.why}</p>
      {props.children && <div class="gap">{props.children}</div>}
    </div>
  );
}
