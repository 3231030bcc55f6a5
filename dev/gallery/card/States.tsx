import type { ComponentChildren } from "preact";
import { type CardInput, cardModel } from "../../../core/card/model.ts";
import { ArabicCard } from "./Arabic.tsx";
import { entry } from "./entries.ts";
import { Framed, type FramedProps } from "./Framed.tsx";
import {
  bearsOn,
  karsovaDistrict,
  karsovaTown,
  lists,
  longWord,
  none,
  other,
  ownNote,
  printedLong,
  printedShort,
  published,
  recorded,
  sense,
} from "./fixtures.ts";

const base: Omit<CardInput, "surface" | "senses"> = {
  pageLang: "en",
  articleDate: published("2023-09-01"),
  today: "2026-12-01",
  position: { at: 2, of: 9 },
};

/** Every state that a card can be in. */
export function States() {
  return (
    <div class="exhibits">
      <Exhibit said="Publisher’s note, printed here, lists this name.">
        <State
          surface="Nagorno-Karabakh"
          senses={[sense(entry("nagorno-karabakh"))]}
          policy={{ state: printedLong, relation: lists }}
        />
      </Exhibit>
      <Exhibit said="It lists a name on which this one bears. No date on the page.">
        <State
          surface="the Lachin road"
          senses={[sense(entry("lachin-corridor"))]}
          policy={{ state: printedShort, relation: bearsOn }}
          undated
        />
      </Exhibit>
      <Exhibit said="It touches another name: folded.">
        <State
          surface="Tbilisi"
          senses={[sense(entry("tbilisi"))]}
          policy={{ state: printedLong, relation: other }}
        />
      </Exhibit>
      <Exhibit said="On record, not on this page.">
        <State
          surface="Stepanakert"
          senses={[sense(entry("stepanakert"))]}
          policy={{ state: recorded, relation: bearsOn }}
        />
      </Exhibit>
      <Exhibit said="May be out of date, partly verified; no note known.">
        <State
          surface="Karsova"
          senses={[sense(karsovaTown)]}
          policy={{ state: none, relation: other }}
          articleDate={published("2025-02-20")}
        />
      </Exhibit>
      <Exhibit said="Unfolded and pinned.">
        <State
          surface="Nagorno-Karabakh"
          senses={[sense(entry("nagorno-karabakh"))]}
          policy={{ state: none, relation: other }}
          pinned
          unfolded
        />
      </Exhibit>
      <Exhibit said="Two senses: the text does not decide, and neither do we.">
        <State surface="Karsova" senses={[sense(karsovaTown), sense(karsovaDistrict)]} />
      </Exhibit>
      <Exhibit said="The reader’s own note.">
        <State surface="Karsova Pass" senses={[{ kind: "own", entry: ownNote }]} />
      </Exhibit>
      <Exhibit said="A long word.">
        <State
          surface={longWord.headword}
          senses={[sense(longWord)]}
          articleDate={published("2026-04")}
        />
      </Exhibit>
      <Exhibit said="The note could not be had.">
        <State surface="Karsova" senses={[]} />
      </Exhibit>
      <Exhibit said="Right to left, in Arabic.">
        <ArabicCard />
      </Exhibit>
      <Exhibit said="The same in dark.">
        <div class="dark">
          <ArabicCard />
        </div>
      </Exhibit>
      <Exhibit said="Above its phrase.">
        <State
          surface="tbilisi"
          senses={[sense(entry("tbilisi"))]}
          policy={{ state: none, relation: other }}
          side="above"
        />
      </Exhibit>
    </div>
  );
}

function Exhibit({ said, children }: { said: string; children: ComponentChildren }) {
  return (
    <figure class="exhibit">
      <figcaption>{said}</figcaption>
      {children}
    </figure>
  );
}

type StateProps = Pick<CardInput, "surface" | "senses"> &
  Partial<CardInput> &
  Omit<FramedProps, "model"> & { readonly unfolded?: boolean; readonly undated?: boolean };

function State({
  unfolded = false,
  undated = false,
  pinned = false,
  side = "below",
  ...input
}: StateProps) {
  const { articleDate, ...timeless } = base;
  return (
    <div ref={unfolded ? unfold : null}>
      <Framed
        model={cardModel({ ...(undated ? timeless : base), ...input })}
        pinned={pinned}
        side={side}
        style={{ "--room": "none" }}
      />
    </div>
  );
}

/** Opens all folds of the card within, once it is drawn. */
function unfold(around: HTMLElement | null) {
  requestAnimationFrame(() => {
    const root = around?.firstElementChild?.shadowRoot;
    for (const fold of root?.querySelectorAll("details") ?? []) fold.open = true;
  });
}
