import { type CardModel, cardModel } from "../../../core/card/model.ts";
import type { Entry } from "../../../core/lexicon/types.ts";
import { Framed } from "./Framed.tsx";
import { none, other, published } from "./fixtures.ts";

/* The proof that the card can be turned round. A native editor has not read the words. */

const entry: Entry = {
  id: "lachin-corridor-ar",
  kind: "route",
  headword: "ممر لاتشين",
  definition: {
    text: "الطريق الوحيد الذي ربط أرمينيا بناغورنو قره باغ؛ حرسته قوات حفظ السلام الروسية منذ نوفمبر 2020.",
    sources: ["one"],
  },
  background: [
    {
      text: "انتقلت حركة المرور في أغسطس 2022 إلى طريق جديد جنوبي الطريق الأول.",
      sources: ["two"],
    },
  ],
  names: [
    { text: "Laçın dəhlizi", lang: "az", sources: ["two"] },
    { text: "Լաչինի միջանցք", lang: "hy", romanised: "Lachini mijantsk", sources: ["two"] },
    { text: "Лачинский коридор", lang: "ru", sources: ["two"] },
  ],
  forms: [{ text: "ممر لاتشين", lang: "ar", case: "any" }],
  timeline: [
    { date: "2023-04-23", text: "أقامت أذربيجان حاجزًا على الطريق.", sources: ["one"] },
    {
      date: "2023-09-19/2023-09-20",
      text: "بسطت أذربيجان سيطرتها الكاملة على ناغورنو قره باغ.",
      sources: ["one", "two"],
    },
  ],
  sources: ["one", "two"].map((id, n) => ({
    id,
    title: ["أطلس الطرق", "أسماء الأماكن"][n] ?? id,
    publisher: "دار الوادي",
    url: `https://valley-press.example/${id}`,
    read: "2026-11-23",
  })),
  reviewed: "2026-11-23",
  confidence: "verified",
  prominence: "note",
};

const model: CardModel = cardModel({
  surface: "معبر لاتشين",
  pageLang: "ar",
  senses: [{ kind: "entry", entry, glossary: { title: "القوقاز", origin: "bundled", lang: "ar" } }],
  policy: { state: none, relation: other },
  articleDate: published("2023-09-01"),
  today: "2026-12-01",
  position: { at: 2, of: 9 },
});

/** A card whose interface and note are in Arabic. */
export function ArabicCard({ sheet = false }: { sheet?: boolean }) {
  return (
    <Framed
      model={model}
      locale="ar"
      sheet={sheet}
      style={{ "--room": sheet ? "640px" : "none", "--tether-x": "calc(100% - 140px)" }}
    />
  );
}
