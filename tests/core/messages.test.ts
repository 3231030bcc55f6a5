import { expect, test } from "vitest";
import { translator } from "../../core/messages.ts";

const catalogue = {
  plain: "Pin",
  filled: "{at} of {of}",
  plural: { one: "{count} note", other: "{count} notes" },
};

const rows = [
  ["en", "plain", {}, "Pin"],
  ["en", "filled", { at: 2, of: 1200 }, "2 of 1,200"],
  ["de", "filled", { at: 2, of: 1200 }, "2 of 1.200"],
  ["en", "filled", { at: 2 }, "2 of {of}"],
  ["en", "plural", { count: 1 }, "1 note"],
  ["en", "plural", { count: 0 }, "0 notes"],
  ["ru", "plural", { count: 3 }, "3 notes"], // a category that is missing falls to "other"
  ["en", "filled", { at: "лес", of: "قره" }, "лес of \u2068قره\u2069"], // each runs its own way
  ["ar", "filled", { at: "لاتشين", of: "Lachin" }, "لاتشين of \u2068Lachin\u2069"],
] as const;

test.each(rows)("%s %s %j → %s", (locale, key, values, expected) => {
  expect(translator(catalogue, locale)(key, values)).toBe(expected);
});

test("a missing message is no crash: its key is seen", () => {
  expect(translator({} as Record<"gone", string>, "en")("gone")).toBe("gone");
});
