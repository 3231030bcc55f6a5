import { expect, test } from "vitest";
import { surfaces } from "../../../core/matcher/expand.ts";

/** What an English form has in text: its own possessive is the boundary's, one of its own is kept. */
test.each([
  ["Abkhazia", ["Abkhazia"]],
  ["King's Road", ["King's Road"]],
  ["King’s", ["King's"]],
  ["King's", ["King's"]],
])("the English form %s", (text, expected) => {
  expect(surfaces({ text, lang: "en", case: "initial" })).toEqual(expected);
});
