import { expect, test } from "vitest";
import { defaults } from "../../core/settings.ts";
import { storedLines } from "../../core/stored.ts";

const own = { id: "own-1", headword: "Գորիս", forms: [], note: "", changed: 1 };
const settings = {
  ...defaults,
  sites: { "a.org": "off" },
  hidden: ["baku"],
  hiddenHere: { "a.org": ["goris", "shusha"] },
};

test.each([
  ["nothing", {}, []],
  ["choices alone", { scholium: { settings: defaults } }, ["choices"]],
  [
    "all of it",
    { scholium: { settings, words: "aa" }, "scholium-own": [own], "scholium-broken": "{}" },
    ["choices", "sites 1", "hidden 3", "own 1", "aside"],
  ],
  ["what we do not know is not kept quiet", { elsewhere: 1 }, ["other"]],
  ["a store that cannot be read", { scholium: "nonsense", "scholium-own": 7 }, ["other", "other"]],
])("%s", (_what, all, expected) => {
  const found = storedLines(all);
  expect(found.map(({ kind, count }) => (count === undefined ? kind : `${kind} ${count}`))).toEqual(
    expected,
  );
});

test("the words that are kept apart are told of", () => {
  expect(storedLines({}, 1_000_000)).toEqual([{ kind: "words", bytes: 1_000_000 }]);
});

test("sizes are bytes of UTF-8, and add up to what the store holds", () => {
  const lines = storedLines({ "scholium-broken": "Գորիս – 😀" });
  expect(lines[0]?.bytes).toBe(new TextEncoder().encode(JSON.stringify("Գորիս – 😀")).length);
});
