import { readFileSync } from "node:fs";
import type { Entry, SurfaceForm } from "../../core/lexicon/types.ts";
import { surfaces } from "../../core/matcher/expand.ts";
import { compile, load, type Matcher } from "../../core/matcher/index.ts";
import type { Fault } from "./finding.ts";

/** By language: words and given names that a name must not be taken for. */
const COMMON = JSON.parse(
  readFileSync(new URL("common.json", import.meta.url), "utf8"),
) as Readonly<Record<string, readonly string[]>>;

/** A form that is found wherever its letters stand. */
interface Free {
  readonly entry: Entry;
  readonly index: number;
  readonly form: SurfaceForm;
}

/**
 * What is wrong with the forms of all entries, by entry's id.
 *
 * @param others Ids of entries from elsewhere: to share a form with them is for a person to weigh.
 */
export function checkForms(
  entries: readonly Entry[],
  others: ReadonlySet<string> = new Set(),
): ReadonlyMap<string, readonly Fault[]> {
  const faults = new Map<string, Fault[]>();
  const add = (id: string, fault: Fault): void => {
    faults.set(id, [...(faults.get(id) ?? []), fault]);
  };
  const own = entries.filter(({ id }) => !others.has(id));
  for (const { entry, field, reason } of compile(own).problems) {
    if (field === "id") continue; // told once, with both files
    const mend = field.endsWith("paradigm")
      ? "docs/glossary-format.md says where the paradigms are; “fixed” leaves the form as it is"
      : "correct the form, or remove it";
    add(entry, { field: `/${field}`, severity: "error", rule: "form-compile", reason, mend });
  }
  const free = new FreeForms(entries);
  for (const [id, fault] of [...free.overlaps(others), ...free.commonWords()]) add(id, fault);
  for (const { id, forms } of own) for (const fault of unlikeExcludes(forms)) add(id, fault);
  return faults;
}

/** Forms of one text in several languages: what one leaves, another that excludes less would take. */
function* unlikeExcludes(forms: readonly SurfaceForm[]): Generator<Fault> {
  const byText = new Map<string, number>();
  for (const [index, form] of forms.entries()) {
    const text = form.text.normalize("NFC").toLowerCase();
    const first = byText.get(text);
    byText.set(text, first ?? index);
    const other = first === undefined ? undefined : forms[first];
    if (other === undefined || other.lang === form.lang || excludesOf(other) === excludesOf(form))
      continue;
    const reason = `“${form.text}” is a form of ${other.lang} too (forms/${first}), and excludes other things there`;
    const mend = "let both exclude the same: where one of them does not, it takes the text";
    const field = `/forms/${index}/excludes`;
    yield { field, severity: "error", rule: "form-excludes", reason, mend };
  }
}

/** What a form excludes, in no order. */
const excludesOf = ({ excludes }: SurfaceForm): string =>
  JSON.stringify(
    [excludes?.words, excludes?.entries, excludes?.publishers].map((of) => [...(of ?? [])].sort()),
  );

/**
 * The forms without conditions, and a matcher that knows each of them by its number: what it says of
 * a text is what the page's matcher would say, so folding, case and language are the product's own.
 */
class FreeForms {
  private readonly forms: readonly Free[];
  private readonly matcher: Matcher;

  constructor(entries: readonly Entry[]) {
    this.forms = entries.flatMap((entry) =>
      entry.forms
        .map((form, index) => ({ entry, index, form }))
        .filter(({ form }) => !form.requires && !form.excludes),
    );
    const alone = this.forms.map(({ form }, i) => ({ id: String(i), forms: [form] }));
    this.matcher = load(compile(alone, { despiteProblems: true }).buffer);
  }

  /** Two entries that would both claim a text, whatever stands round it; both are told. */
  *overlaps(others: ReadonlySet<string>): Generator<[string, Fault]> {
    const told = new Set<string>();
    for (const one of this.forms) {
      for (const text of surfacesOf(one.form)) {
        for (const other of this.taking(text, one.form.lang)) {
          if (other.entry.id === one.entry.id) continue;
          for (const [here, there] of [
            [one, other],
            [other, one],
          ] as const) {
            const key = `${here.entry.id} ${here.index} ${there.entry.id}`;
            if (told.has(key)) continue;
            told.add(key);
            const severity = others.has(there.entry.id) ? "warning" : "error";
            yield [here.entry.id, { ...overlap(here, there, text), severity }];
          }
        }
      }
    }
  }

  *commonWords(): Generator<[string, Fault]> {
    const words = new Map<Free, Map<string, string[]>>();
    for (const [lang, common] of Object.entries(COMMON)) {
      for (const word of common) {
        const capital = word.charAt(0).toLocaleUpperCase(lang) + word.slice(1);
        for (const free of new Set([...this.taking(word, lang), ...this.taking(capital, lang)])) {
          const found = words.get(free) ?? new Map<string, string[]>();
          words.set(free, found.set(word, [...(found.get(word) ?? []), lang]));
        }
      }
    }
    for (const [{ entry, index }, found] of words) {
      const which = [...found].map(([word, langs]) => `“${word}” (${langs.join(", ")})`).join(", ");
      const reason = `${which} is an ordinary word or a given name too`;
      const mend = "say by requires or excludes when it is this entry, or take a longer form";
      const field = `/forms/${index}/text`;
      yield [entry.id, { field, severity: "error", rule: "common-word", reason, mend }];
    }
  }

  /** The forms that take the whole of a text. */
  private taking(text: string, lang: string): Free[] {
    return this.matcher
      .find(text, lang, { entries: new Set() })
      .filter(({ start, end }) => start === 0 && end === text.length)
      .flatMap(({ candidates }) => candidates.map(({ entry }) => this.forms[Number(entry)]!));
  }
}

function overlap({ index }: Free, { entry, index: other }: Free, text: string): Fault {
  const reason = `“${text}” would be ambiguous: “${entry.id}” takes it by forms/${other} too`;
  const mend = "give one of the two forms a condition (requires, excludes), or keep it once";
  const field = `/forms/${index}/text`;
  return { field, severity: "error", rule: "form-overlap", reason, mend };
}

/** None where the form cannot be inflected, which the compiler has told. */
function surfacesOf(form: SurfaceForm): readonly string[] {
  try {
    return surfaces(form);
  } catch {
    return [];
  }
}
