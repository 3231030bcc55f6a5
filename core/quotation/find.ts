import type { Span } from "../lexicon/span.ts";
import { closersOf, isElision, isMark, mayClose, mayOpen } from "./marks.ts";

/** What stands between two quotation marks, or the part of it in one paragraph. */
export interface Quotation extends Span {
  /** Both its ends are in this paragraph. */
  readonly whole: boolean;
}

/** A quotation that has begun. */
interface Open {
  readonly mark: string;
  /** Where it begins, or goes on, in the paragraph at hand. */
  start: number;
  /** Its parts in paragraphs before, which count once it is known to end. */
  readonly parts: { readonly paragraph: number; readonly span: Span }[];
}

/** A quotation that is longer is more likely a mark that was forgotten. */
const LONGEST = 12;

/**
 * The quotations of consecutive paragraphs, by paragraph. Marks that nothing closes open nothing; but
 * where the next paragraph begins with the same mark, or a later one ends what this one began, the
 * quotation goes on.
 *
 * One pass with a stack. An apostrophe within a word is none of its business; one after a word may
 * be a genitive's, and is if a mark that could close the quotation follows: ‘the drivers’ strike’.
 */
export function quotations(paragraphs: readonly string[]): readonly (readonly Quotation[])[] {
  const found: Quotation[][] = paragraphs.map(() => []);
  let stack: Open[] = [];
  paragraphs.forEach((text, paragraph) => {
    const opening = /\S/u.exec(text);
    for (const open of stack) if (open.mark === opening?.[0]) commit(open, found);
    // A straight mark says nothing of its direction: it is not looked for further on.
    stack = stack.filter(
      (open) =>
        open.mark !== opening?.[0] && !"\"'".includes(open.mark) && open.parts.length < LONGEST,
    );
    for (const open of stack) open.start = 0;
    scan(text, paragraph, stack, found);
    for (const open of stack) {
      open.parts.push({ paragraph, span: { start: open.start, end: text.length } });
    }
  });
  return found;
}

function scan(text: string, paragraph: number, stack: Open[], found: Quotation[][]): void {
  for (let at = 0; at < text.length; at++) {
    const mark = text[at]!;
    if (!isMark(mark)) continue;
    const before = text[at - 1] ?? "";
    const after = text[at + 1] ?? "";
    const closed = closes(text, at, stack);
    if (closed >= 0) {
      const open = stack[closed]!;
      const whole = open.parts.length === 0;
      commit(open, found);
      found[paragraph]!.push({ start: open.start, end: at, whole });
      stack.length = closed; // what was begun within it and did not end was no quotation
    } else if (
      closersOf(mark) &&
      mayOpen(mark, before, after) &&
      !isElision(mark, text.slice(at + 1))
    ) {
      open(text, at, stack);
    }
  }
}

/** The place in the stack of the quotation that the mark at `at` ends; -1 where it ends none. */
function closes(text: string, at: number, stack: readonly Open[]): number {
  const mark = text[at]!;
  const before = text[at - 1] ?? "";
  const after = text[at + 1] ?? "";
  const index = stack.findLastIndex(({ mark: opened }) => closersOf(opened).includes(mark));
  if (index < 0 || !mayClose(mark, before, after)) return -1;
  const single = "’'".includes(mark);
  return single && /s/iu.test(before) && /\s/u.test(after) && closesLater(text, at, mark)
    ? -1
    : index;
}

/** Whether the same mark stands once more where it can only close, before another opens. */
function closesLater(text: string, at: number, mark: string): boolean {
  for (let next = at + 1; next < text.length; next++) {
    if (text[next] === "‘") return false;
    if (text[next] !== mark) continue;
    const [before, after] = [text[next - 1] ?? "", text[next + 1] ?? ""];
    if (mayOpen(mark, before, after) && mark === "'") return false;
    if (mayClose(mark, before, after)) return true;
  }
  return false;
}

function open(text: string, at: number, stack: Open[]): void {
  const mark = text[at]!;
  const top = stack.at(-1);
  // A line that begins with the mark of the quotation that it stands in goes on with it.
  if (top?.mark === mark && /\n\s*$/u.test(text.slice(Math.max(0, at - 99), at))) return;
  // One that came over from another paragraph and meets its own kind had been forgotten.
  const stale = stack.findIndex((one) => one.mark === mark && one.parts.length > 0);
  if (stale >= 0) stack.splice(stale, 1);
  // A straight mark within its own kind: the first was never closed.
  if ("\"'".includes(mark) && top?.mark === mark) stack.pop();
  stack.push({ mark, start: at + 1, parts: [] });
}

function commit(open: Open, found: Quotation[][]): void {
  for (const { paragraph, span } of open.parts) found[paragraph]!.push({ ...span, whole: false });
}
