import JSZip from "jszip";
import type { DictionaryIndexType } from "yomichan-dict-builder/dist/types/yomitan/dictionaryindex.js";
import type { TagInformation } from "yomichan-dict-builder/dist/types/yomitan/tagbank.js";
import type { Entry } from "../../../core/lexicon/types.ts";
import type { GlossaryFile } from "../draft.ts";
import type { Format } from "../format.ts";
import type { Loss } from "../problem.ts";
import { termRows } from "./terms.ts";

/** A dictionary of Yomitan, the pop-up dictionary. It is only written. */
export const yomitan: Format = {
  title: "Yomitan",
  extension: ".zip",
  write: writeYomitan,
  losses: ({ entries, borders }) => [
    { entry: "", field: "/id", reason: "a dictionary is known by its title" },
    ...(borders ? [{ entry: "", field: "/borders", reason: NO_MAPS }] : []),
    ...entries.flatMap(lossesOf),
  ],
};

const NO_MAPS = "its articles have no maps";

/** As many as its own dictionaries have in one bank. */
const ROWS_A_BANK = 10_000;

/** The same glossary gives the same bytes. */
const DATE = new Date(Date.UTC(1980, 0, 1));

async function writeYomitan(glossary: GlossaryFile): Promise<Uint8Array> {
  const zip = new JSZip();
  const add = (name: string, value: unknown) =>
    zip.file(name, JSON.stringify(value), { date: DATE });
  const index: DictionaryIndexType = {
    title: glossary.title,
    revision: glossary.version,
    format: 3,
    sequenced: true,
    targetLanguage: "en",
    description: "Contested names: what they mean, and who uses which.",
    attribution: `${glossary.title}, ${glossary.licence}`,
  };
  add("index.json", index);
  add("tag_bank_1.json", tags(glossary.entries));
  const rows = glossary.entries.flatMap((entry, i) => termRows(entry, i + 1));
  for (let start = 0, bank = 1; start < rows.length || bank === 1; start += ROWS_A_BANK, bank++) {
    add(`term_bank_${bank}.json`, rows.slice(start, start + ROWS_A_BANK));
  }
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE", platform: "UNIX" });
}

function tags(entries: readonly Entry[]): readonly Readonly<TagInformation>[] {
  const kinds = [...new Set(entries.map(({ kind }) => kind))].sort();
  return [
    ...kinds.map((kind) => [kind, "partOfSpeech", 0, `A name of the kind “${kind}”`, 0] as const),
    ["verified", "default", 1, "Each statement was checked against a page that was read", 0],
    ["partly-verified", "default", 1, "Some statements rest on a copy or a single source", 0],
  ];
}

function lossesOf({ id: entry, forms, prominence, bearsOn, place }: Entry): Loss[] {
  const lost = (field: string, reason: string): Loss => ({ entry, field, reason });
  const looked = "it looks words up as they are typed, whatever stands round them";
  return [
    ...forms.flatMap((form, i) => [
      lost(`/forms/${i}/case`, looked),
      lost(`/forms/${i}/lang`, "words are looked up in any language"),
      ...(form.requires ? [lost(`/forms/${i}/requires`, looked)] : []),
      ...(form.excludes ? [lost(`/forms/${i}/excludes`, looked)] : []),
      ...(form.paradigm
        ? [lost(`/forms/${i}/paradigm`, "the inflected forms are listed instead")]
        : []),
      ...(form.stem2 ? [lost(`/forms/${i}/stem2`, "the inflected forms are listed instead")] : []),
    ]),
    ...(place ? [lost("/place", NO_MAPS)] : []),
    ...(prominence === "quiet" ? [lost("/prominence", "it marks nothing on pages")] : []),
    ...(bearsOn ?? []).map((_, i) => lost(`/bearsOn/${i}`, "it knows no publishers' notes")),
  ];
}
