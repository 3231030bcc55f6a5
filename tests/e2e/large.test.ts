import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OwnEntry } from "../../core/lexicon/types.ts";
import { page } from "./pages.ts";
import { BROWSERS, cardGone, hover, marked, type Stage, stage, textOf, until } from "./stage.ts";

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
};

describe.each(BROWSERS)("lexicons of every size in %s", (name) => {
  let at: Stage;
  beforeAll(async () => {
    at = await stage(name, pages);
  });
  afterAll(() => at?.close());

  /** Keeps an own entry. */
  const keep = async (entry: OwnEntry): Promise<void> => {
    const own = await at.own("popup.html");
    await own.evaluate(
      (entry) => chrome.runtime.sendMessage({ type: "change", change: { kind: "keepOwn", entry } }),
      entry,
    );
    await own.close();
  };

  const wordsOn = async (path: string, least: number) => {
    const opened = await at.open(HOST + path);
    await until(`marks on ${path}`, async () => (await marked(opened)).length >= least);
    const words = await marked(opened);
    await opened.close();
    return words.sort();
  };

  test("finds the same with few words of one's own and with many", async () => {
    await keep(quillmere(3));
    const few = await wordsOn("/words", 2);
    expect(few).toEqual(["Quillmere", "Tavush"]);
    await keep(quillmere(6000));
    expect(await wordsOn("/words", 2)).toEqual(few);
    const opened = await at.open(`${HOST}/words`);
    expect(textOf(await hover(opened, "Quill-Mere"))).toContain("A lake of our own.");
    await opened.close();
  });

  test("shows a note of one's own as it was last changed, on a page that is open", async () => {
    await keep({ ...quillmere(3), note: "A lake." });
    const opened = await at.open(`${HOST}/words`);
    await until("marks", async () => (await marked(opened)).length >= 2);
    const read = async () => {
      const shown = textOf(await hover(opened, "Quill-Mere"));
      await opened.keyboard.press("Escape");
      await opened.mouse.move(2, 2);
      await cardGone(opened);
      return shown;
    };
    expect(await read()).toContain("A lake.");
    await keep({ ...quillmere(3), note: "A mere.", changed: Date.UTC(2026, 10, 27) });
    await opened.bringToFront();
    await until("the new note", async () => (await read()).includes("A mere."));
    await opened.close();
  });

  test("reads a long page to its end", async () => {
    expect(await wordsOn("/long", 1)).toEqual(["Quillmere"]);
  });

  // The other driver cannot stop a background.
  test.runIf(name === "chromium")("finds what comes after the background was stopped", async () => {
    const opened = await at.open(`${HOST}/words`);
    await until("the first marks", async () => (await marked(opened)).length >= 2);
    const worker = at.browser.targets().find((one) => one.type() === "service_worker");
    await (await worker!.worker())!.close();
    await opened.evaluate(() => {
      document.body.insertAdjacentHTML("beforeend", "<p>At last they came to Shusha.</p>");
    });
    await until("a mark on what came", async () => (await marked(opened)).includes("Shusha"));
    expect(textOf(await hover(opened, "Shusha"))).toContain("Shusha");
    await opened.close();
  });

  test("finds names of several scripts on one page", async () => {
    const words = await wordsOn("/scripts", 3);
    expect(words).toEqual(["Горис", "Степанакерта", "აფხაზეთში"].sort());
  });

  test("keeps the bundled names whole, once they were read from their file", async () => {
    await wordsOn("/scripts", 3);
    const own = await at.own("popup.html");
    const sizes = () =>
      own.evaluate(async () => {
        const file = await (await fetch("/lexicon.bin")).blob();
        const key = await (await fetch("/lexicon.txt")).text();
        const settled = <T>(request: IDBRequest<T>) =>
          new Promise<T>((resolve, reject) => {
            request.onsuccess = () => resolve(request.result);
            request.onerror = () => reject(request.error);
          });
        const database = await settled(indexedDB.open("scholium"));
        const kept = database.transaction("bundled").objectStore("bundled").get(key);
        const [names] = ((await settled(kept)) as readonly Blob[] | undefined) ?? [];
        database.close();
        return { file: file.size, kept: names?.size };
      });
    await until("the names to be kept", async () => (await sizes()).kept !== undefined);
    const { file, kept } = await sizes();
    expect(kept).toBe(file);
    await own.close();
  });
});
