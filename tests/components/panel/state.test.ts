import { describe, expect, it } from "vitest";
import { filterNotes, groupsOf } from "../../../components/panel/groups.ts";
import { initialPanel, type PanelEvent, stepPanel } from "../../../components/panel/state.ts";
import { initial, type PopupState, step } from "../../../components/popup/state.ts";
import { report } from "../popup/fixtures.ts";
import { ocMedia } from "../popup/port.ts";
import { notes, passage } from "./port.ts";

const after = (...events: PanelEvent[]) => events.reduce(stepPanel, initialPanel);
const found = [passage(notes[2]!, 0)];

describe("the panel's state", () => {
  it.each<[string, PanelEvent[], object]>([
    ["shows", [{ kind: "showing", entry: "baku" }], { showing: "baku", unfolded: {} }],
    [
      "shows no longer",
      [
        { kind: "showing", entry: "baku" },
        { kind: "showing", entry: undefined },
      ],
      { unfolded: {} },
    ],
    ["unfolds", [{ kind: "unfold", entry: "baku" }], { unfolded: { baku: undefined } }],
    [
      "lists what was unfolded",
      [
        { kind: "unfold", entry: "baku" },
        { kind: "passages", entry: "baku", found },
      ],
      { unfolded: { baku: found } },
    ],
    [
      "drops an answer that comes too late",
      [
        { kind: "unfold", entry: "baku" },
        { kind: "fold", entry: "baku" },
        { kind: "passages", entry: "baku", found },
      ],
      { unfolded: {} },
    ],
    [
      "begins anew elsewhere",
      [
        { kind: "unfold", entry: "baku" },
        { kind: "showing", entry: "baku" },
        { kind: "elsewhere" },
      ],
      { unfolded: {} },
    ],
  ])("%s", (_what, events, expected) => {
    expect(after(...events)).toEqual(expected);
  });
});

describe("another tab in front", () => {
  const reading: PopupState = {
    ...initial,
    tab: ocMedia,
    report,
    query: "baku",
    view: { kind: "entry", id: "baku" },
  };
  const arrive = (state: PopupState, tab: Partial<typeof ocMedia>) =>
    step(state, { kind: "tab", tab: { ...ocMedia, ...tab } });
  it.each([
    ["another tab", { tabId: 2 }],
    ["another site", { host: "jam-news.net" }],
  ])("%s: nothing of the last page is kept", (_what, tab) => {
    const { report: told, view, query } = arrive(reading, tab);
    expect({ told, view, query }).toEqual({ told: undefined, view: { kind: "home" }, query: "" });
  });
  it("the same site: the last report stands until the page answers", () => {
    expect(arrive(reading, { url: "https://oc-media.org/b" }).report).toBe(report);
  });
  it("a form that is being written in stays", () => {
    const writing: PopupState = { ...reading, view: { kind: "form" } };
    expect(arrive(writing, { tabId: 2 }).view).toEqual({ kind: "form" });
  });
});

describe("the list", () => {
  it("is parted where another heading begins, and numbered through", () => {
    const groups = groupsOf(filterNotes(notes, "", () => undefined));
    expect(groups.map(({ heading, notes }) => [heading, notes.map(({ at }) => at)])).toEqual([
      [undefined, [1, 2, 3, 4]],
      ["What the ministry said", [5, 6, 7, 8, 9]],
    ]);
  });
  it("keeps a note's number under a filter", () => {
    expect(filterNotes(notes, "baku", () => undefined).map(({ at }) => at)).toEqual([3]);
  });
});
