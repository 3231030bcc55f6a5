/** Lexicons of several sizes, full of forms that overlap, repeat and contradict each other. */
import { checkedBundle } from "../../authoring/bundle.ts";
import { names } from "../../benches/data.ts";
import type { Context, SurfaceForm } from "../../core/lexicon/types.ts";
import { compile, type LexiconEntry } from "../../core/matcher/index.ts";
import { NASTY_FORMS, NASTY_PIECES } from "../core/matcher/nasty.ts";
import type { Draw } from "./draw.ts";

/** Numbers of forms, and the glossary that comes with the extension, inflected and conditional. */
export const KINDS = [10, 500, 5_000, 50_000, "glossary"] as const;
export type Kind = (typeof KINDS)[number];

const LANGS = ["en", "fr", "de", "ru", "uk", "az", "tr", "hy", "ka", "ab", "ja", "ko", "und"];
const CASES = ["initial", "initial", "exact", "any"] as const;
const LETTERS = [..."aAbBeéIıiİßñəӘаАбёҟԱաևკ국か阿ก𐐀1"];
const JOINTS = [" ", " ", "-", "'", ". ", ".", "", "–"];
/** Ids that conditions name: of entries that are there, and of one that is not. */
const NAMED = ["e0", "e1", "e2", "e3", "far"];

const towns = names(60_000);

/** Compiles without a problem: entries that the compiler complains of are left out. */
export function lexicon(kind: Kind, draw: Draw): readonly LexiconEntry[] {
  if (kind === "glossary") return checkedBundle().glossaries.flatMap(({ entries }) => entries);
  const entries: LexiconEntry[] = [];
  for (let left = kind; left > 0; ) {
    const forms = draw.some(1, Math.min(4, left), () => form(kind, draw));
    entries.push({ id: `e${entries.length}`, forms });
    left -= forms.length;
  }
  const { problems } = compile(entries);
  const wrong = new Set(problems.map(({ entry }) => entry));
  return entries.filter(({ id }) => !wrong.has(id));
}

function form(size: number, draw: Draw): SurfaceForm {
  const conditional = draw.percent(size > 1_000 ? 2 : 15);
  return {
    ...words(size, draw),
    paradigm: "fixed",
    ...(conditional && draw.percent(60) && { requires: context(draw) }),
    ...(conditional && draw.percent(60) && { excludes: context(draw) }),
  };
}

/** In a large lexicon the few nasty forms would be there hundreds of times, and only cost time. */
function words(size: number, draw: Draw): Pick<SurfaceForm, "text" | "lang" | "case"> {
  const rule = { lang: draw.from(LANGS), case: draw.from(CASES) };
  if (draw.below(Math.max(500, size)) < 100) {
    return draw.percent(70) ? draw.from(NASTY_FORMS) : { ...draw.from(NASTY_FORMS), ...rule };
  }
  const chance = draw.below(100);
  if (chance < 20) {
    const least = size > 1_000 ? 3 : 1;
    return { text: draw.some(least, 6, () => draw.from(LETTERS)).join(""), ...rule };
  }
  if (chance < 50) {
    const parts = draw.some(2, 3, () => {
      const kind = draw.below(3);
      return kind === 0
        ? draw.from(NASTY_FORMS).text
        : draw.from(kind === 1 ? NASTY_PIECES : towns);
    });
    return { text: parts.reduce((all, part) => all + draw.from(JOINTS) + part), ...rule };
  }
  return { text: draw.from(towns), ...rule };
}

function context(draw: Draw): Context {
  const words = ["Karabakh", "New*", "aa", "か", "Баку", "war", "-", "Georgia"];
  return {
    words: draw.some(0, 2, () => draw.from(words)),
    entries: draw.some(0, 2, () => draw.from(NAMED)),
    publishers: draw.some(0, 1, () => draw.from(["here", "there"])),
    within: draw.from([0, 3, 15, 120]),
  };
}
