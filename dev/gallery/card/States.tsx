import type { ComponentChildren } from "preact";
import { type CardInput, cardModel } from "../../../core/card/model.ts";
import { ArabicCard } from "./Arabic.tsx";
import { entry } from "./entries.ts";
import { Framed, type FramedProps } from "./Framed.tsx";
import {
  bearsOn,
  karsovaDistrict,
  karsovaTown,
  linked,
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

type StateProps = Pick<CardInput, "surface" | "senses"> &
  Partial<CardInput> &
  Omit<FramedProps, "model"> & { readonly unfolded?: boolean; readonly undated?: boolean };

const karabakh = { surface: "Nagorno-Karabakh", senses: [sense(entry("nagorno-karabakh"))] };
const corridor = { surface: "Lachin Corridor", senses: [sense(entry("lachin-corridor"))] };
const tbilisi = { surface: "Tbilisi", senses: [sense(entry("tbilisi"))] };
const town = { surface: "Karsova", senses: [sense(karsovaTown)] };
const both = { surface: "Karsova", senses: [sense(karsovaTown), sense(karsovaDistrict)] };

/** Every state that a card can be in: what is said of it, and how it comes about. */
const states: readonly (readonly [said: string, state: StateProps])[] = [
  [
    "Publisher’s note, printed here, lists this name.",
    { ...karabakh, policy: { state: printedLong, relation: lists } },
  ],
  [
    "It lists a name with which this one is connected. No date on the page.",
    {
      ...corridor,
      surface: "the Lachin road",
      policy: { state: printedShort, relation: bearsOn },
      undated: true,
    },
  ],
  [
    "In somebody’s speech: the speaker’s word, and the note does not govern it.",
    { ...karabakh, quoted: "speech", policy: { state: printedShort, relation: lists } },
  ],
  [
    "The name alone between quotation marks.",
    { ...karabakh, quoted: "name", policy: { state: none, relation: other } },
  ],
  [
    "It touches another name: folded. The last event before is old, and not called the state of things.",
    { ...tbilisi, policy: { state: printedLong, relation: other } },
  ],
  [
    "On record, not on this page. The date is the reader’s own.",
    {
      surface: "Stepanakert",
      senses: [sense(entry("stepanakert"))],
      policy: { state: recorded, relation: bearsOn },
      articleDate: { day: "2023-09-25", from: "reader" },
    },
  ],
  [
    "May be out of date, partly verified; no note known.",
    {
      ...town,
      policy: { state: none, relation: other },
      articleDate: published("2025-02-20"),
    },
  ],
  [
    "Unfolded and pinned.",
    { ...karabakh, policy: { state: none, relation: other }, pinned: true, unfolded: true },
  ],
  ["No policy: the house was not looked for.", { ...corridor }],
  ["A name in it leads to another note.", { ...town, senses: [linked(karsovaTown)] }],
  [
    "Come to from another note, at the third remove.",
    { ...tbilisi, trail: ["Lachin Corridor", "Stepanakert", "Georgia"] },
  ],
  ["Two senses: nothing in the text decides, and neither do we.", both],
  [
    "Two senses, one of them likelier, and why.",
    { ...both, evidence: { entry: "karsova-town", names: "market square" } },
  ],
  [
    "Two senses, one likelier by its spelling.",
    { ...both, evidence: { entry: "karsova-district", spelling: "tr" } },
  ],
  ["Hidden on this site, to be taken back.", { ...town, hidden: hiddenOn("valley-post.example") }],
  ["Hidden everywhere.", { ...town, hidden: hiddenOn(undefined) }],
  [
    "The reader’s own note.",
    { surface: "Karsova Pass", senses: [{ kind: "own", entry: ownNote }] },
  ],
  [
    "A long word.",
    {
      surface: longWord.headword,
      senses: [sense(longWord)],
      articleDate: published("2026-04-01"),
    },
  ],
  ["The note could not be had.", { surface: "Karsova", senses: [] }],
  [
    "Text of twice the size.",
    {
      ...tbilisi,
      policy: { state: none, relation: other },
      style: { "--scale": "2" },
    },
  ],
];

function hiddenOn(site: string | undefined): NonNullable<CardInput["hidden"]> {
  return { headword: "Karsova (town)", ...(site && { site }) };
}

export function States() {
  return (
    <div class="exhibits">
      {states.map(([said, state]) => (
        <Exhibit key={said} said={said}>
          <State {...state} />
        </Exhibit>
      ))}
      <Exhibit said="Right to left, in Arabic.">
        <ArabicCard />
      </Exhibit>
      <Exhibit said="The same in dark.">
        <div class="dark">
          <ArabicCard />
        </div>
      </Exhibit>
      <Exhibit said="Above its phrase.">
        <State {...tbilisi} policy={{ state: none, relation: other }} side="above" />
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

function State({
  unfolded = false,
  undated = false,
  pinned = false,
  side = "below",
  style = {},
  ...input
}: StateProps) {
  const { articleDate: _, ...timeless } = base;
  return (
    <div ref={unfolded ? unfold : null}>
      <Framed
        model={cardModel({ ...(undated ? timeless : base), ...input })}
        pinned={pinned}
        side={side}
        style={{ "--room": "none", ...style }}
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
