import { Component, type ComponentChildren } from "preact";

/** A row of the card: a side-head, and what it heads. */
export function Row(props: { head: string; class?: string; children: ComponentChildren }) {
  return (
    <section class={`row ${props.class ?? ""}`}>
      <h3 class="side">{props.head}</h3>
      <div>{props.children}</div>
    </section>
  );
}

interface FoldProps {
  /** What is folded away. */
  readonly part: "names" | "dates" | "contested" | "map" | "sources";
  readonly name: string;
  readonly head?: string;
  readonly children: ComponentChildren;
}

/**
 * A part of the contents line: a word that opens what it names. That is drawn when it is first asked
 * for: two thirds of a card's elements are folded away, and would be styled with each card.
 */
export class Fold extends Component<FoldProps, { drawn?: true }> {
  private readonly draw = () => {
    if (!this.state.drawn) this.setState({ drawn: true });
  };

  override render({ part, name, head, children }: FoldProps) {
    return (
      <details data-part={part} onToggle={this.draw}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a press is heard before the fold opens, so that nothing moves twice */}
        <summary onClick={this.draw}>{name}</summary>
        {this.state.drawn && (
          <div class="panel">
            {head && <h3 class="label">{head}</h3>}
            {children}
          </div>
        )}
      </details>
    );
  }
}
