import { expect, test } from "vitest";
import { glossaryFiles } from "../../../authoring/bundle.ts";
import { linksOnce } from "../../../core/card/links.ts";
import type { Sense } from "../../../core/card/model.ts";

test("each entry is led to once, in the order of reading", () => {
  const pass = { start: 0, end: 4, entry: "pass" };
  const valley = { start: 6, end: 9, entry: "valley" };
  const linksOf = linksOnce({ definition: [pass], "background/0": [pass, valley] });
  expect(linksOf("definition")).toEqual([pass]);
  expect(linksOf("background/0")).toEqual([valley]);
  expect(linksOf("background/0")).toEqual([]);
  expect(linksOf("contested")).toEqual([]);
});

test("the bundled entries' sentences lead to entries that there are, and none to itself", () => {
  const senses = glossaryFiles()
    .filter(({ relativeDest }) => relativeDest.startsWith("glossary/"))
    .map(({ contents }) => JSON.parse(contents) as Sense & { kind: "entry" });
  const ids = new Set(senses.map(({ entry }) => entry.id));
  let count = 0;
  for (const { entry, links = {} } of senses) {
    for (const [place, spans] of Object.entries(links)) {
      const [field, n] = place.split("/") as [keyof typeof entry, string?];
      const statement = n === undefined ? entry[field] : (entry[field] as unknown[])[Number(n)];
      const { text } = statement as { text: string };
      for (const { start, end, entry: to } of spans) {
        expect(ids).toContain(to);
        expect(to).not.toBe(entry.id);
        expect(text.slice(start, end)).toMatch(/\S/);
        count++;
      }
    }
  }
  const corridor = senses.find(({ entry }) => entry.id === "lachin-corridor")!;
  const [link] = corridor.links!.definition!.filter(({ entry }) => entry === "nagorno-karabakh");
  expect(corridor.entry.definition.text.slice(link!.start, link!.end)).toBe("Nagorno-Karabakh");
  expect(count).toBeGreaterThan(senses.length);
});
