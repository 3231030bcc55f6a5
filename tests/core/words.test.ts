import { beforeAll, expect, test } from "vitest";
import hy from "../../assets/locales/hy/words.json" with { type: "json" };
import { speak } from "../../core/messages.ts";
import { learn, numberFormat, sayLanguage, sayList, sayRegion } from "../../core/words.ts";

beforeAll(() => learn("hy", hy));

const lists = [
  [[], "hy", ""],
  [["A"], "hy", "A"],
  [["A", "B"], "hy", "A և B"],
  [["A", "B", "C"], "hy-AM", "A, B և C"],
  [["A", "B", "C"], "en-GB", "A, B and C"],
] as const;

test.each(lists)("%j in %s: %s", (parts, locale, expected) => {
  expect(sayList(parts, locale)).toBe(expected);
});

const names = [
  [sayLanguage, "en", "hy", "անգլերեն"],
  [sayLanguage, "en", "ru", "английский"],
  [sayLanguage, "qaa", "hy", "qaa"], // nobody has a name for it
  [sayRegion, "GE", "hy", "Վրաստան"],
  [sayRegion, "GE", "fr", "Géorgie"],
  [sayRegion, "QX", "fr", undefined],
] as const;

test.each(names)("%o: %s in %s is %s", (say, code, locale, expected) => {
  expect(say(code, locale)).toBe(expected);
});

test("numbers are grouped as the language does, also where a browser does not know it", () => {
  expect(numberFormat("hy").format(12345.5).replace(/\s/g, " ")).toBe("12 345,5");
});

test("a language is learned with its catalogue", () => {
  const words = { and: " & " };
  const { t } = speak({ locale: "en-XA", messages: { hello: "⟦{name}⟧" }, words });
  expect(t("hello", { name: "A" })).toBe("⟦A⟧");
  expect(sayList(["A", "B"], "en-XA")).toBe("A & B");
  learn("en", {});
  expect(sayList(["A", "B"], "en")).toBe("A and B");
});
