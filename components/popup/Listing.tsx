import type { ComponentChildren } from "preact";

/** A headed list of the settings, or the word that it is empty; `action` stands beside the head. */
export function Listing(props: {
  head: string;
  action?: ComponentChildren;
  empty: string;
  lines: readonly ComponentChildren[];
}) {
  const { head, action, empty, lines } = props;
  return (
    <section class="block">
      <div class="line">
        <h2 class="label">{head}</h2>
        {action}
      </div>
      {lines.length === 0 ? <p class="fine">{empty}</p> : <ul class="list">{lines}</ul>}
    </section>
  );
}
