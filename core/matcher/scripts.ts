/**
 * Scripts by which a lexicon is parted: a page is then read with the names of those scripts alone
 * that it is written in. Forms of two scripts never overlap, since the letters of a token are all of
 * one script but for look-alikes, and those count only beside a letter of the form's own script.
 */

/** By script (ISO 15924), the letters without any of which a text holds none of its names. */
export const SCRIPTS = {
  cyrl: /[\u0400-\u052F\u1C80-\u1C8F\u1D2B\u1D78\u2DE0-\u2DFF\uA640-\uA69F]/,
  armn: /[\u0531-\u058F\uFB13-\uFB17]/,
  geor: /[\u10A0-\u10FF\u1C90-\u1CBF\u2D00-\u2D2F]/,
} as const;

/** A script of its own, or all the others together: Latin letters, and what mixes with them. */
export type ScriptPart = keyof typeof SCRIPTS | "latn";

/** The parts, the one that every page needs first. */
export const SCRIPT_PARTS = ["latn", "cyrl", "armn", "geor"] as const satisfies ScriptPart[];

/** The part to which a form belongs. */
export function scriptOf(form: string): ScriptPart {
  for (const script of ["cyrl", "armn", "geor"] as const)
    if (SCRIPTS[script].test(form)) return script;
  return "latn";
}
