import maps from "virtual:scholium/maps";
import cardCss from "../../../assets/css/card.css?inline";
import tokensCss from "../../../assets/css/tokens.css?inline";
import { LocatorMap } from "../../../components/card/Map.tsx";
import { type CardKey, voiceFor } from "../../../components/card/voice.ts";
import { directionOfLang } from "../../../core/card/direction.ts";
import { cardModel } from "../../../core/card/model.ts";
import { locale as chosen, voiceIn } from "../language.ts";
import { Shadow } from "../Shadow.tsx";
import { entry } from "./entries.ts";
import { Framed } from "./Framed.tsx";
import { sense } from "./fixtures.ts";

const shown: readonly (readonly [said: string, id: string, theme: string, locale?: string])[] = [
  ["A point.", "stepanakert", "light"],
  ["A line.", "lachin-corridor", "light"],
  ["An area: about here.", "abkhazia", "light"],
  ["Land whose status is disputed.", "kashmir", "light"],
  ["Several points, in dark.", "seven-districts", "dark"],
  ["Right to left: the map is not turned round.", "syunik", "light", "ar"],
];

/** The map of a card, unfolded, in every kind and light. */
export function Maps() {
  return (
    <div class="exhibits">
      {shown.map(([said, id, theme, locale = chosen]) => (
        <figure class="exhibit" key={id}>
          <figcaption>{said}</figcaption>
          <div class={theme} ref={unfold}>
            <Framed model={modelOf(id)} locale={locale} style={{ "--room": "none" }} />
          </div>
        </figure>
      ))}
      <figure class="exhibit">
        <figcaption>Narrow: a sheet of 320 pixels.</figcaption>
        <div class="phones">
          <div class="leaf light" ref={unfold}>
            <Framed model={modelOf("zangezur-corridor")} sheet tall style={{ "--room": "900px" }} />
          </div>
        </div>
      </figure>
    </div>
  );
}

function modelOf(id: string) {
  const map = maps[id];
  return cardModel({
    surface: entry(id).headword,
    pageLang: "en",
    senses: [{ ...sense(entry(id)), ...(map && { map }) }],
    today: "2026-12-01",
    position: { at: 2, of: 9 },
  });
}

/** Opens the fold of the map, once the card is drawn, and brings it into view. */
function unfold(around: HTMLElement | null) {
  requestAnimationFrame(() => {
    const fold = around?.firstElementChild?.shadowRoot?.querySelector("[data-part=map]");
    fold?.setAttribute("open", "");
    // It is drawn once it has been opened.
    fold?.addEventListener("toggle", () =>
      requestAnimationFrame(() => fold.closest(".inner")?.scrollTo({ top: 1e4 })),
    );
  });
}

const { t } = voiceIn<CardKey>("card");
const voice = voiceFor(t, chosen, "en");

/** All maps side by side: what collides or is cut is seen here. */
export function EveryMap() {
  return (
    <div class="exhibits maps">
      {Object.entries(maps).map(([id, map]) => (
        <Shadow key={id} class="card-host" css={[tokensCss, cardCss]} style={{ "--room": "none" }}>
          <div class="card" lang={chosen} dir={directionOfLang(chosen)}>
            <div class="inner">
              <LocatorMap map={map} name={entry(id).headword} voice={voice} />
            </div>
          </div>
        </Shadow>
      ))}
    </div>
  );
}
