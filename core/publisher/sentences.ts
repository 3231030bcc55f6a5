import type { Span } from "../lexicon/span.ts";
import type { Lang } from "../lexicon/types.ts";

/** A sentence and the paragraph in which it stands. */
export interface Sentence extends Span {
  readonly paragraph: number;
}

/** An empty line, as two `<br>` make it. */
const PARAGRAPH = /\n[^\S\n]*\n\s*/g;

/** After these a full stop ends no sentence; the rules of Unicode know no abbreviations. */
const ABBREVIATED = /(?:^|[\s(.])(?:\p{Lu}|Dr|Mr|Mrs|Ms|No|Prof|St|e\.g|i\.e|vs)\.\s*$/u;

/** Making one costs more than using it. */
const segmenters = new Map<Lang, Intl.Segmenter>();

function segmenterOf(lang: Lang): Intl.Segmenter {
  let segmenter = segmenters.get(lang);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(lang, { granularity: "sentence" });
    segmenters.set(lang, segmenter);
  }
  return segmenter;
}

/**
 * The sentences of a block's text, which together cover it but for empty lines. Line breaks inside
 * a paragraph are white space: in the page's source they mean nothing. For texts of some thousand
 * units: browsers take quadratic time for sentences.
 */
export function sentencesOf(text: string, lang: Lang): Sentence[] {
  const segmenter = segmenterOf(lang);
  // The same length, so that offsets hold: each white character and each picture is one space.
  const flat = text.replace(/[\s\uFFFC]/g, " ");
  return paragraphsOf(text).flatMap(({ start, end }, paragraph) => {
    const sentences: Sentence[] = [];
    let from = start;
    for (const { segment, index } of segmenter.segment(flat.slice(start, end))) {
      const to = start + index + segment.length;
      if (to < end && ABBREVIATED.test(flat.slice(from, to))) continue;
      sentences.push({ start: from, end: to, paragraph });
      from = to;
    }
    return sentences;
  });
}

function paragraphsOf(text: string): Span[] {
  const paragraphs: Span[] = [];
  let start = 0;
  for (const gap of text.matchAll(PARAGRAPH)) {
    if (gap.index > start) paragraphs.push({ start, end: gap.index });
    start = gap.index + gap[0].length;
  }
  if (start < text.length) paragraphs.push({ start, end: text.length });
  return paragraphs;
}
