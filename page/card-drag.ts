import type { Position } from "./pointer.ts";

/** A pointer that has moved less, in CSS pixels, pressed and did not drag. */
const SLACK = 4;

/** What can be dragged by, and what within it is a control of its own. */
const HANDLE = ".pinned header, .pinned .move";
const CONTROL = "a,input,summary,button:not(.move)";

/**
 * Lets a pinned card be dragged by its head, or by its "Move".
 *
 * @param begin The card's corner when a drag begins; undefined where it cannot be moved.
 * @param move Puts its corner there.
 */
export function draggable(
  root: HTMLElement,
  begin: () => Position | undefined,
  move: (to: Position) => void,
): void {
  root.addEventListener("pointerdown", (down) => {
    const target = down.target as Element;
    const card = target.closest<HTMLElement>(".card");
    if (down.button !== 0 || !card || !target.closest(HANDLE) || target.closest(CONTROL)) return;
    const from = begin();
    if (!from) return;
    const drag = new AbortController();
    const { signal } = drag;
    let dragged = false;
    card.setPointerCapture(down.pointerId);
    card.addEventListener(
      "pointermove",
      (event) => {
        const [x, y] = [event.clientX - down.clientX, event.clientY - down.clientY];
        dragged ||= Math.hypot(x, y) >= SLACK;
        if (dragged) move({ x: from.x + x, y: from.y + y });
      },
      { signal },
    );
    const end = () => {
      drag.abort();
      // The press that ends a drag is none.
      const stop = (event: Event) => event.stopPropagation();
      if (dragged) root.addEventListener("click", stop, { capture: true, once: true });
      setTimeout(() => root.removeEventListener("click", stop, { capture: true }));
    };
    card.addEventListener("pointerup", end, { signal });
    card.addEventListener("pointercancel", end, { signal });
  });
}
