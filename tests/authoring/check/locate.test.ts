import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lineOf, linesOf } from "../../../authoring/check/locate.ts";

const TEXT = `{
  "id": "x",
  "names": [
    { "text": "a \\"quoted\\" [name], {so}", "sources": ["s"] },
    {
      "text": "b: \\\\",
      "sources": [
        "s",
        "t"
      ]
    }
  ],
  "odd/key~": { "": null },
  "n": -1.5e3, "yes": true,
  "empty": [], "none": {},
  "last": 1
}
`;

const rows: readonly [string, number][] = [
  ["", 1],
  ["/id", 2],
  ["/names", 3],
  ["/names/0", 4],
  ["/names/0/text", 4],
  ["/names/0/sources/0", 4],
  ["/names/1", 5],
  ["/names/1/text", 6],
  ["/names/1/sources/0", 8],
  ["/names/1/sources/1", 9],
  ["/odd~1key~0", 13],
  ["/odd~1key~0/", 13],
  ["/n", 14],
  ["/yes", 14],
  ["/none", 15],
  ["/last", 16],
  ["/names/1/usedBy", 5],
  ["/names/7/text", 3],
  ["/missing", 1],
];

describe("the line of a field", () => {
  it.each(rows)("%s", (field, line) => {
    expect(lineOf(linesOf(TEXT), field)).toBe(line);
  });

  it("is known of every value of a real entry, and only of those", () => {
    const path = "../../../glossary/south-caucasus/entries/lachin-corridor.json";
    const text = readFileSync(join(import.meta.dirname, path), "utf8");
    const pointers = (value: unknown, at: string): string[] => [
      at,
      ...(typeof value === "object" && value !== null
        ? Object.entries(value).flatMap(([key, part]) => pointers(part, `${at}/${key}`))
        : []),
    ];
    expect([...linesOf(text).keys()].sort()).toEqual(pointers(JSON.parse(text), "").sort());
  });

  it("is told as far as a broken text makes sense", () => {
    expect(lineOf(linesOf('{\n "a": [1,\n 2'), "/a/1")).toBe(3);
  });
});
