/**
 * Quotation marks within a name: “Artsakh” Republic, операция «Кольцо», loi sur les « agents étrangers ».
 *
 * They are read as if they were not there, if each has its other half: within the name, or directly
 * at its edge, and then the span takes it in. A mark opens where a space or hyphen stands before it and
 * none after it, and closes the other way round; French ones may have a space to both sides.
 */
import type { Span } from "../lexicon/span.ts";
import { kindAt } from "./fold.ts";
import { isJoint, SPACE } from "./letters.ts";

/** Whether a unit, or a symbol, is a quotation mark. */
export const isMark = (unit: number): boolean =>
  unit === 0x22 || unit === 0xab || unit === 0xbb || (unit >= 0x201c && unit <= 0x201e);

/** The text with an invisible character in place of each mark, so that all else stands where it stood. */
export const withoutMarks = (text: string): string =>
  text.replace(/["\u00AB\u00BB\u201C-\u201E]/g, "\u2060");

/** A name with all marks that belong to those within it; undefined if there are none, or half a pair. */
export function pairedMarks(text: string, start: number, end: number): Span | undefined {
  let [from, to] = [start, end];
  let marks = 0;
  let open = false;
  for (let at = start; at < end; at++) {
    if (!isMark(text.charCodeAt(at))) continue;
    const opens = opensAt(text, at);
    if (opens === undefined || opens === open) {
      if (opens !== false || marks > 0) return undefined;
      from = markBefore(text, start);
      if (from < 0) return undefined;
    } else open = opens;
    marks++;
  }
  if (open) to = markAfter(text, end);
  return marks === 0 || to < 0 ? undefined : { start: from, end: to };
}

function opensAt(text: string, at: number): boolean | undefined {
  const before = isJointAt(text, at - 1);
  const after = isJointAt(text, at + 1);
  if (before !== after) return before;
  const mark = text.charAt(at);
  return before && mark === "«" ? true : before && mark === "»" ? false : undefined;
}

const isJointAt = (text: string, at: number): boolean =>
  at < 0 || at >= text.length || isJoint(kindAt(text, at));

const isSpaceAt = (text: string, at: number): boolean =>
  at >= 0 && at < text.length && kindAt(text, at) === SPACE;

/** Where the mark stands that opens before a name; -1 if there is none. */
function markBefore(text: string, start: number): number {
  if (isMark(text.charCodeAt(start - 1))) return start - 1;
  return isSpaceAt(text, start - 1) && text.charAt(start - 2) === "«" ? start - 2 : -1;
}

/** Where the mark ends that closes after a name; -1 if there is none. */
function markAfter(text: string, end: number): number {
  if (isMark(text.charCodeAt(end))) return end + 1;
  return isSpaceAt(text, end) && text.charAt(end + 1) === "»" ? end + 2 : -1;
}
