/**
 * Rows: a text with the expected matches in 【】. What stands inside is what the span must cover,
 * to the unit. A form is [text, lang, case]; each is an entry of its own and does not inflect.
 */
import { describe, expect, test } from "vitest";
import type { CaseRule } from "../../../core/lexicon/types.ts";
import { compile, load } from "../../../core/matcher/index.ts";

type FormRow = readonly [text: string, lang?: string, rule?: CaseRule];

const NONE = { entries: new Set<string>() };

/** The text with its matches in brackets. */
function marked(forms: readonly FormRow[], text: string): string {
  const entries = forms.map(([text, lang = "en", rule = "initial"], i) => ({
    id: `entry-${i}`,
    forms: [{ text, lang, case: rule, paradigm: "fixed" }],
  }));
  const { buffer, problems } = compile(entries);
  expect(problems).toEqual([]);
  let result = "";
  let at = 0;
  for (const { start, end } of load(buffer).find(text, undefined, NONE)) {
    result += `${text.slice(at, start)}【${text.slice(start, end)}】`;
    at = end;
  }
  return result + text.slice(at);
}

const rows = (title: string, forms: readonly FormRow[], texts: readonly string[]): void => {
  describe(title, () => {
    test.each(texts)("%s", (expected) => {
      expect(marked(forms, expected.replace(/[【】]/g, ""))).toBe(expected);
    });
  });
};

rows(
  "leftmost, then longest, never overlapping",
  [
    ["Nagorno-Karabakh"],
    ["Karabakh"],
    ["Karabakh war"],
    ["war of attrition"],
    ["Karabakh war of 2020"],
  ],
  [
    "【Nagorno-Karabakh】 and 【Karabakh】",
    "the 【Karabakh war】, the 【Karabakh war of 2020】, the 【Karabakh war】 of 2021",
    "the 【Karabakh war】 of attrition",
    "a 【war of attrition】",
    "Nagorno-",
    "",
  ],
);

rows(
  "a name ends where a word ends",
  [["Armenia"], ["Azerbaijan"], ["Karabakh"], ["Ossetian"], ["2020 war"]],
  [
    "【Armenia】",
    "(【Armenia】), “【Armenia】”; 【Armenia】… 【Armenia】? *【Armenia】* _【Armenia】_",
    "Armenian Armeniaa xArmenia Armenia2 2Armenia Armeniaя яArmenia",
    "【Armenia】's army, 【Armenia】’s, 【ARMENIA】'S, 【Armenia】'll and '【Armenia】'",
    "Armenia'n Armenia’yan K'Armenia O’Armenia",
    "l'【Armenia】 d’【Armenia】 dell’【Armenia】 QU’【ARMENIA】",
    "【Karabakh】-based, pro-【Armenia】, non-【Armenia】-backed",
    "【Armenia】–【Azerbaijan】, 【Armenia】—【Azerbaijan】, 【Armenia】/【Azerbaijan】, 【Armenia】-【Azerbaijan】",
    "S.【Ossetian】 forces",
    "【Armenia】¹ and 【Armenia】² and 【Armenia】[3]",
    "【Armenia】🇦🇲 and 😀【Armenia】",
    "Armenia\u0301 Armenia\u0308",
    "the 【2020 war】, 12020 war, 2020 wars",
    "去【Armenia】了",
  ],
);

rows(
  "quotation marks within a name",
  [
    ["Artsakh Republic"],
    ["Republic of Artsakh"],
    ["Law on Occupied Territories of Georgia"],
    ["Artsakh"],
    ["операция Кольцо", "ru"],
    ["loi sur les agents étrangers", "fr"],
    ["foreign agents” law"],
    ["3+3 format"],
  ],
  [
    'the 【“Artsakh” Republic】, the 【"Artsakh" Republic】, the 【«Artsakh» Republic】',
    "the 【Republic of “Artsakh”】, “【Republic of Artsakh】”, “the 【Republic of Artsakh】”",
    "the 【Law “on Occupied Territories” of Georgia】",
    "【операция «Кольцо»】 【операция „Кольцо“】 【операция Кольцо】",
    "la 【loi sur les « agents étrangers »】, la 【loi sur les «\u00A0agents étrangers\u00A0»】",
    "the “【foreign agents” law】",
    "the 【“3+3” format】",
    "the “so-called 【Artsakh】” Republic, Republic of “【Artsakh】 and others”",
    "“Republic” of “【Artsakh】”, Republic of ”【Artsakh】",
    "“【Artsakh】” (Republic), Arts“akh” Republic, “【Artsakh】”Republic",
    "“so-called 【Artsakh】” Republic of “others”",
  ],
);

rows(
  "an ending that an acronym takes",
  [
    ["TRIPP", "en", "exact"],
    ["OSCE MG", "en", "exact"],
    ["ОДКБ", "ru", "exact"],
    ["Baku"],
    ["3+3", "en", "any"],
    ["MG'", "en", "exact"],
    ["MG", "en", "exact"],
  ],
  [
    "【MG'in】, 【MG'】",
    "【TRIPP-ի】 【TRIPP–ը】 【TRIPP-ის】 【TRIPP-in】, 【TRIPP'in】 【TRIPP’ten】. 【TRIPP-а】",
    "【ОДКБ'nin】 【ОДКБ-ն】 【ОДКБ-ში】 【OSCE MG-nin】",
    "【TRIPP】-based 【TRIPP-ին】-ը 【TRIPP】 -ի 【TRIPP】- ի 【TRIPP】-IN TRIPP'X TRIPP'inx 【TRIPP】-inx",
    "【Baku】-da 【BAKU-da】 Baku'da 【3+3】-ի",
  ],
);

rows(
  "a name in an address is none",
  [["Armenia"], ["Karabakh"], ["Nagorno Karabakh"], ["Derry/Londonderry"], ["Баку", "ru"]],
  [
    "Armenia.com, ARMENIA.WS, Armenia.AZ, Karabakh.az/en: Nagorno Karabakh.info; Баку.com",
    "visit-Armenia.com, Armenia-today.co.uk, news.Armenia.am.",
    "https://example.org/Armenia?from=Karabakh ftp://Armenia www.Armenia example.org/Armenia/Karabakh",
    "info@Armenia.am Armenia@example.org @Armenia @free.Armenia",
    "#Armenia #Free_Armenia #Armenia_2020 Armenia_map.png",
    "#2020 【Armenia】, #a-【Armenia】, @a 【Armenia】",
    "【Armenia】.The 【Armenia】.In 【Armenia】...but 【Armenia】. com 【Armenia】.",
    "【Armenia】/【Karabakh】 【Derry/Londonderry】 and/or/【Armenia】 a.m./【Armenia】 【Armenia】:【Karabakh】",
    "【Armenia】-U.S.-led, U.S.-【Armenia】, p.m.【Armenia】, No.【Armenia】, 【Armenia】&【Karabakh】",
    "(Armenia.com) “Armenia.com” Armenia.com’s Armenia.am-ի Armenia.az-da",
  ],
);

rows(
  "initials",
  [["U.S.", "en", "exact"], ["S. Georgia"], ["Georgia"]],
  [
    "the 【U.S.】 Senate, the 【U.S.】, the 【U. S.】 and the 【U.S.】-led",
    "the U.S.S.R. and the U.S.A.",
    "【S. Georgia】, 【S.Georgia】, 【S.\u00A0Georgia】",
    "the 【U.S.】 【Georgia】",
    "at 10 p.m. 【U.S.】 time",
  ],
);

rows(
  "case: initial capitals",
  [["Lachin corridor"], ["de facto"], ["eBay"]],
  [
    "【Lachin corridor】 【Lachin Corridor】 【LACHIN CORRIDOR】 【LAchin cORRidor】",
    "lachin corridor lachin Corridor",
    "【de facto】 【De facto】 【DE FACTO】",
    "【eBay】 【EBAY】 【EBay】 ebay Ebay",
  ],
);

rows(
  "case: exact",
  [
    ["WHO", "en", "exact"],
    ["OSCE Minsk Group", "en", "exact"],
    ["Turkey", "en", "exact"],
  ],
  [
    "【WHO】, who, Who, WHo",
    "【OSCE Minsk Group】 OSCE MINSK GROUP Osce Minsk Group",
    "【Turkey】 turkey TURKEY",
  ],
);

rows(
  "case: any",
  [["CoRRidor", "en", "any"]],
  ["【corridor】 【Corridor】 【CORRIDOR】 corridors"],
);

rows(
  "hyphens and spaces",
  [["Nagorno-Karabakh"], ["Lachin corridor"], ["Alma‑Ata"]],
  [
    "【Nagorno-Karabakh】 【Nagorno‐Karabakh】 【Nagorno‑Karabakh】 【Nagorno–Karabakh】 【Nagorno−Karabakh】",
    "【Nagorno Karabakh】 【Nagorno - Karabakh】 【Nagorno-\nKarabakh】 NagornoKarabakh Nagorno/Karabakh",
    "【Lachin corridor】 【Lachin\u00A0corridor】 【Lachin \n\t corridor】 【Lachin\u2009corridor】 【Lachin\u3000corridor】",
    "Lachin-corridor Lachin, corridor Lachin–corridor",
    "【Alma-Ata】 【Alma Ata】 【Alma\u2011Ata】",
  ],
);

rows(
  "characters that cannot be seen",
  [["Karabakh"], ["Lachin corridor"]],
  [
    "【Kara\u00ADbakh】 【Kara\u200Bbakh】 【Ka\u2060ra\uFEFFbakh】 【K\u200Darabakh】",
    "\u200B【Karabakh】\u200B \u200F【Karabakh】\u200E \u2067【Karabakh】\u2069",
    "【Lachin\u200B corridor】 【Lachin \u00ADcorridor】 【Lachin\u00A0\u200Bcorridor】",
    "Karabakh\u00ADian xx\u200BKarabakh",
  ],
);

rows(
  "diacritics tell names apart, however they are encoded",
  [["Laçın", "az"], ["Lachin"], ["Genève", "fr"], ["Łódź", "pl"], ["Éire", "ga"]],
  [
    "【Laçın】 【Lac\u0327ın】 【LAÇIN】 【LAC\u0327IN】 Lacın Laçin LAÇİN",
    "【Lachin】 Lac\u0327hin Läçhin",
    "【Genève】 【Gene\u0300ve】 【GENÈVE】 Geneve",
    "【Łódź】 【Ło\u0301dz\u0301】 Lodz Łodz",
    "【Éire】 【E\u0301ire】 Eire",
  ],
);

rows(
  "i with a dot and without, in Turkic forms",
  [
    ["Bakı", "az"],
    ["İrəvan", "az"],
    ["Iğdır", "tr"],
    ["Diyarbakır", "tr"],
    ["Gori", "tr"],
  ],
  [
    "【Bakı】 【BAKI】 BAKİ Baki bakı",
    "【İrəvan】 【I\u0307rəvan】 【İRƏVAN】 Irəvan IRƏVAN",
    "【Iğdır】 【IĞDIR】 İğdır İĞDİR",
    "【Diyarbakır】 【DİYARBAKIR】 DIYARBAKIR DIYARBAKİR",
    "【Gori】 【GORİ】 GORI",
  ],
);

rows(
  "i in other forms",
  [["Izmir"], ["Vilnius", "lt"], ["İzmir"]],
  ["【Izmir】 【IZMIR】 【İzmir】 【İZMİR】 Izmır", "【Vilnius】 【VILNIUS】 【VİLNİUS】 VILNıUS"],
);

rows(
  "letters that come apart",
  [["Gießen", "de"], ["office"], ["Strasse", "de"], ["Fiume"], ["Æthiopia"]],
  [
    "【Gießen】 【Giessen】 【GIESSEN】 【GIEẞEN】",
    "【oﬃce】 【ofﬁce】 【office】",
    "【Straße】 【Strasse】 【STRASSE】",
    "ﬁume 【Fiume】",
    "【Æthiopia】 【ÆTHIOPIA】 Aethiopia",
    "【ｏｆｆｉｃｅ】 【Ｆｉｕｍｅ】 【ＦＩＵＭＥ】 ｆｉｕｍｅ",
  ],
);

rows(
  "stress marks in Cyrillic",
  [
    ["Карабах", "ru"],
    ["Шуша", "ru"],
    ["Королёв", "ru"],
    ["Йемен", "ru"],
    ["Ѓорче", "mk"],
  ],
  [
    "【Караба\u0301х】 【Карабах】 【КАРАБА\u0301Х】 【Карабах\u0301】",
    "【Шуша\u0301】, 【Шу\u0300ша】.",
    "【Королёв】 【Королев】 【Короле\u0308в】 【КОРОЛЁВ】 【КОРОЛЕВ】",
    "【Йемен】 【И\u0306емен】 Иемен",
    "【Ѓорче】 【Г\u0301орче】 Горче",
  ],
);

rows(
  "Armenian",
  [
    ["Երևան", "hy"],
    ["Շուշի", "hy"],
    ["Արցախ", "hy"],
  ],
  [
    "【Երևան】 【Երեւան】 【ԵՐԵՒԱՆ】 【ԵՐԵՎԱՆ】 【Երեվան】 երևան",
    "【Շուշի】 【Շո\u055Eւշի】 【Շուշի】՞ 【Շուշի】։",
    "【Արցա\u055Bխ】 【Արցախ】՛ 【Արցախ】-ը",
  ],
);

rows("Georgian capitals", [["თბილისი", "ka", "any"]], ["【თბილისი】 【ᲗᲑᲘᲚᲘᲡᲘ】 თბილისის"]);

rows(
  "Abkhaz letters, and look-alikes of other scripts",
  [
    ["Аԥсны", "ab"],
    ["Аҟәа", "ab"],
    ["Xankəndi", "az"],
    ["ССР", "ru", "exact"],
    ["Baku"],
    ["Сом", "ru"],
  ],
  [
    "【Аԥсны】 【Аҧсны】 【АҦСНЫ】 【Aҧсны】",
    "【Аҟәа】 【Аҟəa】 【Aҟәa】 【АҞӘА】",
    "【Xankəndi】 【Xankәndi】 【Xankǝndi】 【XANKƏNDİ】 【XANKӘNDİ】",
    "【ССР】 CCP 【СCР】",
    "【Baku】 【Bаku】 Баку",
    "【Сом】 Com COM",
  ],
);

rows(
  "apostrophes",
  [
    ["Côte d'Ivoire", "fr"],
    ["Martak'ert", "hy"],
    ["Кам'янка", "uk"],
    ["Кам", "uk"],
    ["Karabağ'da", "tr"],
    ["Karabağ", "tr"],
    ["’s-Gravenhage", "nl"],
  ],
  [
    "【Côte d'Ivoire】 【Côte d’Ivoire】 【CÔTE D‘IVOIRE】 【Côte dʼIvoire】 Côte dIvoire",
    "【Martak'ert】 【Martak’ert】 【Martakʿert】 Martakert",
    "【Кам'янка】 【Кам’янка】 【Камʼянка】 【Кам】",
    "【Karabağ'da】 【Karabağ’da】 【Karabağ‘da】 【Karabağ】 Karabağ'de",
    "'【s-Gravenhage】",
  ],
);

rows(
  "Han: the longest form, wherever it stands",
  [
    ["阿塞拜疆", "zh", "any"],
    ["塞拜", "zh", "any"],
    ["亚美尼亚", "zh", "any"],
    ["中国", "zh", "any"],
    ["中国人民", "zh", "any"],
  ],
  [
    "我去【阿塞拜疆】和【亚美尼亚】了",
    "小【塞拜】人",
    "【中国人民】和【中国】人",
    "【阿塞拜疆】NATO",
    "阿塞 拜疆",
  ],
);

rows(
  "Japanese: Katakana is a word against Katakana",
  [
    ["アルメニア", "ja", "any"],
    ["ジョージア", "ja", "any"],
    ["東京", "ja", "any"],
  ],
  [
    "【アルメニア】は【ジョージア】と",
    "アルメニアン ネオアルメニア",
    "【ｱﾙﾒﾆｱ】・【ｼﾞｮｰｼﾞｱ】",
    "【東京】都",
    "【ｼ\u3099ョージア】",
  ],
);

rows(
  "Korean: a particle may follow",
  [
    ["아르메니아", "ko", "any"],
    ["조지아", "ko", "any"],
  ],
  [
    "【아르메니아】 【아르메니아】는 【아르메니아】에서, 【조지아】와 ",
    "아르메니아인 구아르메니아",
    "【\u110C\u1169\u110C\u1175\u110B\u1161】 【\u110C\u1169\u110C\u1175\u110B\u1161】\u1102\u1173\u11AB",
  ],
);

rows(
  "Thai: never within a cluster",
  [
    ["กรุงเทพ", "th", "any"],
    ["นา", "th", "any"],
    ["น", "th", "any"],
  ],
  ["ไป【กรุงเทพ】มหา", "【นา】", "น้า 【น】", "น\u0E49"],
);

rows(
  "beyond the basic plane",
  [["𐐀𐐁", "en"], ["Abc"]],
  ["【𐐀𐐁】 𐐨𐐩 𐐀𐐁𐐂", "【𝐀𝐛𝐜】 x𝐀𝐛𝐜 Abc𝟏", "\uD835【Abc】\uDC00"],
);

rows(
  "signs in forms",
  [
    ["Yahoo!"],
    ["C++", "en", "any"],
    ["AT&T", "en", "exact"],
    ["Washington, D.C."],
    ["1+1", "en", "any"],
  ],
  [
    "【Yahoo!】 Yahoo 【Yahoo!】x",
    "【C++】 【c++】, c+",
    "【AT&T】 【AT＆T】 AT & T",
    "【Washington, D.C.】 Washington D.C. Washington,D.C.",
    "【1+1】",
  ],
);

test("a long text of nothing but beginnings is read in linear time", () => {
  const forms: FormRow[] = [["New York Times Company"]];
  const text = "New York Times ".repeat(20_000);
  const began = performance.now();
  expect(marked(forms, text)).toBe(text);
  expect(performance.now() - began).toBeLessThan(2000);
});

rows("one small letter that stands for two", [["և", "hy"]], ["-【և】, 【և】 ևս"]);

rows(
  "look-alikes, by the letters of their own word alone",
  [["aa", "en", "any"]],
  ["【аa】 阿【аa】 e阿аа аа阿e"],
);

rows(
  "what follows a word, of which two letters are asked about before it is read",
  [["Am É"], ["Am Éa"], ["Am b"], ["Am (x)"], ["Am 阿"], ["St.-Pol"], ["St. Lo"]],
  [
    "【Am É】 【AM ÉA】 Am Éb 【Am E\u0301】 【Am E\u0301a】 【Am E\u0301\u00ADa】 【Am \u00ADÉa】",
    "【Am b】 Am-B 【AM B】 【Am \u00A0 b】 【Am b】-c 【Am b】\u00AD Am bc Am c Am",
    "【Am (x)】 Am(x) 【Am 阿】阿 【Am\u200B 阿】 【Am 阿】b",
    "【St.-Pol】 【St. Lo】 【St.Lo】 St.-Lo St.Pol St.",
  ],
);

// The word filter's first place, that of no letters at all, is taken by chance.
rows(
  "between signs, where the filter takes nothing for a word",
  [
    ["'ın–Elan-⃣", "uk"],
    ["กำ. Аҟәа", "und", "exact"],
    ["Armour", "en", "any"],
  ],
  ["the -【Armour】", "the  【Armour】 -- 【Armour】, 【armour】"],
);
