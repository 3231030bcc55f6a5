import fc from "fast-check";
import type { GlossaryFile } from "../../../authoring/convert/draft.ts";
import type { Format, Input } from "../../../authoring/convert/format.ts";
import type { Context, Entry, Name, SurfaceForm } from "../../../core/lexicon/types.ts";
import { fen, harbour } from "../check/fixture.ts";

/** A made-up glossary with every field that the format has. */
export function madeUp(): GlossaryFile {
  const forms: SurfaceForm[] = [
    {
      text: "Янтарная гавань",
      lang: "ru",
      case: "initial",
      paradigm: "ru-adj-f+ru-f-soft",
      stem2: "гаван",
      requires: {
        words: ["порт*", "a; b", "c\\"],
        entries: ["grey-fen"],
        publishers: ["gazette"],
        within: 0,
      },
      excludes: { words: ["яхта"] },
    },
    { text: "AH", lang: "zh-Hant", case: "exact", excludes: { entries: ["grey-fen"], within: 40 } },
    { text: "Amber Harbour", lang: "en", case: "initial" },
  ];
  const first = {
    ...harbour(),
    forms,
    scopeNote: "The port, not the town.",
    bearsOn: ["grey-fen"],
    place: {
      kind: "point",
      coordinates: [[41.248, 43.5] as const],
      sources: [{ title: "A gazetteer", url: "https://gazette.am/places", read: "2026-11-20" }],
    },
  };
  const second = fen();
  second.names.push({ text: "=HYPERLINK(A1)", lang: "en", sources: ["gazette"] });
  return {
    id: "made-up",
    title: "Made-up places",
    licence: "CC-BY-4.0",
    version: "1",
    borders: [{ between: ["AM", "AZ"], entry: "amber-harbour" }],
    entries: [first as Entry, second as Entry],
  };
}

/** A file's bytes, as a format's reader takes them. */
export const input = (content: string | Uint8Array, file = "made-up"): Input => ({
  file,
  bytes: typeof content === "string" ? new TextEncoder().encode(content) : content,
});

/** What a format makes of a glossary, as text. */
export async function written(format: Format, glossary: GlossaryFile): Promise<string> {
  const content = await format.write?.(glossary);
  return typeof content === "string" ? content : new TextDecoder().decode(content);
}

/** What awkward editors, languages and spreadsheets make of text. */
const AWKWARD = [
  "=1+1",
  "'=x",
  "''@x",
  "-",
  "+374",
  "a;b",
  'say "so"',
  "a\\;b",
  "\\",
  ",",
  "@id",
  "x\ty",
];

const text = (most: number): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constantFrom(...AWKWARD),
    fc
      .string({ unit: "grapheme", minLength: 1, maxLength: most })
      .map((one) => one.trim())
      .filter((one) => /^\S(?:.*\S)?$/.test(one) && one.length <= most && !one.includes("\0")),
  );

const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,6}){0,2}$/);
const lang = fc.constantFrom("en", "hy", "ru", "az", "ab", "zh-Hant", "sr-Latn", "en-GB");
const date = fc.constantFrom("1992", "1992-05", "1992-05-18");
const day = fc.constantFrom("2026-11-23", "2020-01-01");
const url = fc.constantFrom(
  "https://gazette.am/x?a=1&b={2}|3",
  "http://ru.example/Шуша",
  "https://x.am/",
);

const some = <T>(of: fc.Arbitrary<T>, maxLength = 3) => fc.array(of, { minLength: 1, maxLength });
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });

/** Without what is undefined, which no file holds. */
const dense = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const context: fc.Arbitrary<Context | undefined> = maybe(
  fc
    .record({
      words: maybe(fc.uniqueArray(text(20), { minLength: 1, maxLength: 3 })),
      entries: maybe(fc.uniqueArray(slug, { minLength: 1, maxLength: 2 })),
      publishers: maybe(fc.uniqueArray(slug, { minLength: 1, maxLength: 2 })),
      within: maybe(fc.nat(500)),
    })
    .filter((one) =>
      Object.values(one).some((value) => value !== undefined),
    ) as fc.Arbitrary<Context>,
);

const entry: fc.Arbitrary<Entry> = fc
  .uniqueArray(slug, { minLength: 1, maxLength: 3 })
  .chain((ids) => {
    const sources = fc.shuffledSubarray(ids, { minLength: 1 });
    const statement = fc.record({ text: text(60), sources });
    return fc.record({
      id: slug,
      kind: fc.constantFrom("place", "event", "term"),
      headword: text(30),
      definition: statement,
      background: some(statement),
      contested: maybe(statement),
      names: some(
        fc.record({
          text: text(20),
          lang,
          usedBy: maybe(text(20)),
          from: maybe(date),
          to: maybe(date),
          romanised: maybe(text(20)),
          sources,
        }) as fc.Arbitrary<Name>,
      ),
      forms: some(
        fc.record({
          text: text(20),
          lang,
          case: fc.constantFrom("exact", "initial", "any"),
          paradigm: maybe(fc.constantFrom("fixed", "ru-adj-m+ru-m-hard")),
          stem2: maybe(text(10)),
          requires: context,
          excludes: context,
        }) as fc.Arbitrary<SurfaceForm>,
      ),
      timeline: fc.array(
        fc.record({
          date: fc.constantFrom("2020", "2023-09-19/2023-09-20"),
          text: text(40),
          sources,
        }),
        { maxLength: 3 },
      ),
      scopeNote: maybe(text(40)),
      sources: fc.tuple(
        ...ids.map((id) =>
          fc.record({
            id: fc.constant(id),
            title: text(30),
            publisher: text(20),
            url,
            read: day,
            published: maybe(date),
            copy: maybe(fc.record({ url, date: maybe(date) })),
          }),
        ),
      ),
      reviewed: day,
      reviewBy: maybe(day),
      confidence: fc.constantFrom("verified", "partly verified"),
      prominence: fc.constantFrom("note", "quiet"),
      bearsOn: maybe(fc.uniqueArray(slug, { minLength: 1, maxLength: 3 })),
    }) as fc.Arbitrary<Entry>;
  })
  .map(dense);

/** Any glossary that the schema allows, of a few entries. */
export const anyGlossary: fc.Arbitrary<GlossaryFile> = fc.record({
  id: slug,
  title: text(30),
  licence: text(20),
  version: text(10),
  entries: fc.uniqueArray(entry, { maxLength: 3, selector: ({ id }) => id }),
});
