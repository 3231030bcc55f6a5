import type { ComponentChildren } from "preact";

/** A side-head, and what it heads. */
export function Pair({ head, children }: { head: string; children: ComponentChildren }) {
  return (
    <section class="block pair">
      <h3 class="label">{head}</h3>
      <div>{children}</div>
    </section>
  );
}
