import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkBundled, readBundled } from "../../../authoring/check/run.ts";
import type { Entry } from "../../../core/lexicon/types.ts";
import type { Publisher } from "../../../core/publisher/types.ts";

const GLOSSARY = join(import.meta.dirname, "../../../glossary");

/** The day on which the fixtures are checked. */
export const TODAY = "2026-11-24";

/** Data in which anything may be written, since it is to be wrong. */
export type Loose<T> = T extends readonly (infer U)[]
  ? number extends T["length"]
    ? Loose<U>[]
    : T
  : T extends object
    ? { -readonly [K in keyof T]: Loose<T[K]> }
    : T;

/** An entry with which nothing is wrong. */
export function harbour(): Loose<Entry> {
  return {
    id: "amber-harbour",
    kind: "place",
    headword: "Amber Harbour",
    definition: { text: "Amber Harbour is a made-up port.", sources: ["gazette"] },
    background: [{ text: "It was built in 1900.", sources: ["gazette"] }],
    contested: { text: "Both towns call it theirs.", sources: ["herald"] },
    names: [
      { text: "Amber Harbour", lang: "en", usedBy: "northern papers", sources: ["gazette"] },
      {
        text: "Янтарная",
        lang: "ru",
        usedBy: "southern papers",
        from: "1950",
        to: "1991-08",
        romanised: "Yantarnaya",
        sources: ["herald"],
      },
    ],
    forms: [
      { text: "Amber Harbour", lang: "en", case: "initial" },
      { text: "Янтарная гавань", lang: "ru", case: "initial", paradigm: "fixed" },
    ],
    timeline: [
      { date: "1900", text: "The port opened.", sources: ["gazette"] },
      { date: "1950-05-02/1950-06", text: "It was renamed.", sources: ["herald"] },
    ],
    sources: [
      {
        id: "gazette",
        title: "A so-called harbour",
        publisher: "The Gazette",
        url: "https://gazette.am/harbour",
        read: "2026-11-20",
      },
      {
        id: "herald",
        title: "The harbour",
        publisher: "The Herald",
        url: "https://herald.am/harbour",
        read: "2026-11-21",
        published: "2020",
        copy: { url: "https://archive.org/herald", date: "2021-01-01" },
      },
    ],
    reviewed: "2026-11-22",
    reviewBy: "2027-05-22",
    confidence: "verified",
    prominence: "note",
  };
}

/** A second one, which has nothing to do with the first. */
export function fen(): Loose<Entry> {
  return {
    ...harbour(),
    id: "grey-fen",
    headword: "Grey Fen",
    names: [{ text: "Grey Fen", lang: "en", usedBy: "everybody", sources: ["gazette", "herald"] }],
    forms: [{ text: "Grey Fen", lang: "en", case: "initial" }],
    bearsOn: ["amber-harbour"],
  };
}

/** A publisher with a note on the first. */
export function gazette(): Loose<Publisher> {
  return {
    id: "gazette",
    name: "The Gazette",
    hosts: ["gazette.am"],
    policies: [
      {
        id: "gazette-names",
        covers: ["amber-harbour"],
        gist: "It prints both names.",
        locators: [{ text: "we print both of the names", lang: "en" }],
        page: { url: "https://gazette.am/names", title: "On names" },
        seen: "2026-11-20",
        sighting: "own page",
      },
    ],
  };
}

/** A folder of data like the project's own. */
export interface Folder {
  readonly root: string;
  /** Writes a file, as JSON unless it is text already. */
  write(path: string, value: unknown): void;
  remove(): void;
}

/** A new folder that holds the three above. */
export function folder(): Folder {
  const root = mkdtempSync(join(tmpdir(), "scholium-check-"));
  cpSync(join(GLOSSARY, "schema"), join(root, "schema"), { recursive: true });
  const write = (path: string, value: unknown): void => {
    const text = typeof value === "string" ? value : JSON.stringify(value, undefined, 2);
    writeFileSync(join(root, path), text);
  };
  mkdirSync(join(root, "publishers"));
  for (const id of ["south-caucasus", "world"]) {
    mkdirSync(join(root, id, "entries"), { recursive: true });
    write(`${id}/glossary.json`, { id, title: id, licence: "CC-BY-4.0", version: "1" });
  }
  write("south-caucasus/entries/amber-harbour.json", harbour());
  write("world/entries/grey-fen.json", fen());
  write("publishers/gazette.json", gazette());
  return { root, write, remove: () => rmSync(root, { recursive: true }) };
}

/** What is wrong in a folder once it has been changed: "rule severity field" by file's name. */
export function faultsAfter(change: (folder: Folder) => void): Record<string, string[]> {
  const made = folder();
  try {
    change(made);
    const found: Record<string, string[]> = {};
    for (const { file, rule, severity, field } of checkBundled(readBundled(made.root), TODAY)
      .findings) {
      const name = file.replace(/^.*\//, "");
      found[name] = [...(found[name] ?? []), `${rule} ${severity} ${field}`];
    }
    return found;
  } finally {
    made.remove();
  }
}
