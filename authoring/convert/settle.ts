import type { Entry } from "../../core/lexicon/types.ts";
import { lineOf } from "../check/locate.ts";
import { checkSources } from "../check/sources.ts";
import { SCHEMAS } from "../paths.ts";
import { type Breach, validatorOf } from "../schemas.ts";
import type { Draft, Drafted, Fields, GlossaryFile } from "./draft.ts";
import type { Problem } from "./problem.ts";

/** A draft that was held against the schema. */
export interface Settled {
  /** What was read, whatever is wrong with it. */
  readonly glossary: GlossaryFile;
  readonly problems: readonly Problem[];
  /** What is not there yet, or too long. */
  readonly gaps: readonly Problem[];
}

const headSchema = validatorOf(SCHEMAS, "glossary");
const entrySchema = validatorOf(SCHEMAS, "entry");

/** Holds a draft against the schema: what is wrong is told apart from what is not there yet. */
export function settle({ head, entries, problems }: Draft): Settled {
  const breaches = [
    ...headSchema(head.value).map((breach) => {
      return { breach, problem: { ...problemOf(head, breach), entry: undefined } };
    }),
    ...entries.flatMap((entry) =>
      entrySchema(entry.value).map((breach) => ({ breach, problem: problemOf(entry, breach) })),
    ),
  ];
  const told = (unfinished: boolean) =>
    breaches.filter(({ breach }) => breach.unfinished === unfinished).map(({ problem }) => problem);
  return {
    glossary: {
      ...(head.value as unknown as Omit<GlossaryFile, "entries">),
      entries: entries.map(({ value }) => value as unknown as Entry),
    },
    problems: inOrder([
      ...problems,
      ...once(told(false)),
      ...repeated(entries),
      ...miscited(entries),
    ]),
    gaps: once(told(true)),
  };
}

function problemOf(
  { file, value, lines }: Drafted,
  { field, reason, unfinished }: Breach,
): Problem {
  const line = lines && lineOf(lines, field);
  const mend = !unfinished
    ? "docs/glossary-format.md tells what the field holds"
    : /^is (?:missing|not written)/.test(reason)
      ? "write it"
      : "shorten it";
  return { file, line, entry: nameOf(value), field, reason, mend };
}

const nameOf = ({ id }: Fields): string | undefined => (typeof id === "string" ? id : undefined);

/** File by file, and in each by line. */
function inOrder(problems: readonly Problem[]): Problem[] {
  const files = [...new Set(problems.map(({ file }) => file))];
  const place = ({ file, line = 0 }: Problem) => [files.indexOf(file), line] as const;
  return [...problems].sort((a, b) => {
    const [file, line] = place(a);
    const [otherFile, otherLine] = place(b);
    return file - otherFile || line - otherLine;
  });
}

/** A field that breaks its schema twice is told once. */
function once(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ file, entry, field }) => {
    const key = JSON.stringify([file, entry, field]);
    return !seen.has(key) && seen.add(key);
  });
}

function repeated(entries: readonly Drafted[]): Problem[] {
  const ids = entries.map(({ value }) => nameOf(value));
  return entries.flatMap(({ file, lines }, i) => {
    const entry = ids[i];
    if (entry === undefined || ids.indexOf(entry) === i) return [];
    const reason = "is an earlier entry's id too";
    const mend = "merge the two entries, or choose another id for this one";
    return [{ file, line: lines && lineOf(lines, "/id"), entry, field: "/id", reason, mend }];
  });
}

/** Sources by which other formats cannot tell what supports what. */
function miscited(entries: readonly Drafted[]): Problem[] {
  return entries.flatMap(({ file, value, lines }) => {
    if (entrySchema(value).length > 0) return [];
    const entry = value as unknown as Entry;
    return checkSources(entry)
      .filter(({ rule }) => rule === "source-unknown" || rule === "source-repeated")
      .map(({ field, reason, mend }) => {
        return { file, line: lines && lineOf(lines, field), entry: entry.id, field, reason, mend };
      });
  });
}
