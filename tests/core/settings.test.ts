import { describe, expect, test } from "vitest";
import {
  applyChange,
  type Change,
  defaults,
  isShown,
  parseSettings,
  type Settings,
} from "../../core/settings.ts";

const own = { id: "own-1", headword: "Goris", forms: [], note: "A town.", changed: 1 };

const changes: readonly [Change, Partial<Settings>][] = [
  [{ kind: "site", host: "a.org", on: false }, { sites: { "a.org": "off" } }],
  [{ kind: "site", host: "a.org", on: true }, { sites: { "a.org": "on" } }],
  [{ kind: "hide", entry: "baku" }, { hidden: ["baku"] }],
  [{ kind: "hide", entry: "baku", host: "a.org" }, { hiddenHere: { "a.org": ["baku"] } }],
  [{ kind: "density", density: "every" }, { density: "every" }],
  [{ kind: "style", style: "wash" }, { style: "wash" }],
  [{ kind: "accent", accent: "teal" }, { accent: "teal" }],
  [{ kind: "delays", delays: "long" }, { delays: "long" }],
  [{ kind: "language", language: "hy" }, { language: "hy" }],
  [{ kind: "glossary", glossary: "world", on: false }, { glossariesOff: ["world"] }],
  [{ kind: "keepOwn", entry: own }, { own: [own] }],
];

const undoings: readonly [Change, Change][] = [
  [
    { kind: "site", host: "a.org", on: false },
    { kind: "forgetSite", host: "a.org" },
  ],
  [
    { kind: "hide", entry: "baku" },
    { kind: "unhide", entry: "baku" },
  ],
  [
    { kind: "hide", entry: "baku", host: "a.org" },
    { kind: "unhide", entry: "baku", host: "a.org" },
  ],
  [
    { kind: "glossary", glossary: "world", on: false },
    { kind: "glossary", glossary: "world", on: true },
  ],
  [
    { kind: "keepOwn", entry: own },
    { kind: "removeOwn", id: own.id },
  ],
];

describe("changes", () => {
  test.each(changes)("%j", (change, expected) => {
    expect(applyChange(defaults, change)).toEqual({ ...defaults, ...expected });
  });
  test.each(undoings)("%j is undone by %j", (change, undo) => {
    expect(applyChange(applyChange(defaults, change), undo)).toEqual(defaults);
  });
  test.each(changes)("%j twice is %j once", (change) => {
    const once = applyChange(defaults, change);
    expect(applyChange(once, change)).toEqual(once);
  });
  test("an own entry is replaced in its place", () => {
    const two = { ...defaults, own: [own, { ...own, id: "own-2" }] };
    const edited = { ...own, note: "A border town." };
    expect(applyChange(two, { kind: "keepOwn", entry: edited }).own.map((e) => e.note)).toEqual([
      "A border town.",
      "A town.",
    ]);
  });
  test("what is hidden on one site is shown on another", () => {
    const settings = applyChange(defaults, { kind: "hide", entry: "baku", host: "a.org" });
    expect(isShown(settings, "a.org", "baku")).toBe(false);
    expect(isShown(settings, "b.org", "baku")).toBe(true);
  });
});

describe("what the store holds", () => {
  const rows: readonly [unknown, readonly string[]][] = [
    [undefined, []],
    [{}, []],
    [{ density: "every", own: [own] }, []],
    [{ density: 7 }, ["density"]],
    [{ accent: "red", delays: 300 }, ["accent", "delays"]],
    [{ language: "browser" }, []],
    [{ language: "pt-BR" }, []],
    [{ language: "no language" }, ["language"]],
    [{ language: ["hy"] }, ["language"]],
    [{ sites: { "a.org": "maybe" }, hidden: ["baku"] }, ["sites"]],
    [{ hidden: "baku", hiddenHere: { a: ["x", 1] } }, ["hidden", "hiddenHere"]],
    [{ own: [{ id: "x" }] }, ["own"]],
    ["nonsense", Object.keys(defaults)],
    [null, Object.keys(defaults)],
  ];
  test.each(rows)("%j has these broken fields: %j", (stored, broken) => {
    expect([...parseSettings(stored).broken].sort()).toEqual([...broken].sort());
  });
  test("what an earlier version stored keeps its meaning", () => {
    const { accent: _a, delays: _d, language: _l, ...earlier } = { ...defaults, hidden: ["baku"] };
    expect(parseSettings(earlier)).toEqual({
      settings: { ...defaults, hidden: ["baku"] },
      broken: [],
    });
  });
  test("a broken field falls back alone", () => {
    const { settings } = parseSettings({ density: 7, hidden: ["baku"], unknown: 1 });
    expect(settings).toEqual({ ...defaults, hidden: ["baku"] });
  });
});
