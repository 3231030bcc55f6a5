import type { CardModel } from "../../core/card/model.ts";
import { sayDate } from "./dates.ts";
import { sayHidden } from "./Hidden.tsx";
import type { Voice } from "./voice.ts";

/** What is said aloud when the card shows another note, or the article has another date. */
export function announcement(what: "note" | "date", model: CardModel, voice: Voice): string {
  const { t, locale } = voice;
  const { headword } = model;
  if (what === "date") {
    const published = model.kind === "note" ? model.published : undefined;
    if (!published) return t("noDate");
    return t("publishedSpoken", { date: sayDate(published.day, locale, "long") });
  }
  if (model.kind === "hidden") return `${headword}. ${sayHidden(model, voice)}`;
  return model.position && !model.trail
    ? t("positionSpoken", { headword, ...model.position })
    : headword;
}
