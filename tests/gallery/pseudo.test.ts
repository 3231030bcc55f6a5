import { expect, test } from "vitest";
import english from "../../assets/locales/en/popup.json" with { type: "json" };
import { LONG, pseudo, TURNED } from "../../dev/gallery/pseudo.ts";

const rows = [
  [LONG, "Pin", "⟦Þþîîñ⟧"],
  [LONG, "{at} of {of}", "⟦{at} ööƒ {of}⟧"],
  [TURNED, "Pin it", "⟦\u200f\u202eÞþîîñ\u202c\u200f \u200f\u202eîîţ\u202c\u200f⟧"],
] as const;

test.each(rows)("in %s, “%s” is %s", (locale, said, expected) => {
  expect(pseudo({ said }, locale).said).toBe(expected);
});

test("every form of every message is longer by two fifths", () => {
  const longer = pseudo(english, LONG);
  const formsOf = (message: string | object) =>
    Object.values(typeof message === "string" ? [message] : message);
  for (const [key, message] of Object.entries(english)) {
    const forms = formsOf(longer[key as keyof typeof english]);
    formsOf(message).forEach((form: string, n) => {
      const letters = (text: string) => text.replace(/\{\w+\}/g, "").match(/\p{L}/gu)?.length ?? 0;
      expect(letters(forms[n]), key).toBeGreaterThanOrEqual(1.4 * letters(form));
    });
  }
});
