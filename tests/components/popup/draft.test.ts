import { describe, expect, it } from "vitest";
import { entryFrom, LONGEST_NAME, problemOf } from "../../../components/popup/draft.ts";
import { blank } from "../../../components/popup/state.ts";

describe("problemOf", () => {
  it.each([
    ["Kornidzor", undefined],
    [" Kornidzor ", undefined],
    ["Կոռնիձոր", undefined],
    ["№ 5", undefined],
    ["", "nameNeeded"],
    [" \n", "nameNeeded"],
    ["!!", "nameEmpty"],
    ["\u200b", "nameEmpty"],
    ["x".repeat(LONGEST_NAME), undefined],
    ["x".repeat(LONGEST_NAME + 1), "nameTooLong"],
  ])("%j: %s", (headword, problem) => {
    expect(problemOf({ ...blank, headword })).toBe(problem);
  });
});

describe("entryFrom", () => {
  it.each<[string, string, string, string[]]>([
    ["Kornidzor", "", "Kornidzor", []],
    [" Two\n words ", "", "Two words", []],
    ["A", "B, C;D", "A", ["B", "C", "D"]],
    ["A", " B ,, B,A, ", "A", ["B"]],
    ["قره باغ", "قراباغ، Karabakh", "قره باغ", ["قراباغ", "Karabakh"]],
  ])("%j with %j", (headword, forms, name, spellings) => {
    expect(entryFrom({ headword, forms, note: " n " }, "own-1", 5)).toEqual({
      id: "own-1",
      headword: name,
      forms: spellings,
      note: "n",
      changed: 5,
    });
  });
});
