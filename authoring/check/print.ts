import type { Finding } from "./finding.ts";

/** How many of a kind there are, in words: "1 error", "3 errors". */
export const count = (n: number, one: string): string => `${n} ${one}${n === 1 ? "" : "s"}`;

/**
 * Findings for people: where, what, how to mend. Names without a claimant are many by design, so
 * they are only counted unless `each` is asked for.
 */
export function printed(findings: readonly Finding[], files: number, each: boolean): string {
  const counted = each ? [] : findings.filter(({ rule }) => rule === "no-claimant");
  const lines = findings
    .filter((finding) => !counted.includes(finding))
    .flatMap(({ file, line, severity, rule, reason, mend }) => [
      `${file}:${line}: ${severity}: ${reason} [${rule}]`,
      `    ${mend}`,
    ]);
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const summary = [
    count(files, "file"),
    count(errors, "error"),
    count(findings.length - errors, "warning"),
  ].join(", ");
  const rest =
    counted.length === 0
      ? ""
      : `; ${counted.length} of them for names without usedBy in ${count(
          new Set(counted.map(({ file }) => file)).size,
          "file",
        )}: name a file to see its own`;
  return [...lines, summary + rest].join("\n");
}
