import type { Entry, Glossary, Name, OwnEntry } from "../../../core/lexicon/types.ts";
import type { Policy, Publisher } from "../../../core/publisher/types.ts";
import type { Note, PageReport } from "../../../core/report.ts";

/** Entries of the shape that glossaries have; their sources are no real pages. */

const source = (id: string, publisher: string) => ({
  id,
  title: `A page on ${publisher}`,
  publisher,
  url: `https://${id}.example/page`,
  read: "2026-11-20",
  published: "2023-09-29",
});

const name = (text: string, lang: string, more: Partial<Name> = {}): Name => ({
  text,
  lang,
  sources: [],
  ...more,
});

const entry = (
  id: string,
  headword: string,
  definition: string,
  more: Partial<Entry> = {},
): Entry => ({
  id,
  kind: "place",
  headword,
  definition: { text: definition, sources: ["a"] },
  background: [],
  names: [],
  forms: [],
  timeline: [],
  sources: [source("a", "The Example")],
  reviewed: "2026-11-23",
  confidence: "verified",
  prominence: "note",
  ...more,
});

export const syunik = entry(
  "syunik",
  "Syunik",
  "Armenia’s southernmost province, between Nakhchivan and the rest of Azerbaijan.",
  {
    kind: "region",
    background: [
      {
        text: "Its mountains part Azerbaijan’s exclave from the country’s main body.",
        sources: ["a"],
      },
      {
        text: "Roads and a railway across it were cut in the first war and have been under negotiation since 2020.",
        sources: ["b"],
      },
    ],
    contested: {
      text: "Azerbaijani officials say “Zangezur”, also as a historical claim; Armenia’s government says that this word for its province is a claim on its land.",
      sources: ["a", "b"],
    },
    names: [
      name("Սյունիք", "hy", {
        romanised: "Syunik’",
        usedBy: "Armenia’s government",
        sources: ["a"],
      }),
      name("Zəngəzur", "az", { usedBy: "Azerbaijan’s government", from: "2020", sources: ["b"] }),
      name("Сюник", "ru"),
      name("Zangezur", "en", { to: "1991", sources: ["b"] }),
    ],
    timeline: [
      {
        date: "1995-11",
        text: "Made a province under Armenia’s law on territorial division.",
        sources: ["a"],
      },
      {
        date: "2021-05-12",
        text: "Armenia reported that Azerbaijani soldiers had crossed the border.",
        sources: ["b"],
      },
      {
        date: "2025-08-08",
        text: "A route across it was agreed upon in Washington.",
        sources: ["b"],
      },
    ],
    sources: [source("a", "The Example"), source("b", "Second Example")],
  },
);

export const entries: readonly Entry[] = [
  syunik,
  entry("zangezur-corridor", "Zangezur corridor", "Azerbaijan’s name for a route across Syunik.", {
    kind: "route",
    names: [name("Zəngəzur dəhlizi", "az")],
  }),
  entry("east-zangezur", "East Zangezur", "Azerbaijani economic region since July 2021.", {
    kind: "region",
    names: [name("Şərqi Zəngəzur", "az")],
  }),
  entry("lachin-corridor", "Lachin Corridor", "The road between Armenia and Nagorno-Karabakh.", {
    kind: "route",
    names: [
      name("Laçın dəhlizi", "az"),
      name("Լաչինի միջանցք", "hy", { romanised: "Lachini mijantsk" }),
    ],
    confidence: "partly verified",
  }),
  entry("nagorno-karabakh", "Nagorno-Karabakh", "A mountainous region in the South Caucasus.", {
    kind: "region",
    names: [name("Արցախ", "hy", { romanised: "Artsakh" }), name("Qarabağ", "az")],
  }),
  entry("baku", "Baku", "Azerbaijan’s capital, on the Caspian Sea.", { prominence: "quiet" }),
  entry("yerevan", "Yerevan", "Armenia’s capital.", { prominence: "quiet" }),
  entry(
    "lachin-blockade",
    "Blockade of Nagorno-Karabakh (2022–23)",
    "The disruption of traffic on the Lachin road.",
    {
      kind: "event",
      reviewBy: "2026-06-01",
    },
  ),
  entry("stepanakert", "Stepanakert", "The largest town of Nagorno-Karabakh.", {
    names: [name("Xankəndi", "az"), name("Ստեփանակերտ", "hy")],
  }),
];

export const glossaries: readonly Glossary[] = [
  {
    id: "south-caucasus",
    title: "South Caucasus",
    licence: "CC-BY-4.0",
    version: "2026.11.23",
    origin: "bundled",
    entries,
  },
  {
    id: "world",
    title: "Names contested elsewhere",
    licence: "CC-BY-4.0",
    version: "2026.10.02",
    origin: "bundled",
    entries: [
      entry("kyiv", "Kyiv", "Ukraine’s capital.", {
        names: [name("Київ", "uk"), name("Киев", "ru")],
      }),
    ],
  },
];

export const own: OwnEntry = {
  id: "own-1",
  headword: "Kornidzor",
  forms: ["Կոռնիձոր", "Kornidzor village"],
  note: "Armenian village at the western end of the Lachin Corridor.",
  changed: Date.UTC(2026, 10, 21),
};

const policy: Policy = {
  id: "names",
  covers: ["nagorno-karabakh"],
  gist: "Uses place names without a political meaning, and says so under its articles.",
  locators: [{ text: "place names", lang: "en" }],
  page: { url: "https://house.example/names", title: "On names" },
  seen: "2026-11-20",
  sighting: "own page",
};

const publisher = (title: string): Publisher => ({
  id: "house",
  name: title,
  hosts: ["house.example"],
  policies: [policy],
});

/** The three states of a publisher's note. */
export const policies = {
  printed: {
    kind: "printed",
    publisher: publisher("OC Media"),
    quotes: [{ policy, exact: "We print place names as our writers use them." }],
  },
  recorded: { kind: "recorded", publisher: publisher("Caucasus Edition"), policies: [policy] },
  none: { kind: "none", publisher: publisher("Eurasianet"), host: "eurasianet.org" },
} as const;

const note = (id: string, headword: string, mentions: number, isOwn = false): Note => ({
  entry: id,
  headword,
  mentions,
  own: isOwn,
});

export const notes: readonly Note[] = [
  note("nagorno-karabakh", "Nagorno-Karabakh", 15),
  note("lachin-corridor", "Lachin Corridor", 6),
  note("baku", "Baku", 6),
  note("lachin-blockade", "Blockade of Nagorno-Karabakh (2022–23)", 6),
  note("own-1", "Kornidzor", 1, true),
  note("yerevan", "Yerevan", 2),
  note("stepanakert", "Stepanakert", 3),
  note("syunik", "Syunik", 1),
  note("zangezur-corridor", "Zangezur corridor", 1),
];

export const report: PageReport = {
  host: "oc-media.org",
  title: "A page",
  notes,
  policy: policies.printed,
  date: "2023-09-01T08:00:00+04:00",
};
