/**
 * From a form to its surfaces: inflection, and the spellings that folding cannot reach because they
 * depend on the language.
 */
import type { SurfaceForm } from "../lexicon/types.ts";
import { inflect } from "./inflect/index.ts";
import { primaryLanguage } from "./lang.ts";

/** Whether a form is the only string that it has in text, as {@link surfaces} would say at more cost. */
export const isOnlySurface = ({ paradigm }: SurfaceForm, primary: string): boolean =>
  paradigm === "fixed" && primary !== "hy" && primary !== "fr";

/**
 * The strings that a form has in text; its own first.
 *
 * - English possessives are left to the boundary rule, so that the mark stays out of the span.
 * - Armenian և may be printed եվ, in capitals ԵՎ. (եւ is folded; եվ is not, being two letters
 *   elsewhere.) The press of the diaspora keeps the classical spelling (Սիւնիք, Հարաւային,
 *   ցեղասպանութիւն, Արեւմտեան, քառօրեայ, Եւրասիական, Բաքուի, Յունուար; but ինքնավար); its western
 *   half has plural genitives in -ներու within names (չերքեզներու ցեղասպանութիւն).
 * - French capitals may go without accents; names of several words are typed without any now and then.
 *
 * @param primary The primary subtag of its language, where it is known already.
 * @throws {UnknownParadigm} if the form names a paradigm that there is not.
 */
export function surfaces(
  form: SurfaceForm,
  primary = primaryLanguage(form.lang),
): readonly string[] {
  const { paradigm, text } = form;
  const inflected = paradigm === "fixed" ? [text] : inflect(form);
  if (primary === "en" && paradigm !== "fixed")
    return inflected.filter((surface, at) => at === 0 || !/['’]s$/.test(surface));
  if (primary === "hy") return inflected.flatMap(armenian);
  if (primary === "fr" && form.case !== "exact") return inflected.flatMap(french);
  return inflected;
}

/** Reformed to classical spelling, in this order: rules of writing, then words that names are made with. */
const CLASSICAL: readonly (readonly [RegExp, string])[] = [
  [/ությունից/g, "ութենէն"],
  [/ություն/g, "ութիւն"],
  [/ությամբ/g, "ութեամբ"],
  [/յու/g, "իւ"],
  [/յան/g, "եան"],
  [/(?<=[բգդթլծկնշպջստրցփք])յա(?![ա-ֆ])/g, "եայ"],
  [/([Եե])վ(?=[ա-ֆ])/g, "$1ւ"],
  [/(?<!նքն)ավ(?=[ա-ֆ])/g, "աւ"],
  [/(?<=[բ-դզթժլխծկհ-ձղճմյնշչպջռստրցփք])վ(?=[աեէիոօ])/g, "ու"],
  [/(?<=[ա-ֆ])շեն/g, "շէն"],
  [/կոմիտե/g, "կոմիտէ"],
  [/զոր/g, "զօր"],
  [/հ(?=ունուար|ունիս|ուլիս|այտարար|անձնաժողով|արձակ|որդանան)/g, "յ"],
  [/Հ(?=ունուար|ունիս|ուլիս|այտարար|անձնաժողով|արձակ|որդանան)/g, "Յ"],
  [/հոդուած/g, "յօդուած"],
];

function armenian(surface: string): string[] {
  const parted = surface.replace(/և|եւ/g, "եվ").replace(/Եւ/g, "Եվ").replace(/ԵՒ/g, "ԵՎ");
  const classical = CLASSICAL.reduce((text, [from, to]) => text.replace(from, to), surface);
  const western = classical.replace(/(?<=[ա-ֆ]ն|հայ)երի(?= )/g, "երու");
  return [...new Set([surface, parted, classical, western])];
}

function french(surface: string): string[] {
  const bare = surface
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .normalize("NFC");
  if (bare === surface.normalize("NFC")) return [surface];
  // One word in small letters may be another one: Georgie is a given name.
  return [surface, /[\s-]/.test(surface) ? bare : bare.toUpperCase()];
}
