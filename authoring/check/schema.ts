import type { Fault } from "./finding.ts";

/** What breaks a schema, with how to mend it. */
export function ofSchema({ field, reason }: { field: string; reason: string }): Fault {
  const mend = /^is (?:missing|not written)/.test(reason)
    ? "write it"
    : "docs/glossary-format.md tells what the field holds";
  return { field, severity: "error", rule: "schema", reason, mend };
}
