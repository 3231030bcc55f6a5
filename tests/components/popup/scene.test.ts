import { describe, expect, it } from "vitest";
import type { TabInfo } from "../../../components/popup/port.ts";
import { fileName, isOn, sceneOf, shownNotes } from "../../../components/popup/scene.ts";
import { initial, PATIENCE, type PopupState } from "../../../components/popup/state.ts";
import { applyChange, type Change, defaults } from "../../../core/settings.ts";
import { report } from "./fixtures.ts";
import { ocMedia } from "./port.ts";

interface Given {
  readonly tab?: Partial<TabInfo>;
  readonly change?: Change;
  readonly report?: typeof report | "no notes" | "none";
  readonly unanswered?: number;
}

function stateOf({ tab = {}, change, report: told = report, unanswered = 0 }: Given): PopupState {
  const told2 = told === "no notes" ? { ...report, notes: [] } : told;
  return {
    ...initial,
    tab: { ...ocMedia, ...tab },
    settings: change ? applyChange(defaults, change) : defaults,
    ...(told2 !== "none" && { report: told2 }),
    unanswered,
  };
}

const off: Change = { kind: "site", host: "oc-media.org", on: false };
const hideOther: Change = { kind: "hide", entry: "baku", host: "other.example" };

describe("sceneOf", () => {
  it.each<[string, Given, string]>([
    ["notes", {}, "open"],
    ["no notes", { report: "no notes" }, "empty"],
    ["switched off, though a report is left over", { change: off }, "off"],
    ["revoked, though it is off too", { tab: { access: "revoked" }, change: off }, "revoked"],
    ["missing", { tab: { access: "missing" }, report: "none" }, "missing"],
    ["unlisted", { tab: { access: "unlisted" }, report: "none" }, "unlisted"],
    ["unlisted and read once", { tab: { access: "unlisted" } }, "open"],
    ["about to answer", { report: "none", unanswered: PATIENCE - 1 }, "reading"],
    ["no answer", { report: "none", unanswered: PATIENCE }, "unread"],
    ["a PDF of a listed site", { tab: { kind: "pdf", access: "granted" } }, "cannot"],
    ["no page", { tab: { kind: "browser", access: "none", host: "" } }, "cannot"],
    ["a page that lets nobody in", { tab: { access: "none" } }, "cannot"],
  ])("%s", (_what, given, scene) => {
    expect(sceneOf(stateOf(given))).toBe(scene);
  });

  it("waits for tab and settings", () => {
    expect(sceneOf(initial)).toBe("loading");
    expect(sceneOf({ ...initial, tab: ocMedia })).toBe("loading");
  });
});

describe("isOn", () => {
  it.each<[string, Given, boolean]>([
    ["by the list", {}, true],
    ["switched off", { change: off }, false],
    ["revoked", { tab: { access: "revoked" } }, false],
    ["read once", { tab: { access: "unlisted" } }, false],
  ])("%s", (_what, given, on) => {
    expect(isOn(stateOf(given))).toBe(on);
  });
});

describe("shownNotes", () => {
  it.each<[string, Change, boolean]>([
    ["hidden here", { kind: "hide", entry: "baku", host: "oc-media.org" }, false],
    ["hidden everywhere", { kind: "hide", entry: "baku" }, false],
    ["hidden elsewhere", hideOther, true],
  ])("%s", (_what, change, shown) => {
    const ids = shownNotes(stateOf({ change })).map(({ entry }) => entry);
    expect(ids.includes("baku")).toBe(shown);
    expect(ids).toHaveLength(report.notes.length - (shown ? 0 : 1));
  });
});

describe("fileName", () => {
  it.each([
    ["https://a.example/x/report.pdf", "report.pdf"],
    ["https://a.example/annual%20report.pdf?x=/y#page=2", "annual report.pdf"],
    ["file:///home/100%.html", "100%.html"],
    ["https://a.example/", undefined],
    [undefined, undefined],
  ])("%s", (url, name) => {
    expect(fileName(url)).toBe(name);
  });
});
