import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Draft } from "../../../authoring/convert/draft.ts";
import { Unconvertible } from "../../../authoring/convert/problem.ts";
import { settle } from "../../../authoring/convert/settle.ts";
import { tbx } from "../../../authoring/convert/tbx/index.ts";
import { input } from "./fixture.ts";

const read = (content: string | Uint8Array) => tbx.read!(input(content, "ports.tbx")) as Draft;
const file = (name: string) => readFileSync(join(import.meta.dirname, "files", name));

/** The same term base in the structure of the files at github.com/LTAC-Global, and of older programs. */
describe.each([
  ["of 2008", "2008.tbx"],
  ["of 2019, DCA style", "dca.tbx"],
  ["of 2019, DCT style", "dct.tbx"],
])("a term base %s", (_what, name) => {
  const { head, entries, losses, problems } = read(file(name));

  it("gives its concepts", () => {
    expect(problems).toEqual([]);
    expect(head.value).toMatchObject({ id: "ports", title: "Ports & fens" });
    expect(entries.map(({ value }) => value)).toMatchObject([
      {
        id: "amber-harbour",
        headword: "Amber Harbour",
        definition: { text: "A made-up port.", sources: ["source-2"] },
        background: [{ text: "Both towns call it theirs.", sources: [] }],
        names: [
          { text: "Old Harbour", lang: "en", sources: [] },
          { text: "Amber Harbour", lang: "en", sources: [] },
          { text: "AH", lang: "en", sources: [] },
          { text: "Янтарная гавань", lang: "ru", sources: ["source-3"] },
        ],
        forms: [
          { text: "Old Harbour", case: "initial" },
          { text: "Amber Harbour", case: "initial" },
          { text: "AH", case: "exact" },
          { text: "Янтарная гавань", case: "initial" },
        ],
        bearsOn: ["c2"],
        sources: [
          { id: "source-1", title: "The harbour", url: "https://gazette.am/harbour" },
          { id: "source-2", title: "Gazette 2020", url: "" },
          { id: "source-3", title: "Herald" },
        ],
      },
      { id: "c2", headword: "Մոխրագույն ճահիճ", names: [{ lang: "hy" }] },
    ]);
  });

  it("tells what it had besides", () => {
    expect(losses.map(({ entry, field, value }) => [entry, field, value])).toEqual([
      ["amber-harbour", "definition (ru)", "Порт."],
      ["amber-harbour", "transactionType", "origination"],
      ["amber-harbour", "date", "2010-04-17"],
      ["amber-harbour", "subjectField", "Geography"],
      ["amber-harbour", "administrativeStatus", "deprecatedTerm-admn-sts"],
      ["amber-harbour", "partOfSpeech", "noun"],
      ["amber-harbour", "administrativeStatus", "preferredTerm-admn-sts"],
      ["amber-harbour", "context", "Ships lay in Amber Harbour.; Herald"],
    ]);
  });

  it("lacks only what is left to its author", () => {
    const settled = settle({ head, entries, losses, problems });
    expect(settled.problems).toEqual([]);
    const own = settled.gaps.filter(({ entry }) => entry === "amber-harbour");
    expect(own.map(({ field }) => field)).toContain("/sources/0/publisher");
  });
});

/**
 * Written by Translate Toolkit 3.8.4 (Debian's translate-toolkit), by its class `tbxfile` with
 * `addsourceunit`, `settarget`, `setid` and `addnote`; its csv2tbx writes the same, but no notes.
 */
describe("a term base of Translate Toolkit", () => {
  it("gives its concepts", () => {
    const draft = read(file("translate-toolkit.tbx"));
    expect(draft.entries.map(({ value }) => value)).toMatchObject([
      {
        id: "amber-harbour",
        headword: "Amber Harbour",
        background: [{ text: "Both towns call it theirs." }],
        names: [
          { text: "Amber Harbour", lang: "en" },
          { text: "Янтарная гавань", lang: "ru" },
        ],
      },
      { id: "grey-fen", names: [{ lang: "en" }, { text: "Серая топь", lang: "ru" }] },
    ]);
    expect(draft.losses).toEqual([]);
    expect(settle(draft).problems).toEqual([]);
  });
});

const base = (concepts: string) =>
  `<?xml version="1.0"?><tbx type="TBX-Basic"><text><body>${concepts}</body></text></tbx>`;
const concept = (term: string, lang = "en") =>
  `<conceptEntry><langSec xml:lang="${lang}"><termSec><term>${term}</term></termSec></langSec></conceptEntry>`;

describe("a concept’s id", () => {
  it.each([
    ["of its headword", [concept("Café du Port")], ["cafe-du-port"]],
    [
      "unlike any other",
      [concept("Port"), concept("port"), concept("PORT")],
      ["port", "port-2", "port-3"],
    ],
    ["of its place, where no letter will do", [concept("Ճահիճ", "hy")], ["entry-1"]],
  ])("is %s", (_what, concepts, ids) => {
    expect(read(base(concepts.join(""))).entries.map(({ value }) => value.id)).toEqual(ids);
  });
});

/** What the files of CRITI and of Pontoon have that the standard's own examples have not. */
describe("of other programs’ habits", () => {
  const term = (text: string, more = "") => `<termSec><term>${text}</term>${more}</termSec>`;
  const section = (lang: string, inner: string) => `<langSec xml:lang="${lang}">${inner}</langSec>`;
  const entry = (inner: string) => {
    const draft = read(base(`<conceptEntry id="c1">${inner}</conceptEntry>`));
    const { definition, names } = draft.entries[0]!.value as unknown as {
      definition: { text: string };
      names: { text: string; lang: string }[];
    };
    const losses = draft.losses.map(({ field, value }) => `${field}: ${value}`);
    const said = names.map(({ text, lang }) => `${lang} ${text}`);
    return { definition: definition.text, names: said, losses, ...settle(draft) };
  };
  const defined = (text: string) => `<descrip type="definition">${text}</descrip>`;

  it("a dash says nothing", () => {
    const { definition, names, losses } = entry(
      defined("-") + section("en", defined("A port.") + term("Port") + term("-")),
    );
    expect({ definition, names, losses }).toEqual({
      definition: "A port.",
      names: ["en Port"],
      losses: [],
    });
  });

  it("a definition may belong to a term", () => {
    const russian = section("ru", term("Порт", defined("Порт.")));
    const { definition, losses } = entry(russian + section("en", term("Port", defined("A port."))));
    expect(definition).toBe("A port.");
    expect(losses).toEqual(["definition (ru): Порт."]);
  });

  it("a section written twice counts once", () => {
    const twice = section("es", term("puerto"));
    expect(entry(section("en", term("Port")) + twice + twice).names).toEqual([
      "en Port",
      "es puerto",
    ]);
  });

  it("a language may be left to be filled in", () => {
    const { names, gaps, problems } = entry(section("---", term("Port")));
    expect(names).toEqual([" Port"]);
    expect(problems).toEqual([]);
    expect(gaps.map(({ field }) => field)).toContain("/names/0/lang");
  });
});

const LAUGHS = `<!DOCTYPE tbx [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>`;

describe("XML is refused", () => {
  it.each([
    [
      "with entities of its own",
      `<?xml version="1.0"?>${LAUGHS}<tbx>&b;</tbx>`,
      /entities of its own/,
    ],
    ["nested without end", base("<x>".repeat(70) + "</x>".repeat(70)), /more than 64 levels/],
    ["that is not well-formed", base("<conceptEntry>"), /not well-formed/],
    ["that is something else", "<html><body/></html>", /is <html>, no TBX/],
    ["without concepts", base(""), /no concepts/],
    ["that is none", "port;Hafen", /well-formed|no element/],
    [
      "in no known encoding",
      new Uint8Array(Buffer.from(base("\xe9"), "latin1")),
      /is not text in UTF-8/,
    ],
  ])("%s", (_what, content, reason) => {
    expect(() => read(content)).toThrow(Unconvertible);
    expect(() => read(content)).toThrow(reason);
  });

  it("but not for what only looks deep", () => {
    const comments = "<!-- <a> -->".repeat(70) + `<x a="<b>"/>`.replace("<b>", "b>").repeat(70);
    expect(read(base(comments + concept("Port"))).entries).toHaveLength(1);
  });

  it("nor in the encoding that it names", () => {
    const content = base(concept("Порт", "ru")).replace('"1.0"', '"1.0" encoding="windows-1251"');
    const bytes = Uint8Array.from([...content], (c) =>
      c >= "А" && c <= "я" ? c.charCodeAt(0) - 0x410 + 0xc0 : c.charCodeAt(0),
    );
    expect(read(bytes).entries[0]?.value.headword).toBe("Порт");
  });

  it("nor with a term missing, which is told", () => {
    const { problems } = read(base(concept("")));
    expect(problems).toMatchObject([{ file: "ports.tbx", entry: "concept 1", field: "term" }]);
  });
});
