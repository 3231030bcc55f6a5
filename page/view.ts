import { containerOf } from "./observe.ts";
import { isBlock } from "./skip.ts";

/** On a page of fewer windows everything is read within a slice or two, the visible part first or not. */
const LONG = 10;

/** Where the window is probed for text, as parts of its width and height, likeliest first. */
const COLUMNS = [0.5, 0.2, 0.8];
const ROWS = [0.3, 0.6, 0.1, 0.9];

/** So many elements are looked at on either side of a probe, at most. */
const REACH = 40;

/**
 * The elements whose text a reader sees first on a long page. Only those that hold no block of their
 * own: what is between them is read in its turn. A probe takes 0.1 ms on a page of 2 MB, a box 5 µs:
 * so where one paragraph is found, those beside it are followed to the window's edge.
 */
export function elementsInView(document: Document): ReadonlySet<Element> {
  const found = new Set<Element>();
  const { clientWidth, clientHeight, scrollHeight } = document.documentElement;
  // To count elements takes milliseconds, also up to some number only.
  if (scrollHeight < clientHeight * LONG) return found;
  let left = clientWidth;
  let right = 0;
  for (const column of COLUMNS) {
    const x = clientWidth * column;
    for (const row of ROWS) {
      if (x >= left && x <= right) break;
      const at = document.elementFromPoint(x, clientHeight * row);
      const container = at ? containerOf(at) : undefined;
      if (!(container instanceof Element) || !holdsNoBlock(container)) continue;
      for (const side of ["nextElementSibling", "previousElementSibling"] as const) {
        let steps = REACH;
        for (let near: Element | null = container; near && steps > 0; steps--) {
          const box = near.getBoundingClientRect();
          const isShown = box.height > 0;
          if (isShown && (box.top >= clientHeight || box.bottom <= 0)) break;
          if (isShown && holdsNoBlock(near)) {
            found.add(near);
            left = Math.min(left, box.left);
            right = Math.max(right, box.right);
          }
          near = beside(near, side);
        }
      }
    }
  }
  return found;
}

/** The next or previous element in the order of the document, as far down as there are blocks. */
function beside(
  element: Element,
  side: "nextElementSibling" | "previousElementSibling",
): Element | null {
  let at: Element | null = element;
  while (at && !at[side]) at = at.parentElement;
  at = at?.[side] ?? null;
  const end = side === "nextElementSibling" ? "firstElementChild" : "lastElementChild";
  for (let below = at?.[end]; below && isBlock(below); below = below[end]) at = below;
  return at;
}

const holdsNoBlock = (element: Element): boolean =>
  element.shadowRoot === null && ![...element.children].some(isBlock);
