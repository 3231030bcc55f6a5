import type { Draft } from "./draft.ts";

/** Without forms nothing is ever found: where a format has none, each name is one. */
export function withForms(draft: Draft): Draft {
  const entries = draft.entries.map((entry) => {
    const { forms, names, headword } = entry.value;
    if (!Array.isArray(forms) || forms.length > 0 || !Array.isArray(names)) return entry;
    const named = [
      { text: headword, lang: "en" },
      ...(names as { text: unknown; lang: unknown }[]),
    ];
    const own = new Map(
      named.map(({ text, lang }) => [`${lang} ${text}`, { text, lang, case: "initial" }]),
    );
    return { ...entry, value: { ...entry.value, forms: [...own.values()] } };
  });
  return { ...draft, entries };
}
