import type { Entry } from "../../core/lexicon/types.ts";
import { isCyrillic, isLatin, SKELETONS } from "../../core/matcher/letters.ts";
import type { Fault } from "./finding.ts";

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  "Latin",
  "Cyrillic",
  "Greek",
  "Armenian",
  "Georgian",
  "Arabic",
  "Hebrew",
  "Devanagari",
].map((name) => [name, new RegExp(`\\p{Script=${name}}`, "u")] as const);

/** Letters of one script that a language writes among those of another. */
const GUESTS: Readonly<Record<string, RegExp>> = {
  // Ossetian is written in Cyrillic, its æ as often with the Latin letter (U+00E6) as with ӕ.
  os: /[æÆ]/g,
};

/** Words of two scripts, words in look-alike letters of another, and letters that are not composed. */
export function checkLetters(entry: Entry): Fault[] {
  const names = entry.names.flatMap(({ text, lang, romanised }, i) => [
    { field: `/names/${i}/text`, text, lang },
    ...(romanised ? [{ field: `/names/${i}/romanised`, text: romanised, lang: "en" }] : []),
  ]);
  const forms = entry.forms.flatMap(({ text, lang, stem2 }, i) => [
    { field: `/forms/${i}/text`, text, lang },
    ...(stem2 ? [{ field: `/forms/${i}/stem2`, text: stem2, lang }] : []),
  ]);
  const headword = { field: "/headword", text: entry.headword, lang: "en" };
  return [
    ...[headword, ...names, ...forms].flatMap(({ field, text, lang }) =>
      checkScripts(field, text, lang),
    ),
    ...uncomposed("", entry),
  ];
}

function checkScripts(field: string, text: string, lang: string): Fault[] {
  const guests = GUESTS[lang.split("-")[0] ?? ""];
  const own = guests ? text.replace(guests, "") : text;
  const words = own.match(/[\p{L}\p{M}]+/gu) ?? [];
  const faults: Fault[] = [];
  const tell = (reason: string, letters: string): void => {
    const mend = `type the word anew on one keyboard; the strangers are ${letters}`;
    faults.push({ field, severity: "error", rule: "mixed-script", reason, mend });
  };
  for (const word of words) {
    const scripts = SCRIPTS.filter(([, script]) => script.test(word));
    if (scripts.length > 1) {
      const of = scripts.map(([name]) => name).join(" and ");
      const fewest = scripts.map(([, script]) => lettersOf(word, script)).sort(byLength)[0] ?? [];
      tell(`“${word}” mixes ${of} letters`, fewest.map(say).join(", "));
    } else if (isDisguised(word, own)) {
      tell(`“${word}” is written in letters of another script that look alike`, say(word));
    }
  }
  return faults;
}

const lettersOf = (word: string, script: RegExp): string[] =>
  [...new Set(word)].filter((letter) => script.test(letter));

const byLength = (a: readonly string[], b: readonly string[]): number => a.length - b.length;

/** Letters as people can tell them apart: "ә (U+04D9)". */
const say = (letters: string): string =>
  [...letters]
    .map((c) => `${c} (U+${c.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")})`)
    .join(" ");

/** Look-alikes by folded letter: Cyrillic to Latin, and the Latin ones themselves. */
const LOOKALIKES: ReadonlySet<number> = new Set(
  [...SKELETONS].flatMap(([from, to]) => (isCyrillic(from) ? [from, to] : [])),
);

/** A word of nothing but look-alikes, in Latin or Cyrillic, where the rest is in the other of them. */
function isDisguised(word: string, text: string): boolean {
  const units = [...word.toLowerCase()].map((letter) => letter.charCodeAt(0));
  if (!units.every((unit) => LOOKALIKES.has(unit))) return false;
  const others = [...text.replaceAll(word, "").toLowerCase()].map((c) => c.charCodeAt(0));
  const [own, other] = units.every(isCyrillic) ? [isCyrillic, isLatin] : [isLatin, isCyrillic];
  return others.some(other) && !others.some(own);
}

function uncomposed(field: string, value: unknown): Fault[] {
  if (typeof value === "string") {
    if (value === value.normalize("NFC")) return [];
    const reason = `“${value}” has letters that are put together of two characters`;
    const mend = `write it in NFC: ${JSON.stringify(value.normalize("NFC"))}`;
    return [{ field, severity: "error", rule: "not-nfc", reason, mend }];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => uncomposed(`${field}/${key}`, part));
}
