/** In a page with the extension: when the card is painted. */

/** What the page's script leaves for `card.ts`. */
export interface Watching {
  /**
   * Milliseconds from the pointer's last move (as the browser stamped it, so that our own slowness in
   * hearing of it counts) to the end of the frame in which the card is first drawn, which includes the
   * wait for that frame. From then on it fades in, by the design's 120 ms.
   */
  watch(card: string): Promise<number>;
  painted?: Promise<number>;
}

(globalThis as unknown as Watching).watch = (card) => {
  let moved = 0;
  const done = new AbortController();
  const move = (event: PointerEvent) => {
    moved = event.timeStamp;
  };
  addEventListener("pointermove", move, { capture: true, signal: done.signal });
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector(card)) return;
      observer.disconnect();
      done.abort();
      requestAnimationFrame(() => {
        // What is sent during a frame arrives when it has been painted.
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve(performance.now() - moved);
        channel.port2.postMessage(null);
      });
    });
    observer.observe(document, { childList: true, subtree: true });
  });
};
