// @vitest-environment happy-dom
import { render } from "preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Panel } from "../../../components/panel/Panel.tsx";
import { applyChange, defaults } from "../../../core/settings.ts";
import { policies, report } from "../popup/fixtures.ts";
import { ocMedia, type World } from "../popup/port.ts";
import { panelMemory, voice } from "./port.ts";

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement("main");
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

async function open(sign: string, world: Partial<World> = {}) {
  const memory = panelMemory(world);
  render(<Panel port={memory.port} voice={voice} />, root);
  await shows(sign);
  return memory;
}

/** What can be read, with what stands in shadow roots, white space collapsed. */
function textOf(node: Element | ShadowRoot): string {
  const inside = [...node.querySelectorAll("*")].flatMap((one) => one.shadowRoot ?? []);
  return [node.textContent ?? "", ...inside.map(textOf)].join(" ").replace(/\s+/g, " ");
}
const text = () => textOf(root);
const SOON = { interval: 5, timeout: 2000 };
const shows = (sign: string) => vi.waitFor(() => expect(text()).toContain(sign), SOON);
const hides = (sign: string) => vi.waitFor(() => expect(text()).not.toContain(sign), SOON);
const drawn = () => new Promise((go) => setTimeout(go, 20));

function control(name: string): HTMLElement {
  const all = [...root.querySelectorAll<HTMLElement>("button, summary, a, input")];
  const found = all.find((one) =>
    (one.getAttribute("aria-label") ?? one.textContent ?? "").trim().startsWith(name),
  );
  if (!found) throw new Error(`no control "${name}" in: ${text()}`);
  return found;
}
async function press(name: string) {
  const one = control(name);
  one.focus();
  one.click();
  await drawn();
}
async function type(words: string) {
  const box = root.querySelector<HTMLInputElement>("input[type=search]")!;
  box.value = words;
  box.dispatchEvent(new Event("input", { bubbles: true }));
  await drawn();
}
const rows = () =>
  [...root.querySelectorAll(".row > .jump")].map((row) => row.firstChild?.textContent);
const row = (headword: string) => control(headword).closest("li")!;

describe("what it says of the page", () => {
  const only = (part: Partial<typeof report>) => ({ report: { ...report, ...part } });
  it.each<[string, Partial<World>]>([
    ["9 notes, in order of the text", {}],
    ["Lorries wait on the road", {}],
    ["Article of 1 September 2023", {}],
    ["What the ministry said", {}],
    ["OC Media prints a note on this page. Jump to it", {}],
    ["Caucasus Edition has a note on names", only({ policy: policies.recorded })],
    ["No note known from Eurasianet.", only({ policy: policies.none })],
    ["No name on this page has a note.", only({ notes: [] })],
    [
      "Nothing on this site is read.",
      {
        settings: applyChange(defaults, { kind: "site", host: "oc-media.org", on: false }),
      },
    ],
    [
      "Your browser no longer lets Scholium read this site.",
      { tab: { ...ocMedia, access: "revoked" } },
    ],
    ["This page belongs to the browser.", { tab: { ...ocMedia, kind: "browser", access: "none" } }],
    ["This is a PDF.", { tab: { ...ocMedia, kind: "pdf", access: "none" } }],
  ])("%s", async (sign, world) => {
    await open(sign, world);
  });
});

describe("a note's row", () => {
  it("lights its words for as long as the focus is in it", async () => {
    const { lit } = await open("9 notes");
    control("Baku").dispatchEvent(new FocusEvent("focus"));
    control("Baku").dispatchEvent(new FocusEvent("blur"));
    expect(lit).toEqual(["baku", undefined]);
  });
  it("leads to its place, and says so to those who hear", async () => {
    const { done } = await open("9 notes");
    await press("Baku");
    expect(done).toEqual(["open baku"]);
    await shows("Baku: its note is open on the page.");
  });
  it("says when its words are gone", async () => {
    await open("9 notes", { works: false });
    await press("Baku");
    await shows("“Baku” is not on the page any more.");
  });
  it("is the current one while its card is open on the page, and tells its answer", async () => {
    const { shows: pageShows } = await open("9 notes");
    pageShows("baku");
    await shows("Azerbaijan’s capital, on the Caspian Sea.");
    expect(row("Baku").getAttribute("aria-current")).toBe("true");
    pageShows();
    await hides("Azerbaijan’s capital, on the Caspian Sea.");
  });
  it("unfolds every mention, each with a way to its place", async () => {
    const { done } = await open("9 notes");
    await press("All 6 mentions of Baku");
    await shows("Mention 6 of 6");
    expect(control("All 6 mentions of Baku").getAttribute("aria-expanded")).toBe("true");
    await press("Mention 2 of 6");
    expect(done).toEqual(["go to 1"]);
    await press("All 6 mentions of Baku");
    await hides("Mention 6 of 6");
  });
  it("opens the note here, as the card has it, and comes back to where it was", async () => {
    await open("9 notes");
    await press("Read here: Syunik");
    await shows("Its mountains part Azerbaijan’s exclave");
    await shows("Sources 2");
    await press("Back");
    await shows("9 notes");
    expect(document.activeElement?.getAttribute("aria-label")).toBe("Read here: Syunik");
  });
});

describe("the filter", () => {
  it.each([
    ["karabakh", ["Nagorno-Karabakh", "Blockade of Nagorno-Karabakh (2022–23)"]],
    ["Xankəndi", ["Stepanakert"]],
    ["արցախ", ["Nagorno-Karabakh"]],
    ["corridor", ["Lachin Corridor", "Zangezur corridor"]],
    ["", report.notes.map(({ headword }) => headword)],
  ])("%s", async (query, expected) => {
    await open("9 notes");
    await type(query);
    expect(rows()).toEqual(expected);
  });
  it("finds names that are not on the page, apart", async () => {
    await open("9 notes");
    await type("ky");
    await shows("0 of 9 notes");
    await shows("Not on this page");
    await shows("Kyiv");
  });
});

describe("the notes as a whole", () => {
  it("copies them as Markdown, with dates and sources", async () => {
    const { done } = await open("9 notes");
    await press("Copy all");
    await shows("9 notes are on the clipboard, as Markdown.");
    expect(done[0]).toContain("# Notes to an article");
    expect(done[0]).toContain("Reviewed 23 November 2026.");
  });
  it("says when the clipboard is refused", async () => {
    await open("9 notes", { works: false });
    await press("Copy all");
    await shows("They could not be copied. Save them instead.");
  });
  it("saves them as a file", async () => {
    const { saved } = await open("9 notes");
    await press("Save as Markdown");
    await shows("9 notes are saved, as Markdown.");
    expect(saved[0]?.name).toBe("notes-oc-media.org.md");
  });
  it("opens the sheet to print", async () => {
    const { done } = await open("9 notes");
    await press("Print the notes");
    expect(done).toEqual(["sheet"]);
  });
});
