/** The floor and the peers that work in pages, each as its documentation says to call it. */
import findAndReplaceDOMText from "findandreplacedomtext";
import Mark from "mark.js";
import { alternation } from "../../expression.ts";

/** The floor: every text node visited, and the length of its text asked for. */
export function walk(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let length = 0;
  while (walker.nextNode()) length += (walker.currentNode as Text).data.length;
  return length;
}

/** findAndReplaceDOMText with one expression of all names; returns how many elements it made. */
export function replace(names: readonly string[]): number {
  findAndReplaceDOMText(document.body, { find: alternation(names), wrap: "mark", preset: "prose" });
  return document.getElementsByTagName("mark").length;
}

/** mark.js with all names; returns how many elements it made. */
export function mark(names: readonly string[]): Promise<number> {
  return new Promise((done) => {
    new Mark(document.body).mark([...names], {
      acrossElements: true,
      separateWordSearch: false,
      accuracy: "exactly",
      done,
    });
  });
}
