import { describe, expect, it } from "vitest";
import type { Entry } from "../../../core/lexicon/types.ts";
import type { Publisher } from "../../../core/publisher/types.ts";
import { faultsAfter, fen, gazette, harbour, type Loose } from "./fixture.ts";

/** What is wrong with the harbour after a change of it. */
function harbourAfter(change: (entry: Loose<Entry>) => void): string[] {
  const entry = harbour();
  change(entry);
  const faults = faultsAfter((folder) => {
    folder.write("south-caucasus/entries/amber-harbour.json", entry);
  });
  return faults["amber-harbour.json"] ?? [];
}

const words = (n: number, end = ".") => `W${" w".repeat(n - 1)}${end}`;

type Change = (entry: Loose<Entry>) => void;
const say =
  (text: string): Change =>
  (entry) => {
    entry.contested = { text, sources: ["herald"] };
  };
const name =
  (text: string, lang: string): Change =>
  (entry) => {
    entry.names[0] = { text, lang, usedBy: "somebody", sources: ["gazette"] };
  };

const LOADED = "loaded-word error /contested/text";
const MIXED = "mixed-script error /names/0/text";

const rows: readonly (readonly [what: string, change: Change, wanted: readonly string[]])[] = [
  ["nothing", () => {}, []],

  [
    "61 words of background",
    (e) => {
      e.background = [31, 30].map((n) => ({ text: words(n), sources: ["gazette"] }));
    },
    ["word-limit error /background"],
  ],
  [
    "60 words of background",
    (e) => {
      e.background = [30, 30].map((n) => ({ text: words(n), sources: ["gazette"] }));
    },
    [],
  ],
  [
    "36 words of definition",
    (e) => {
      e.definition.text = words(36);
    },
    ["word-limit error /definition/text"],
  ],
  [
    "a dash is no word",
    (e) => {
      e.definition.text = words(35, " – w w.").replace(" w w w", " w");
    },
    [],
  ],
  [
    "two sentences of definition",
    (e) => {
      e.definition.text = "It is a port. It is old.";
    },
    ["one-sentence error /definition/text"],
  ],

  [
    "an unknown source",
    (e) => {
      e.timeline[1]!.sources = ["herald", "nobody"];
    },
    ["source-unknown error /timeline/1/sources/1"],
  ],
  [
    "an unknown source of a name",
    (e) => {
      e.names[0]!.sources = ["nobody"];
    },
    ["source-unknown error /names/0/sources/0"],
  ],
  [
    "a source that nothing cites",
    (e) => {
      e.sources.push({ ...e.sources[0]!, id: "idle" });
    },
    ["source-unused error /sources/2"],
  ],
  [
    "two sources of one id",
    (e) => {
      e.sources.push({ ...e.sources[0]! });
    },
    ["source-repeated error /sources/2"],
  ],
  [
    "a source without encryption",
    (e) => {
      e.sources[0]!.url = "http://gazette.am/harbour";
    },
    ["http-only warning /sources/0/url"],
  ],
  [
    "a copy without encryption",
    (e) => {
      e.sources[1]!.copy = { url: "http://archive.org/herald" };
    },
    ["http-only warning /sources/1/copy/url"],
  ],
  ...["https://example.org/x", "https://localhost/x", "https://10.0.0.1/x", "https://bit.ly/x"].map(
    (url): readonly [string, Change, readonly string[]] => [
      `the address ${url}`,
      (e) => {
        e.sources[0]!.url = url;
      },
      ["source-address error /sources/0/url"],
    ],
  ),

  [
    "30 February",
    (e) => {
      e.timeline[1]!.date = "1950-02-30";
    },
    ["date-invalid error /timeline/1/date"],
  ],
  [
    "29 February of a leap year",
    (e) => {
      e.timeline[1]!.date = "1952-02-29";
    },
    [],
  ],
  [
    "31 June in an interval",
    (e) => {
      e.timeline[1]!.date = "1950-05-02/1950-06-31";
    },
    ["date-invalid error /timeline/1/date"],
  ],
  [
    "a timeline out of order",
    (e) => {
      e.timeline.reverse();
    },
    ["date-order error /timeline/1/date"],
  ],
  [
    "a month after its year",
    (e) => {
      e.timeline[0]!.date = "1950";
    },
    [],
  ],
  [
    "an interval that ends before it begins",
    (e) => {
      e.timeline[1]!.date = "1950-05/1950-04";
    },
    ["date-order error /timeline/1/date"],
  ],
  [
    "a name that ends before it begins",
    (e) => {
      e.names[1]!.to = "1949";
    },
    ["date-order error /names/1/to"],
  ],
  [
    "a page read before it was published",
    (e) => {
      e.sources[1] = { ...harbour().sources[1]!, published: "2026-11-22" };
      delete e.sources[1].copy;
    },
    ["date-order error /sources/1/read"],
  ],
  [
    "a page that will be read",
    (e) => {
      e.sources[0]!.read = "2026-11-26";
    },
    ["date-future error /sources/0/read"],
  ],
  [
    "a page read where it is tomorrow already",
    (e) => {
      e.sources[0]!.read = "2026-11-25";
    },
    [],
  ],
  [
    "a review that is due",
    (e) => {
      e.reviewBy = "2026-11-23";
    },
    ["review-due warning /reviewBy"],
  ],
  [
    "a review that is due today",
    (e) => {
      e.reviewBy = "2026-11-24";
    },
    [],
  ],
  [
    "a review that is due before the last one",
    (e) => {
      e.reviewBy = "2026-11-21";
    },
    ["date-order error /reviewBy", "review-due warning /reviewBy"],
  ],

  [
    "an unknown entry that it bears on",
    (e) => {
      e.bearsOn = ["grey-fen", "nowhere"];
    },
    ["reference-unknown error /bearsOn/1"],
  ],
  [
    "itself that it bears on",
    (e) => {
      e.bearsOn = ["amber-harbour"];
    },
    ["reference-self error /bearsOn/0"],
  ],
  [
    "an unknown entry in a condition",
    (e) => {
      e.forms[0]!.excludes = { entries: ["grey-fen", "nowhere"] };
    },
    ["reference-unknown error /forms/0/excludes/entries/1"],
  ],

  [
    "a paradigm that there is not",
    (e) => {
      e.forms[1]!.paradigm = "ru-nonsense";
    },
    ["form-compile error /forms/1/paradigm"],
  ],
  [
    "a form twice",
    (e) => {
      e.forms.push({ text: "AMBER HARBOUR", lang: "en", case: "initial" });
      e.forms.push({ text: "Amber Harbour", lang: "en", case: "initial" });
    },
    ["form-compile error /forms/3/text"],
  ],
  [
    "an ordinary word",
    (e) => {
      e.forms.push({ text: "Van", lang: "en", case: "initial" });
    },
    ["common-word error /forms/2/text"],
  ],
  [
    "an ordinary word with a condition",
    (e) => {
      e.forms.push({ text: "Van", lang: "en", case: "initial", requires: { words: ["lake"] } });
    },
    [],
  ],
  [
    "a text of two languages that one of them excludes",
    (e) => {
      e.forms.push({ text: "Amber Port", lang: "en", case: "initial" });
      e.forms.push({
        text: "amber port",
        lang: "tr",
        case: "initial",
        excludes: { words: ["FC"] },
      });
    },
    ["form-excludes error /forms/3/excludes"],
  ],
  [
    "a text of two languages that both exclude alike",
    (e) => {
      const [one, other] = [{ words: ["FC", "FK"] }, { words: ["FK", "FC"], within: 40 }];
      e.forms.push({ text: "Amber Port", lang: "en", case: "initial", excludes: one });
      e.forms.push({ text: "Amber Port", lang: "tr", case: "initial", excludes: other });
    },
    [],
  ],
  [
    "an acronym in capitals",
    (e) => {
      e.forms.push({ text: "WHO", lang: "en", case: "exact" });
    },
    [],
  ],
  [
    "an acronym in any case",
    (e) => {
      e.forms.push({ text: "WHO", lang: "en", case: "any" });
    },
    ["common-word error /forms/2/text"],
  ],

  ["Cyrillic ә in an Azerbaijani name", name("Xankәndi", "az"), [MIXED]],
  ["Latin ə there", name("Xankəndi", "az"), []],
  ["Latin c in a Russian name", name("Cтепь", "ru"), [MIXED]],
  ["Latin look-alikes alone, in Russian", name("CCP Грузия", "ru"), [MIXED]],
  ["Cyrillic look-alikes alone, in English", name("Lake Вокo", "en"), [MIXED]],
  ["a Latin acronym in Russian", name("миссия EUMM", "ru"), []],
  ["two scripts, each in its own words", name("Лачин (Berdzor)", "ru"), []],
  ["Ossetian with a Latin æ", name("Хуссар Ирыстоны Республикæ", "os"), []],
  ["Russian with a Latin æ", name("Республикæ", "ru"), [MIXED]],
  ["Armenian with a Cyrillic о", name("Շուշо", "hy"), [MIXED]],
  [
    "a mixed form",
    (e) => {
      e.forms[1]!.text = "Янтарнaя гавань";
    },
    ["mixed-script error /forms/1/text"],
  ],
  [
    "a mixed romanisation",
    (e) => {
      e.names[1]!.romanised = "Yаntarnaya";
    },
    ["mixed-script error /names/1/romanised"],
  ],
  [
    "letters put together",
    name("Xocalı Şuşa".normalize("NFD"), "az"),
    ["not-nfc error /names/0/text"],
  ],
  [
    "a name that nobody uses",
    (e) => {
      delete e.names[0]!.usedBy;
    },
    ["no-claimant warning /names/0"],
  ],

  ["a loaded word", say("The port was liberated in 1950."), [LOADED]],
  ["two of them", say("The regime sent militants."), [LOADED, LOADED]],
  ["capitals make no difference", say("Occupied since 1950, it is shut."), [LOADED]],
  ["a longer word that begins alike", say("A regiment came, and a treaty has three annexes."), []],
  ["in a quotation", say("A board there says “liberated”."), []],
  ["in other quotation marks", say('A board there reads «liberated» or "freed".'), []],
  ["a claim with its claimant", say("The north calls it occupied."), [LOADED]],
  ["a claim with a name", say("Northland calls it occupied."), []],
  ["a claim with a name in its midst", say("It is, says Northland, occupied."), []],
  ["a claim of an institution", say("Its government said that it was liberated."), []],
  ["a claim in the sentence before", say("Northland says so. It was liberated."), [LOADED]],
  ["a claim of nobody", say("It is called occupied."), [LOADED]],
  ["a place is no claimant without a claim", say("Rebels came from Northland."), [LOADED]],
  [
    "in an event",
    (e) => {
      e.timeline[0]!.text = "Separatists took it.";
    },
    ["loaded-word error /timeline/0/text"],
  ],
  [
    "in a name of the entry",
    (e) => {
      e.names[0]!.text = "Liberation Harbour";
      e.definition.text = "Liberation Harbour is a made-up port.";
    },
    [],
  ],

  [
    "what the schema forbids, once a field",
    (e) => {
      e.definition.text = "";
      e.kind = "port" as "place";
    },
    ["schema error /kind", "schema error /definition/text"],
  ],
];

describe("an entry with", () => {
  it.each(rows)("%s", (_what, change, wanted) => {
    expect(harbourAfter(change)).toEqual(wanted);
  });
});

describe("two entries", () => {
  const withForm = (...forms: Loose<Entry>["forms"]) =>
    faultsAfter((folder) => {
      const entry = fen();
      entry.forms.push(...forms);
      folder.write("world/entries/grey-fen.json", entry);
    });

  it("that claim one text are both told", () => {
    expect(withForm({ text: "Amber harbour", lang: "fr", case: "initial" })).toEqual({
      "amber-harbour.json": ["form-overlap error /forms/0/text"],
      "grey-fen.json": ["form-overlap error /forms/1/text"],
    });
  });

  it("may do so where a condition tells them apart", () => {
    const excludes = { words: ["ship"] };
    expect(withForm({ text: "Amber Harbour", lang: "en", case: "initial", excludes })).toEqual({});
  });

  it("claim one text by inflection", () => {
    const faults = faultsAfter((folder) => {
      const one = harbour();
      one.forms.push({ text: "Янтарь", lang: "ru", case: "initial", paradigm: "ru-m-soft" });
      const other = fen();
      other.forms.push({ text: "Янтаря", lang: "ru", case: "initial", paradigm: "fixed" });
      folder.write("south-caucasus/entries/amber-harbour.json", one);
      folder.write("world/entries/grey-fen.json", other);
    });
    expect(faults).toEqual({
      "amber-harbour.json": ["form-overlap error /forms/2/text"],
      "grey-fen.json": ["form-overlap error /forms/1/text"],
    });
  });

  it("do not claim one text by a longer name", () => {
    expect(withForm({ text: "Amber Harbour Fen", lang: "en", case: "initial" })).toEqual({});
  });

  it("have one id in two glossaries", () => {
    const faults = faultsAfter((folder) => {
      const twin = { ...harbour(), headword: "Blue Harbour", forms: harbour().forms.slice(0, 1) };
      twin.forms[0]!.text = "Blue Harbour";
      folder.write("world/entries/amber-harbour.json", twin);
    });
    expect(faults).toEqual({ "amber-harbour.json": ["id-repeated error /id"] });
  });
});

describe("a file that cannot be read", () => {
  it("is told, and may still be named by others", () => {
    const faults = faultsAfter((folder) => {
      folder.write("south-caucasus/entries/amber-harbour.json", "{\n  oops");
    });
    expect(faults).toEqual({ "amber-harbour.json": ["schema error "] });
  });
});

describe("a publisher with", () => {
  const rows: readonly [string, (house: Loose<Publisher>) => void, string[]][] = [
    ["nothing wrong", () => {}, []],
    [
      "an unknown entry in its note",
      (p) => {
        p.policies[0]!.covers = ["grey-fen", "nowhere"];
      },
      ["reference-unknown error /policies/0/covers/1"],
    ],
    [
      "a page without encryption",
      (p) => {
        p.policies[0]!.page = { url: "http://gazette.am/names", title: "On names" };
      },
      ["http-only warning /policies/0/page/url"],
    ],
    [
      "a note seen on no day",
      (p) => {
        p.policies[0]!.seen = "2026-02-30";
      },
      ["date-invalid error /policies/0/seen"],
    ],
    [
      "a note seen next year",
      (p) => {
        p.policies[0]!.seen = "2027-01-01";
      },
      ["date-future error /policies/0/seen"],
    ],
  ];

  it.each(rows)("%s", (_what, change, wanted) => {
    const house = gazette();
    change(house);
    const faults = faultsAfter((folder) => folder.write("publishers/gazette.json", house));
    expect(faults["gazette.json"] ?? []).toEqual(wanted);
  });
});
