import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SurfaceForm } from "../../../core/lexicon/types.ts";
import { compile, load, type PageEvidence } from "../../../core/matcher/index.ts";
import { naive } from "../../../core/matcher/naive.ts";
import { NASTY_ENTRIES, NASTY_FORMS, NASTY_PIECES } from "./nasty.ts";

const seed = 20260101;
const text = fc.array(fc.constantFrom(...NASTY_PIECES), { maxLength: 12 }).map((p) => p.join(""));
const lang = fc.constantFrom(undefined, "en", "ru", "tr", "az-Latn");
const none = { entries: new Set<string>() };

describe("the matcher agrees with the oracle", { timeout: 60_000 }, () => {
  test("on nasty text", () => {
    const { buffer, problems } = compile(NASTY_ENTRIES);
    expect(problems).toEqual([]);
    const matcher = load(buffer);
    const oracle = naive(NASTY_ENTRIES);
    fc.assert(
      fc.property(text, lang, (text, lang) => {
        const expected = oracle(text, lang, none);
        expect(matcher.find(text, lang, none)).toEqual(expected);
      }),
      { seed, numRuns: 4000 },
    );
  });

  test("on any strings, as forms and as text", () => {
    const piece = fc.oneof(
      fc.constantFrom(...NASTY_PIECES),
      fc.string({ unit: "binary", maxLength: 3 }),
    );
    const strings = fc
      .array(piece, { minLength: 1, maxLength: 4 })
      .map((pieces) => pieces.join(""));
    const form = fc.record<SurfaceForm>({
      text: strings,
      lang: fc.constantFrom("en", "tr", "fr", "hy", "und"),
      case: fc.constantFrom("exact", "initial", "any"),
      paradigm: fc.constant("fixed"),
    });
    const forms = fc.array(form, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(forms, fc.array(piece, { maxLength: 8 }), (forms, pieces) => {
        const entries = forms.map((form, i) => ({ id: `e${i}`, forms: [form] }));
        const text = [...pieces.slice(0, 4), forms[0]!.text, " ", ...pieces.slice(4)].join("");
        const expected = naive(entries)(text, undefined, none);
        const matcher = load(compile(entries, { despiteProblems: true }).buffer);
        expect(matcher.find(text, undefined, none)).toEqual(expected);
      }),
      { seed, numRuns: 1500 },
    );
  });

  test("on conditions", () => {
    const words = fc.array(
      fc.constantFrom("Karabakh", "New*", "aa", "か", "Баку", "war", "-", "«»"),
      {
        maxLength: 2,
      },
    );
    const context = fc.record({
      words,
      entries: fc.array(fc.constantFrom("c0", "c1", "c2", "far"), { maxLength: 2 }),
      publishers: fc.array(fc.constantFrom("courier", "herald"), { maxLength: 1 }),
      within: fc.constantFrom(0, 3, 15, 120),
    });
    const form = fc
      .tuple(fc.constantFrom(...NASTY_FORMS), fc.option(context), fc.option(context))
      .map(([form, requires, excludes]) => ({
        ...form,
        ...(requires === null ? {} : { requires }),
        ...(excludes === null ? {} : { excludes }),
      }));
    const page = fc.constantFrom<PageEvidence>(
      none,
      { entries: new Set(["far"]) },
      { entries: new Set(), publisher: "courier" },
      { entries: new Set(), title: "aa war, New-Баку" },
    );
    fc.assert(
      fc.property(
        fc.array(form, { minLength: 1, maxLength: 6 }),
        text,
        page,
        (forms, text, page) => {
          const all = forms.map((form, i) => ({ id: `c${i}`, forms: [form] }));
          const { problems } = compile(all);
          const entries = all.filter(({ id }) => problems.every(({ entry }) => entry !== id));
          const expected = naive(entries)(text, "en", page);
          expect(load(compile(entries).buffer).find(text, "en", page)).toEqual(expected);
        },
      ),
      { seed, numRuns: 1500 },
    );
  });
});
