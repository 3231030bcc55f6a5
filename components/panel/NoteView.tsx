import { useEffect, useState } from "preact/hooks";
import { type CardInput, cardModel } from "../../core/card/model.ts";
import type { Note } from "../../core/report.ts";
import { sayDate, sayMoment } from "../card/dates.ts";
import { BackLink } from "../popup/BackLink.tsx";
import { Hiding, OwnActs } from "../popup/Reading.tsx";
import { START } from "../popup/state.ts";
import { CardBody } from "./CardBody.tsx";
import type { PanelProps } from "./PanelView.tsx";

type Props = PanelProps & { readonly note: Note };

/** A note of the page to read here: what its card says, in the panel. */
export function NoteView(props: Props) {
  const { note, state, actions, voice } = props;
  const { entry, headword, own } = note;
  const { t, popup } = voice;
  const input = useInput(props);
  const model = typeof input === "object" ? cardModel(input) : undefined;
  return (
    <>
      <article class="block reading">
        <BackLink actions={actions}>{popup.t("back")}</BackLink>
        <h2 class="head" tabIndex={-1} data-key={START}>
          <bdi>{headword}</bdi>
        </h2>
        <p class="acts">
          <button
            type="button"
            class="link"
            data-key="find"
            onClick={() => actions.openNote(entry, headword)}
          >
            {t("findOnPage")}
          </button>
        </p>
        {input === "asked" && <p class="fine">{t("loading")}</p>}
        {input === "gone" && <p class="text">{popup.t("noteGone", { name: headword })}</p>}
        {model?.kind === "note" && model.outOfDate && (
          <p class="fine">
            {popup.t("outOfDate", { date: sayDate(model.reviewed, voice.locale, "long") })}
          </p>
        )}
        {model?.kind === "own" && (
          <p class="fine">{popup.t("ownNote", { date: sayMoment(model.changed, voice.locale) })}</p>
        )}
        {model && (
          <CardBody
            model={model}
            voice={voice.card}
            actions={{
              choose: actions.choose,
              jump: actions.jumpToPolicy,
              visit: (id) => actions.read(id, "find"),
              copy: actions.copy,
            }}
          />
        )}
      </article>
      {own ? (
        <OwnActs id={entry} actions={actions} voice={popup} />
      ) : (
        <Hiding id={entry} name={headword} state={state} actions={actions} voice={popup} />
      )}
    </>
  );
}

/** Asked for anew when the page has changed: its date, and what its publisher prints, may have. */
function useInput({ note, state, panel, cards }: Props): CardInput | "asked" | "gone" {
  const [found, keep] = useState<CardInput | "asked" | "gone">("asked");
  const { entry } = note;
  const { report } = state;
  const { sense } = panel;
  useEffect(() => {
    let open = true;
    void cards.cards(entry, sense).then(([first]) => open && keep(first ?? "gone"));
    return () => {
      open = false;
    };
  }, [cards, entry, report, sense]);
  return found;
}
