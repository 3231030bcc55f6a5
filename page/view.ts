import { containerOf } from "./observe.ts";
import { isBlock } from "./skip.ts";

/** On a page of fewer elements everything is read within a slice or two, the visible part first or not. */
const LONG = 1500;

/** Where the window is probed: down each of these columns, the middle first. */
const COLUMNS = [0.5, 0.2, 0.8];
/** How far down the next probe is where the last one met no text, as a part of the window's height. */
const STEP = 1 / 12;

/**
 * The elements whose text a reader sees first on a long page. Only those that hold no block of their
 * own: what is between them is read in its turn. A probe takes 0.1 ms on a page of 2 MB, so that what
 * is known to be covered is not probed.
 */
export function elementsInView(document: Document): ReadonlySet<Element> {
  const found = new Map<Element, DOMRect>();
  // Asked for by its number: to count all elements takes milliseconds on a long page.
  if (!document.getElementsByTagName("*")[LONG]) return new Set();
  const { clientWidth, clientHeight } = document.documentElement;
  const step = clientHeight * STEP;
  for (const column of COLUMNS) {
    const x = clientWidth * column;
    for (let y = step / 2; y < clientHeight; ) {
      const known = [...found.values()].find((box) => holds(box, x, y));
      const box = known ?? probe(document, x, y, found);
      y = box ? Math.max(box.bottom + 1, y + 1) : y + step;
    }
  }
  return new Set(found.keys());
}

function probe(
  document: Document,
  x: number,
  y: number,
  found: Map<Element, DOMRect>,
): DOMRect | undefined {
  const at = document.elementFromPoint(x, y);
  const container = at ? containerOf(at) : undefined;
  if (!(container instanceof Element)) return undefined;
  const known = found.get(container);
  if (known) return holds(known, x, y) ? known : undefined;
  if ([...container.children].some(isBlock)) return undefined;
  const box = container.getBoundingClientRect();
  found.set(container, box);
  return box;
}

const holds = ({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;
