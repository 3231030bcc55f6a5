// @vitest-environment happy-dom
import { render } from "preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import messages from "../../../assets/locales/en/popup.json" with { type: "json" };
import { Popup } from "../../../components/popup/Popup.tsx";
import type { Start } from "../../../components/popup/usePopup.ts";
import { translator } from "../../../core/messages.ts";
import { applyChange, type Change, defaults } from "../../../core/settings.ts";
import { own, policies, report } from "./fixtures.ts";
import { memoryPort, ocMedia, type World } from "./port.ts";

const voice = { t: translator(messages, "en"), locale: "en" };
const chosen = (...changes: Change[]) => changes.reduce(applyChange, defaults);

let root: HTMLElement;

beforeEach(() => {
  root = document.createElement("main");
  document.body.append(root);
});

afterEach(() => {
  render(null, root);
  root.remove();
});

/** Opens the popup, and waits until it shows `sign`. */
async function open(sign: string, world: Partial<World> = {}, start: Start = {}) {
  const port = memoryPort(world);
  render(<Popup port={port} voice={voice} start={start} />, root);
  await shows(sign);
  return port;
}

/** What can be read, white space collapsed. */
const text = () => (root.textContent ?? "").replace(/\s+/g, " ");
const SOON = { interval: 5, timeout: 2000 };
const shows = (sign: string) => vi.waitFor(() => expect(text()).toContain(sign), SOON);
const hides = (sign: string) => vi.waitFor(() => expect(text()).not.toContain(sign), SOON);

/** The control whose accessible name or text begins so. */
function control(name: string): HTMLElement {
  const all = [...root.querySelectorAll<HTMLElement>("button, summary, a, input")];
  const found = all.find((one) =>
    (one.getAttribute("aria-label") ?? one.closest("label")?.textContent ?? one.textContent ?? "")
      .trim()
      .startsWith(name),
  );
  if (!found) throw new Error(`no control "${name}" in: ${text()}`);
  return found;
}

/** Preact draws in a microtask, and runs effects after the next frame. */
const drawn = () => new Promise((go) => setTimeout(go, 20));

/** By keyboard: the control takes the focus first, as it does in a browser. */
async function press(name: string) {
  const one = control(name);
  one.focus();
  one.click();
  await drawn();
}

async function type(field: string, words: string) {
  const box = [...root.querySelectorAll("label")]
    .find((label) => label.textContent?.startsWith(field))
    ?.querySelector<HTMLInputElement>("input, textarea");
  if (!box) throw new Error(`no field "${field}"`);
  box.focus();
  box.value = words;
  box.dispatchEvent(new Event("input", { bubbles: true }));
  await drawn();
}

/** Whether the key is left to the browser. */
async function key(name: string): Promise<boolean> {
  const target = document.activeElement ?? document.body;
  const left = target.dispatchEvent(
    new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true }),
  );
  await drawn();
  return left;
}

const focused = () => document.activeElement?.getAttribute("data-key");
const focusIs = (name: string) => vi.waitFor(() => expect(focused()).toBe(name), SOON);
const isOn = () => root.querySelector("[role=switch]")?.getAttribute("aria-checked");

describe("what it says of the page", () => {
  const only = (part: Partial<typeof report>) => ({ report: { ...report, ...part } });
  it.each<[string, Partial<World>]>([
    ["9 notes on this page", {}],
    ["1 note on this page", only({ notes: report.notes.slice(0, 1) })],
    ["Article of 1 September 2023", {}],
    ["OC Media prints a note on this page. Jump to it", {}],
    ["Caucasus Edition has a note on names", only({ policy: policies.recorded })],
    ["Our summary, seen 20 November 2026.", only({ policy: policies.recorded })],
    ["No note known from Eurasianet.", only({ policy: policies.none })],
    ["No name on this page has a note.", only({ notes: [] })],
    [
      "Nothing on this site is read.",
      { settings: chosen({ kind: "site", host: "oc-media.org", on: false }) },
    ],
    [
      "Your browser no longer lets Scholium read this site.",
      { tab: { ...ocMedia, access: "revoked" } },
    ],
    [
      "Your browser has not let Scholium read this site yet.",
      { tab: { ...ocMedia, access: "missing" } },
    ],
    ["Scholium does not read this site by itself.", { tab: { ...ocMedia, access: "unlisted" } }],
    ["This is a PDF.", { tab: { ...ocMedia, kind: "pdf", access: "none" } }],
    [
      "This is the browser’s extension store.",
      { tab: { ...ocMedia, kind: "store", access: "none" } },
    ],
    ["This page belongs to the browser.", { tab: { ...ocMedia, kind: "browser", access: "none" } }],
    [
      "This page belongs to an extension.",
      { tab: { ...ocMedia, kind: "extension", access: "none" } },
    ],
    ["This is a file on your device.", { tab: { ...ocMedia, kind: "file", access: "none" } }],
    ["The glossary could not be loaded", { glossaries: "fail" }],
    ["Glossary of 23 Nov 2026", {}],
  ])("%s", async (sign, world) => {
    await open(sign, world);
  });

  it("says so when nothing answers, and reads the page then", async () => {
    const port = await open("Reading the page", { report: undefined });
    await vi.waitFor(() => control("Read it now"), { timeout: 4000 });
    await press("Read it now");
    await vi.waitFor(() => expect(port.done).toEqual(["read once"]));
  });
});

describe("the site switch", () => {
  it("goes off and on with a click each", async () => {
    const port = await open("9 notes");
    expect(isOn()).toBe("true");
    await press("Notes on oc-media.org");
    await shows("Nothing on this site is read.");
    expect(isOn()).toBe("false");
    await press("Notes on oc-media.org");
    await shows("9 notes");
    expect(port.done).toEqual(["change site", "change site"]);
  });

  it.each(["revoked", "missing", "unlisted"] as const)(
    "asks the browser where access is %s",
    async (access) => {
      const port = await open("Look up a name", { tab: { ...ocMedia, access } });
      await vi.waitFor(() => expect(isOn()).toBe("false"));
      await press("Notes on oc-media.org");
      await shows("9 notes");
      expect(isOn()).toBe("true");
      expect(port.done).toEqual(["ask oc-media.org"]);
    },
  );

  it("asks first, then turns a site on that was off as well", async () => {
    const port = await open("Nothing on this site is read.", {
      tab: { ...ocMedia, access: "unlisted" },
      settings: chosen({ kind: "site", host: "oc-media.org", on: false }),
    });
    await press("Notes on oc-media.org");
    await shows("9 notes");
    expect(port.done).toEqual(["ask oc-media.org", "change site"]);
  });
});

describe("access", () => {
  it("is asked for by the button, and the focus goes to the head", async () => {
    const port = await open("Allow on oc-media.org", { tab: { ...ocMedia, access: "revoked" } });
    await press("Allow on oc-media.org");
    await shows("9 notes");
    expect(port.done).toEqual(["ask oc-media.org"]);
    await focusIs("start");
  });

  it("says so when it is refused", async () => {
    await open("Allow on", { tab: { ...ocMedia, access: "revoked" }, yes: false });
    await press("Allow on");
    await shows("Your browser did not allow it.");
  });

  it("is not needed to read a page once", async () => {
    const port = await open("does not read this site", { tab: { ...ocMedia, access: "unlisted" } });
    await press("Read this page");
    await shows("9 notes");
    expect(isOn()).toBe("false");
    expect(port.done).toEqual(["read once"]);
    await press("On every site");
    await vi.waitFor(() => expect(isOn()).toBe("true"));
    expect(port.done).toEqual(["read once", "ask every site"]);
  });
});

describe("the notes", () => {
  it("jump to their place, and the popup makes room", async () => {
    const port = await open("9 notes");
    await press("Lachin Corridor");
    await vi.waitFor(() => expect(port.done).toEqual(["open lachin-corridor", "close"]));
  });

  it("say so where the place is gone", async () => {
    const port = await open("9 notes", { works: false });
    await press("Lachin Corridor");
    await shows("“Lachin Corridor” is not on the page any more.");
    await press("Jump to it");
    await shows("The note is not on the page any more.");
    expect(port.done).not.toContain("close");
  });

  it("unfold, and the focus goes to the first that came", async () => {
    await open("9 notes");
    expect(text()).not.toContain("Stepanakert");
    await press("and 3 more");
    await focusIs("note stepanakert");
    expect(root.querySelectorAll(".notes li")).toHaveLength(9);
  });

  it("lead to the publisher's note", async () => {
    const port = await open("9 notes");
    await press("Jump to it");
    await vi.waitFor(() => expect(port.done).toEqual(["jump", "close"]));
  });
});

describe("the look-up", () => {
  it("finds any spelling, shows the name that was met, and opens the first with Enter", async () => {
    await open("Glossary of");
    await type("Look up", "ZƏNG");
    await shows("matches Zəngəzur");
    expect(text()).not.toContain("notes on this page");
    await key("Enter");
    await shows("Armenia’s southernmost province");
    await focusIs("start");
    expect(document.activeElement?.textContent).toBe("Syunik");
  });

  it("is left with Escape from any result", async () => {
    await open("Glossary of");
    await type("Look up", "zang");
    await key("ArrowDown");
    await key("Escape");
    await shows("9 notes");
    expect(focused()).toBe("look");
  });

  it("is walked with the arrow keys; Escape goes back, then clears, then is the browser's", async () => {
    await open("Glossary of");
    await type("Look up", "zang");
    await shows("East Zangezur");
    await key("ArrowDown");
    expect(focused()).toBe("hit zangezur-corridor");
    await key("ArrowDown");
    await key("ArrowDown");
    expect(focused()).toBe("hit east-zangezur");
    (document.activeElement as HTMLElement).click();
    await shows("Azerbaijani economic region since July 2021.");
    await focusIs("start");
    expect(await key("Escape")).toBe(false);
    await focusIs("hit east-zangezur");
    await key("ArrowUp");
    await key("ArrowUp");
    await key("ArrowUp");
    expect(focused()).toBe("look");
    expect(await key("Escape")).toBe(false);
    await shows("9 notes");
    expect(focused()).toBe("look");
    expect(await key("Escape")).toBe(true);
  });

  it("leaves out glossaries that are off, and keeps what is hidden", async () => {
    await open("Glossary of", {
      settings: chosen(
        { kind: "glossary", glossary: "world", on: false },
        { kind: "hide", entry: "baku" },
      ),
    });
    await type("Look up", "київ");
    await shows("No name begins like this.");
    await type("Look up", "baku");
    await shows("Baku hidden");
  });

  it("offers a note on what it does not find", async () => {
    await open("Glossary of");
    await type("Look up", "Goytepe");
    await shows("No name begins like this.");
    await press("Add a note on “Goytepe”");
    await focusIs("start");
    expect((document.activeElement as HTMLInputElement).value).toBe("Goytepe");
  });

  it("begins with the words that it was opened with", async () => {
    await open("Baku", {}, { look: "bak" });
    await focusIs("look");
  });

  it("has the focus where there is nothing else", async () => {
    await open("This is a PDF.", { tab: { ...ocMedia, kind: "pdf", access: "none" } });
    await focusIs("look");
  });

  it("tries again to load the glossary", async () => {
    await open("The glossary could not be loaded", { glossaries: "fail" });
    await press("Try again");
    await shows("Glossary of 23 Nov 2026");
    await focusIs("look");
  });
});

describe("an entry", () => {
  it("tells all that the glossary knows", async () => {
    await open("9 notes");
    await press("and 3 more");
    await press("Read: Syunik");
    await shows("Armenia’s southernmost province");
    for (const sign of [
      "Its mountains part",
      "Contested",
      "Սյունիք Syunik’Armenian, used by Armenia’s government",
      "Azerbaijani, used by Azerbaijan’s government, since 2020",
      "English, until 1991",
      "Nov 1995",
      "Reviewed 23 November 2026, 2 sources",
    ]) {
      expect(text()).toContain(sign);
    }
    expect(root.querySelector("bdi[lang=hy]")?.textContent).toBe("Սյունիք");
  });

  it("says that it may be out of date, or was not wholly checked", async () => {
    await open("9 notes");
    await press("Read: Blockade");
    await shows("May be out of date: last reviewed on 23 November 2026.");
    await press("Back");
    await press("Read: Lachin Corridor");
    await shows("Not every statement was checked against its source.");
  });

  it.each([
    ["Hide here", "“Baku” is hidden on oc-media.org.", "on oc-media.org"],
    ["Hide everywhere", "“Baku” is hidden on every site.", "on every site"],
  ])("%s, with undo at once", async (button, said, where) => {
    const port = await open("9 notes");
    await press("Read: Baku");
    await shows("Caspian");
    await press(button);
    await shows(said);
    await shows("8 notes");
    await focusIs("undo");
    await press("Undo");
    await shows("9 notes");
    await focusIs("start");
    expect(port.done).toEqual(["change hide", "change unhide"]);

    await press("Read: Baku");
    await shows("Caspian");
    await press(button);
    await shows(said);
    await press("Settings");
    await shows(`Baku ${where}`);
    await press("Show again: Baku");
    await shows("No name is hidden.");
    await focusIs("undo");
    await press("Back");
    await shows("9 notes");
    await focusIs("settings");
  });
});

describe("an own note", () => {
  it("needs a name, is kept, can be read, and can be taken back", async () => {
    const port = await open("9 notes");
    await press("Add a note");
    await shows("A note of your own");
    await focusIs("start");
    await press("Keep");
    await shows("Write the name to which the note belongs.");
    expect(document.activeElement?.getAttribute("aria-invalid")).toBe("true");
    await type("Name", " Goytepe ");
    await type("Other", "Göytəpə, Goytapa");
    await type("In one sentence", "A town.");
    await press("Keep");
    await shows("Your note on “Goytepe” is kept.");
    await focusIs("undo");
    const [kept] = (await port.settings()).own;
    expect(kept).toMatchObject({
      headword: "Goytepe",
      forms: ["Göytəpə", "Goytapa"],
      note: "A town.",
    });
    expect(kept?.id).toMatch(/^own-[a-z0-9-]+$/);
    await type("Look up", "GÖYTAP");
    await shows("matches Goytapa");
    await key("Escape");
    await press("Undo");
    await vi.waitFor(async () => expect((await port.settings()).own).toEqual([]));
  });

  it("can be changed and deleted in the settings, each with undo", async () => {
    const port = await open("9 notes", { settings: chosen({ kind: "keepOwn", entry: own }) });
    await press("Settings");
    await focusIs("start");
    await press("Edit: Kornidzor");
    await shows("Edit your note");
    await type("Other", "Kornidzor village");
    await press("Keep");
    await shows("Your note on “Kornidzor” is changed.");
    expect((await port.settings()).own[0]?.forms).toEqual(["Kornidzor village"]);
    await press("Undo");
    await shows("Undone.");
    expect((await port.settings()).own).toEqual([own]);
    await press("Delete: Kornidzor");
    await shows("None yet.");
    await focusIs("undo");
    await press("Undo");
    await hides("None yet.");
    expect((await port.settings()).own).toEqual([own]);
  });

  it("can be read and deleted from the page's notes", async () => {
    const port = await open("9 notes", { settings: chosen({ kind: "keepOwn", entry: own }) });
    await press("Read: Kornidzor");
    await shows("Your own note, changed on 21 November 2026");
    await press("Delete");
    await shows("Your note on “Kornidzor” is deleted.");
    await shows("notes on this page");
    expect((await port.settings()).own).toEqual([]);
  });

  it("outlives Escape, and not Discard", async () => {
    await open("9 notes");
    await press("Add a note");
    await type("Name", "Goytepe");
    await key("Escape");
    await focusIs("add");
    await press("Add a note");
    await shows("A note of your own");
    expect(root.querySelector("input")?.value).toBe("Goytepe");
    await press("Discard");
    await shows("9 notes");
    await press("Add a note");
    await shows("A note of your own");
    expect(root.querySelector("input")?.value).toBe("");
  });

  it("begins with the words that the popup was opened with", async () => {
    await open("A note of your own", {}, { add: "Goytepe" });
    expect(root.querySelector("input")?.value).toBe("Goytepe");
    await press("Back");
    await shows("9 notes");
  });

  it("is changed where the words have one already", async () => {
    const settings = chosen({ kind: "keepOwn", entry: own });
    await open("Edit your note", { settings }, { add: "KORNIDZOR" });
    expect(root.querySelector("textarea")?.value).toBe(own.note);
  });

  it("says so where it cannot be kept, and lets nothing go", async () => {
    await open("9 notes", { works: false });
    await press("Add a note");
    await type("Name", "Goytepe");
    await press("Keep");
    await shows("This could not be saved. Nothing was changed.");
    expect(root.querySelector("input")?.value).toBe("Goytepe");
  });
});

describe("the settings", () => {
  it.each<[string, Partial<typeof defaults>]>([
    ["Every mention", { density: "every" }],
    ["None", { density: "none" }],
    ["Dashed", { style: "dashed" }],
    ["Wash", { style: "wash" }],
    ["Names contested elsewhere", { glossariesOff: ["world"] }],
  ])("%s", async (choice, part) => {
    const port = await open("Glossary of");
    await press("Settings");
    await shows("First mention");
    await press(choice);
    await vi.waitFor(async () => expect(await port.settings()).toMatchObject(part));
  });

  it("follow what is changed elsewhere", async () => {
    const port = await open("9 notes");
    await port.change({ kind: "hide", entry: "baku" });
    await shows("8 notes");
  });

  it("that could not be read are told, copied and let go", async () => {
    const port = await open("Your settings could not be read", { broken: '{"density":7}' });
    await press("Copy the old ones");
    await shows("The old settings are on the clipboard.");
    await press("Dismiss");
    await hides("could not be read");
    await focusIs("start");
    expect(port.done).toEqual(['copy {"density":7}', "dismiss"]);
  });

  it("that could not be copied either are shown", async () => {
    await open("Your settings could not be read", { broken: '{"density":7}', works: false });
    await press("Copy the old ones");
    await shows("They could not be copied. Select them here:");
    expect(root.querySelector("textarea")?.value).toBe('{"density":7}');
  });
});
