import type { Plugin } from "vite";
import type { Sense } from "../core/card/model.ts";
import { compile } from "../core/matcher/compile.ts";
import type { Bundle } from "./read-glossary.ts";
import { readBundle, sayProblem } from "./read-glossary.ts";

/** What the content script knows of an entry without asking: see `virtual:scholium/lexicon`. */
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
 * Compiles the glossary into the build: `virtual:scholium/lexicon` (the matcher's buffer in base64,
 * and a line an entry) and `virtual:scholium/publishers`.
 */
export function glossaryPlugin(): Plugin {
  return {
    name: "scholium-glossary",
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    load(id) {
      if (id === `\0${PREFIX}lexicon`) return lexiconModule(checkedBundle());
      if (id === `\0${PREFIX}publishers`) {
        return `export default ${JSON.stringify(checkedBundle().publishers)}`;
      }
      return undefined;
    },
  };
}

function lexiconModule({ glossaries }: Bundle): string {
  const { buffer, problems } = compile(glossaries.flatMap((glossary) => glossary.entries));
  if (problems.length > 0) {
    const said = problems.map((p) => `entry "${p.entry}" ${p.field}: ${p.reason}`);
    throw new Error(`The glossary's forms cannot be compiled:\n${said.join("\n")}`);
  }
  const lines: Line[] = glossaries.flatMap((glossary) =>
    glossary.entries.map((entry) => ({
      id: entry.id,
      headword: entry.headword,
      quiet: entry.prominence === "quiet",
      glossary: glossary.id,
      bearsOn: entry.bearsOn ?? [],
    })),
  );
  const base64 = Buffer.from(buffer).toString("base64");
  return `export const buffer = "${base64}"; export const lines = ${JSON.stringify(lines)};`;
}

/** The files that the background and the popup read: all glossaries, and a file an entry. */
export function glossaryFiles(): { relativeDest: string; contents: string }[] {
  const { glossaries } = checkedBundle();
  const senses = glossaries.flatMap(({ title, origin, entries }) =>
    entries.map((entry): Sense => ({ kind: "entry", entry, glossary: { title, origin } })),
  );
  return [
    { relativeDest: "glossaries.json", contents: JSON.stringify(glossaries) },
    ...senses.map((sense) => ({
      relativeDest: `glossary/${sense.entry.id}.json`,
      contents: JSON.stringify(sense),
    })),
  ];
}
