import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  chromiumPath,
  openPageReader,
  type PageReader,
} from "../../../authoring/annotate/browser.ts";
import { PATIENCE } from "../run.ts";

const page = (body: string) => `<!doctype html><html lang="en"><title>T</title><body>${body}`;
const bytes = (text: string) => new TextEncoder().encode(text);

/** The blocks that are matched, as a reader's browser sees them. */
const rows: readonly [what: string, html: string, blocks: readonly string[]][] = [
  [
    "paragraphs that nothing closes",
    page("<p>One <b>bold<p>Two</b> three"),
    ["One bold", "Two three"],
  ],
  ["a name across elements", page("<p>Nagorno<wbr>-Kara<b>bakh</b></p>"), ["Nagorno-Karabakh"]],
  ["line breaks", page("<p>one<br>two</p>"), ["one\ntwo"]],
  [
    "an article's own header, not the site's",
    page(
      "<header>Site</header><article><header>Own</header><p>Text</p></article><footer>End</footer>",
    ),
    ["Own", "Text"],
  ],
  ["what is not read", page("<p>a<code>b</code>c<button>d</button></p><p hidden>e</p>"), ["ac"]],
  ["what stands there only without scripts", page("<p>a</p><noscript><p>b</p></noscript>"), ["a"]],
  ["scripts, which do not run", page("<p>a</p><script>document.body.append('b')</script>"), ["a"]],
  [
    "a shadow root",
    page("<div><template shadowrootmode=open><p>within</p></template>light</div>"),
    ["within", "light"],
  ],
  [
    "a page that leads elsewhere",
    page('<meta http-equiv=refresh content="0;url=/x"><p>a</p>'),
    ["a"],
  ],
  ["no elements at all", "just words", ["just words"]],
  ["nothing", "", []],
];

describe.skipIf(!chromiumPath())("the blocks of a page with", PATIENCE, () => {
  let reader: PageReader;
  beforeAll(async () => {
    reader = await openPageReader();
  }, PATIENCE.timeout);
  afterAll(() => reader.close());

  it.each(rows)("%s", async (_what, html, blocks) => {
    const collected = await reader.collect(bytes(html), undefined);
    expect(collected.blocks.map(({ text }) => text)).toEqual(blocks);
    expect(collected.text).toBe(blocks.join("\n\n"));
    for (const { start, text } of collected.blocks) {
      expect(collected.text.slice(start, start + text.length)).toBe(text);
    }
  });

  it("furniture give it to those who look for a note", async () => {
    const { everything } = await reader.collect(
      bytes(page("<p>a</p><footer>b</footer>")),
      undefined,
    );
    expect(everything).toEqual([{ text: "a" }, { text: "b" }]);
  });

  it("words that a style hides tell where they are", async () => {
    const html = page('<p>see <b style="display:none">not</b> this</p>');
    const { blocks } = await reader.collect(bytes(html), undefined);
    expect(blocks).toMatchObject([{ text: "see not this", unseen: [{ start: 4, end: 7 }] }]);
  });

  it.each([
    ["its own", undefined, "en", ["en", "ru"]],
    ["one that is given", "fr", "fr", ["fr", "ru"]],
  ])("languages: %s", async (_what, given, lang, langs) => {
    const html = page("<p>a</p><p lang=ru>б</p>");
    const collected = await reader.collect(bytes(html), given);
    expect(collected.lang).toBe(lang);
    expect(collected.blocks.map((block) => block.lang)).toEqual(langs);
  });

  it("an encoding of its own are read in it", async () => {
    const html = Buffer.from("<meta charset=windows-1251><p>\xcb\xe0\xf7\xe8\xed", "latin1");
    expect((await reader.collect(html, undefined)).text).toBe("Лачин");
  });
});
