import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findPolicy, relation } from "../../../core/publisher/policy.ts";
import type { Policy, Publisher } from "../../../core/publisher/types.ts";

const policy = (id: string, locators: string[], covers: string[] = [], lang = "en"): Policy => ({
  id,
  covers,
  gist: `What ${id} says.`,
  locators: locators.map((text) => ({ text, lang })),
  seen: "2026-11-23",
  sighting: "own page",
});

const names = policy(
  "names",
  ["our house style leaves out “so-called”"],
  ["northland", "southland"],
);
const publisher: Publisher = {
  id: "gazette",
  name: "The Gazette",
  hosts: ["gazette.example"],
  policies: [names],
};

const NOTE =
  "To keep reports short, our house style leaves out ‘so-called’ before the names of the two regions. " +
  "This does not mean that we take a side on their status.";
const NEWS = "The bridge over the river was opened to lorries on Monday, two officials said.";
/** Longer than a paragraph that is quoted whole. */
const LONG_NEWS = Array.from({ length: 9 }, () => NEWS).join(" ");

/** Finds in the texts and returns what was quoted, after checking that each place holds it. */
function quoted(texts: readonly string[], by: Publisher = publisher): string[] {
  const blocks = texts.map((text) => ({ text }));
  const { state, places } = findPolicy(by, "gazette.example", blocks);
  if (state.kind !== "printed") {
    expect(places).toEqual([]);
    return [];
  }
  expect(places.map((place) => place.policy)).toEqual(state.quotes.map(({ policy }) => policy.id));
  state.quotes.forEach(({ exact }, i) => {
    const place = places[i];
    const found = texts[place?.block ?? -1]?.slice(place?.start, place?.end) ?? "";
    expect(found).toBe(found.trim());
    const visible = found.replace(/[\u00AD\u200B\uFFFC]/g, "").replace(/\s+/g, " ");
    expect(visible).toBe(exact);
  });
  return state.quotes.map(({ exact }) => exact);
}

describe("the three states", () => {
  const page = [{ text: NEWS }, { text: NOTE }];

  test("printed on this page", () => {
    expect(findPolicy(publisher, "gazette.example", page)).toEqual({
      state: { kind: "printed", publisher, quotes: [{ policy: names, exact: NOTE }] },
      places: [{ policy: "names", block: 1, start: 0, end: NOTE.length }],
    });
  });

  test("on record, but not on this page", () => {
    expect(findPolicy(publisher, "gazette.example", [{ text: NEWS }])).toEqual({
      state: { kind: "recorded", publisher, policies: [names] },
      places: [],
    });
  });

  test("none known, of a house that is known", () => {
    const silent = { ...publisher, policies: [] };
    expect(findPolicy(silent, "gazette.example", page)).toEqual({
      state: { kind: "none", publisher: silent, host: "gazette.example" },
      places: [],
    });
  });

  test("none known, of a house that is not", () => {
    expect(findPolicy(undefined, "blog.example", page)).toEqual({
      state: { kind: "none", host: "blog.example" },
      places: [],
    });
  });

  test("a page without text", () => {
    expect(findPolicy(publisher, "gazette.example", []).state.kind).toBe("recorded");
  });

  test("a policy without locators is never printed, nor is one of white space", () => {
    const blank = {
      ...publisher,
      policies: [policy("mute", []), policy("blank", ["\u00a0\u00ad"])],
    };
    expect(quoted([NOTE, ""], blank)).toEqual([]);
  });
});

describe("found however it is printed", () => {
  test.each([
    ["capitals", NOTE.toUpperCase()],
    ["double quotation marks", NOTE.replace(/[‘’]/g, '"')],
    ["guillemets", NOTE.replace("‘", "«").replace("’", "»")],
    ["low quotation marks", NOTE.replace("‘", "„").replace("’", "“")],
    ["typewriter apostrophes", NOTE.replace(/[‘’]/g, "'")],
    ["U+2011 for the hyphen", NOTE.replace("so-called", "so\u2011called")],
    ["an en dash for the hyphen", NOTE.replace("so-called", "so–called")],
    ["a soft hyphen", NOTE.replace("house", "hou\u00adse")],
    ["a zero-width space", NOTE.replace("house style", "house\u200b style")],
    ["no-break spaces", NOTE.replaceAll(" ", "\u00a0")],
    ["line breaks of the source", NOTE.replaceAll(" ", "\n      ")],
    ["a line break in the middle", NOTE.replace("house style", "house\nstyle")],
    ["a footnote's number", NOTE.replace("style", "style\ufffc")],
    ["accents set apart", NOTE.replace("style", "style\u0301")],
    ["full width", NOTE.replace("house", "ｈｏｕｓｅ")],
    ["spaces before and after", `\n  ${NOTE}\n `],
  ])("%s", (_, text) => {
    expect(quoted([NEWS, text])).toHaveLength(1);
  });

  test("its place is the place in the text as it was read", () => {
    const text = `\n   ${NOTE.replace("house", "hou\u00adse").replace(" ", "\u00a0 ")}  \n`;
    expect(quoted([text])).toEqual([NOTE]);
    const { places } = findPolicy(publisher, "gazette.example", [{ text }]);
    expect(text.slice(places[0]?.start, places[0]?.end)).toBe(text.trim());
  });

  test("a decomposed text meets a composed locator, and the reverse", () => {
    const cafe = "Notre café écrit les noms comme l’usage les écrit.";
    for (const form of ["NFC", "NFD"] as const) {
      const french = policy("fr", ["Notre café écrit les noms".normalize(form)], [], "fr");
      const by = { ...publisher, policies: [french] };
      expect(quoted([cafe.normalize("NFC")], by)).toEqual([cafe.normalize("NFC")]);
      expect(quoted([cafe.normalize("NFD")], by)).toEqual([cafe.normalize("NFD")]);
    }
  });

  test.each([
    ["ru", "редакция пишет названия", "Примечание. РЕДАКЦИЯ ПИШЕТ НАЗВАНИЯ так, как принято."],
    ["ka", "რედაქცია სახელებს წერს", "შენიშვნა: რედაქცია სახელებს წერს ისე, როგორც მიღებულია."],
    ["hy", "խմբագրությունը գրում է անունները", "Խմբագրությունը գրում է անունները այնպես։"],
    ["az", "redaksiya adları belə yazır", "Redaksiya adları belə yazır və tərəf tutmur."],
  ])("in %s", (lang, locator, text) => {
    expect(quoted([text], { ...publisher, policies: [policy("x", [locator], [], lang)] })).toEqual([
      text,
    ]);
  });

  const inTwo: Policy = {
    ...policy("places", []),
    locators: [
      { text: "we print place names as their people do", lang: "en" },
      { text: "названия мест мы печатаем так", lang: "ru" },
    ],
  };

  test.each([
    ["English", "A note: we print place names as their people do."],
    ["Russian", "Примечание: названия мест мы печатаем так, как их пишут жители."],
  ])("a note printed in two languages is found on the page in %s", (_, text) => {
    expect(quoted([NEWS, text], { ...publisher, policies: [inTwo] })).toEqual([text]);
  });

  test("each of a publisher’s notes is found, where a page prints several", () => {
    const text = "A note: we print place names as their people do.";
    const by = { ...publisher, policies: [names, inTwo] };
    expect(quoted([NOTE, NEWS, text], by)).toEqual([NOTE, text]);
    expect(quoted([NEWS, text], by)).toEqual([text]);
  });
});

test("found and quoted alike however its white space and invisible characters fall", () => {
  const gap = fc.constantFrom(" ", "\n", "\u00a0", "  ", " \n\t ", " \u200b", "\u00ad ");
  const words = NOTE.split(" ");
  const gaps = fc.array(gap, { minLength: words.length, maxLength: words.length });
  const news = fc.constantFrom("", NEWS, LONG_NEWS);
  fc.assert(
    fc.property(gaps, news, news, (between, before, after) => {
      const note = words.map((word, i) => (i === 0 ? word : `${between[i]}${word}`)).join("");
      const [quote = "", ...more] = quoted([`${before} ${note} ${after}`.trim()]);
      expect(more).toEqual([]);
      expect(quote).toContain(NOTE);
      if (before !== NEWS && after !== NEWS) expect(quote).toBe(NOTE);
    }),
    { seed: 20261123, numRuns: 300 },
  );
});

describe("not found", () => {
  test.each([
    ["words in two blocks only", ["our house style leaves", "out ‘so-called’ before the names"]],
    ["the words in another order", ["“so-called” leaves out our house style"]],
    ["a word between", ["our house style always leaves out ‘so-called’"]],
    ["a word cut short", ["our house style leaves out ‘so-call"]],
    ["nothing", [""]],
  ])("%s", (_, texts) => {
    expect(quoted(texts)).toEqual([]);
  });
});

describe("how far the note reaches", () => {
  const [first = "", second = ""] = NOTE.split(/(?<=regions\.) /);

  test("a short paragraph is quoted whole", () => {
    const text = `Editor’s note. ${NOTE} Write to us.`;
    expect(quoted([text])).toEqual([text]);
  });

  test("in a long one: its sentence, and the next when it takes something back", () => {
    expect(quoted([`${LONG_NEWS} ${NOTE} ${NEWS}`])).toEqual([NOTE]);
  });

  test("in a long one: not the next when that is about something else", () => {
    expect(quoted([`${LONG_NEWS} ${first} This bridge was opened on Monday. ${NEWS}`])).toEqual([
      first,
    ]);
    expect(quoted([`${LONG_NEWS} ${first} ${NEWS}`])).toEqual([first]);
  });

  test("at the very start and at the very end of a long paragraph", () => {
    expect(quoted([`${NOTE} ${LONG_NEWS}`])).toEqual([NOTE]);
    expect(quoted([`${LONG_NEWS} ${NOTE}`])).toEqual([NOTE]);
  });

  test("an empty line made of breaks parts the note from the article", () => {
    expect(quoted([`${NEWS}\n\n${NOTE}`])).toEqual([NOTE]);
    expect(quoted([`${NEWS}\n \n   ${first}\n\n${second}\n\n${NEWS}`])).toEqual([NOTE]);
  });

  test("line breaks of the source end no sentence", () => {
    const text = `${LONG_NEWS} ${NOTE.replaceAll(" ", "\n")} ${NEWS}`;
    expect(quoted([text])).toEqual([NOTE]);
  });

  test("an abbreviation ends no sentence", () => {
    const note =
      "As Mr. Smith and J. Doe ask, our house style leaves out ‘so-called’ in the U.S. Senate.";
    expect(quoted([`${LONG_NEWS} ${note} ${NEWS}`])).toEqual([note]);
  });

  test("a second locator holds a note of several sentences together", () => {
    const both = policy("names", [
      "our house style leaves out “so-called”",
      "nobody’s side is taken",
    ]);
    const by = { ...publisher, policies: [both] };
    const note = `${first} We have done so since 2019. So nobody’s side is taken.`;
    expect(quoted([`${LONG_NEWS} ${note} ${NEWS}`], by)).toEqual([note]);
  });

  test("a sentence without an end is quoted as far as it goes", () => {
    const text = `our house style leaves out ‘so-called’ ${"and so on ".repeat(80).trim()}`;
    expect(quoted([text])).toEqual([text]);
  });
});

describe("awkward pages", () => {
  test("the same note in the article and in the footer is quoted once, from its first place", () => {
    expect(quoted([NEWS, NOTE, NEWS, NOTE.replaceAll(" ", "\u00a0")])).toEqual([NOTE]);
    const { places } = findPolicy(publisher, "gazette.example", [{ text: NOTE }, { text: NOTE }]);
    expect(places.map((place) => place.block)).toEqual([0]);
  });

  test("a teaser that breaks off yields to the note, wherever it stands", () => {
    const teaser = "To keep reports short, our house style leaves out ‘so-called’ before…";
    expect(quoted([teaser, NOTE])).toEqual([NOTE]);
    expect(quoted([NOTE, teaser])).toEqual([NOTE]);
  });

  test("a note in two paragraphs, each with a locator, is two quotations", () => {
    const both = policy("names", ["our house style leaves out", "nobody’s side is taken"]);
    const texts = ["Here our house style leaves out a word.", "By this nobody’s side is taken."];
    expect(quoted(texts, { ...publisher, policies: [both] })).toEqual(texts);
  });

  const kyiv = policy("river", ["we call the river by its oldest name"], ["river"]);
  const two = { ...publisher, policies: [names, kyiv] };
  const RIVER = "In these pages we call the river by its oldest name.";

  test("two policies in two blocks, in the page's order", () => {
    expect(quoted([RIVER, NEWS, NOTE], two)).toEqual([RIVER, NOTE]);
  });

  test("two policies in one paragraph are told apart", () => {
    expect(quoted([`${RIVER} ${NOTE}`], two)).toEqual([RIVER, NOTE]);
    expect(quoted([`${NOTE} ${RIVER}`], two)).toEqual([NOTE, RIVER]);
  });

  test("where the locators of two policies overlap, the longer one wins", () => {
    const shorter = policy("one", ["names used in Northland"], ["northland"]);
    const longer = policy("both", ["names used in Northland and Southland"], ["southland"]);
    const text = "The text has names used in Northland and Southland.";
    for (const policies of [
      [shorter, longer],
      [longer, shorter],
    ]) {
      const { state } = findPolicy({ ...publisher, policies }, "", [{ text }]);
      expect(state.kind === "printed" && state.quotes.map((q) => q.policy.id)).toEqual(["both"]);
    }
  });

  test("a page that repeats the note thousands of times, in many blocks and in one", () => {
    const comments = Array.from({ length: 3000 }, (_, i) => `${i} ${NOTE}`);
    expect(quoted([NOTE, ...comments]).length).toBeLessThanOrEqual(20);
    expect(quoted([`${NOTE} `.repeat(3000).trim()]).length).toBeLessThanOrEqual(20);
  });

  test("a page of a thousand paragraphs", () => {
    const texts = Array.from({ length: 1000 }, (_, i) => `${i} ${LONG_NEWS}`);
    expect(quoted([...texts, NOTE])).toEqual([NOTE]);
  });
});

describe("the note and an entry", () => {
  const river = policy("river", ["we call the river by its oldest name"], ["river"]);
  const everywhere = policy("everywhere", ["names on all our maps are those of the post"]);
  const by = { ...publisher, policies: [names, river, everywhere] };
  const state = (...texts: string[]) =>
    findPolicy(
      by,
      "gazette.example",
      texts.map((text) => ({ text })),
    ).state;

  test.each([
    ["listed", { id: "northland" }, "lists", ["northland", "southland"], ["names"]],
    [
      "borne on",
      { id: "road", bearsOn: ["sea", "southland"] },
      "bears-on",
      ["southland"],
      ["names"],
    ],
    [
      "borne on twice, in the entry's order",
      { id: "road", bearsOn: ["river", "northland"] },
      "bears-on",
      ["river", "northland"],
      ["names", "river"],
    ],
    ["listed and borne on", { id: "river", bearsOn: ["northland"] }, "lists", ["river"], ["river"]],
    [
      "neither",
      { id: "sea", bearsOn: ["ocean"] },
      "other",
      ["northland", "southland", "river"],
      ["names", "river", "everywhere"],
    ],
  ])("on record: %s", (_, entry, kind, covered, policies) => {
    expect(relation(state(NEWS), entry)).toEqual({ kind, covered, policies });
  });

  test("printed: only the notes that are printed count", () => {
    const printed = state(NOTE);
    expect(relation(printed, { id: "northland" }).kind).toBe("lists");
    expect(relation(printed, { id: "river" })).toEqual({
      kind: "other",
      covered: ["northland", "southland"],
      policies: ["names"],
    });
  });

  test("a note on all places lists none", () => {
    const printed = state("The names on all our maps are those of the post.");
    expect(relation(printed, { id: "northland" })).toEqual({
      kind: "other",
      covered: [],
      policies: ["everywhere"],
    });
  });

  test("none known", () => {
    const none = findPolicy(undefined, "blog.example", [{ text: NOTE }]).state;
    expect(relation(none, { id: "northland" })).toEqual({
      kind: "other",
      covered: [],
      policies: [],
    });
  });
});
