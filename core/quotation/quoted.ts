import type { Span } from "../lexicon/span.ts";
import { quotations } from "./find.ts";

/**
 * How a name stands in a quotation: in what somebody says, whose word it then is; or alone between
 * quotation marks ("so-called ‘Artsakh’"), of which nothing is said but that.
 */
export type Quoted = "speech" | "name";

/**
 * Whether a name stands in a quotation, by the quotation marks of the text.
 *
 * @param paragraphs The paragraph that holds the name, and those round it: a quotation may go on over
 *   several.
 * @param at The index of the paragraph that holds the name.
 */
export function quotedBy(
  paragraphs: readonly string[],
  at: number,
  name: Span,
): Quoted | undefined {
  const text = paragraphs[at] ?? "";
  const around = (quotations(paragraphs)[at] ?? []).filter(
    ({ start, end }) => start <= name.start && name.end <= end,
  );
  if (around.length === 0) return undefined;
  const isAlone = ({ start, end, whole }: (typeof around)[number]) =>
    whole && standsAlone(text.slice(start, end), text.slice(name.start, name.end));
  return around.every(isAlone) ? "name" : "speech";
}

/** Whether a quotation is hardly more than the name: at most one word besides. */
export function standsAlone(quotation: string, name: string): boolean {
  return words(quotation) <= words(name) + 1;
}

function words(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:[\p{M}\u00AD\u2010\u2011'’.-]+[\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
