import type { Entry } from "../../core/lexicon/types.ts";
import type { Fault } from "./finding.ts";

/**
 * Names of which nobody is said to be the user. Many are so by design, since no source says who uses
 * the usual name of a language: hence a warning, to be counted.
 */
export function checkClaimants({ names }: Entry): Fault[] {
  return names.flatMap(({ text, usedBy }, i) => {
    if (usedBy !== undefined) return [];
    const reason = `nobody is said to use “${text}”`;
    const mend = "add usedBy if a source says who does; else leave it as the language's usual name";
    return [{ field: `/names/${i}`, severity: "warning", rule: "no-claimant", reason, mend }];
  });
}
