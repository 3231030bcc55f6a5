// @vitest-environment happy-dom
import { options, render } from "preact";
import { afterEach, describe, expect, test, vi } from "vitest";
import en from "../../../assets/locales/en/card.json" with { type: "json" };
import type { CardActions } from "../../../components/card/actions.ts";
import { Card, type CardProps } from "../../../components/card/Card.tsx";
import { type CardInput, cardModel } from "../../../core/card/model.ts";
import { translator } from "../../../core/messages.ts";
import {
  bearsOn,
  karsovaDistrict,
  karsovaTown,
  linked,
  lists,
  none,
  other,
  ownNote,
  printedLong,
  printedShort,
  published,
  recorded,
  sense,
} from "../../../dev/gallery/card/fixtures.ts";

const input: CardInput = {
  surface: "Karsova",
  pageLang: "en",
  senses: [sense(karsovaTown)],
  today: "2026-03-03",
  position: { at: 2, of: 9 },
};

const asked: unknown[] = [];
const actions: CardActions = {
  previous: () => asked.push("previous"),
  next: () => asked.push("next"),
  pin: (on) => asked.push(["pin", on]),
  close: () => asked.push("close"),
  jump: (quotation) => asked.push(["jump", quotation]),
  choose: (entry) => asked.push(["choose", entry]),
  notHere: () => asked.push("notHere"),
  never: () => asked.push("never"),
  undo: () => asked.push("undo"),
  visit: (entry) => asked.push(["visit", entry]),
  back: (place) => asked.push(["back", place]),
  date: (day) => asked.push(["date", day]),
  move: (by) => asked.push(["move", by]),
  copy: async (text) => {
    asked.push(["copy", text]);
    return true;
  },
};

// What a press changes is to be seen at once.
options.debounceRendering = (draw) => draw();

/** Renders a card, anew or over the last one, with all drawn that is folded away. */
function card(more: Partial<CardInput> = {}, props: Partial<CardProps> = {}): HTMLElement {
  const dialog = folded(more, props);
  for (const fold of dialog.querySelectorAll(".folds details")) {
    fold.dispatchEvent(new Event("toggle"));
  }
  return dialog;
}

/** Renders a card as it opens. */
function folded(more: Partial<CardInput> = {}, props: Partial<CardProps> = {}): HTMLElement {
  const locale = props.locale ?? "en";
  const t = translator(en, locale);
  const model = cardModel({ ...input, ...more });
  render(<Card model={model} t={t} locale={locale} actions={actions} {...props} />, document.body);
  return one(document.body, "[role=dialog]");
}

function one(within: Element, selector: string): HTMLElement {
  const found = within.querySelectorAll<HTMLElement>(selector);
  expect(found.length, selector).toBe(1);
  return found[0]!;
}

function button(within: Element, name: string): HTMLButtonElement {
  const buttons = [...within.querySelectorAll("button")];
  const found = buttons.filter(
    (each) => (each.getAttribute("aria-label") ?? each.textContent) === name,
  );
  expect(found.length, name).toBe(1);
  return found[0]!;
}

/** What a reader reads, without what only a screen reader says. */
function read(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const unseen of copy.querySelectorAll(".unseen, .dateline form")) unseen.remove();
  return (copy.textContent ?? "").replace(/\s+/g, " ").trim();
}

afterEach(() => {
  render(null, document.body);
  asked.length = 0;
});

describe("the card", () => {
  test("is a dialog named by its headword, which the focus can enter and which is not modal", () => {
    const dialog = card();
    const headword = one(dialog, `#${dialog.getAttribute("aria-labelledby")}`);
    expect(headword.textContent).toBe("Karsova (town)");
    expect(dialog.tabIndex).toBe(-1);
    expect(dialog.hasAttribute("aria-modal")).toBe(false);
  });

  test("says how the word is printed here", () => {
    expect(read(one(card(), ".printed"))).toBe("as printed here: Karsova");
    expect(card({ surface: "Karsova (Town)" }).querySelector(".printed")).toBeNull();
  });

  test("cites its sources by number", () => {
    const dialog = card();
    expect(one(dialog, ".definition").textContent).toBe(
      "Karsova is the market town at the head of the Upper Valley.Source 1",
    );
    const link = one(dialog, ".sources a") as HTMLAnchorElement;
    expect([link.href, link.target, link.rel]).toEqual([
      "https://valley-press.example/atlas",
      "_blank",
      "noopener noreferrer",
    ]);
    expect(read(one(dialog, ".sources li"))).toBe(
      "1Atlas of the Upper Valleys Valley University Press, May 2019",
    );
  });

  test("says what it knows of itself", () => {
    const foot = (dialog: Element) => read(dialog.querySelector(".sources + .fine")!);
    expect(foot(card())).toBe(
      "Reviewed 2 March 2026. Not every statement was checked against its source. " +
        "Bundled glossary “South Caucasus”.",
    );
    expect(read(one(card({ today: "2026-06-02" }), ".doubt"))).toBe(
      "May be out of date last reviewed on 2 March 2026",
    );
  });

  test("text of the glossary stays text", () => {
    const text = "<img src=x onerror=alert(1)> & more";
    const dialog = card({
      senses: [sense({ ...karsovaTown, definition: { text, sources: [] } })],
    });
    expect(one(dialog, ".definition").textContent).toBe(text);
    expect(dialog.querySelector("img")).toBeNull();
  });
});

describe("time", () => {
  const rows = (dialog: Element) => [...dialog.querySelectorAll(".dates")].map(read);

  test("what was so and what has happened since stand in rows of their own", () => {
    const dialog = card({ articleDate: published("2024-05-06") });
    expect(rows(dialog)).toEqual([
      "Published 6 May 2024not right?Last before1911The railway reached the town.1",
      "Since thenFeb – Mar 2025The town voted to keep its name in both spellings.1",
    ]);
    expect(read(one(dialog, ".as-of"))).toBe("As of March 2026, later than this article.");
  });

  test("what may have been before or after is not said to be either", () => {
    const dialog = card({ articleDate: published("2025-02-20") });
    expect(rows(dialog)[1]).toMatch(/^About thenFeb/);
  });

  test("no date: the card does not guess", () => {
    const dialog = card();
    expect(rows(dialog)).toHaveLength(1);
    expect(rows(dialog)[0]).toMatch(/^Dates1911.*No date was found on this page\.Give its date$/);
    expect(read(one(dialog, ".background"))).toMatch(/^The railway/);
  });

  test("all dates are a fold away, with the page in its place among them", () => {
    const events = ["1911", "1920", "1930", "2025"].map((date) => ({
      date,
      text: `In ${date}.`,
      sources: [],
    }));
    const senses = [sense({ ...karsovaTown, timeline: events })];
    const panel = card({ senses, articleDate: published("2024-05-06") }).querySelectorAll(".panel");
    expect([...panel].map(read)).toContain(
      "Dates1911In 1911.1920In 1920.1930In 1930.6 May 2024 This page2025In 2025.",
    );
  });
});

describe("the article's date", () => {
  const dateline = (more: Partial<CardInput>) => one(card(more), ".dateline");

  test("can be corrected", () => {
    const line = dateline({ articleDate: published("2024-05-06") });
    expect(read(one(line, "summary"))).toBe("not right?");
    const day = one(line, "input") as HTMLInputElement;
    expect([day.type, day.value, day.min]).toEqual(["date", "2024-05-06", "1800-01-01"]);
    day.value = "2023-09-04";
    button(line, "Use this date").click();
    expect(asked).toEqual([["date", "2023-09-04"]]);
    expect(read(one(line, "form"))).toContain("From what the page says for machines.");
  });

  test("of the reader's own gives way to the page's again", () => {
    const line = dateline({ articleDate: { day: "2023-09-04", from: "reader" } });
    button(line, "As the page says").click();
    expect(asked).toEqual([["date", undefined]]);
  });

  test("that is not known can be given", () => {
    const line = dateline({});
    expect(read(line)).toMatch(/^No date was found on this page\. ?Give its date/);
    expect((one(line, "input") as HTMLInputElement).value).toBe("");
  });
});

describe("quotations", () => {
  const said = (more: Partial<CardInput>) => [...card(more).querySelectorAll(".doubt")].map(read);
  const policy = { state: printedLong, relation: lists };

  test("in speech the word is the speaker's, and the note does not govern it", () => {
    const dialog = card({ quoted: "speech", policy });
    expect(read(dialog.querySelector(".doubt")!)).toBe(
      "In a quotation the speaker’s word, not The Valley Post’s",
    );
    expect(read(one(dialog, ".policy > .fine"))).toBe(
      "It is about The Valley Post’s own words. Here somebody is quoted.",
    );
    const names = [{ text: "Карсова", lang: "ru", sources: [] }];
    const named = card({ quoted: "speech", senses: [sense({ ...karsovaTown, names })] });
    expect(read(named.querySelector(".names th")!)).toBe("Quoted here");
  });

  test("a name alone between marks is said to stand there, and no more", () => {
    expect(said({ quoted: "name", policy })).toEqual(["In quotation marks on this page"]);
  });

  test("where no house is known, the speaker's word is not the page's", () => {
    expect(said({ quoted: "speech" })).toEqual([
      "In a quotation the speaker’s word, not the page’s",
    ]);
  });
});

describe("from note to note", () => {
  test("another entry's name leads to its note, and the way back says where to", () => {
    const senses = [linked(karsovaTown)];
    expect(button(card({ senses }), "Upper Valley").closest(".definition")).toBeTruthy();
    button(card({ senses }), "Upper Valley").click();
    const far = card({ trail: ["Lachin Corridor", "Goris"] });
    button(far, "Back to Goris").click();
    button(far, "to Lachin Corridor").click();
    expect(asked).toEqual([
      ["visit", "upper-valley"],
      ["back", 1],
      ["back", 0],
    ]);
    expect([...card({ trail: ["Goris"] }).querySelectorAll(".trail button")].map(read)).toEqual([
      "Back to Goris",
    ]);
  });

  test("without a way to other notes their names are plain words", () => {
    const { visit: _, ...rest } = actions;
    const dialog = card({ senses: [linked(karsovaTown)] }, { actions: rest });
    expect(dialog.querySelector(".lead")).toBeNull();
    expect(read(one(dialog, ".definition"))).toContain("head of the Upper Valley.");
  });
});

describe("the publisher's note", () => {
  const policy = (
    state: NonNullable<CardInput["policy"]>["state"],
    relation: typeof lists | typeof bearsOn | typeof other,
  ) => one(card({ policy: { state, relation } }), ".policy");

  test("printed here, on this name: its own words without a click", () => {
    const row = policy(printedLong, lists);
    const quote = one(row, "blockquote");
    expect(quote.closest("details")).toBeNull();
    expect(quote.textContent).toMatch(/^For place names .* these places\.$/);
    expect([quote.lang, quote.dir]).toEqual(["en", "ltr"]);
    expect(read(row)).toContain("The note lists Abkhazia and Nagorno-Karabakh.");
    expect(read(one(row, "summary"))).toBe("Read on");
    button(row, "Jump to it").click();
    expect(asked).toEqual([["jump", 0]]);
  });

  test("a note that is short has nothing to read on", () => {
    const row = policy(printedShort, bearsOn);
    expect(row.querySelector("summary")).toBeNull();
    expect(read(row)).toContain(
      "It lists Nagorno-Karabakh; Karsova (town) is connected with that.",
    );
  });

  test("printed here, on other names: offered folded", () => {
    const row = policy(printedLong, other);
    const fold = one(row, "blockquote").closest("details");
    expect(fold?.open).toBe(false);
    expect(read(fold!.querySelector("summary")!)).toMatch(
      /^The Valley Post prints a note on names here\. Read it/,
    );
  });

  test("on record: our summary, called so, with a way to it", () => {
    const row = policy(recorded, bearsOn);
    expect((one(row, "details") as HTMLDetailsElement).open).toBe(true);
    expect(read(row)).toContain("on record since 23 November 2026. It is not on this page.");
    expect(read(row)).toContain("Our summary, seen 23 November 2026: How we name places");
    expect((one(row, "a") as HTMLAnchorElement).rel).toBe("noopener noreferrer");
    expect((one(policy(recorded, other), "details") as HTMLDetailsElement).open).toBe(false);
  });

  test("none known", () => {
    expect(read(policy(none, other))).toBe("On namesNo note known from harbour-gazette.example.");
  });
});

describe("names", () => {
  const entry = {
    ...karsovaTown,
    names: [
      { text: "Карсова", lang: "ru", romanised: "Karsova", sources: ["atlas"] },
      { text: "Карсовка", lang: "ru", usedBy: "railwaymen", from: "1911", sources: ["atlas"] },
      { text: "قارسوفا", lang: "ar", to: "1952", sources: [] },
    ],
  };

  test("each in its language and direction, the page's word first", () => {
    const table = one(card({ senses: [sense(entry)] }), "table");
    expect([...table.querySelectorAll("tr")].map(read)).toEqual([
      "This pageKarsova",
      "Arabicقارسوفاuntil 1952",
      "RussianКарсова Karsova1",
      "Карсовка1used by railwaymen, since 1911", // its language is said, not shown again
    ]);
    expect([...table.querySelectorAll("th")].map((head) => head.textContent)).toEqual([
      "This page",
      "Arabic",
      "Russian",
      "Russian",
    ]);
    const marked = [...table.querySelectorAll("bdi")].map((name) => `${name.lang} ${name.dir}`);
    expect(marked).toEqual(["en ltr", "ar rtl", "ru ltr", "ru ltr"]);
    expect(one(table, "i").lang).toBe("ru-Latn");
  });

  test("languages are named in the reader's language", () => {
    const table = one(card({ senses: [sense(entry)] }, { locale: "fr" }), "table");
    expect(read(table)).toContain("russe");
  });
});

describe("other cards", () => {
  test.each([
    [undefined, "Nothing in the text decides."],
    [
      { entry: "karsova-town", names: "market" },
      "Karsova (town) is likelier: the text round it names market.",
    ],
    [
      { entry: "karsova-district", spelling: "tr" },
      "Karsova (district) is likelier: it is spelt so in Turkish, the language of the text.",
    ],
  ] as const)("several senses, and what speaks for one: %j", (evidence, reason) => {
    const senses = [sense(karsovaTown), sense(karsovaDistrict)];
    const dialog = card({ senses, ...(evidence && { evidence }) });
    expect(read(one(dialog, ".definition"))).toBe(`More than one sense fits here. ${reason}`);
  });

  test("what was hidden can be taken back, or hidden for good", () => {
    const hidden = { headword: "Karsova (town)", site: "valley-post.example" };
    const dialog = card({ hidden });
    expect(read(one(dialog, ".definition"))).toBe(
      "This name is no longer marked on valley-post.example.",
    );
    for (const name of ["Undo", "Never mark it, on any site", "Close"])
      button(dialog, name).click();
    expect(asked).toEqual(["undo", "never", "close"]);
    const gone = card({ hidden: { headword: "Karsova (town)" } });
    expect(read(one(gone, ".acts"))).toBe("Undo");
  });

  test("several senses, each with a way to its note", () => {
    const dialog = card({ senses: [sense(karsovaTown), sense(karsovaDistrict)] });
    expect([...dialog.querySelectorAll(".senses h3")].map(read)).toEqual([
      "Karsova (district)",
      "Karsova (town)",
    ]);
    button(dialog, "Its note: Karsova (town)").click();
    expect(asked).toEqual([["choose", "karsova-town"]]);
  });

  test("the reader's own note says that it is", () => {
    const dialog = card({ senses: [{ kind: "own", entry: ownNote }] });
    expect(read(one(dialog, ".doubt"))).toBe("Your own note changed on 12 June 2026");
    expect(one(dialog, ".definition").textContent).toBe(ownNote.note);
  });

  test("a note that could not be had is said plainly", () => {
    expect(read(one(card({ senses: [] }), ".definition"))).toMatch(/could not be opened/);
  });

  test("where the card speaks another language than the note, the note says which is its own", () => {
    const dialog = card({}, { locale: "ar" });
    expect([dialog.lang, dialog.dir]).toEqual(["ar", "rtl"]);
    const text = one(dialog, ".definition > [lang]");
    expect([text.lang, text.dir]).toEqual(["en", "ltr"]);
    expect(read(one(dialog, "header"))).toContain("This note is written in");
    expect(read(one(card(), "header"))).not.toContain("written in");
  });
});

describe("controls", () => {
  test("each does its one thing", () => {
    const dialog = card();
    for (const name of ["Previous note", "Next note", "Not here", "Pin"])
      button(dialog, name).click();
    expect(asked).toEqual(["previous", "next", "notHere", ["pin", true]]);
  });

  test("pinned: the pin is pressed and there is a cross", () => {
    expect(button(card(), "Pin").getAttribute("aria-pressed")).toBe("false");
    const dialog = card({}, { pinned: true });
    expect(button(dialog, "Pin").getAttribute("aria-pressed")).toBe("true");
    button(dialog, "Pin").click();
    button(dialog, "Close").click();
    expect(asked).toEqual([["pin", false], "close"]);
  });

  test("a pinned card is moved by arrows, and by presses", () => {
    expect(card().querySelector(".move")).toBeNull();
    const move = one(card({}, { pinned: true }), ".move");
    const press = (key: string, shiftKey = false) =>
      move.dispatchEvent(new KeyboardEvent("keydown", { key, shiftKey, bubbles: true }));
    press("ArrowLeft");
    press("ArrowDown", true);
    press("a");
    move.click();
    expect(asked).toEqual([
      ["move", { x: -16, y: 0 }],
      ["move", { x: 0, y: 96 }],
      ["move", "corner"],
    ]);
  });

  test("Enter on the card itself pins it, and not in its controls", () => {
    const dialog = card();
    const enter = () => new KeyboardEvent("keydown", { key: "Enter", bubbles: true });
    button(dialog, "Not here").dispatchEvent(enter());
    dialog.dispatchEvent(enter());
    expect(asked).toEqual([["pin", true]]);
  });

  test("the note is cited, as text and as Markdown", async () => {
    const dialog = card();
    const text =
      "Karsova (town): Karsova is the market town at the head of the Upper Valley. (as of 2 March 2026)\n" +
      "Valley University Press, “Atlas of the Upper Valleys”, https://valley-press.example/atlas (read 2 March 2026).\n" +
      "Scholium, glossary “South Caucasus”, entry karsova-town.";
    expect(one(dialog, ".citation").textContent).toBe(text);
    button(dialog, "Copy as text").click();
    button(dialog, "Copy as Markdown").click();
    expect(asked).toEqual([
      ["copy", text],
      [
        "copy",
        "**Karsova (town)**: Karsova is the market town at the head of the Upper Valley. (as of 2 March 2026)\n\n" +
          "- Valley University Press, [Atlas of the Upper Valleys](<https://valley-press.example/atlas>) (read 2 March 2026).\n\n" +
          "Scholium, glossary “South Caucasus”, entry karsova-town.",
      ],
    ]);
    await vi.waitFor(() => expect(read(one(dialog, "[role=status]"))).toBe("Copied."));
  });

  test("a sheet has a cross and no pin, and can be drawn up", () => {
    const grown: boolean[] = [];
    const dialog = card(
      {},
      { sheet: true, actions: { ...actions, grow: (tall) => grown.push(tall) } },
    );
    button(dialog, "Close");
    expect(dialog.textContent).not.toContain("Pin");
    expect(dialog.querySelector(".tether")).toBeNull();
    button(dialog, "Show more of the note").click();
    expect(grown).toEqual([true]);
  });

  test("what cannot be done is not offered", () => {
    const dialog = card(
      {},
      {
        actions: {
          pin: actions.pin,
          close: actions.close,
          jump: actions.jump,
          choose: actions.choose,
        },
      },
    );
    expect([...dialog.querySelectorAll(".controls button")].map(read)).toEqual(["Pin"]);
  });

  test("a step keeps the focus where it is", () => {
    const next = button(card(), "Next note");
    next.focus();
    const dialog = card({ senses: [sense(karsovaDistrict)], position: { at: 3, of: 9 } });
    expect(one(dialog, ".steps span").textContent).toBe("3 of 9");
    expect(document.activeElement).toBe(next);
  });

  test("what is folded away is drawn when it is asked for", () => {
    const dialog = folded();
    expect(dialog.querySelectorAll(".sources a")).toHaveLength(0);
    one(dialog, "[data-part=sources] summary").click();
    expect(dialog.querySelectorAll(".sources a").length).toBeGreaterThan(0);
    expect(dialog.querySelector(".names")).toBeNull();
  });

  test("another note begins with its folds shut", () => {
    const fold = card().querySelector<HTMLDetailsElement>(".folds details")!;
    fold.open = true;
    const dialog = card({ senses: [sense(karsovaDistrict)], position: { at: 3, of: 9 } });
    expect(dialog.querySelector("details[open]")).toBeNull();
  });
});
