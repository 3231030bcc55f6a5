/** Keeps what a run had to say, with the facts of the machine and no name of it. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { pathOf } from "../scripts/browsers.ts";
import type { Figure } from "./measure.ts";
import type { Report, Table } from "./report.ts";

const FOLDER = join(import.meta.dirname, "records");

/** A kept run. */
interface Record {
  readonly date: string;
  readonly cores: number;
  readonly node: string;
  readonly browsers: readonly string[];
  readonly parts: readonly string[];
  readonly figures: readonly Figure[];
  readonly tables: readonly Table[];
}

/**
 * Writes `benches/records/YYYY-MM-DD.json`, and a `README.md` that says the same. Parts that ran on
 * the same day before and not now are kept. Returns the file's name.
 */
export function keep(
  { figures, tables }: Pick<Report, "figures" | "tables">,
  parts: readonly string[],
): string {
  const date = new Date().toISOString().slice(0, 10);
  const file = join(FOLDER, `${date}.json`);
  mkdirSync(FOLDER, { recursive: true });
  const last: Partial<Record> = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  const isWhole = last.parts?.every((part) => parts.includes(part)) ?? true;
  const before: Partial<Record> = isWhole ? {} : last;
  const record: Record = {
    date,
    cores: availableParallelism(),
    node: process.version,
    browsers: (["chromium", "firefox"] as const).flatMap((name) => versionOf(pathOf(name))),
    parts: [...new Set([...(before.parts ?? []), ...parts])],
    figures: merged(before.figures, figures, ({ name }) => name),
    tables: merged(before.tables, tables, ({ title }) => title),
  };
  writeFileSync(file, `${JSON.stringify(record, null, 1)}\n`);
  writeFileSync(join(FOLDER, "README.md"), readable(record));
  return `benches/records/${date}.json`;
}

/** Old and new, where a new one of the same key takes the old one's place. */
export function merged<T>(
  before: readonly T[] = [],
  now: readonly T[],
  keyOf: (one: T) => string,
): T[] {
  return [...new Map([...before, ...now].map((one) => [keyOf(one), one])).values()];
}

function versionOf(path: string | undefined): string[] {
  if (path === undefined) return [];
  try {
    const said = execFileSync(path, ["--version"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    return [/[A-Z]\w+(?: \w+)? [\d.]+\w*/.exec(said)?.[0] ?? "a browser of unknown version"];
  } catch {
    return [];
  }
}

/** The record as Markdown. */
export function readable({ date, cores, node, browsers, figures, tables }: Record): string {
  const rows = figures.map(({ name, ratio, goal, ok }) => {
    const sign = name.endsWith(", at least") ? "≥" : "≤";
    return [
      name,
      ratio === null ? "not measured" : String(ratio),
      `${sign} ${goal}`,
      ok ? "yes" : "no",
    ];
  });
  const parts = [
    `# ${date}`,
    `\`npm run bench -- --record\` wrote this. ${cores} cores, Node ${node}, ${browsers.join(", ") || "no browser"}. ` +
      "Contenders take turns in one run; figures are medians. Only ratios of one run say anything.",
    markdown(["", "measured", "goal", "reached"], rows),
    ...tables.map(({ title, columns, rows }) => `## ${title}\n\n${markdown(columns, rows)}`),
  ];
  return `${parts.join("\n\n")}\n`;
}

function markdown(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(columns), line(columns.map(() => "---")), ...rows.map(line)].join("\n");
}
