// @vitest-environment happy-dom
import { render } from "preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Options } from "../../../components/options/Options.tsx";
import { applyChange, type Change, defaults } from "../../../core/settings.ts";
import { own } from "../popup/fixtures.ts";
import { optionsMemory, voice } from "./port.ts";

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement("main");
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

const chosen = (...changes: Change[]) => changes.reduce(applyChange, defaults);
const text = () => (root.textContent ?? "").replace(/\s+/g, " ");
const SOON = { interval: 5, timeout: 2000 };
const shows = (sign: string) => vi.waitFor(() => expect(text()).toContain(sign), SOON);
const drawn = () => new Promise((go) => setTimeout(go, 20));

async function open(given: Parameters<typeof optionsMemory>[0] = {}, sign = "South Caucasus") {
  const memory = optionsMemory(given);
  render(<Options port={memory.port} voice={voice} />, root);
  await shows(sign);
  return memory;
}

function control(name: string): HTMLElement {
  const all = [...root.querySelectorAll<HTMLElement>("button, summary, input, select, textarea")];
  const nameOf = (one: HTMLElement) =>
    (
      one.getAttribute("aria-label") ??
      one.closest("label")?.textContent ??
      one.textContent ??
      ""
    ).trim();
  const found =
    all.find((one) => nameOf(one) === name) ?? all.find((one) => nameOf(one).startsWith(name));
  if (!found) throw new Error(`no control "${name}" in: ${text()}`);
  return found;
}
async function press(name: string) {
  const one = control(name);
  one.focus();
  one.click();
  await drawn();
}
async function type(field: string, words: string) {
  const box = control(field) as HTMLInputElement;
  box.value = words;
  box.dispatchEvent(new Event("input", { bubbles: true }));
  await drawn();
}

describe("choices", () => {
  it.each<[string, Partial<typeof defaults>]>([
    ["Every mention", { density: "every" }],
    ["Dashed", { style: "dashed" }],
    ["Teal", { accent: "teal" }],
    ["Later", { delays: "long" }],
    ["South Caucasus", { glossariesOff: ["south-caucasus"] }],
  ])("%s", async (name, expected) => {
    const { port } = await open();
    await press(name);
    expect(await port.settings()).toEqual({ ...defaults, ...expected });
  });
  it("the language", async () => {
    const { port } = await open();
    const box = root.querySelector("select")!;
    box.value = "hy";
    box.dispatchEvent(new Event("change", { bubbles: true }));
    await drawn();
    expect((await port.settings()).language).toBe("hy");
  });
  it("shows what another window chose", async () => {
    const { port } = await open();
    await port.change({ kind: "accent", accent: "bronze" });
    await drawn();
    expect((control("Bronze") as HTMLInputElement).checked).toBe(true);
  });
  it("says what could not be saved", async () => {
    await open({ works: false });
    await press("Teal");
    await shows("This could not be saved. Nothing was changed.");
  });
});

describe("sites", () => {
  it.each<[string, string, readonly string[], string]>([
    [
      "a site that is not on the list",
      "https://www.example.org/x",
      ["ask example.org", "change site"],
      "Notes are on for example.org.",
    ],
    ["a site of the list", "oc-media.org", ["change site"], "Notes are on for oc-media.org."],
    ["no address", " ", [], "Write an address, such as example.org."],
    ["no site", "about:blank", [], "This is not the address of a site."],
    ["a word", "news", [], "This is not the address of a site."],
  ])("adds %s", async (_what, address, done, sign) => {
    const memory = await open();
    await type("Add a site", address);
    await press("Add");
    await shows(sign);
    expect(memory.done).toEqual(done);
  });
  it("changes nothing where the browser refuses", async () => {
    const { port } = await open({ yes: false });
    await type("Add a site", "example.org");
    await press("Add");
    await shows("Your browser did not allow it. Nothing was changed.");
    expect(await port.settings()).toEqual(defaults);
  });
  const off = chosen({ kind: "site", host: "oc-media.org", on: false });
  it("switches a site", async () => {
    const { port } = await open({ settings: off });
    await press("Notes on oc-media.org");
    expect((await port.settings()).sites).toEqual({ "oc-media.org": "on" });
  });
  it("forgets a site, with undo", async () => {
    const { port } = await open({ settings: off });
    await press("Remove oc-media.org");
    expect((await port.settings()).sites).toEqual({});
    await press("Undo");
    expect((await port.settings()).sites).toEqual({ "oc-media.org": "off" });
    expect(document.activeElement?.textContent).toBe("Undone.");
  });
  it("takes back what the browser allowed, and asks again on undo", async () => {
    const { done } = await open({
      settings: chosen({ kind: "site", host: "example.org", on: true }),
      granted: { hosts: ["example.org"] },
    });
    await press("Remove example.org");
    await press("Undo");
    expect(done).toEqual([
      "drop example.org",
      "change forgetSite",
      "ask example.org",
      "change site",
    ]);
  });
  it("has every site, and no longer", async () => {
    const { done } = await open();
    await press("Notes on every site");
    await shows("Scholium reads every page that you open");
    await press("Notes on every site");
    await shows("Scholium reads 2 news sites by itself");
    expect(done).toEqual(["ask every site", "drop every site"]);
  });
  it("asks for what the browser has taken away", async () => {
    const { done } = await open({ granted: { barred: ["oc-media.org"] } });
    await shows("Your browser does not allow 1 of them.");
    await press("Allow the news sites");
    expect(done).toEqual(["ask the list"]);
  });
});

describe("own notes", () => {
  const settings = chosen({ kind: "keepOwn", entry: own });
  it("adds one, with undo", async () => {
    const { port } = await open();
    await press("Add a note");
    await type("Name, as", "Goris");
    await press("Keep");
    await shows("Your note on “Goris” is kept.");
    expect((await port.settings()).own.map(({ headword }) => headword)).toEqual(["Goris"]);
    await press("Undo");
    expect((await port.settings()).own).toEqual([]);
  });
  it("changes one", async () => {
    const { port } = await open({ settings });
    await press("Edit: Kornidzor");
    await type("Name, as", "Kornidzor bridge");
    await press("Keep");
    expect((await port.settings()).own.map(({ headword }) => headword)).toEqual([
      "Kornidzor bridge",
    ]);
  });
  it("deletes one, with undo", async () => {
    const { port } = await open({ settings });
    await press("Delete: Kornidzor");
    expect((await port.settings()).own).toEqual([]);
    await press("Undo");
    expect((await port.settings()).own).toEqual([own]);
  });
});

describe("hidden names", () => {
  it("come back, with undo", async () => {
    const { port } = await open({
      settings: chosen({ kind: "hide", entry: "baku", host: "oc-media.org" }),
    });
    await shows("Baku on oc-media.org");
    await press("Show again: Baku");
    expect((await port.settings()).hiddenHere).toEqual({});
    await press("Undo");
    expect((await port.settings()).hiddenHere).toEqual({ "oc-media.org": ["baku"] });
  });
});

describe("what is stored", () => {
  const settings = chosen({ kind: "keepOwn", entry: own }, { kind: "accent", accent: "teal" });
  it("is listed, removed when asked twice, and had back", async () => {
    await open({ settings });
    await shows("1 note of your own");
    await press("Remove all of it");
    expect(document.activeElement?.textContent).toBe("Keep it");
    await press("Yes, remove all");
    await shows("All of it is removed.");
    await shows("None yet.");
    await shows("Nothing.");
    await press("Undo");
    await shows("All of it is back.");
    await shows("1 note of your own");
    expect((control("Teal") as HTMLInputElement).checked).toBe(true);
  });
  it("is kept when the reader thinks better of it", async () => {
    await open({ settings });
    await press("Remove all of it");
    await press("Keep it");
    expect(document.activeElement?.textContent).toBe("Remove all of it");
    await shows("1 note of your own");
  });
});

describe("keys", () => {
  it("are named as the browser has them", async () => {
    await open();
    await shows("Next note on the pageAlt+Shift+N");
  });
  it("are an address to copy where the browser does not open its page", async () => {
    await open({ yes: false });
    await press("Change the keys");
    expect((document.activeElement as HTMLInputElement).value).toBe(
      "chrome://extensions/shortcuts",
    );
  });
});
