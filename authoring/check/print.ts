import type { Finding } from "./finding.ts";

/** How many of a kind there are, in words: "1 error", "3 errors". */
export const count = (n: number, one: string): string => `${n} ${one}${n === 1 ? "" : "s"}`;

/** Warnings that are many by design, so that of all data they are only counted. */
const COUNTED: Readonly<Record<string, string>> = {
  "no-claimant": "for names without usedBy",
  "http-only": "for addresses without encryption",
};

/**
 * Findings for people: where, what, how to mend.
 *
 * @param each Also those that are many by design.
 */
export function printed(findings: readonly Finding[], files: number, each: boolean): string {
  const isCounted = ({ rule }: Finding) => !each && rule in COUNTED;
  const lines = findings
    .filter((finding) => !isCounted(finding))
    .flatMap(({ file, line, severity, rule, field, reason, mend }) => [
      `${file}:${line}: ${severity}: ${rule === "schema" && field ? `${field} ` : ""}${reason} [${rule}]`,
      `    ${mend}`,
    ]);
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const summary = [
    count(files, "file"),
    count(errors, "error"),
    count(findings.length - errors, "warning"),
  ].join(", ");
  const counted = Object.entries(COUNTED).flatMap(([rule, what]) => {
    const own = findings.filter((finding) => finding.rule === rule && isCounted(finding));
    const where = count(new Set(own.map(({ file }) => file)).size, "file");
    return own.length === 0 ? [] : [`${own.length} of them ${what} in ${where}`];
  });
  const rest = counted.length === 0 ? "" : `; ${counted.join(", ")}: name a file to see its own`;
  return [...lines, summary + rest].join("\n");
}
