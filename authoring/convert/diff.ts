import type { GlossaryFile } from "./draft.ts";
import type { Loss } from "./problem.ts";

/** Why a format cannot hold fields of a kind: their pointers with * for each number. */
export type Reasons = readonly (readonly [field: RegExp, reason: string])[];

/**
 * What became of a glossary on its way through a format and back: so a report is never wrong about
 * what is left behind. Of something that is gone altogether only the whole is told.
 */
export function lossesBetween(
  before: GlossaryFile,
  after: GlossaryFile,
  reasons: Reasons,
): readonly Loss[] {
  const losses: Loss[] = [];
  const tell = (entry: string) => (field: string) => {
    const kind = field.replace(/\/\d+/g, "/*");
    const reason = reasons.find(([pattern]) => pattern.test(kind))?.[1];
    losses.push({ entry, field, reason: reason ?? "the format has no place for it" });
  };
  const { entries, ...head } = before;
  const { entries: found, ...foundHead } = after;
  compare(head, foundHead, "", tell(""));
  const byId = new Map(found.map((entry) => [entry.id, entry]));
  for (const entry of entries) compare(entry, byId.get(entry.id), "", tell(entry.id));
  return losses;
}

type Tell = (field: string) => void;

function compare(before: unknown, after: unknown, field: string, tell: Tell): void {
  if (isEmpty(before) && isEmpty(after)) return;
  if (isEmpty(after)) tell(field);
  else if (Array.isArray(before) && Array.isArray(after)) compareLists(before, after, field, tell);
  else if (isObject(before) && isObject(after)) {
    for (const [key, part] of Object.entries(before)) {
      compare(part, after[key], `${field}/${key}`, tell);
    }
  } else if (before !== after) tell(field);
}

/** Each thing is held against the one that has its id, or its text, wherever that stands now. */
function compareLists(
  before: readonly unknown[],
  after: readonly unknown[],
  field: string,
  tell: Tell,
): void {
  const left = [...after];
  before.forEach((one, i) => {
    const at = left.findIndex((other) => identity(other) === identity(one));
    if (at < 0) tell(`${field}/${i}`);
    else compare(one, left.splice(at, 1)[0], `${field}/${i}`, tell);
  });
}

function identity(value: unknown): string {
  if (!isObject(value)) return JSON.stringify(value);
  const { id, text, lang } = value;
  return JSON.stringify(id === undefined ? [text, lang] : [id]);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
