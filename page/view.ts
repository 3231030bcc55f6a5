import { containerOf } from "./observe.ts";
import { isBlock } from "./skip.ts";

/** On a page of fewer elements everything is read within a slice or two, the visible part first or not. */
const LONG = 1500;

/** Where the window is probed: in each of these columns, at so many heights. */
const COLUMNS = [0.2, 0.5, 0.8];
const ROWS = 12;

/**
 * The elements whose text a reader sees first on a long page, from the top. Only those that hold no
 * block of their own: what is between them is read in its turn.
 */
export function elementsInView(document: Document): ReadonlySet<Element> {
  const found = new Set<Element>();
  if (document.getElementsByTagName("*").length < LONG) return found;
  const { clientWidth, clientHeight } = document.documentElement;
  for (let row = 0; row < ROWS; row++) {
    for (const column of COLUMNS) {
      const y = (clientHeight * (row + 0.5)) / ROWS;
      const at = document.elementFromPoint(clientWidth * column, y);
      const container = at ? containerOf(at) : undefined;
      if (!(container instanceof Element) || found.has(container)) continue;
      if (![...container.children].some(isBlock)) found.add(container);
    }
  }
  return found;
}
