import { expect, test } from "vitest";
import type { PageReport } from "../../core/report.ts";
import { mergeReports } from "../../extension/reports.ts";

const report = (notes: Record<string, number>): PageReport => ({
  host: "a.org",
  title: "A",
  notes: Object.entries(notes).map(([entry, mentions]) => ({
    entry,
    headword: entry,
    mentions,
    own: false,
  })),
  policy: { kind: "none", host: "a.org" },
});

const rows: readonly [
  (Record<string, number> | undefined)[],
  Record<string, number> | undefined,
][] = [
  [[{ baku: 2 }], { baku: 2 }],
  [[{ baku: 2 }, { goris: 1, baku: 3 }], { baku: 5, goris: 1 }],
  [[{ baku: 2 }, undefined], { baku: 2 }],
  [[undefined, { baku: 2 }], undefined],
  [[], undefined],
];

test.each(rows)("%j → %j", (frames, expected) => {
  const merged = mergeReports(frames.map((notes) => notes && report(notes)));
  const counts = merged && Object.fromEntries(merged.notes.map((n) => [n.entry, n.mentions]));
  expect(counts).toEqual(expected);
});
