import { describe, expect, test } from "vitest";
import { type Quoted, quotedBy } from "../../../core/quotation/quoted.ts";

/**
 * Rows of text in which one name stands between square brackets; several paragraphs are parted by a
 * stroke. Sentences are invented.
 */
function quoted(row: string): Quoted | undefined {
  const paragraphs = row.split("|");
  const at = paragraphs.findIndex((text) => text.includes("["));
  const start = paragraphs[at]!.indexOf("[");
  const end = paragraphs[at]!.indexOf("]") - 1;
  const plain = paragraphs.map((text) => text.replace(/[[\]]/g, ""));
  return quotedBy(plain, at, { start, end });
}

const speech = [
  // English
  "He said: “The [Lachin Corridor] is open to all.”",
  "“The [Lachin Corridor] is open,” he said.",
  "‘The [Lachin Corridor] is open to all,’ he said.",
  'He said: "The [Lachin Corridor] is open to all."',
  "He said: 'The [Lachin Corridor] is open to all.'",
  "“He told us: ‘Go by the [Lachin Corridor] at night.’ So we went.”",
  "“He told us: ‘Go at night.’ So we took the [Lachin Corridor].”",
  "‘They don’t let us use the [Lachin Corridor] by day,’ she said.",
  "‘The drivers’ strike shut the [Lachin Corridor] for days,’ she said.",
  "‘It was the drivers’ strike,’ she said, ‘that shut the [Lachin Corridor] then.’",
  "“It was open,” she said, “but the [Lachin Corridor] was not safe.”",
  "\"The so-called '[Artsakh]' never existed\", he said.",
  "(“The [Lachin Corridor] is open to all.”)",
  "Reports—“the [Lachin Corridor] is closed again”—were denied.",
  // Russian
  "Он сказал: «[Лачинский коридор] открыт для всех».",
  "«Дорога „через [Лачинский коридор] и Шушу“ закрыта», — сказал он.",
  "«Он говорил: „Дорога закрыта“, а [Лачинский коридор] открыт».",
  'Он сказал: "[Лачинский коридор] открыт для всех".',
  "Он сказал: „[Лачинский коридор] открыт для всех“.",
  "«Он сказал: «Дорога закрыта», но [Лачинский коридор] открыт».",
  // Armenian
  "«[Լաչինի միջանցքը] բաց է բոլորի համար»,– ասաց նա։",
  "Նա ասաց. «Ճանապարհը “[Լաչինի միջանցք] է կոչվում” այստեղ»։",
  // Azerbaijani
  "O dedi: «[Laçın yolu] hamı üçün açıqdır».",
  "O dedi: “[Laçın yolu] hamı üçün açıqdır”.",
  'O dedi: "[Laçın yolu] hamı üçün açıqdır".',
  "O dedi: „[Laçın yolu] hamı üçün açıqdır”.",
  // Turkish
  "“[Laçın Koridoru] herkese açık” dedi.",
  "‘Ermenistan’ın yolu olan [Laçın Koridoru] kapalı’ dedi.",
  '"Ermenistan\'ın yolu [Laçın Koridoru] kapalı" dedi.',
  // Georgian
  "მან თქვა: „[ლაჩინის დერეფანი] ყველასთვის ღიაა“.",
  "მან თქვა: „[ლაჩინის დერეფანი] ყველასთვის ღიაა”.",
  "მან თქვა: «[ლაჩინის დერეფანი] ყველასთვის ღიაა».",
  "„მან თქვა: «გზა დაკეტილია», მაგრამ [ლაჩინის დერეფანი] ღიაა“.",
  // French
  "Il a dit : « Le [corridor de Latchine] est ouvert à tous. »",
  "Il a dit : «\u00A0Le [corridor de Latchine] est ouvert à tous.\u00A0»",
  "« L’ami a dit : “C’est fermé”, mais le [corridor de Latchine] est ouvert. »",
  "« On parle de ‹ ce [corridor de Latchine] si long ›, dit-il. »",
  "Il a dit qu’“ici le [corridor de Latchine] est ouvert à tous”.",
  // Abkhaz
  "Уи иҳәеит: «[Аԥсны] ахьыԥшым ҳәа азгәаҭоуп».",
  "Уи иҳәеит: „[Аԥсны] ахьыԥшым ҳәа азгәаҭоуп“.",
  // East Asia
  "彼は「[ラチン] 回廊 は 皆 に 開かれて いる」と言った。",
  "他说：《[拉钦] 走廊 对 所有 人 开放》",
  // over several paragraphs
  "“The road is shut.|“The [Lachin Corridor] was our only way.”",
  "“The [Lachin Corridor] was our only way.|“Now it is shut.”",
  '"The [Lachin Corridor] was our only way.|"Now it is shut."',
  "«Дорога закрыта.|«[Лачинский коридор] был единственным путём».",
  "«Дорога закрыта.|Так было и зимой.|А [Лачинский коридор] был единственным путём», — сказал он.",
  "“The road is shut.\n“The [Lachin Corridor] was our only way.”",
  "“The road\nis shut, and the [Lachin Corridor] with it.”",
] as const;

const alone = [
  "The so-called “[Artsakh]” was not recognised.",
  "The so-called ‘[Artsakh]’ was not recognised.",
  'The so-called "[Artsakh]" was not recognised.',
  "The so-called '[Artsakh]' was not recognised.",
  "He spoke of the “[Artsakh] Republic” at length.",
  "He spoke of “[Artsakh],” not of Karabakh.",
  "They call it the “[Zangezur corridor]”.",
  "Так называемый «[Арцах]» не признан.",
  "Այսպես կոչված «[Արցախը]» չի ճանաչվել։",
  "Qondarma «[Artsax]» tanınmayıb.",
  "Sözde “[Artsakh]”ın lideri konuştu.",
  'Sözde "[Artsakh]"ın lideri konuştu.',
  "ე.წ. „[არცახი]“ არ აღიარებულა.",
  "La soi-disant « [Artsakh] » n’est pas reconnue.",
  "Les noms « [Artsakh] » et « Karabakh ».",
] as const;

const free = [
  "Nobody on the [Lachin Corridor] had slept.",
  "“It is open,” he said of the [Lachin Corridor], “to all.”",
  "“It is open,” he said. The [Lachin Corridor] was not.",
  '"It is open", he said. The [Lachin Corridor] was not "safe".',
  "‘It is open’, he said. The [Lachin Corridor] was not ‘safe’.",
  "Don’t take the [Lachin Corridor] by night; it’s shut.",
  "Don't take the [Lachin Corridor] by night; it's shut.",
  "The drivers’ way, the [Lachin Corridor], was the villagers’ way too.",
  "The drivers' way, the [Lachin Corridor], was the villagers' way too.",
  "In the ’90s the [Lachin Corridor] was not the drivers’ first choice.",
  "In the '90s the [Lachin Corridor] was not the drivers' first choice.",
  'The board, 6" wide, named the [Lachin Corridor] and was 8" high.',
  "“He forgot to close this. The [Lachin Corridor] is open.",
  "He opened “here.|The [Lachin Corridor] is open.|Then “this” came.",
  "He closed here.” The [Lachin Corridor] is open.",
  "Le chemin d’Arménie, l’[Artsakh], n’est pas l’ami d’hier.",
  "Ermenistan’ın yolu [Laçın Koridoru] kapalı; Türkiye’nin sesi.",
  "Он открыл „окно“, а [Лачинский коридор] закрыт.",
  "„გზა ღიაა“, თქვა მან. [ლაჩინის დერეფანი] დაკეტილია.",
  "«Ճանապարհը բաց է»,– ասաց նա։ [Լաչինի միջանցքը] փակ է։",
] as const;

describe("in somebody's speech", () => {
  test.each(speech)("%s", (row) => expect(quoted(row)).toBe("speech"));
});
describe("alone between quotation marks", () => {
  test.each(alone)("%s", (row) => expect(quoted(row)).toBe("name"));
});
describe("in no quotation", () => {
  test.each(free)("%s", (row) => expect(quoted(row)).toBeUndefined());
});
