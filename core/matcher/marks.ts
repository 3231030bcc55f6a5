/**
 * Quotation marks within a name: “Artsakh” Republic, операция «Кольцо», loi sur les « agents étrangers ».
 *
 * They are read as if they were not there, where they are one pair, between words: both within the name,
 * or the other half directly at its edge, and then the span takes it in.
 */
import type { Span } from "../lexicon/span.ts";

/** Whether a symbol is a quotation mark. */
export const isMark = (symbol: number): boolean =>
  symbol === 0x22 || symbol === 0xab || symbol === 0xbb || (symbol >= 0x201c && symbol <= 0x201e);

/** Whether a symbol is a quotation mark where it stands twice: '', ,, or ’’. */
export const isHalf = (symbol: number): boolean =>
  symbol === 0x27 || symbol === 0x2c || (symbol >= 0x2018 && symbol <= 0x201a);

const MARKS = /["«»“”„]/g;

/** Whether there is a quotation mark in a text. */
export const holdsMark = (text: string): boolean => text.search(MARKS) >= 0;

/** The text with an invisible character in place of each mark, so that all else stands where it stood. */
export const withoutMarks = (text: string): string => text.replace(MARKS, "\u2060");

/** A name with the other half of a pair that it holds; undefined if it holds no mark, or no pair. */
export function pairedMarks(text: string, start: number, end: number): Span | undefined {
  const name = text.slice(start, end);
  const [before = "", ...parts] = name.split(MARKS);
  const opens = /[\s-]$/.test(before) && name[before.length] !== "»";
  if (/[^\s-]["«»“”„][^\s-]/.test(name)) return undefined;
  if (parts.length === 2 && opens) return { start, end };
  if (parts.length !== 1) return undefined;
  const other = opens
    ? /^(?:["“”„]|\s?»)/.exec(text.slice(end, end + 2))
    : /(?:["“”„]|«\s?)$/.exec(text.slice(Math.max(0, start - 2), start));
  if (other === null) return undefined;
  const { length } = other[0];
  return opens ? { start, end: end + length } : { start: start - length, end };
}
