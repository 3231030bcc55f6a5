import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile, load } from "../../../../core/matcher/index.ts";
import { inflect, paradigms, UnknownParadigm } from "../../../../core/matcher/inflect/index.ts";

/** A lemma's forms in text, each with what it is; a span in brackets stands inside other text. */
interface Lemma {
  readonly lemma: string;
  readonly paradigm: string;
  readonly accept?: Readonly<Record<string, string>>;
  /** Found only by those who ask for rare and informal forms. */
  readonly lenient?: Readonly<Record<string, string>>;
  readonly refuse?: Readonly<Record<string, string>>;
  /** Longer names that the form is part of: a glossary that has them finds them whole. */
  readonly longer?: Readonly<Record<string, string>>;
}

const folder = new URL("./cases/", import.meta.url);
const languages = readdirSync(folder).map((file) => file.replace(".json", ""));

const casesOf = (lang: string): readonly Lemma[] =>
  JSON.parse(readFileSync(new URL(`${lang}.json`, folder), "utf8")) as readonly Lemma[];

/** The spans, in brackets, that the real matcher finds with these strings and no others. */
function reader(strings: readonly string[], lang: string): (row: string) => string {
  const forms = strings.map(
    (text) => ({ text, lang, case: "initial", paradigm: "fixed" }) as const,
  );
  const { buffer, problems } = compile([{ id: "name", forms }]);
  expect(problems).toEqual([]);
  const matcher = load(buffer);
  return (row) => {
    const text = row.replace(/[[\]]/g, "");
    return matcher
      .find(text, lang, { entries: new Set() })
      .reduceRight(
        (read, { start, end }) =>
          `${read.slice(0, start)}[${read.slice(start, end)}]${read.slice(end)}`,
        text,
      );
  };
}

const rows = (of: Readonly<Record<string, string>> | undefined) => Object.keys(of ?? {});
const bracketed = (row: string) => (row.includes("[") ? row : `[${row}]`);

describe.each(languages)("cases of %s", (lang) => {
  it.each(casesOf(lang))(
    "$lemma ($paradigm)",
    ({ lemma, paradigm, accept, lenient, refuse, longer }) => {
      const form = { text: lemma, lang, paradigm };
      const strings = inflect(form);
      const read = reader(strings, lang);
      const readAll = reader(inflect(form, { lenient: true }), lang);

      expect(strings[0]).toBe(lemma.replaceAll("’", "'"));
      expect(new Set(strings).size).toBe(strings.length);
      expect(rows(accept).map(read)).toEqual(rows(accept).map(bracketed));
      expect(rows(lenient).map(read)).toEqual(rows(lenient));
      expect(rows(lenient).map(readAll)).toEqual(rows(lenient).map(bracketed));
      expect(rows(refuse).map(readAll)).toEqual(rows(refuse));
      for (const row of rows(longer)) expect([bracketed(row), row]).not.toContain(read(row));
    },
  );

  it.each(casesOf(lang))(
    "$lemma, its paradigm inferred, has no refused form",
    ({ lemma, refuse }) => {
      expect(rows(refuse).map(reader(inflect({ text: lemma, lang }), lang))).toEqual(rows(refuse));
    },
  );
});

describe("inferred paradigms", () => {
  it.each([
    ["ru", "Нагорный Карабах", "Нагорном Карабахе"],
    ["ru", "Нагорно-Карабахская Республика", "Нагорно-Карабахскую Республику"],
    ["ru", "Вторая карабахская война", "Второй карабахской войной"],
    ["ru", "Республика Арцах", "Республики Арцах"],
    ["ru", "геноцид армян", "геноцида армян"],
    ["ru", "Минская группа ОБСЕ", "Минской группы ОБСЕ"],
    ["ru", "российские миротворцы", "российских миротворцев"],
    ["ru", "мадридские принципы", "мадридских принципов"],
    ["ru", "Алма-Атинская декларация", "Алма-Атинской декларации"],
    ["ru", "Нахичеванская Автономная Республика", "Нахичеванской Автономной Республике"],
    ["ru", "Южно-Осетинская автономная область", "Южно-Осетинскую автономную область"],
    ["ru", "Гюлистанский договор", "Гюлистанским договором"],
    ["ru", "Иваново", "Иванове"],
    ["ru", "Агдаш", "Агдашем"],
    ["hy", "Արցախի Հանրապետություն", "Արցախի Հանրապետության"],
    ["hy", "Թուրքմենչայի պայմանագիր", "Թուրքմենչայի պայմանագրով"],
    ["hy", "Սևան", "Սևանից"],
    ["hy", "Հայաստան", "Հայաստանէն"],
    ["hy", "Թրամփի ուղի", "Թրամփի ուղու"],
    ["hy", "Շուշի", "Շուշիէն"],
    ["hy", "Թուրքիա", "Թուրքիոյ"],
    ["hy", "Վրաստանի կոմիտե", "Վրաստանի կոմիտեի"],
    ["ru", "женевские дискуссии", "женевских дискуссий"],
    ["hy", "շփման գիծ", "շփման գծում"],
    ["hy", "ԼՂՀ", "ԼՂՀ-ում"],
    ["hy", "Ջուղա", "Ջուղայից"],
    ["az", "Dağlıq Qarabağ Respublikası", "Dağlıq Qarabağ Respublikasının"],
    ["az", "Xocalı", "Xocalıdan"],
    ["az", "Göygöl", "Göygölün"],
    ["az", "NATO", "NATO-nun"],
    ["az", "BMT", "BMT-nin"],
    ["az", "ABŞ", "ABŞ-ın"],
    ["tr", "ABD", "ABD'nin"],
    ["tr", "TBMM", "TBMM'nin"],
    ["tr", "PKK", "PKK'nın"],
    ["tr", "Güney Kafkasya", "Güney Kafkasya'da"],
    ["tr", "Ermeni soykırımı", "Ermeni soykırımının"],
    ["tr", "Türkmenistan", "Türkmenistan'da"],
    ["ka", "მთიანი ყარაბაღი", "მთიან ყარაბაღში"],
    ["ka", "ლაჩინის დერეფანი", "ლაჩინის დერეფნის"],
    ["ka", "თურქია", "თურქიიდან"],
    ["ka", "ერგნეთი", "ერგნეთში"],
    ["ka", "აგვისტოს ომი", "აგვისტოს ომისას"],
    ["ab", "Гагра", "Гагрантәи"],
    ["ab", "Ҭамшь", "Ҭамшьҟа"],
    ["ab", "Аԥсны", "Аԥсныи"],
    ["ab", "Гагра", "Гаграҟны"],
    ["ab", "Рџьынџьтәылатә еибашьра", "Рџьынџьтәылатә еибашьраан"],
    ["az", "Zəngəzur dəhlizi", "Zəngəzur dəhliziylə"],
    ["fr", "Érevan", "Erevan"],
  ])("%s: %s has %s", (lang, text, expected) => {
    expect(inflect({ text, lang })).toContain(expected);
  });

  it.each([
    ["ru", "Республика Арцах", "Республики Арцаха"],
    ["ru", "Кубатлы", "Кубатлам"],
    ["ru", "ОБСЕ", "ОБСЕа"],
    ["hy", "Սուխում", "Սուխման"],
    ["az", "Laçın dəhlizi", "Laçın dəhlizidə"],
    ["tr", "Şuşa", "Şuşada"],
    ["ka", "გალი", "გალია"],
    ["en", "Baku", "Bakus"],
  ])("%s: %s has no %s", (lang, text, unexpected) => {
    expect(inflect({ text, lang })).not.toContain(unexpected);
  });
});

describe("paradigms", () => {
  it.each([
    ["fixed", "Тбилиси", "ru", ["Тбилиси"]],
    ["de-strong", "Berg", "de", "no paradigms for this language"],
    ["ru-x-hard", "Карабах", "ru", "no such paradigm"],
    ["hy-i-c", "Карабах", "ru", "no such paradigm"],
    ["ru-f-iya", "Карабах", "ru", 'does not fit "Карабах"'],
    ["ru-adj-m+ru-m-hard", "Карабах", "ru", "more paradigms than words"],
    ["az-izafet", "Qarabağ", "az", 'does not fit "Qarabağ"'],
    ["ka-fixed+ka-c", "სამხრეთ საქართველო", "ka", 'does not fit "საქართველო"'],
  ])("%s for %s (%s)", (paradigm, text, lang, expected) => {
    const run = () => inflect({ text, lang, paradigm });
    if (typeof expected !== "string") expect(run()).toEqual(expected);
    else {
      expect(run).toThrow(UnknownParadigm);
      expect(run).toThrow(`${paradigm.split("+").at(expected.startsWith("does") ? -1 : 0)}`);
      expect(run).toThrow(expected);
    }
  });

  it("lists every id that the cases name", () => {
    for (const lang of languages) {
      const known = new Set([...paradigms(lang), "fixed"]);
      for (const { paradigm } of casesOf(lang)) {
        for (const id of paradigm.split("+")) {
          const [first = "", second] = id.split("/");
          expect(known).toContain(first.startsWith(`${lang}-`) ? first : `${lang}-${first}`);
          if (second !== undefined) expect(known).toContain(`${lang}-${second}`);
        }
      }
    }
    expect(paradigms("de")).toEqual([]);
  });

  it("takes stem2 where the rule does not give the oblique stem", () => {
    const form = { text: "Орёл", lang: "ru", paradigm: "ru-m-hard", stem2: "Орл" };
    expect(inflect(form)).toEqual(["Орёл", "Орла", "Орлу", "Орлом", "Орле"]);
  });

  it.each([
    ["az", "KTMT", "az-acr", "KTMT-nin"],
    ["az", "ATƏT", "az-acr", "ATƏT-in"],
    ["tr", "KKTC", "tr-acr", "KKTC'ye"],
    ["tr", "AGİT", "tr-acr", "AGİT'in"],
  ])("reads acronyms as people do (%s): %s by %s has %s", (lang, text, paradigm, expected) => {
    expect(inflect({ text, lang, paradigm })).toContain(expected);
  });

  it("covers the words that the ids do not name with the fixed one, or behind or before the head", () => {
    const izafet = inflect({ text: "ATƏT-in Minsk qrupu", lang: "az", paradigm: "az-izafet" });
    expect(izafet).toContain("ATƏT-in Minsk qrupuna");
    const group = { text: "ԵԱՀԿ Մինսկի խումբ", lang: "hy", paradigm: "hy-fixed+hy-reduce" };
    expect(inflect(group)).toContain("ԵԱՀԿ Մինսկի խմբի");
    const republic = { text: "Республика Южная Осетия", lang: "ru", paradigm: "ru-f-a-sib" };
    expect(inflect(republic)).toContain("Республике Южная Осетия");
  });
});

describe("any form", () => {
  const letters = "абвгийыьяаеԱբգիւումեևაბიოეabcıiuüAIİKQ əğ-'’'1".split("");
  const text = fc
    .array(fc.constantFrom(...letters), { minLength: 1, maxLength: 24 })
    .map((signs) => signs.join("").trim())
    .filter((string) => string !== "");
  const lang = fc.constantFrom(...languages, "de", "az-Cyrl", "ru-RU", "ka-GE");

  it("has its own citation form first, no string twice, and never fails for want of a paradigm", () => {
    fc.assert(
      fc.property(text, lang, fc.boolean(), (text, lang, lenient) => {
        const strings = inflect({ text, lang }, { lenient });
        expect(strings[0]).toBe(text.replaceAll("’", "'").replace(/\s+/g, " ").normalize("NFC"));
        expect(new Set(strings).size).toBe(strings.length);
        expect(strings.length).toBeLessThan(200);
        expect(strings.every((string) => string.trim() === string && string !== "")).toBe(true);
      }),
      { numRuns: 3000, seed: 8 },
    );
  });

  it("is the beginning of no longer list: the lenient tier only adds", () => {
    fc.assert(
      fc.property(text, lang, (text, lang) => {
        const all = new Set(inflect({ text, lang }, { lenient: true }));
        expect(inflect({ text, lang }).filter((string) => !all.has(string))).toEqual([]);
      }),
      { numRuns: 1000, seed: 8 },
    );
  });
});
