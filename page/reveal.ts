import type { Box } from "../core/card/triangle.ts";
import type { Mention } from "./mentions.ts";
import { boxesOf } from "./pointer.ts";

/** Whether a box, in CSS pixels of the viewport, lies in it in part. */
export function inView(box: Box): boolean {
  return (
    box.y + box.height > 0 && box.y < innerHeight && box.x + box.width > 0 && box.x < innerWidth
  );
}

/** Whether the words are laid out at all: a page may fold them away after they were found. */
export function isLaidOut(mention: Mention): boolean {
  return boxesOf(mention).length > 0;
}

/** How far down the window words are brought, as a part of its height: below them a card is seen whole. */
const HIGH = 0.25;

/**
 * Scrolls until the words are seen, if they are not. At once, also where the page would glide: a card
 * stands beside them as soon as they are there.
 *
 * @param isOurs What lies over the page and is ours, and hides nothing of the page.
 */
export function reveal(mention: Mention, isOurs: (element: Element) => boolean): void {
  if (isSeen(mention, isOurs)) return;
  const { element } = mention;
  element.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
  const scroller = scrollerOf(element);
  const bring = (part: number) => {
    const [box] = boxesOf(mention);
    const top = box && box.y + box.height / 2 - innerHeight * part;
    if (top !== undefined) scroller?.scrollBy({ top, behavior: "instant" });
  };
  // The middle of an element that is taller than the window may be far from its words.
  if (!boxesOf(mention).some(inView)) bring(0.5);
  if (scroller !== element.ownerDocument.scrollingElement) return;
  bring(HIGH);
  if (!isSeen(mention, isOurs)) bring(0.5); // a page may keep something tall on top
}

/** In view, and neither under something that the page keeps in its place nor scrolled out of a box. */
function isSeen(mention: Mention, isOurs: (element: Element) => boolean): boolean {
  const { element } = mention;
  const root = element.getRootNode() as Document | ShadowRoot;
  return boxesOf(mention).some((box) => {
    if (!inView(box)) return false;
    const middle = (from: number, length: number, most: number) =>
      (Math.max(from, 0) + Math.min(from + length, most)) / 2;
    const x = middle(box.x, box.width, innerWidth);
    const y = middle(box.y, box.height, innerHeight);
    const top = root.elementsFromPoint(x, y).find((candidate) => !isOurs(candidate));
    return !top || top.contains(element) || element.contains(top);
  });
}

/** What scrolls an element up and down: the nearest box around it that can, else the page. */
function scrollerOf(element: Element): Element | null {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { overflowY } = getComputedStyle(at);
    if (/auto|scroll/.test(overflowY) && at.scrollHeight > at.clientHeight) return at;
  }
  return element.ownerDocument.scrollingElement;
}
