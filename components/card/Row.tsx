import type { ComponentChildren } from "preact";

/** A row of the card: a side-head, and what it heads. */
export function Row(props: { head: string; class?: string; children: ComponentChildren }) {
  return (
    <section class={`row ${props.class ?? ""}`}>
      <h3 class="side">{props.head}</h3>
      <div>{props.children}</div>
    </section>
  );
}

/** A part of the contents line: a word that opens what it names. */
export function Fold(props: { name: string; head?: string; children: ComponentChildren }) {
  return (
    <details>
      <summary>{props.name}</summary>
      <div class="panel">
        {props.head && <h3 class="label">{props.head}</h3>}
        {props.children}
      </div>
    </details>
  );
}
