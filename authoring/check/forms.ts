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

/** What is wrong with the forms of all entries, by entry's id. */
export function checkForms(entries: readonly Entry[]): ReadonlyMap<string, readonly Fault[]> {
  const faults = new Map<string, Fault[]>();
  const add = (id: string, fault: Fault): void => {
    faults.set(id, [...(faults.get(id) ?? []), fault]);
  };
  for (const { entry, field, reason } of compile(entries).problems) {
    if (field === "id") continue; // told once, with both files
    const mend = field.endsWith("paradigm")
      ? "docs/glossary-format.md says where the paradigms are; “fixed” leaves the form as it is"
      : "correct the form, or remove it";
    add(entry, { field: `/${field}`, severity: "error", rule: "form-compile", reason, mend });
  }
  const free = new FreeForms(entries);
  for (const [id, fault] of [...free.overlaps(), ...free.commonWords()]) add(id, fault);
  return faults;
}

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

  /** Two entries that would both claim a text, though the text round it may tell which is meant. */
  *overlaps(): Generator<[string, Fault]> {
    const told = new Set<string>();
    for (const { entry, index, form } of this.forms) {
      for (const text of surfacesOf(form)) {
        for (const other of this.taking(text, form.lang)) {
          const key = `${entry.id} ${index} ${other.entry.id}`;
          if (other.entry.id === entry.id || told.has(key)) continue;
          told.add(key);
          const reason = `“${text}” would be ambiguous: “${other.entry.id}” has it by forms/${other.index} too`;
          const mend =
            "give one of the two forms a condition (requires, excludes), or keep it once";
          const field = `/forms/${index}/text`;
          yield [entry.id, { field, severity: "error", rule: "form-overlap", reason, mend }];
        }
      }
    }
  }

  *commonWords(): Generator<[string, Fault]> {
    for (const [lang, words] of Object.entries(COMMON)) {
      for (const word of words) {
        const capital = word.charAt(0).toLocaleUpperCase(lang) + word.slice(1);
        const taking = [...this.taking(word, lang), ...this.taking(capital, lang)];
        for (const { entry, index } of new Set(taking)) {
          const reason = `“${word}” is an ordinary word or a given name too (${lang})`;
          const mend = "say by requires or excludes when it is this entry, or take a longer form";
          const field = `/forms/${index}/text`;
          yield [entry.id, { field, severity: "error", rule: "common-word", reason, mend }];
        }
      }
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

/** None where the form cannot be inflected, which the compiler has told. */
function surfacesOf(form: SurfaceForm): readonly string[] {
  try {
    return surfaces(form);
  } catch {
    return [];
  }
}
