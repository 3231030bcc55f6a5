import type { Plugin } from "vite";
import type { Sense } from "../core/card/model.ts";
import { load } from "../core/matcher/load.ts";
import { compileAll } from "./lexicon.ts";
import { linksIn } from "./links.ts";
import { drawMaps } from "./maps/index.ts";
import type { Bundle } from "./read-glossary.ts";
import { readBundle, sayProblem } from "./read-glossary.ts";

/** What the background knows of entries and publishers without reading a file. */
export interface Index {
  readonly lines: readonly Line[];
  readonly publishers: readonly { readonly id: string; readonly hosts: readonly string[] }[];
}

/** What it knows of an entry. */
export interface Line {
  readonly id: string;
  readonly headword: string;
  readonly quiet: boolean;
  readonly glossary: string;
  readonly bearsOn: readonly string[];
}

/** Reads and checks the bundled data. @throws {Error} names each file, field and reason. */
export function checkedBundle(): Bundle {
  const bundle = readBundle();
  if (bundle.problems.length > 0) {
    throw new Error(`The glossary cannot be built:\n${bundle.problems.map(sayProblem).join("\n")}`);
  }
  return bundle;
}

const PREFIX = "virtual:scholium/";

/**
 * Puts the data into the build: `virtual:scholium/index` (a line an entry, and the publishers' hosts) and
 * `virtual:scholium/publishers`; for the gallery also `virtual:scholium/maps`.
 */
export function glossaryPlugin(): Plugin {
  let bundle: Bundle | undefined;
  const contents = (name: string): unknown => {
    bundle ??= checkedBundle();
    if (name === "publishers") return bundle.publishers;
    if (name === "index") return indexOf(bundle);
    return Object.fromEntries(drawMaps(bundle));
  };
  return {
    name: "scholium-glossary",
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return undefined;
      return `export default ${JSON.stringify(contents(id.slice(PREFIX.length + 1)))};`;
    },
  };
}

function indexOf({ glossaries, publishers }: Bundle): Index {
  return {
    lines: glossaries.flatMap((glossary) =>
      glossary.entries.map((entry) => ({
        id: entry.id,
        headword: entry.headword,
        quiet: entry.prominence === "quiet",
        glossary: glossary.id,
        bearsOn: entry.bearsOn ?? [],
      })),
    ),
    publishers: publishers.map(({ id, hosts }) => ({ id, hosts })),
  };
}

/** All bundled names, compiled: the file that the background reads. */
export function lexiconFile(): Uint8Array {
  return new Uint8Array(lexiconOf(checkedBundle()));
}

const lexiconOf = ({ glossaries }: Bundle): ArrayBuffer =>
  compileAll(glossaries.flatMap(({ entries }) => entries));

/**
 * The other files that the background and the popup read: all glossaries, and a file an entry. An entry's
 * map is in its own file only, which is read when its card is opened.
 */
export function glossaryFiles(): { relativeDest: string; contents: string }[] {
  const bundle = checkedBundle();
  const { glossaries } = bundle;
  const maps = drawMaps(bundle);
  const matcher = load(lexiconOf(bundle), { trusted: true });
  const senses = glossaries.flatMap(({ title, origin, entries }) =>
    entries.map((entry): Sense => {
      const links = linksIn(entry, matcher);
      const map = maps.get(entry.id);
      return { kind: "entry", entry, glossary: { title, origin }, links, ...(map && { map }) };
    }),
  );
  return [
    {
      relativeDest: "glossaries.json",
      contents: JSON.stringify(glossaries, without(...COMPILED, "requires")),
    },
    ...senses.map((sense) => ({
      relativeDest: `glossary/${sense.entry.id}.json`,
      contents: JSON.stringify(sense, without(...COMPILED)),
    })),
  ];
}

/** Fields of forms that only the compiler reads, and most of their bytes. A card reads `requires` too. */
const COMPILED = ["paradigm", "stem2", "excludes"];

/** A replacer that leaves fields out. */
const without =
  (...fields: readonly string[]) =>
  (key: string, value: unknown): unknown =>
    fields.includes(key) ? undefined : value;
