import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OwnEntry } from "../../core/lexicon/types.ts";
import { page } from "./pages.ts";
import { BROWSERS, hover, marked, type Stage, stage, textOf, until } from "./stage.ts";

const HOST = "http://oc-media.org";

const TEXT = `<p>The ferry to Quillmere was late; QUILLMERE’s own clock says so. Old Quill-Mere is dry.</p>
  <p>Not Quillmeres, nor aQuillmere. In Tavush they say Quillmere as well.</p>`;

const pages = {
  [`${HOST}/words`]: page(TEXT),
  [`${HOST}/scripts`]: page(`<p lang="ru">Дорога из Степанакерта в Горис.</p>
    <p lang="hy">Ստեփանակերտից մինչեւ Գորիս։</p><p lang="ka">აფხაზეთში თოვს.</p>`),
  [`${HOST}/long`]: page(
    `${Array.from({ length: 900 }, (_, i) => `<p>Line ${i} of a <b>long</b> page.</p>`).join("")}
     <p>At its end stands Quillmere.</p>`,
  ),
};

/** An entry of one's own with so many other spellings beside those that the page holds. */
const quillmere = (spellings: number): OwnEntry => ({
  id: "own-quillmere",
  headword: "Quillmere",
  forms: ["Quill-Mere", ...Array.from({ length: spellings }, (_, i) => `Quillmere Reach ${i}`)],
  note: "A lake of our own.",
  changed: Date.UTC(2026, 10, 26),
});

/** What a page of the extension can call; both browsers take it by this name. */
declare const chrome: {
  readonly runtime: { sendMessage(message: object): Promise<unknown> };
  readonly storage: { readonly local: { get(): Promise<Record<string, { words?: unknown }>> } };
};

describe.each(BROWSERS)("lexicons of every size in %s", (name) => {
  let at: Stage;
  beforeAll(async () => {
    at = await stage(name, pages);
  });
  afterAll(() => at?.close());

  /** Keeps an own entry, and says where its compiled form is read. */
  const keep = async (entry: OwnEntry): Promise<string> => {
    const own = await at.own("popup.html");
    const where = await own.evaluate(async (entry) => {
      await chrome.runtime.sendMessage({ type: "change", change: { kind: "keepOwn", entry } });
      const { words } = (await chrome.storage.local.get()).scholium!;
      return typeof words === "string" ? "in the tab" : "in the background";
    }, entry);
    await own.close();
    return where;
  };

  const wordsOn = async (path: string, least: number) => {
    const opened = await at.open(HOST + path);
    await until(`marks on ${path}`, async () => (await marked(opened)).length >= least);
    const words = await marked(opened);
    await opened.close();
    return words.sort();
  };

  test("finds the same in the tab and in the background", async () => {
    expect(await keep(quillmere(3))).toBe("in the tab");
    const small = await wordsOn("/words", 2);
    expect(small).toEqual(["Quillmere", "Tavush"]);
    expect(await keep(quillmere(6000))).toBe("in the background");
    expect(await wordsOn("/words", 2)).toEqual(small);
    const opened = await at.open(`${HOST}/words`);
    expect(textOf(await hover(opened, "Quill-Mere"))).toContain("A lake of our own.");
    await opened.close();
  });

  test("reads a long page to its end", async () => {
    expect(await wordsOn("/long", 1)).toEqual(["Quillmere"]);
  });

  test("fetches the names of other scripts once their letters are met", async () => {
    const words = await wordsOn("/scripts", 3);
    expect(words).toEqual(["Горис", "Степанакерта", "აფხაზეთში"].sort());
  });
});
