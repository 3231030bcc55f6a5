import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Annotation } from "../../../authoring/annotate/annotation.ts";
import { chromiumPath } from "../../../authoring/annotate/browser.ts";
import { PATIENCE, run } from "../run.ts";

const folder = mkdtempSync(join(tmpdir(), "scholium-annotate-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const annotate = (...args: string[]) => run("annotate.ts", ...args);
const lines = (out: string) =>
  out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Annotation);

const text = file("talks.txt", "Talks in Yerevan.\n\nLorries for Stepanakert.");

describe("annotate", PATIENCE, () => {
  it("gives one line of JSON a file, in the order asked for", () => {
    const other = file("other", "Nothing of note.");
    const { code, out } = annotate("--json", "--lang", "en", text, other);
    expect(code).toBe(0);
    expect(lines(out)).toEqual([
      {
        file: text,
        lang: "en",
        publisher: null,
        policy: "none",
        matches: [
          { start: 9, end: 16, surface: "Yerevan", entry: "yerevan", alternatives: [] },
          { start: 31, end: 42, surface: "Stepanakert", entry: "stepanakert", alternatives: [] },
        ],
      },
      { file: other, lang: "en", publisher: null, policy: "none", matches: [] },
    ]);
  });

  it("gives people the text with marks, and knows the publisher by the address", () => {
    const { code, out } = annotate("--url", "https://oc-media.org/x", text);
    expect(code).toBe(0);
    expect(out).toContain("language unknown, publisher oc-media, naming note: recorded");
    expect(out).toContain(
      "Talks in [[Yerevan|yerevan]].\n\nLorries for [[Stepanakert|stepanakert]].",
    );
  });

  it.skipIf(!chromiumPath())(
    "reads pages, by name or by how they begin, and gives their text",
    () => {
      const html = `<!doctype html><html lang="hy"><nav>Yerevan</nav>
<p style="display:none">Baku</p><p>Lachin <i>corri</i>dor<p lang=ru>в Ереване`;
      const files = [file("page.html", html), file("page", `\n<!-- saved -->${html}`)];
      const { code, out } = annotate("--json", ...files);
      expect(code).toBe(0);
      for (const annotation of lines(out)) {
        expect(annotation).toMatchObject({
          lang: "hy",
          text: "Baku\n\nLachin corridor\n\nв Ереване",
        });
        expect(annotation.matches).toEqual([
          {
            start: 6,
            end: 21,
            surface: "Lachin corridor",
            entry: "lachin-corridor",
            alternatives: [],
          },
          { start: 25, end: 32, surface: "Ереване", entry: "yerevan", alternatives: [] },
        ]);
      }
    },
  );

  it("names the files that it cannot read, reads the others, and exits with 2", () => {
    const picture = file("picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47));
    const inner = join(folder, "inner");
    mkdirSync(inner);
    const { code, out, err } = annotate("--json", "nowhere.txt", picture, inner, text);
    expect(code).toBe(2);
    expect(lines(out).map((annotation) => annotation.file)).toEqual([text]);
    expect(err.trim().split("\n")).toEqual([
      "nowhere.txt: is not there",
      `${picture}: is not UTF-8 text: convert it first`,
      `${inner}: is a folder: name the files in it`,
    ]);
  });

  it("tells how it is called when asked", () => {
    const { code, out, err } = annotate("--help");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("npm run annotate -- --lang en draft.txt");
  });

  const russian = (charset: string) =>
    `<html lang="ru"><meta charset="${charset}"><p>Колонна в Шуше.`;
  const windows1251 = Uint8Array.from([...russian("windows-1251")], (c) =>
    c >= "А" && c <= "я" ? c.charCodeAt(0) - 0x410 + 0xc0 : c.charCodeAt(0),
  );
  const utf16 = Buffer.from(russian("utf-16"), "utf16le");
  const swapped = Buffer.from(utf16).swap16();
  it.skipIf(!chromiumPath()).each([
    ["Windows-1251", windows1251],
    ["UTF-16, little end first", Buffer.concat([Uint8Array.of(0xff, 0xfe), utf16])],
    ["UTF-16, big end first", Buffer.concat([Uint8Array.of(0xfe, 0xff), swapped])],
  ])("reads a page in %s", (what, bytes) => {
    const { code, out } = annotate("--json", file(`${what}.html`, bytes));
    expect(code).toBe(0);
    expect(lines(out)).toMatchObject([
      { lang: "ru", text: "Колонна в Шуше.", matches: [{ start: 10, end: 14, entry: "shusha" }] },
    ]);
  });

  it("refuses a page in UTF-16 that does not say so", () => {
    const { code, err } = annotate(file("unmarked.html", utf16));
    expect(code).toBe(2);
    expect(err).toMatch(/unmarked\.html: is not text that browsers can read: save it as UTF-8/);
  });

  it.skipIf(!chromiumPath())("marks nothing in empty files", () => {
    const { code, out } = annotate("--json", file("empty.txt", ""), file("empty.html", ""));
    expect(code).toBe(0);
    expect(lines(out)).toMatchObject([{ matches: [] }, { matches: [], text: "" }]);
  });

  it("reads a very large file, with offsets in UTF-16 code units", () => {
    const paragraph = "😀 Talks in Stepanakert went on.\n\n";
    const { code, out } = annotate("--json", file("large.txt", paragraph.repeat(100_000)));
    expect(code).toBe(0);
    const [{ matches } = { matches: [] }] = lines(out);
    expect(matches).toHaveLength(100_000);
    expect(matches.at(-1)?.start).toBe(99_999 * paragraph.length + "😀 Talks in ".length);
  });

  it.each([
    [[], /Name at least one file\.\n\nnpm run annotate/],
    [["--lang", "english please", text], /--lang english please: is no language tag/],
    [["--url", "about:blank", text], /--url about:blank: is no http or https address/],
    [["--loud", text], /Unknown option '--loud'[\s\S]*npm run annotate/],
  ])("refuses %j with exit code 2", (args, said) => {
    const { code, out, err } = annotate(...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(said);
  });
});
