/* Invented houses and places, for the states that no entry of the glossary has. */
import type { CardInput } from "../../../core/card/model.ts";
import type { ArticleDate } from "../../../core/date/choose.ts";
import type { Entry, OwnEntry } from "../../../core/lexicon/types.ts";
import type { PolicyState } from "../../../core/publisher/state.ts";
import type { Policy, Publisher } from "../../../core/publisher/types.ts";

const policy: Policy = {
  id: "valley-names",
  covers: ["nagorno-karabakh"],
  gist: "It uses the names that its readers know, gives both where two are in use, and takes no position on status.",
  locators: [],
  page: { url: "https://valley-post.example/about/names", title: "How we name places" },
  seen: "2026-11-23",
  sighting: "own page",
};

const publisher: Publisher = {
  id: "valley-post",
  name: "The Valley Post",
  hosts: ["valley-post.example"],
  policies: [policy],
};

const short = "We print both names where two are in use. Neither is a claim of ours.";
const long =
  "For place names we follow what readers in the region will recognise at once, and we leave out words such as ‘so-called’. Where two names are in use we give both at the first mention, Abkhazia and Nagorno-Karabakh among them. None of this is a statement on who governs, or ought to govern, any of these places.";

/** A note of two sentences, printed at the foot of the page. */
export const printedShort: PolicyState = {
  kind: "printed",
  publisher,
  quotes: [{ policy, exact: short }],
};

/** A note that is longer than three lines. */
export const printedLong: PolicyState = {
  kind: "printed",
  publisher,
  quotes: [{ policy, exact: long }],
};

export const recorded: PolicyState = { kind: "recorded", publisher, policies: [policy] };
export const none: PolicyState = { kind: "none", host: "harbour-gazette.example" };

/** How a note stands to an entry. */
export const lists = { kind: "lists", covered: ["Abkhazia", "Nagorno-Karabakh"] } as const;
export const bearsOn = { kind: "bears-on", covered: ["Nagorno-Karabakh"] } as const;
export const other = { kind: "other", covered: [] } as const;

/** The day on which an article was published, as its page says. */
export function published(day: string): ArticleDate {
  return { day, from: "json-ld" };
}

const glossary = { title: "South Caucasus", origin: "bundled" } as const;

/** A sense of a bundled glossary. */
export function sense(entry: Entry): CardInput["senses"][number] {
  return { kind: "entry", entry, glossary };
}

/** The same, with a name in it that leads to another entry. */
export function linked(entry: Entry): CardInput["senses"][number] {
  const start = entry.definition.text.indexOf("Upper Valley");
  const link = { start, end: start + "Upper Valley".length, entry: "upper-valley" };
  return { kind: "entry", entry, glossary, links: { definition: [link] } };
}

const source = {
  id: "atlas",
  title: "Atlas of the Upper Valleys",
  publisher: "Valley University Press",
  url: "https://valley-press.example/atlas",
  read: "2026-03-02",
  published: "2019-05",
} as const;

/** The town among two senses of one name. */
export const karsovaTown: Entry = {
  id: "karsova-town",
  kind: "place",
  headword: "Karsova (town)",
  definition: {
    text: "Karsova is the market town at the head of the Upper Valley.",
    sources: ["atlas"],
  },
  background: [
    {
      text: "The railway reached it in 1911; most of its people work in the slate quarries.",
      sources: ["atlas"],
    },
  ],
  names: [{ text: "Karsova", lang: "en", sources: ["atlas"] }],
  forms: [{ text: "Karsova", lang: "en", case: "initial" }],
  timeline: [
    { date: "1911", text: "The railway reached the town.", sources: ["atlas"] },
    {
      date: "2025-02/2025-03",
      text: "The town voted to keep its name in both spellings.",
      sources: ["atlas"],
    },
  ],
  scopeNote: "The town itself, within its limits of 1952.",
  sources: [source],
  reviewed: "2026-03-02",
  reviewBy: "2026-06-01",
  confidence: "partly verified",
  prominence: "note",
};

/** The district among two senses of one name. */
export const karsovaDistrict: Entry = {
  ...karsovaTown,
  id: "karsova-district",
  kind: "region",
  headword: "Karsova (district)",
  definition: {
    text: "Karsova is the district that takes in the Upper Valley and four villages beyond the pass.",
    sources: ["atlas"],
  },
  scopeNote: "The district as drawn in 1974, of which the town is the seat.",
};

/** A headword that is one long word, and a definition that holds another. */
export const longWord: Entry = {
  ...karsovaTown,
  id: "long-word",
  headword: "Oberkarsowatalgrenzschutzgebietsverwaltungsverordnung",
  definition: {
    text: "The Grenzschutzgebietsverwaltungsverordnung of 1974 set out who keeps the passes of the Upper Valley open in winter.",
    sources: ["atlas"],
  },
};

export const ownNote: OwnEntry = {
  id: "own-1",
  headword: "the Pass",
  forms: ["Karsova Pass"],
  note: "Closed from November to April.\nMy grandmother’s village is on the far side: ask her about the tunnel.",
  changed: Date.UTC(2026, 5, 12, 12),
};
