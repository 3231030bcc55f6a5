import type { Passage } from "../core/report.ts";
import { type Mention, surfaceOf } from "./mentions.ts";

/** How much is shown on either side of the words, in UTF-16 code units, before it is cut at a space. */
const AROUND = 32;

/** A heading longer than this is none, in UTF-16 code units. */
const LONGEST = 160;

/** A mention with what stands around it in its own block of text. */
export function passageOf(mention: Mention): Passage {
  const { block, start, end, id } = mention;
  const before = collapse(block.text.slice(0, start)).trimStart();
  const after = collapse(block.text.slice(end)).trimEnd();
  return { mention: id, before: lastWords(before), words: surfaceOf(mention), after: words(after) };
}

function collapse(text: string): string {
  return text.replace(/[\u00AD\u200B\u2060\uFEFF]/g, "").replace(/\s+/g, " ");
}

/** The beginning of a text, whole words, with a mark where it is cut. */
function words(text: string): string {
  if (text.length <= AROUND) return text;
  const cut = text.slice(0, AROUND + 1).replace(/\s*\S*$/u, "");
  return cut === "" ? "" : `${cut} …`;
}

function lastWords(text: string): string {
  if (text.length <= AROUND) return text;
  const cut = text.slice(-AROUND - 1).replace(/^\S*\s*/u, "");
  return cut === "" ? "" : `… ${cut}`;
}

/**
 * Names the heading under which a mention stands: the nearest `h2` to `h4` before it. The page's title
 * heads everything, and so nothing.
 */
export function headingsOf(document: Document): (mention: Mention) => string | undefined {
  const headings = [...document.querySelectorAll("h2, h3, h4")].filter((heading) =>
    heading.checkVisibility(),
  );
  return (mention) => {
    const { element } = mention;
    let low = 0;
    for (let high = headings.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (isAfter(headings[middle]!, element)) high = middle;
      else low = middle + 1;
    }
    const text = collapse(headings[low - 1]?.textContent ?? "").trim();
    return text === "" || text.length > LONGEST ? undefined : text;
  };
}

/** Whether a heading begins after an element; one that holds it does not. */
function isAfter(heading: Element, element: Element): boolean {
  if (heading.contains(element)) return false;
  return Boolean(heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING);
}
