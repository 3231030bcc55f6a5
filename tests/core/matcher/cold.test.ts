/**
 * A background loads what was compiled elsewhere: its tables of letters know no unit yet,
 * whereas in other tests the compiler has filled them for the very letters that are looked for.
 */
import { expect, test, vi } from "vitest";
import { compile } from "../../../core/matcher/index.ts";
import type { Matcher } from "../../../core/matcher/types.ts";
import { NASTY_ENTRIES, NASTY_FORMS } from "./nasty.ts";

const NONE = { entries: new Set<string>() };
const { buffer } = compile(NASTY_ENTRIES);

/** A matcher whose modules were never used before. */
async function cold(): Promise<Matcher> {
  vi.resetModules();
  const { load } = await import("../../../core/matcher/load.ts");
  return load(buffer);
}

const TEXTS = [
  ...NASTY_FORMS.map(({ text }) => text),
  NASTY_FORMS.map(({ text }) => `(${text})`).join(" "),
];

test.each(TEXTS)("finds at first sight what it finds later: %s", async (text) => {
  const matcher = await cold();
  const first = matcher.find(text, undefined, NONE);
  expect(first.length).toBeGreaterThan(0);
  expect(matcher.find(text, undefined, NONE)).toEqual(first);
});
