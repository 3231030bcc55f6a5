import { render } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import css from "../../assets/css/card.css?inline";
import { directionOfLang } from "../../core/card/direction.ts";
import type { CardModel } from "../../core/card/model.ts";
import type { Spoken } from "../../core/messages.ts";
import type { CardActions } from "../card/actions.ts";
import { Body } from "../card/Card.tsx";
import { type CardKey, voiceFor } from "../card/voice.ts";

/** What the card is on the page and need not be here: a sheet of paper over something else. */
const FLAT = `.card { inline-size: auto; max-block-size: none; background: none; box-shadow: none;
  transition: none; display: block } .inner { padding: 0; overflow: visible; background: none }`;

/**
 * The inside of a card: the card's own parts under the card's own sheet. It stands in a shadow root,
 * as on a page, since the two sheets use the same short words; colours and sizes are inherited.
 */
export function CardBody(props: {
  model: CardModel;
  voice: Spoken<CardKey>;
  actions: Pick<CardActions, "choose" | "jump" | "visit" | "copy">;
}) {
  const { model, voice, actions } = props;
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const root = host.current?.shadowRoot ?? host.current?.attachShadow({ mode: "open" });
    if (!root) return;
    if (root.adoptedStyleSheets.length === 0) root.adoptedStyleSheets = [css, FLAT].map(sheetOf);
    const dir = directionOfLang(voice.locale);
    render(
      <div class="card" lang={voice.locale} dir={dir}>
        <div class="inner">
          <Body
            model={model}
            voice={voiceFor(voice.t, voice.locale, model.lang)}
            actions={{ ...actions, pin: () => {}, close: () => {} }}
          />
        </div>
      </div>,
      root,
    );
  });
  useEffect(() => {
    const root = host.current?.shadowRoot;
    return () => {
      if (root) render(null, root);
    };
  }, []);
  return <div ref={host} />;
}

function sheetOf(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}
