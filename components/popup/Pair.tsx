import type { ComponentChildren } from "preact";

/** A side-head, and what it heads. `level` is that of the heading: 2 in a view, 3 in an entry. */
export function Pair(props: { head: string; level: 2 | 3; children: ComponentChildren }) {
  const Heading = `h${props.level}` as const;
  return (
    <section class="block pair">
      <Heading class="label">{props.head}</Heading>
      <div>{props.children}</div>
    </section>
  );
}
