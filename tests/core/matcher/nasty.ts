/** Pieces of text that have hurt matchers before, and forms to look for among them. */
import type { CaseRule, SurfaceForm } from "../../../core/lexicon/types.ts";
import type { LexiconEntry } from "../../../core/matcher/index.ts";

const form = (text: string, lang: string, rule: CaseRule = "initial"): SurfaceForm => ({
  text,
  lang,
  case: rule,
});

/** Forms of every script and rule, overlapping on purpose. */
export const NASTY_FORMS: readonly SurfaceForm[] = [
  form("Nagorno-Karabakh", "en"),
  form("Karabakh", "en"),
  form("New Ararat", "en"),
  form("New", "en", "exact"),
  form("Ararat valley", "en"),
  form("S. Ossetia", "en"),
  form("Ossetia", "en"),
  form("U.S.", "en", "exact"),
  form("U.S. Ossetia", "en"),
  form("AA", "en", "exact"),
  form("a", "en", "any"),
  form("aa a", "en", "any"),
  form("Côte d'Ararat", "fr"),
  form("Élan", "fr"),
  form("Elan", "fr"),
  form("Straße", "de"),
  form("office fi", "en", "any"),
  form("Баку", "ru"),
  form("Осетия", "ru"),
  form("ССР", "ru", "exact"),
  form("Королёв", "ru"),
  form("Кам'янка", "uk"),
  form("Аԥсны", "ab"),
  form("Аҟәа", "ab"),
  form("Xankəndi", "az"),
  form("Bakı", "az"),
  form("İrəvan", "az"),
  form("Iğdır", "tr"),
  form("Izmir", "en"),
  form("İzmir", "en"),
  form("Երևան", "hy"),
  form("Արցախ", "hy"),
  form("თბილისი", "ka", "any"),
  form("მთიანი ყარაბაღი", "ka", "any"),
  form("阿塞拜疆", "zh", "any"),
  form("塞拜", "zh", "any"),
  form("アルメニア", "ja", "any"),
  form("がか", "ja", "any"),
  form("아르메니아", "ko", "any"),
  form("กำ", "th", "any"),
  form("ก", "th", "any"),
  form("𝐀b", "en", "any"),
  form("2020 war", "en"),
  form("Q!", "en"),
];

/** The forms, each an entry, with a second entry for every third one. */
export const NASTY_ENTRIES: readonly LexiconEntry[] = NASTY_FORMS.flatMap((form, i) => [
  { id: `e${i}`, forms: [form] },
  ...(i % 3 === 0 ? [{ id: `other${i}`, forms: [{ ...form, lang: "en" }] }] : []),
]);

/** A form as it may be printed, misprinted or cut. */
export const spellings = (text: string): string[] => [
  text,
  text.toUpperCase(),
  text.toLowerCase(),
  text.normalize("NFD"),
  text.replace(/[- ]/, "\u2013"),
  text.replace(/ /, " \n\u00A0"),
  text.replace(/-/, " "),
  text.replace(/'/, "\u2019"),
  text.replace(/^(.)/u, "$1\u00AD"),
  text.replace(/(.)$/u, "$1\u0301"),
  text.replace(/(.)$/u, "\u200B$1\u200D"),
  text.slice(0, -1),
  [...text]
    .map((c) => (/[!-~]/.test(c) ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c))
    .join(""),
];

/** Pieces to make texts of. */
export const NASTY_PIECES: readonly string[] = [
  ...NASTY_FORMS.flatMap(({ text }) => spellings(text)),
  ..."-ի|-ის|-da|AA-in|AA'un|ССР-ի|-ом".split("|"),
  ...'"|„| "|" |« | »'.split("|"),
  ..." |  |\n|\t|\u00A0|\u3000|-|\u2011|\u2013| \u2014 |--|/|.|. |,|!|?|(|)|\u201C|\u201D|«|»|#|@|_|\u2026".split(
    "|",
  ),
  ..."'|\u2019|\u2018|\u02BC|`|'s|\u2019S|'da|'ın|l'|d\u2019|qu'|K'|'яe|\u201Cl'".split("|"),
  ..."\u00AD|\u200B|\u200D|\u2060|\uFEFF|\u200F|\u034F|\u0301|\u0300|\u0307|\u0308|\u030C|\uFE0F|\u20E3".split(
    "|",
  ),
  ..."\u055B|\u055C|\u055E|ﬁ|ﬀ|ŉ|ß|ẞ|Ǆ|ǅ|և|եւ|ԵՎ|ԵՒ|եվ|ﬓ|²|¹|1|٣|Ⅳ|½|№|™|ª".split("|"),
  ..."a|A|aa|ab|b|e\u0301|é|E|ё|е\u0308|Е\u0308|и\u0306|й|к\u0301|ѐ|ә|ə|ǝ|i|I|ı|İ|i\u0307|I\u0307|і".split(
    "|",
  ),
  ..."Аҧсны|Aҧсны|Аҟəа|Xankәndi|CCP|ССР|CСР|Бaку|Bаkı".split("|"),
  ..."か|が|か\u3099|カ|ｶ|ｶﾞ|ー|・|국|은|에서|ᄒ|ᅡ|ᆫ|한|한국|น้ำ|ก|กำ|กำ|ก\u0E49|漢|豈|\uF900|々".split(
    "|",
  ),
  ..."😀|🇦🇲|\uD835\uDC00|𝐀𝐛|\uD83D|\uDE00|𐐀|𐐨|\u{1D165}|\u{E0101}|\u0000|\uFFFF|\u{10FFFF}".split(
    "|",
  ),
  ..."U.|S.|U.S|U.S.S.R.|S.Ossetian|Karabakh-based|Georgia|the|of".split("|"),
];
