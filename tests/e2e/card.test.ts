import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tell } from "./own.ts";
import { ARTICLE, page, QUOTED } from "./pages.ts";
import {
  BROWSERS,
  cardGone,
  findNode,
  hover,
  labelled,
  marked,
  marks,
  middleOf,
  openCard,
  pause,
  press,
  type Stage,
  shared,
  stage,
  textOf,
  until,
} from "./stage.ts";

const HOST = "http://oc-media.org";
const SEED = shared("seed/article.html");
const SENTENCE = "<p>Nobody on the Lachin Corridor had slept.</p>";

const pages = {
  [`${HOST}/article`]: ARTICLE,
  [`${HOST}/dark`]: page(SENTENCE, "<style>html{background:#111;color:#ddd}</style>"),
  [`${HOST}/rtl`]: page(SENTENCE).replace("<html", '<html dir="rtl"'),
  [`${HOST}/foot`]: page(
    `<div style="height:95vh"></div>${SENTENCE}<div style="height:30px"></div>`,
  ),
  [`${HOST}/modal`]: page(
    `<p>Behind.</p><dialog id="d"><p>Asked for: the Lachin Corridor.</p></dialog><script>d.showModal()</script>`,
  ),
  [`${HOST}/strict`]: {
    body: page(SENTENCE),
    headers: {
      "content-security-policy":
        "default-src 'none'; style-src 'none'; require-trusted-types-for 'script'",
    },
  },
  [`${HOST}/hostile`]: page(
    SENTENCE,
    "<style>* { all: unset !important; display: block !important; opacity: .1 !important }</style>",
  ),
  "http://caucasusedition.net/a": page(SENTENCE),
  "http://eurasianet.org/a": page(SENTENCE),
  ...(SEED === undefined ? {} : { [`${HOST}/seed`]: SEED }),
};

describe.each(BROWSERS)("the card in %s", (name) => {
  let at: Stage;
  /** One of our own pages, which stays behind. */
  let own: Page;
  beforeAll(async () => {
    at = await stage(name, pages);
    own = await at.own("popup.html");
  });
  afterAll(() => at?.close());

  const opened = async (address: string): Promise<Page> => {
    const p = await at.open(address.startsWith("http") ? address : HOST + address);
    await until(`marks on ${address}`, async () => (await marked(p)).length > 0);
    return p;
  };
  test("opens on a dwell with headword, definition, background, names, sources and review date", async () => {
    const p = await opened("/article");
    const card = await hover(p, "Lachin");
    const text = textOf(card);
    for (const part of [/^Lachin Corridor\|/, /Armenia/, /Names \d/, /Sources \d/, /1 of|of \d/]) {
      expect(text).toMatch(part);
    }
    const sources = labelled(card, /^Sources \d/);
    await sources.ask("function (node) { (node ?? this).scrollIntoView(); return 'true'; }");
    await press(p, sources);
    expect(textOf((await openCard(p))!)).toMatch(/Reviewed/);
    expect(Object.keys(await marks(p))).toContain("scholium-open");
    await p.close();
  });

  test("says how a name is printed here where it differs from the headword", async () => {
    const p = await opened("/article");
    const card = await hover(p, "nakert"); // Stepa<wbr>nakert
    expect(textOf(card)).toMatch(/as printed here:?\|?\s*Stepanakert/);
    await p.close();
  });

  test("a passing pointer opens nothing; leaving closes; the card can be reached; Escape closes", async () => {
    const p = await opened("/article");
    const { x, y } = await middleOf(p, "Goris");
    await p.mouse.move(x, Math.max(y - 200, 2));
    await p.mouse.move(x, y);
    await p.mouse.move(x, y + 200);
    await pause(500);
    expect(await openCard(p)).toBeUndefined();
    const card = await hover(p, "Goris");
    const box = await findNode(card, (node) => node.attributes.role === "dialog")!.box();
    await p.mouse.move(box.x + 40, box.y + 30, { steps: 12 });
    await pause(600);
    expect(await openCard(p)).toBeDefined();
    await p.mouse.move(5, 5, { steps: 3 });
    await cardGone(p);
    await hover(p, "Goris");
    await p.keyboard.press("Escape");
    await cardGone(p);
    await p.close();
  });

  test("is pinned: it stays when the pointer leaves, and closes by its cross", async () => {
    const p = await opened("/article");
    await press(p, labelled(await hover(p, "Goris"), "Pin"));
    await p.mouse.move(5, 5, { steps: 3 });
    await pause(600);
    const pinned = (await openCard(p))!;
    expect(labelled(pinned, "Pin").attributes["aria-pressed"]).toBe("true");
    await press(p, labelled(pinned, /Close/));
    await cardGone(p);
    await p.close();
  });

  test("opens on a tap, and closes on a tap beside it", async () => {
    const p = await opened("/article");
    const { x, y } = await middleOf(p, "Goris");
    await p.touchscreen.tap(x, y);
    const card = await until("a card on a tap", () => openCard(p));
    expect(textOf(card)).toMatch(/^Goris\|/);
    await p.touchscreen.tap(4, 4);
    await cardGone(p);
    await p.close();
  });

  test("steps by command from note to note, and gives the focus back on Escape", async () => {
    const p = await opened("/article");
    await p.evaluate(() => document.querySelector<HTMLElement>("a[href='/x']")!.focus());
    await tell(own, p, { type: "step", by: 1 });
    const first = textOf(await until("a first card", () => openCard(p)));
    await tell(own, p, { type: "step", by: 1 });
    const second = await until("a second card", async () => {
      const card = await openCard(p);
      return card && textOf(card) !== first && textOf(card);
    });
    expect(first).toMatch(/^Nagorno-Karabakh\|/);
    expect(second).toMatch(/^Lachin Corridor\|/);
    await p.keyboard.press("Escape");
    await cardGone(p);
    expect(await p.evaluate(() => document.activeElement?.getAttribute("href"))).toBe("/x");
    await p.close();
  });

  test("shows the note in the publisher's own words, open on what it lists and bears on, folded elsewhere", async () => {
    const p = await opened("/article");
    const listed = textOf(await hover(p, "Abkhazia", 0).catch(() => hover(p, "Abkhazia", 1)));
    expect(listed).toContain(QUOTED.slice(0, 60));
    await p.keyboard.press("Escape");
    await cardGone(p);
    const borne = await hover(p, "Lachin");
    expect(textOf(borne)).toContain(QUOTED.slice(0, 60));
    await press(p, labelled(borne, "Jump to it"));
    await until("the note to be in view", () =>
      p.evaluate(() => {
        const { top, bottom } = document.querySelector("#note")!.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      }),
    );
    await p.keyboard.press("Escape");
    const other = textOf(await hover(p, "Goris"));
    expect(other).toMatch(/OC Media prints a note/);
    await p.close();
  });

  test("says plainly that a note is on record but not on this page, and that none is known", async () => {
    const recorded = await opened("http://caucasusedition.net/a");
    expect(textOf(await hover(recorded, "Lachin"))).toMatch(/Caucasus Edition has a note/);
    await recorded.close();
    const none = await opened("http://eurasianet.org/a");
    expect(textOf(await hover(none, "Lachin"))).toMatch(/No note known from Eurasianet/);
    await none.close();
  });

  test("follows a dark page, flips at its foot, and keeps within the window", async () => {
    const dark = await opened("/dark");
    const onDark = await hover(dark, "Lachin");
    const frame = findNode(onDark, (node) => node.attributes.popover !== undefined)!;
    expect(frame.attributes.style).toMatch(/color-scheme: dark/);
    expect(Object.keys(await marks(dark))).toContain("scholium-open-dark");
    await dark.close();
    const foot = await opened("/foot");
    await foot.evaluate(() => scrollTo(0, 0));
    const { x, y } = await foot.evaluate(() => {
      document.querySelector("p")!.scrollIntoView({ block: "end" });
      const { left, top } = document.querySelector("p")!.getBoundingClientRect();
      return { x: left + 150, y: top + 14 };
    });
    await foot.mouse.move(x - 2, y);
    await foot.mouse.move(x, y);
    const card = await until("a card at the foot", () => openCard(foot));
    const dialog = findNode(card, (node) => node.attributes.role === "dialog")!;
    await pause(200);
    const box = await dialog.box();
    expect(dialog.attributes["data-side"]).toBe("above");
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.y + box.height).toBeLessThanOrEqual(y);
    await foot.close();
  });

  test.each(["/rtl", "/modal", "/strict", "/hostile"])(
    "stands beside the words on %s",
    async (path) => {
      const p = await opened(path);
      const { x, y } = await middleOf(p, "Lachin");
      const card = await hover(p, "Lachin");
      await pause(200);
      const dialog = findNode(card, (node) => node.attributes.role === "dialog")!;
      const box = await dialog.box();
      expect(box.width).toBeGreaterThan(300);
      expect(Math.min(Math.abs(box.y - y), Math.abs(box.y + box.height - y))).toBeLessThan(60);
      expect(box.x).toBeLessThanOrEqual(x);
      expect(box.x).toBeGreaterThanOrEqual(0);
      // It can be reached: nothing lies over it, and it is not inert.
      const top = await p.evaluate(
        (x, y) => document.elementFromPoint(x, y)?.localName,
        box.x + 40,
        box.y + 40,
      );
      expect(top).toBe("scholium-card");
      await p.close();
    },
  );

  test("is a sheet in a narrow window, as at 200 % zoom on a small screen", async () => {
    const p = await opened("/article");
    await p.setViewport({ width: 320, height: 600 });
    const card = await hover(p, "Goris");
    const dialog = findNode(card, (node) => node.attributes.role === "dialog")!;
    await pause(250);
    const box = await dialog.box();
    expect(dialog.attributes.class).toContain("sheet");
    // Firefox keeps room for a scroll bar.
    const width = await p.evaluate(() => document.documentElement.clientWidth);
    expect(Math.round(box.width)).toBe(width);
    expect(Math.round(box.y + box.height)).toBe(600);
    await p.close();
  });

  test.runIf(SEED !== undefined)(
    "on the seed article both names show background and OC Media's note, without a click",
    async () => {
      const p = await opened("/seed");
      for (const words of ["Lachin Corridor", "Nagorno-Karabakh"]) {
        const card = await hover(p, words, 2);
        const text = textOf(card);
        expect(text).toContain("we choose not to use qualifiers such as");
        expect(text).toContain("This does not imply a position on their status");
        const quote = await findNode(card, (node) => node.name === "blockquote")!.box();
        expect(quote.height).toBeGreaterThan(40);
        await p.keyboard.press("Escape");
        await cardGone(p);
      }
      await p.close();
    },
  );
});
