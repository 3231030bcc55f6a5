import { FIXED, type Language } from "./paradigm.ts";

/**
 * English. Names do not inflect. The possessive ('s) and the second part of a compound
 * (Baku-based) stand outside the span, so they are the matcher's boundaries and no forms.
 * The plural (two Georgias) is rare and lenient, and only for names in -ia.
 */
export const en: Language = {
  script: /\p{Script=Latin}/u,
  head: "last",
  paradigms: {
    name: [{ ends: /ia$/, cells: { nom: "·" }, lenient: { pl: "s" } }, ...FIXED],
    fixed: FIXED,
  },
  infer: (words) => words.map((_, i) => (i === words.length - 1 ? "name" : "fixed")),
};
