/** Says something aloud to those who listen to the page, in the element's language. */
export interface Announcer {
  say(text: string): void;
  /** Holds what is said where the browser has no way of its own; belongs into the card's own tree. */
  readonly element: HTMLElement;
}

/**
 * By `ariaNotify` (Chrome 141), which needs no element; else by a live region, which must be there
 * before it speaks.
 */
export function makeAnnouncer(document: Document): Announcer {
  const element = document.createElement("div");
  element.className = "unseen";
  element.setAttribute("role", "status");
  const host = document as Document & { ariaNotify?(text: string): void };
  return {
    element,
    say(text) {
      if (host.ariaNotify) host.ariaNotify(text);
      else if (element.textContent === text) {
        // The same words again are no change, and would not be said.
        element.textContent = `${text}\u00a0`;
      } else element.textContent = text;
    },
  };
}
