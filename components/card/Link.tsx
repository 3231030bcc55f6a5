import type { ComponentChildren } from "preact";

/** A way out of the card, in a tab of its own, which learns nothing of the page it came from. */
export function Link({ to, children }: { to: string; children: ComponentChildren }) {
  return (
    <a href={to} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
