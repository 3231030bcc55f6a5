/** What is measured is the same in every run, on every machine: digests of it are stated. */
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { article } from "../../benches/browser/article.ts";
import { entries, names, text } from "../../benches/data.ts";
import { alternation } from "../../benches/expression.ts";
import { seeded } from "../../benches/random.ts";

const digest = (text: string): string =>
  createHash("sha256").update(text).digest("hex").slice(0, 12);

test.each([
  [
    "numbers",
    () => Array.from({ length: 2 }, seeded(1)).join(),
    "0.6270739405881613,0.002735721180215478",
  ],
  ["names", () => digest(names(20_000).join()), "0cc9060e1079"],
  ["text", () => digest(text(50_000)), "58527deca22e"],
  ["pages", () => digest(article(50_000).html), "06a10492d602"],
])("%s", (_, make, expected) => {
  expect(make()).toBe(expected);
});

test.each([100, 1_000, 20_000])("%d names differ, and begin with the same hundred", (count) => {
  const some = names(count);
  expect(new Set(some).size).toBe(count);
  expect(some.slice(0, 100)).toEqual(names(100));
});

test("entries hold every name once, four each; one form in twenty is exact, so many are of any case", () => {
  const forms = entries(names(1_000), 14).flatMap((entry) => entry.forms);
  expect(forms.map((form) => form.text)).toEqual(names(1_000));
  expect(forms.filter((form) => form.case === "exact")).toHaveLength(50);
  expect(forms.filter((form) => form.case === "any")).toHaveLength(700);
});

test("a page shows its blocks' text, in elements of the line and without", () => {
  const { html, blocks } = article(19_000);
  const shown = [...html.matchAll(/<(p|h2)>(.*?)<\/\1>/g)].map(([, , inner]) =>
    inner!
      .replace(/<[^>]+>/g, "")
      .replace(/&lt;/g, "<")
      .replace(/&amp;/g, "&"),
  );
  expect(shown).toEqual(blocks);
  expect(html).toMatch(/<em>|<b>|<a href/);
});

test.each([
  [["Ur", "Ur Ha"], "Ur Ha, Ur, Urs, aUr", ["Ur Ha", "Ur"]],
  [["a.b", "x*"], "a.b axb x* xx", ["a.b", "x*"]],
])("the peers' expression finds %j in %s", (names, text, expected) => {
  expect(text.match(alternation(names))).toEqual(expected);
});
