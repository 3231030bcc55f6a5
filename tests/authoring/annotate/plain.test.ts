import { describe, expect, it } from "vitest";
import { collectText } from "../../../authoring/annotate/plain.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

const rows: readonly [what: string, text: string, blocks: readonly string[]][] = [
  ["one paragraph", "One.\nStill one.", ["One.\nStill one."]],
  ["two paragraphs", "One.\n\nTwo.", ["One.", "Two."]],
  ["blank lines that are not empty", "One.\n \t\n\n\u00a0\nTwo.\n", ["One.", "Two.\n"]],
  ["line ends of Windows", "One.\r\nStill.\r\n\r\nTwo.", ["One.\r\nStill.", "Two."]],
  ["blank lines round it", "\n\n One.\n\n", [" One."]],
  ["an indented paragraph", "One.\n\n  Two.", ["One.", "  Two."]],
  ["nothing", "", []],
  ["white space", " \n\n \n", []],
];

describe("the blocks of a text file with", () => {
  it.each(rows)("%s", (_what, text, blocks) => {
    const collected = collectText(bytes(text), "en");
    expect(collected.text).toBe(text);
    expect(collected.blocks.map((block) => block.text)).toEqual(blocks);
    for (const { start, text: own } of collected.blocks) {
      expect(text.slice(start, start + own.length)).toBe(own);
    }
  });

  it("a byte order mark keep the file's own offsets", () => {
    expect(collectText(bytes("\ufeffBaku"), "en").blocks).toMatchObject([
      { start: 0, text: "\ufeffBaku" },
    ]);
  });
});

describe("what is no text", () => {
  it.each([
    ["another encoding", Uint8Array.of(0xcb, 0xe0, 0xf7), /UTF-8/],
    ["NUL characters", bytes("a\0b"), /NUL/],
  ])("is refused: %s", (_what, data, said) => {
    expect(() => collectText(data, "en")).toThrow(said);
  });
});
