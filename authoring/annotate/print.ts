import type { Annotation, Mark } from "./annotation.ts";

/**
 * An annotation for people: the text with its marks, as in the sentences of `tests/evaluation`
 * (`[[name|entry]]`, `[[name|entry/other]]`), and a table of the entries.
 */
export function printed(annotation: Omit<Annotation, "text">, text: string): string {
  const { file, lang, publisher, policy, matches } = annotation;
  const facts = [`language ${lang ?? "unknown"}`, `publisher ${publisher ?? "unknown"}`];
  return [
    `── ${file}: ${[...facts, `naming note: ${policy}`].join(", ")}`,
    withMarks(text, matches).trim(),
    table(matches),
  ].join("\n\n");
}

function withMarks(text: string, matches: readonly Mark[]): string {
  let at = 0;
  let marked = "";
  for (const { start, end, surface, entry, alternatives } of matches) {
    marked += `${text.slice(at, start)}[[${surface}|${[entry, ...alternatives].join("/")}]]`;
    at = end;
  }
  return marked + text.slice(at);
}

function table(matches: readonly Mark[]): string {
  if (matches.length === 0) return "Nothing would be marked.";
  const byEntry = new Map<string, Mark[]>();
  for (const mark of matches) byEntry.set(mark.entry, [...(byEntry.get(mark.entry) ?? []), mark]);
  const rows = [...byEntry].map(([entry, marks]) => [
    entry,
    String(marks.length),
    [...new Set(marks.map(({ surface }) => surface.replace(/\s+/g, " ")))].join(", "),
    [...new Set(marks.flatMap(({ alternatives }) => alternatives))].join(", "),
  ]);
  const head = ["entry", "times", "words", "may also be"];
  const widths = head.map((title, i) =>
    Math.max(title.length, ...rows.map((row) => [...(row[i] ?? "")].length)),
  );
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i]!))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
