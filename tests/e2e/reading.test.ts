import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ARTICLE, page } from "./pages.ts";
import {
  BROWSERS,
  cardGone,
  hover,
  marked,
  pause,
  type Stage,
  shared,
  stage,
  textOf,
  until,
} from "./stage.ts";

const HOST = "http://oc-media.org";
const SEED = shared("seed/article.html");

const pages = {
  [`${HOST}/article`]: ARTICLE,
  [`${HOST}/frames`]: page(
    `<p>Outside: Kornidzor.</p><iframe src="/inner" width="600" height="200"></iframe>
     <iframe srcdoc="<p>Within: Shusha.</p>" width="600" height="200"></iframe>`,
  ),
  [`${HOST}/inner`]: page("<p>Inside: Stepanakert.</p>"),
  [`${HOST}/empty`]: page(
    "<p id='p'>Nothing to explain here.</p><a id='away' href='/other'>away</a>",
  ),
  [`${HOST}/other`]: page("<p>Another page about Kornidzor.</p>"),
  "http://unlisted.example/": page("<p>Far from the list: Stepanakert.</p>"),
  ...(SEED === undefined ? {} : { [`${HOST}/seed`]: SEED }),
};

/** Pages settle before their DOM is compared. */
const SETTLE = 700;

describe.each(BROWSERS)("reading in %s", (name) => {
  let at: Stage;
  beforeAll(async () => {
    at = await stage(name, pages);
  });
  afterAll(() => at?.close());

  /** Opens a page and waits for its marks to be those. */
  const opened = async (path: string, words: readonly string[]) => {
    const opened = await at.open(HOST + path);
    await until(`marks on ${path}`, async () => (await marked(opened)).length >= words.length);
    expect((await marked(opened)).sort()).toEqual([...words].sort());
    return opened;
  };

  test("marks the first mention of each entry, across inline elements, and nothing that is not read", async () => {
    const p = await opened("/article", [
      "Lachin Corri\u00ADdor",
      "Goris",
      "Stepanakert",
      "Nagorno\u2011Karabakh",
      "Abkhazia",
    ]);
    await p.close();
  });

  test("reads frames of the same origin and srcdoc", async () => {
    const p = await at.open(`${HOST}/frames`);
    const found = await until("marks in both frames", async () => {
      const inside = await Promise.all(
        p
          .frames()
          .map((frame) =>
            frame.evaluate(() => [...CSS.highlights.values()].reduce((n, h) => n + h.size, 0)),
          ),
      );
      return inside.length === 3 && inside.every((n) => n === 1) && inside;
    });
    expect(found).toEqual([1, 1, 1]);
    await p.close();
  });

  test("leaves a page that is not on the list alone", async () => {
    const p = await at.open("http://unlisted.example/");
    await pause(SETTLE);
    expect(await marked(p)).toEqual([]);
    await p.close();
  });

  test("never changes the page: its serialised DOM is equal, nothing shifts, nothing is asked for", async () => {
    const p = await at.open(`${HOST}/article`);
    const source = await p.evaluate(() => document.documentElement.outerHTML);
    await until("marks", async () => (await marked(p)).length === 5);
    expect(await p.evaluate(() => document.documentElement.outerHTML)).toBe(source);
    const before = at.site.requests.length;
    const shift = await p.evaluate(() => {
      const seen = { value: 0 };
      (window as unknown as { shift: typeof seen }).shift = seen;
      if (!PerformanceObserver.supportedEntryTypes.includes("layout-shift")) return "unmeasured";
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          seen.value += (entry as unknown as { value: number }).value;
      }).observe({ type: "layout-shift", buffered: true });
      return "measured";
    });
    const places = () =>
      p.evaluate(() => [...document.querySelectorAll("p")].map((e) => e.getBoundingClientRect().y));
    const stood = await places();
    await hover(p, "Goris");
    const still = await places();
    // hover() may scroll: the paragraphs keep their distances.
    expect(still.map((y) => Math.round(y - still[0]!))).toEqual(
      stood.map((y) => Math.round(y - stood[0]!)),
    );
    await p.keyboard.press("Escape");
    await cardGone(p);
    expect(await p.evaluate(() => document.documentElement.outerHTML)).toBe(source);
    if (shift === "measured") {
      expect(
        await p.evaluate(() => (window as unknown as { shift: { value: number } }).shift.value),
      ).toBe(0);
    }
    expect(at.site.requests.slice(before).filter((url) => url.includes("oc-media.org"))).toEqual(
      [],
    );
    await p.close();
  });

  test("follows text that is loaded late, changed and removed, and never marks twice", async () => {
    const p = await at.open(`${HOST}/empty`);
    await pause(SETTLE);
    expect(await marked(p)).toEqual([]);
    await p.evaluate(() => {
      const late = document.createElement("p");
      late.id = "late";
      late.textContent = "Late news from Kornidzor and Kornidzor again.";
      document.body.append(late);
    });
    await until("a mark on late text", async () => (await marked(p)).length === 1);
    await p.evaluate(() => {
      document.querySelector("#p")!.firstChild!.nodeValue = "Now about Stepanakert.";
    });
    await until("a mark on changed text", async () => (await marked(p)).length === 2);
    await p.evaluate(() => {
      const translated = document.createElement("font");
      translated.textContent = "News of Shusha instead";
      document.querySelector("#p")!.replaceChildren(translated);
    });
    await until("marks after a translation", async () => {
      const words = (await marked(p)).sort().join();
      return words === "Kornidzor,Shusha";
    });
    await p.evaluate(() => document.querySelector("#late")!.remove());
    await until("the removed text's mark to go", async () => (await marked(p)).join() === "Shusha");
    await p.close();
  });

  test("follows a route change within one page, and coming back through the history", async () => {
    const p = await at.open(`${HOST}/empty`);
    await p.evaluate(() => {
      history.pushState({}, "", "/route");
      document.body.innerHTML = "<main><p>A new route to Stepanakert.</p></main>";
    });
    await until("marks on the new route", async () => (await marked(p)).join() === "Stepanakert");
    await p.close();
    const q = await at.open(`${HOST}/article`);
    await until("marks", async () => (await marked(q)).length === 5);
    await q.goto(`${HOST}/other`);
    await until("marks on the other page", async () => (await marked(q)).join() === "Kornidzor");
    await q.evaluate(() => history.back());
    await until("marks after going back", async () => {
      // Firefox makes a new context on the way back; the old one answers with an error.
      const words = await marked(q).catch(() => []);
      return words.length === 5;
    });
    await q.close();
  });

  test("paints again what the page's scripts have thrown out", async () => {
    const p = await at.open(`${HOST}/article`);
    await until("marks", async () => (await marked(p)).length === 5);
    await p.evaluate(() => {
      CSS.highlights.clear();
      document.body.append(document.createElement("p"), "Something new.");
    });
    await until("marks again", async () => (await marked(p)).length === 5);
    await p.close();
  });

  test.runIf(SEED !== undefined)("finds the seed article's names", async () => {
    const p = await at.open(`${HOST}/seed`);
    await until("marks", async () => (await marked(p)).length >= 4);
    const words = await marked(p);
    for (const word of ["Nagorno-Karabakh", "Lachin Corridor", "Stepanakert", "Abkhazia"]) {
      expect(words).toContain(word);
    }
    const card = await hover(p, "Yerevan");
    expect(textOf(card)).toContain("capital of Armenia");
    await p.close();
  });
});
