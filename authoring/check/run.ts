import { readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import type { Entry, PartialDate, Places } from "../../core/lexicon/types.ts";
import type { Publisher } from "../../core/publisher/types.ts";
import { PROJECT } from "../paths.ts";
import { type FileProblem, readBundle } from "../read-glossary.ts";
import { checkClaimants } from "./claimants.ts";
import { checkDates, checkNoteDates } from "./dates.ts";
import type { Fault, Filed, FileFault, Finding } from "./finding.ts";
import { checkForms } from "./forms.ts";
import { checkLength } from "./length.ts";
import { checkLetters } from "./letters.ts";
import { checkLoaded } from "./loaded.ts";
import { lineOf, linesOf } from "./locate.ts";
import type { Outside } from "./outside.ts";
import { checkPlace, checkPlaces } from "./places.ts";
import { checkCovers, checkIds, checkReferences } from "./references.ts";
import { ofSchema } from "./schema.ts";
import { checkAddress, checkSources } from "./sources.ts";

/** What a check has read, and what it has found. */
export interface Checked {
  /** Every data file, also those that could not be read; relative to the project. */
  readonly files: readonly string[];
  /** In the order of the files, and in each by line. */
  readonly findings: readonly Finding[];
}

/** The bundled data as it was read, each with its file. */
export interface Bundled {
  /** Every data file, also those that could not be read; relative to the project. */
  readonly files: readonly string[];
  readonly entries: readonly Filed<Entry>[];
  readonly houses: readonly Filed<Publisher>[];
  /** By glossary: its entries and its places. */
  readonly atlases: readonly (Filed<Places> & { readonly own: readonly Entry[] })[];
  readonly problems: readonly FileProblem[];
}

/** @param root The folder that holds the glossaries, the publishers and the schemas. */
export function readBundled(root: string): Bundled {
  const { glossaries, publishers, places, problems } = readBundle(root);
  const fileOf = (...path: string[]) => relative(PROJECT, join(root, ...path));
  const entries = glossaries.flatMap(({ id, entries }) =>
    entries.map((value) => ({ file: fileOf(id, "entries", `${value.id}.json`), value })),
  );
  const houses = publishers.map((value) => ({
    file: fileOf("publishers", `${value.id}.json`),
    value,
  }));
  const atlases = [...places].map(([id, value]) => ({
    file: fileOf(id, "places.json"),
    value,
    own: glossaries.find((glossary) => glossary.id === id)?.entries ?? [],
  }));
  const all = [...problems, ...entries, ...houses, ...atlases].map(({ file }) => file);
  return { files: [...new Set(all)].sort(), entries, houses, atlases, problems };
}

/**
 * Checks all bundled data against its schemas and against each other.
 *
 * @param today `YYYY-MM-DD`: reviews are due, and nothing was read, after it.
 */
export function checkBundled(bundled: Bundled, today: PartialDate): Checked {
  const { files, entries, houses, atlases, problems } = bundled;
  const values = entries.map(({ value }) => value);
  const faults = [
    ...atlases.flatMap(({ file, value, own }) =>
      checkPlaces(value, own, values, broken(problems), today).map((fault) => ({ file, fault })),
    ),
    ...problems.map((problem) => ({ file: problem.file, fault: ofSchema(problem) })),
    ...checkEntries(entries, idsOf(houses), broken(problems), today),
    ...checkPublishers(houses, new Set([...idsOf(entries), ...broken(problems)]), today),
  ];
  return { files, findings: files.flatMap((file) => placed(file, faults)) };
}

/**
 * Checks other data, which is all that is told of; it may name what is bundled. An entry of theirs
 * takes the place of a bundled one of the same id.
 */
export function checkOutside(
  { files, entries, publishers, faults }: Outside,
  bundled: Bundled,
  today: PartialDate,
): Checked {
  const own = new Set(idsOf(entries));
  const houses = idsOf(bundled.houses);
  const others = bundled.entries.filter(({ value }) => !own.has(value.id));
  const known = new Set([...own, ...idsOf(others)]);
  const all = [
    ...faults,
    ...checkEntries(entries, [...houses, ...idsOf(publishers)], [], today, others),
    ...checkPublishers(publishers, known, today),
  ];
  return { files, findings: files.flatMap((file) => placed(file, all)) };
}

const idsOf = (all: readonly Filed<{ readonly id: string }>[]): string[] =>
  all.map(({ value }) => value.id);

/** Entries that are there, though they cannot be read: it is no fault to name them. */
const broken = (problems: readonly FileProblem[]): string[] =>
  problems.map(({ file }) => file.replace(/^.*\/|\.json$/g, ""));

function checkEntries(
  entries: readonly Filed<Entry>[],
  publishers: readonly string[],
  unread: readonly string[],
  today: PartialDate,
  others: readonly Filed<Entry>[] = [],
): FileFault[] {
  const known = new Set([...idsOf(entries), ...unread, ...idsOf(others)]);
  const houses = new Set([...publishers, ...unread]);
  const ofIds = checkIds(entries);
  const values = [...entries, ...others].map(({ value }) => value);
  const ofForms = checkForms(values, new Set(idsOf(others)));
  return entries.flatMap((filed) => {
    const { file, value, at = "" } = filed;
    return [
      ...(ofIds.get(filed) ?? []),
      ...checkLength(value),
      ...checkSources(value),
      ...checkDates(value, today),
      ...checkReferences(value, known, houses),
      ...checkLetters(value),
      ...checkLoaded(value),
      ...checkClaimants(value),
      ...(value.place ? checkPlace("/place", value.place, value, today) : []),
      ...(ofForms.get(value.id) ?? []),
    ].map((fault) => ({ file, fault: { ...fault, field: at + fault.field } }));
  });
}

function checkPublishers(
  publishers: readonly Filed<Publisher>[],
  known: ReadonlySet<string>,
  today: PartialDate,
): FileFault[] {
  return publishers.flatMap(({ file, value }) =>
    [
      ...checkCovers(value, known),
      ...checkNoteDates(value, today),
      ...value.policies.flatMap(({ page }, i) =>
        page ? checkAddress(`/policies/${i}/page/url`, page.url) : [],
      ),
    ].map((fault) => ({ file, fault })),
  );
}

/** The faults of one file with their lines. Of a field that breaks its schema twice, one is told. */
function placed(file: string, faults: readonly FileFault[]): Finding[] {
  const own = faults.filter((one) => one.file === file).map(({ fault }) => fault);
  if (own.length === 0) return [];
  const text = readFileSync(resolve(PROJECT, file), "utf8");
  const lines = linesOf(text);
  const told = new Set<string>();
  return own
    .filter(({ rule, field, reason }) => {
      const key = rule === "schema" && field !== "" ? field : `${rule} ${field} ${reason}`;
      return !told.has(key) && told.add(key);
    })
    .map((fault) => ({ file, line: brokenAt(text, fault) ?? lineOf(lines, fault.field), ...fault }))
    .sort((a, b) => a.line - b.line);
}

/** Where a text stops being JSON, as the parser tells it. */
function brokenAt(text: string, { field, reason }: Fault): number | undefined {
  const position = field === "" ? /at position (\d+)/.exec(reason)?.[1] : undefined;
  return position === undefined ? undefined : text.slice(0, Number(position)).split("\n").length;
}
