import { count } from "../check/print.ts";
import { type Loss, type Problem, sayProblem } from "./problem.ts";

/** As many ids as a summary names. */
const MOST_NAMED = 8;

/** For people: what was left behind, by field and reason. */
export function sayLosses(losses: readonly Loss[], title: string): string {
  if (losses.length === 0) return "";
  const groups = new Map<string, Loss[]>();
  for (const loss of losses) {
    const key = JSON.stringify([loss.field.replace(/\/\d+/g, "/*"), loss.reason]);
    const group = groups.get(key);
    if (group) group.push(loss);
    else groups.set(key, [loss]);
  }
  const lines = [...groups].map(([key, group]) => {
    const [field, reason] = JSON.parse(key) as [string, string];
    const entries = [...new Set(group.map(({ entry }) => entry || "the glossary"))];
    const more = entries.length > MOST_NAMED ? ` and ${entries.length - MOST_NAMED} more` : "";
    const named = entries.slice(0, MOST_NAMED).join(", ") + more;
    return `  ${field}: ${reason} (${group.length}, in ${named})`;
  });
  const total = count(losses.length, "field");
  return [`${total} left behind (${title}); --json lists each:`, ...lines].join("\n");
}

/** As many problems as people read at once. */
const MOST_TOLD = 20;

export function sayProblems(problems: readonly Problem[]): string {
  const more = problems.length - MOST_TOLD;
  return [
    ...problems.slice(0, MOST_TOLD).map(sayProblem),
    ...(more > 0 ? [`… and ${more} more`] : []),
    `${count(problems.length, "problem")}: nothing was written`,
  ].join("\n");
}

/** What drafts still lack, in a line. */
export const sayGaps = (gaps: readonly Problem[], where: string): string =>
  `${count(gaps.length, "field")} to be filled in; to list them: npm run glossary -- check ${where}`;
