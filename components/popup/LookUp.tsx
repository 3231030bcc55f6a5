import type { ComponentChildren } from "preact";
import { useMemo, useRef } from "preact/hooks";
import { type Found, type Index, indexNames, lookUp } from "../../core/search.ts";
import { isShown } from "../../core/settings.ts";
import { Around } from "./Around.tsx";
import type { Actions } from "./actions.ts";
import { LOOK, type PopupState } from "./state.ts";
import type { Voice } from "./voice.ts";

/** So many results are shown: who needs more types on. */
const MANY = 20;

/**
 * The box in which names are looked up, and what was found. In the side panel `children` stand
 * between the two, and `omit` names the entries that are found among them.
 */
export function LookUp(props: {
  state: PopupState;
  actions: Actions;
  voice: Voice;
  label?: string;
  omit?: ReadonlySet<string>;
  children?: ComponentChildren;
}) {
  const { state, actions, voice, omit, children } = props;
  const { t } = voice;
  const asked = state.query.trim() !== "";
  const index = useIndex(state, asked);
  const found = lookUp(index, state.query).filter(({ entry }) => !omit?.has(entry.id));
  if (state.glossaries === "failed") return <Failed actions={actions} voice={voice} />;
  return (
    <search class="block look" onKeyDown={walk}>
      <label class="field">
        <span>{props.label ?? t("lookUp")}</span>
        <input
          type="search"
          data-key={LOOK}
          dir={asked ? "auto" : undefined} // the words of an empty box are ours, not the reader's
          autocomplete="off"
          spellcheck={false}
          value={state.query}
          placeholder={t("inAnyLanguage")}
          onInput={(event) => actions.search(event.currentTarget.value)}
          onKeyDown={(event) => {
            const first = found[0]?.entry.id;
            if (event.key === "Enter" && !event.isComposing && first !== undefined) {
              actions.read(first, LOOK);
            }
          }}
        />
      </label>
      {children}
      <p class="unseen" role="status">
        {asked &&
          state.glossaries !== "loading" &&
          found.length > 0 &&
          t("found", { count: found.length })}
      </p>
      {found.length > 0 && children && <h2 class="label">{t("elsewhere")}</h2>}
      {found.length > 0 && (
        <ul class="found">
          {found.slice(0, MANY).map((hit) => (
            <Hit key={hit.entry.id} hit={hit} state={state} actions={actions} voice={voice} />
          ))}
        </ul>
      )}
      {found.length > MANY && (
        <p class="fine more">{t("moreFound", { count: found.length - MANY })}</p>
      )}
      {asked && found.length === 0 && !omit?.size && state.glossaries !== "loading" && (
        <NotFound query={state.query} actions={actions} voice={voice} />
      )}
    </search>
  );
}

/**
 * Glossaries that are off are not looked up in; hidden entries are, so that they can be had back.
 * Twenty thousand names take a tenth of a second: made once something was asked, not at each opening.
 */
function useIndex({ glossaries, settings }: PopupState, asked: boolean): Index {
  const { own, glossariesOff } = settings ?? {};
  const wanted = useRef(false);
  wanted.current ||= asked;
  const isWanted = wanted.current;
  return useMemo(() => {
    if (!isWanted) return [];
    const on = typeof glossaries === "string" ? [] : glossaries;
    return indexNames([
      ...(own ?? []),
      ...on.filter(({ id }) => !glossariesOff?.includes(id)).flatMap(({ entries }) => entries),
    ]);
  }, [glossaries, glossariesOff, own, isWanted]);
}

function Hit(props: { hit: Found; state: PopupState; actions: Actions; voice: Voice }) {
  const { hit, state, actions, voice } = props;
  const { entry, matched } = hit;
  const key = `hit ${entry.id}`;
  const isHidden = state.settings && !isShown(state.settings, state.tab?.host ?? "", entry.id);
  const answer = "definition" in entry ? entry.definition.text : entry.note;
  return (
    <li>
      <button type="button" class="hit" data-key={key} onClick={() => actions.read(entry.id, key)}>
        <span>
          <bdi>{entry.headword}</bdi>
          {isHidden && <small> {voice.t("hiddenMark")}</small>}
        </span>
        {matched ? (
          <small>
            <Around text={voice.t("matches")} of="name">
              <bdi lang={matched.lang}>
                <i>{matched.text}</i>
              </bdi>
            </Around>
          </small>
        ) : null}
        {answer !== "" && (
          <small class="begins">
            <bdi>{answer}</bdi>
          </small>
        )}
      </button>
    </li>
  );
}

function NotFound(props: { query: string; actions: Actions; voice: Voice }) {
  const { query, actions, voice } = props;
  const name = query.trim();
  return (
    <div class="more">
      <p class="fine" role="status">
        {voice.t("notFound")}
      </p>
      <p class="fine">
        <button
          type="button"
          class="link"
          data-key="add this"
          onClick={() => actions.write("add this", { name })}
        >
          {voice.t("addThis", { name })}
        </button>
      </p>
    </div>
  );
}

function Failed({ actions, voice }: { actions: Actions; voice: Voice }) {
  return (
    <div class="block" role="alert">
      <p>{voice.t("glossaryFailed")}</p>
      <p class="gap">
        <button type="button" class="do quiet" onClick={actions.loadGlossaries}>
          {voice.t("tryAgain")}
        </button>
      </p>
    </div>
  );
}

/** The arrow keys walk from the box through what was found and back. */
function walk(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (by === 0) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-key]")];
  const at = stops.indexOf(event.target as HTMLElement);
  const next = stops[at + by];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}
