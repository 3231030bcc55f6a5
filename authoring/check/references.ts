import type { Entry } from "../../core/lexicon/types.ts";
import type { Publisher } from "../../core/publisher/types.ts";
import type { Fault, Filed } from "./finding.ts";

/** An id that is no entry's, or no publisher's. */
export function unknown(field: string, id: string, what = "entry"): Fault {
  const reason = `there is no ${what} “${id}”`;
  const mend = `correct the id, or write that ${what} first`;
  return { field, severity: "error", rule: "reference-unknown", reason, mend };
}

/** Ids of other entries that are nobody's, or the entry's own; ids of publishers that are nobody's. */
export function checkReferences(
  entry: Entry,
  known: ReadonlySet<string>,
  publishers: ReadonlySet<string>,
): Fault[] {
  const faults: Fault[] = [];
  const see = (field: string, id: string): void => {
    if (!known.has(id)) faults.push(unknown(field, id));
    if (id !== entry.id) return;
    const reason = "names the entry itself";
    const mend = "remove it: an entry says nothing of itself";
    faults.push({ field, severity: "error", rule: "reference-self", reason, mend });
  };
  entry.bearsOn?.forEach((id, i) => {
    see(`/bearsOn/${i}`, id);
  });
  entry.forms.forEach((form, i) => {
    for (const side of ["requires", "excludes"] as const) {
      form[side]?.entries?.forEach((id, j) => {
        see(`/forms/${i}/${side}/entries/${j}`, id);
      });
      form[side]?.publishers?.forEach((id, j) => {
        const field = `/forms/${i}/${side}/publishers/${j}`;
        if (!publishers.has(id)) faults.push(unknown(field, id, "publisher"));
      });
    }
  });
  return faults;
}

/** Entries that a publisher's note covers, and that there are not. */
export function checkCovers({ policies }: Publisher, known: ReadonlySet<string>): Fault[] {
  return policies.flatMap(({ covers }, i) =>
    covers.flatMap((id, j) => (known.has(id) ? [] : [unknown(`/policies/${i}/covers/${j}`, id)])),
  );
}

/** Ids that two entries have, in one glossary or in two: the later one is told. */
export function checkIds(
  entries: readonly Filed<Entry>[],
): ReadonlyMap<Filed<Entry>, readonly Fault[]> {
  const faults = new Map<Filed<Entry>, readonly Fault[]>();
  const first = new Map<string, string>();
  for (const filed of entries) {
    const { file, value } = filed;
    const earlier = first.get(value.id);
    if (earlier === undefined) {
      first.set(value.id, file);
      continue;
    }
    const reason = `“${value.id}” is the id of ${earlier} too`;
    const mend = "merge the two entries, or choose another id for the newer one";
    faults.set(filed, [{ field: "/id", severity: "error", rule: "id-repeated", reason, mend }]);
  }
  return faults;
}
