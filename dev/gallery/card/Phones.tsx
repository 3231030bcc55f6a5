import { Component } from "preact";
import { cardModel } from "../../../core/card/model.ts";
import { ArabicCard } from "./Arabic.tsx";
import { entry } from "./entries.ts";
import { Framed } from "./Framed.tsx";
import { bearsOn, lists, printedLong, published, sense } from "./fixtures.ts";

/** The card as a sheet: half, tall, and from right to left. */
export function Phones() {
  return (
    <div class="phones">
      <div class="leaf light">
        <p>
          Ten lorries with flour and medicine stood for a third day at the entrance to the{" "}
          <mark>Lachin Corridor</mark>.
        </p>
        <Sheet id="lachin-corridor" surface="Lachin Corridor" relation={bearsOn} />
      </div>
      <div class="leaf dark">
        <p>
          What had been promised to the people of <mark>Nagorno-Karabakh</mark> was not said.
        </p>
        <Sheet id="nagorno-karabakh" surface="Nagorno-Karabakh" relation={lists} tall />
      </div>
      <div class="leaf light" lang="ar" dir="rtl">
        <p>
          وقفت عشر شاحنات ثلاثة أيام عند مدخل <mark>معبر لاتشين</mark>.
        </p>
        <ArabicCard sheet />
      </div>
    </div>
  );
}

interface Props {
  readonly id: string;
  readonly surface: string;
  readonly relation: typeof lists | typeof bearsOn;
  readonly tall?: boolean;
}

class Sheet extends Component<Props, { tall: boolean }> {
  override state = { tall: this.props.tall ?? false };

  override render() {
    const { id, surface, relation } = this.props;
    const nothing = () => {};
    return (
      <Framed
        model={cardModel({
          surface,
          pageLang: "en",
          senses: [sense(entry(id))],
          policy: { state: printedLong, relation },
          articleDate: published("2023-09-01"),
          today: "2026-12-01",
          position: { at: 1, of: 9 },
        })}
        sheet
        tall={this.state.tall}
        actions={{
          previous: nothing,
          next: nothing,
          pin: nothing,
          close: nothing,
          jump: nothing,
          choose: nothing,
          notHere: nothing,
          grow: (tall) => this.setState({ tall }),
        }}
        style={{ "--room": "640px" }}
      />
    );
  }
}
