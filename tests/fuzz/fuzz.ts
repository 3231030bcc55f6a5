/** Compares the matcher with the oracle on ever new lexicons and texts, until one differs. */
import { isDeepStrictEqual } from "node:util";
import { MEGABYTE } from "../../benches/data.ts";
import type { Match } from "../../core/lexicon/span.ts";
import { compile, type LexiconEntry } from "../../core/matcher/index.ts";
import { cold, naive } from "./cold.ts";
import { Draw } from "./draw.ts";
import { KINDS, type Kind, lexicon } from "./lexicons.ts";
import { fewest } from "./shrink.ts";
import { evidence, formsOf, type Question, question } from "./texts.ts";

/** What both said, and about what: as small as it could be made. */
export interface Difference {
  readonly entries: readonly LexiconEntry[];
  readonly question: Question;
  readonly expected: readonly Match[];
  readonly found: readonly Match[];
}

/** Of all text, the part that is read with lexicons of one kind, and how much one of them reads at most. */
const SHARES: Readonly<Record<Kind, readonly [share: number, most: number]>> = {
  10: [0.15, 20_000],
  500: [0.2, 100_000],
  5000: [0.2, 400_000],
  50000: [0.3, 1_500_000],
  glossary: [0.15, 400_000],
};

/** Called now and then with the units read and the lexicons tried. */
export type Progress = (read: number, lexicons: number) => void;

/** Reads so many megabytes (10⁶ UTF-16 units); the first difference, or undefined if there is none. */
export function fuzz(megabytes: number, seed: number, progress: Progress): Difference | undefined {
  const read = new Map<Kind, number>(KINDS.map((kind) => [kind, 0]));
  const total = () => [...read.values()].reduce((sum, one) => sum + one, 0);
  for (let lexicons = 0; total() < megabytes * MEGABYTE; lexicons++) {
    // The kind that lags behind its share most.
    const kind = KINDS.reduce((a, b) => (lag(a) <= lag(b) ? a : b));
    const [share, most] = SHARES[kind];
    const draw = new Draw(seed * 1_000_003 + lexicons);
    const entries = lexicon(kind, draw);
    const differ = differing(entries);
    const forms = formsOf(entries);
    const end = read.get(kind)! + Math.min(most, share * megabytes * MEGABYTE);
    while (read.get(kind)! < end) {
      const asked = question(forms, draw);
      read.set(kind, read.get(kind)! + asked.text.length);
      if (differ(asked)) return smallest(entries, asked);
      progress(total(), lexicons);
    }
  }
  return undefined;

  function lag(kind: Kind): number {
    return read.get(kind)! / SHARES[kind][0];
  }
}

/** Asks about one lexicon: whether the matcher differs from the oracle. */
function differing(entries: readonly LexiconEntry[]): (asked: Question) => boolean {
  const oracle = naive(entries);
  const { buffer } = compile(entries);
  const matcher = cold(buffer);
  return (asked) => {
    const { text, lang } = asked;
    const page = evidence(asked);
    const expected = oracle(text, lang, page);
    return !isDeepStrictEqual(matcher.find(text, lang, page), expected);
  };
}

function smallest(entries: readonly LexiconEntry[], asked: Question): Difference {
  const fails = (entries: readonly LexiconEntry[], text: string): boolean =>
    differing(entries)({ ...asked, text });
  const differ = differing(entries);
  const short = fewest(asked.text.split(""), (units) =>
    differ({ ...asked, text: units.join("") }),
  ).join("");
  // A matcher that has read more than this text may differ where a fresh one does not.
  const text = fails(entries, short) ? short : asked.text;
  const few = fails(entries, text) ? fewerForms(entries, (fewer) => fails(fewer, text)) : entries;
  const question = { ...asked, text };
  const buffer = compile(few).buffer;
  return {
    entries: few,
    question,
    expected: naive(few)(text, asked.lang, evidence(question)),
    found: cold(buffer).find(text, asked.lang, evidence(question)),
  };
}

function fewerForms(
  entries: readonly LexiconEntry[],
  fails: (fewer: readonly LexiconEntry[]) => boolean,
): readonly LexiconEntry[] {
  let left = fewest(entries, fails);
  for (const { id, forms } of left) {
    const instead = (fewer: typeof forms) =>
      left.map((entry) => (entry.id === id ? { id, forms: fewer } : entry));
    left = instead(fewest(forms, (fewer) => fails(instead(fewer))));
  }
  return left;
}
