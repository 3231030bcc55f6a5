import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Entry, PartialDate } from "../core/lexicon/types.ts";
import { surfaces } from "../core/matcher/expand.ts";
import { readBundle } from "./read-glossary.ts";

/** How often each of some things occurs, the commonest first. (No object: that puts "301" first.) */
export type Tally = readonly (readonly [what: string, times: number])[];

/** What a glossary holds, and how well it is supported. */
export interface Stats {
  /** The glossary's title; `"all"` for all of them together. */
  readonly glossary: string;
  readonly entries: number;
  /** By language tag: how many entries have a name in it, and how many names and forms there are. */
  readonly languages: Readonly<Record<string, Coverage>>;
  readonly names: number;
  /** Names of which somebody is said to be the user. */
  readonly claimed: number;
  readonly forms: number;
  /** The strings that are looked for in text, inflected ones and all. */
  readonly surfaces: number;
  readonly kinds: Tally;
  readonly confidence: Tally;
  readonly quiet: number;
  readonly reviewed: { readonly oldest: PartialDate; readonly newest: PartialDate };
  /** How long ago entries were last reviewed. */
  readonly ages: Tally;
  /** Entries with a day of review, those past it, and the day that comes next. */
  readonly reviewBy: { readonly set: number; readonly past: number; readonly next?: PartialDate };
  readonly events: number;
  /** Ids of entries that say nothing of what is contested. */
  readonly withoutContested: readonly string[];
  readonly withoutTimeline: readonly string[];
  readonly sources: number;
  readonly publishers: Tally;
}

/** Of one language. */
export interface Coverage {
  /** Entries that have a name or a form in it. */
  readonly entries: number;
  readonly names: number;
  readonly forms: number;
}

/** Counts what some entries hold. `today` decides which reviews are past. */
export function statsOf(glossary: string, entries: readonly Entry[], today: PartialDate): Stats {
  const names = entries.flatMap((entry) => entry.names);
  const forms = entries.flatMap((entry) => entry.forms);
  const sources = entries.flatMap((entry) => entry.sources);
  const days = entries.map(({ reviewed }) => reviewed).sort();
  const due = entries.flatMap(({ reviewBy }) => reviewBy ?? []).sort();
  const next = due.find((day) => day >= today);
  return {
    glossary,
    entries: entries.length,
    languages: languagesOf(entries),
    names: names.length,
    claimed: names.filter(({ usedBy }) => usedBy !== undefined).length,
    forms: forms.length,
    surfaces: forms.reduce((sum, form) => sum + surfaces(form).length, 0),
    kinds: tally(entries.map(({ kind }) => kind)),
    confidence: tally(entries.map(({ confidence }) => confidence)),
    quiet: entries.filter(({ prominence }) => prominence === "quiet").length,
    reviewed: { oldest: days[0] ?? "", newest: days.at(-1) ?? "" },
    ages: tally(days.map((day) => ageOf(day, today))),
    reviewBy: {
      set: due.length,
      past: due.filter((day) => day < today).length,
      ...(next === undefined ? {} : { next }),
    },
    events: entries.reduce((sum, { timeline }) => sum + timeline.length, 0),
    withoutContested: entries.filter((entry) => !entry.contested).map(({ id }) => id),
    withoutTimeline: entries.filter((entry) => entry.timeline.length === 0).map(({ id }) => id),
    sources: sources.length,
    publishers: tally(sources.map(({ publisher }) => publisher)),
  };
}

/** Days since a review, as people reckon. */
const AGES: readonly (readonly [days: number, said: string])[] = [
  [30, "within 30 days"],
  [182, "within half a year"],
  [365, "within a year"],
];

function ageOf(reviewed: PartialDate, today: PartialDate): string {
  const days = (Date.parse(today) - Date.parse(reviewed)) / 86_400_000;
  return AGES.find(([most]) => days <= most)?.[1] ?? "longer ago";
}

function languagesOf(entries: readonly Entry[]): Readonly<Record<string, Coverage>> {
  const tags = entries.flatMap((entry) => [...entry.names, ...entry.forms].map(({ lang }) => lang));
  const of = (list: readonly { readonly lang: string }[], tag: string) =>
    list.filter(({ lang }) => lang === tag).length;
  const rows = [...new Set(tags)].map((tag): [string, Coverage] => {
    const counts = entries.map(({ names, forms }) => [of(names, tag), of(forms, tag)] as const);
    const names = counts.reduce((sum, [n]) => sum + n, 0);
    const forms = counts.reduce((sum, [, n]) => sum + n, 0);
    return [tag, { entries: counts.filter(([n, m]) => n + m > 0).length, names, forms }];
  });
  return Object.fromEntries(
    rows.sort(([a, x], [b, y]) => y.entries - x.entries || y.forms - x.forms || (a < b ? -1 : 1)),
  );
}

function tally(words: readonly string[]): Tally {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}

/**
 * `npm run glossary -- stats [--json | --markdown]`; `--root` names another folder of data.
 *
 * @returns The exit code: 1 if the data cannot be read.
 */
export function stats(args: readonly string[]): number {
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: "boolean", default: false },
      markdown: { type: "boolean", default: false },
      root: { type: "string" },
    },
  });
  const { glossaries, problems } = readBundle(
    values.root ?? join(import.meta.dirname, "../glossary"),
  );
  if (problems.length > 0) {
    console.error("The glossary cannot be read: npm run glossary -- check says why.");
    return 1;
  }
  const today = new Date().toISOString().slice(0, 10);
  const each = glossaries.map(({ title, entries }) => statsOf(title, entries, today));
  const all = statsOf(
    "all",
    glossaries.flatMap(({ entries }) => entries),
    today,
  );
  if (values.json) for (const one of [...each, all]) console.log(JSON.stringify(one));
  else
    console.log(values.markdown ? markdown(each, all) : `${markdown(each, all)}\n\n${gaps(all)}`);
  return 0;
}

/** Languages with fewer entries than this share a line. */
const FEW = 5;

/** The tables of the README. */
function markdown(each: readonly Stats[], all: Stats): string {
  const row = (label: string, of: (one: Stats) => string | number) =>
    `| ${[label, ...[...each, all].map(of)].join(" | ")} |`;
  const heads = [...each.map(({ glossary }) => glossary), "all"];
  const languages = Object.entries(all.languages);
  const rare = languages.filter(([, { entries }]) => entries < FEW);
  return [
    `| | ${heads.join(" | ")} |`,
    `|---|${heads.map(() => "---:|").join("")}`,
    row("entries", (one) => one.entries),
    row("verified", (one) => times(one.confidence, "verified")),
    row("partly verified", (one) => times(one.confidence, "partly verified")),
    row("names, of them with who uses them", (one) => `${one.names}, ${one.claimed}`),
    row("forms, with their inflection", (one) => `${one.forms}, ${one.surfaces}`),
    row("dated events", (one) => one.events),
    row("sources, publishers", (one) => `${one.sources}, ${one.publishers.length}`),
    row("last reviewed", ({ reviewed: { oldest, newest } }) =>
      oldest === newest ? oldest : `${oldest} to ${newest}`,
    ),
    ...[...AGES.map(([, age]) => age), "longer ago"]
      .filter((age) => times(all.ages, age) > 0)
      .map((age) => row(`reviewed ${age}`, (one) => times(one.ages, age))),
    row("with a day of review, past it", ({ reviewBy: { set, past } }) => `${set}, ${past}`),
    "",
    "| language | entries | names | forms |",
    "|---|---:|---:|---:|",
    ...languages
      .filter(([, { entries }]) => entries >= FEW)
      .map(([tag, { entries, names, forms }]) => `| ${tag} | ${entries} | ${names} | ${forms} |`),
    ...(rare.length === 0
      ? []
      : [`| ${rare.map(([tag]) => tag).join(", ")} | fewer than ${FEW} each | | |`]),
    "",
    `Kinds: ${said(all.kinds)}.`,
  ].join("\n");
}

/** What a writer may want to do next. */
function gaps({ withoutContested, withoutTimeline, publishers, reviewBy }: Stats): string {
  return [
    `Without a sentence on what is contested (${withoutContested.length}): ${withoutContested.join(", ")}`,
    `Without a timeline (${withoutTimeline.length}): ${withoutTimeline.join(", ")}`,
    `Next review: ${reviewBy.next ?? "none set"}`,
    `Sources by publisher, the first 20: ${said(publishers.slice(0, 20))}`,
  ].join("\n\n");
}

const said = (counts: Tally): string => counts.map(([word, n]) => `${word} ${n}`).join("; ");

const times = (counts: Tally, what: string): number =>
  counts.find(([word]) => word === what)?.[1] ?? 0;
