import { Component, createRef } from "preact";
import { type CardInput, cardModel } from "../../../core/card/model.ts";
import { type Placement, place } from "../../../core/card/place.ts";
import { entry } from "./entries.ts";
import { Framed } from "./Framed.tsx";
import { bearsOn, none, other, printedLong, published, sense } from "./fixtures.ts";

/** The seat of a card under its phrase, by the product's own rules, in light and dark. */
export function Glance() {
  return (
    <div class="pages">
      <Leaf theme="light" policy={{ state: printedLong, relation: bearsOn }} />
      <Leaf theme="dark" policy={{ state: none, relation: other }} />
    </div>
  );
}

interface Props {
  readonly theme: "light" | "dark";
  readonly policy: NonNullable<CardInput["policy"]>;
}

class Leaf extends Component<Props, { place?: Placement }> {
  private readonly leaf = createRef<HTMLDivElement>();
  private readonly phrase = createRef<HTMLElement>();

  override componentDidMount() {
    const leaf = this.leaf.current!.getBoundingClientRect();
    const line = this.phrase.current!.getClientRects()[0]!;
    const placed = place({
      line: { x: line.x - leaf.x, y: line.y - leaf.y, width: line.width, height: line.height },
      card: { width: 376, height: 500 },
      view: { x: 0, y: 0, width: leaf.width, height: leaf.height },
      dir: "ltr",
      inset: 20,
      coarse: false,
    });
    this.setState({ place: placed });
  }

  override render() {
    const { place: placed } = this.state;
    return (
      <div class={`leaf ${this.props.theme}`} ref={this.leaf}>
        <h3>Lorries turned back at the valley road</h3>
        <p>
          <time dateTime="2023-09-01">1 September 2023</time>
        </p>
        <p>
          Ten lorries with flour and medicine stood for a third day at the entrance to the{" "}
          <mark ref={this.phrase}>Lachin Corridor</mark>, as both sides asked the other to open it.
        </p>
        <p>Drivers said that they had been told to wait until the evening.</p>
        {placed && (
          <Framed
            model={cardModel({
              surface: "Lachin Corridor",
              pageLang: "en",
              senses: [sense(entry("lachin-corridor"))],
              policy: this.props.policy,
              articleDate: published("2023-09-01"),
              today: "2026-12-01",
              position: { at: 2, of: 9 },
            })}
            side={placed.side}
            sheet={placed.sheet}
            style={styleOf(placed)}
          />
        )}
      </div>
    );
  }
}

function styleOf({ x, y, room, sheet, tether }: Placement) {
  return {
    ...(sheet ? { bottom: "0", right: "0" } : { top: `${y}px` }),
    left: `${x}px`,
    "--tether-x": `${tether.x}px`,
    "--tether-w": `${tether.width}px`,
    "--room": `${room}px`,
  };
}
