import { Component } from "preact";
import { directionOfLang } from "../../core/card/direction.ts";
import type { CardModel } from "../../core/card/model.ts";
import type { Translate } from "../../core/messages.ts";
import type { CardActions } from "./actions.ts";
import { Controls } from "./Controls.tsx";
import { Head } from "./Head.tsx";
import { Hidden } from "./Hidden.tsx";
import { Note } from "./Note.tsx";
import { Senses } from "./Senses.tsx";
import { type CardKey, type Voice, voiceFor } from "./voice.ts";

/** What a card is made of. It keeps no state of its own but that of its native folds. */
export interface CardProps {
  readonly model: CardModel;
  readonly t: Translate<CardKey>;
  /** The language of the interface, BCP 47; it also decides the card's direction. */
  readonly locale: string;
  readonly actions: CardActions;
  /** Where the card stands: below the phrase, above it, or as a sheet at the window's foot. */
  readonly side?: "below" | "above";
  readonly pinned?: boolean;
  readonly sheet?: boolean;
  /** The sheet is drawn up. */
  readonly tall?: boolean;
}

/** The headword's id: the card is alone in its shadow root. */
const headId = "headword";

/**
 * The card: a dialog named by its headword, which does not take the page away. Its place and the
 * tether's come from outside as `--tether-x`, `--tether-w` and `--room` on the host.
 */
export function Card(props: CardProps) {
  const { model, t, locale, actions, side = "below" } = props;
  const { pinned = false, sheet = false, tall = false } = props;
  const voice = voiceFor(t, locale, model.lang);
  return (
    <div
      class={["card", sheet && "sheet", pinned && !sheet && "pinned"].filter(Boolean).join(" ")}
      data-side={side}
      data-tall={tall}
      role="dialog"
      aria-labelledby={headId}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || event.target !== event.currentTarget || sheet) return;
        event.preventDefault();
        actions.pin(!pinned);
      }}
      lang={locale}
      dir={directionOfLang(locale)}
    >
      {sheet ? <Grip voice={voice} tall={tall} actions={actions} /> : <span class="tether" />}
      <div class="inner" key={keyOf(model)}>
        <Inside model={model} t={t} locale={locale} actions={actions} />
      </div>
      <Controls model={model} voice={voice} actions={actions} pinned={pinned} sheet={sheet} />
    </div>
  );
}

type InsideProps = Pick<CardProps, "model" | "t" | "locale" | "actions">;

/** Head and body, which are not drawn anew where the card only stands otherwise. */
class Inside extends Component<InsideProps> {
  override shouldComponentUpdate(next: InsideProps) {
    const { model, t, locale, actions } = this.props;
    return (
      next.model !== model || next.t !== t || next.locale !== locale || next.actions !== actions
    );
  }

  override render({ model, t, locale, actions }: InsideProps) {
    const voice = voiceFor(t, locale, model.lang);
    return (
      <>
        <Head model={model} voice={voice} id={headId} actions={actions} />
        <Body model={model} voice={voice} actions={actions} />
      </>
    );
  }
}

/** What a card says, under its head: also what the side panel shows of it. */
export function Body({
  model,
  voice,
  actions,
}: {
  model: CardModel;
  voice: Voice;
  actions: CardActions;
}) {
  switch (model.kind) {
    case "note":
      return <Note model={model} voice={voice} actions={actions} />;
    case "senses":
      return <Senses model={model} voice={voice} actions={actions} />;
    case "own":
      return (
        <p class="definition own" dir="auto">
          {model.note}
        </p>
      );
    case "hidden":
      return <Hidden model={model} voice={voice} actions={actions} />;
    case "failed":
      return <p class="definition">{voice.t("failed")}</p>;
  }
}

function Grip(props: { voice: Voice; tall: boolean; actions: CardActions }) {
  const { voice, tall, actions } = props;
  if (!actions.grow) return <span class="grip" />;
  return (
    <button
      type="button"
      class="grip"
      aria-label={voice.t("taller")}
      aria-expanded={tall}
      onClick={() => actions.grow?.(!tall)}
    />
  );
}

/** Another note begins at its top with its folds shut; the controls, and the focus in them, stay. */
function keyOf(model: CardModel): string {
  return model.kind === "note" || model.kind === "own"
    ? `${model.entry} ${model.position?.at}`
    : `${model.kind} ${model.headword}`;
}
