import cardCss from "../../../assets/css/card.css?inline";
import tokensCss from "../../../assets/css/tokens.css?inline";
import { Card, type CardProps } from "../../../components/card/Card.tsx";
import type { CardKey } from "../../../components/card/voice.ts";
import { voiceIn } from "../language.ts";
import { Shadow } from "../Shadow.tsx";

/** A card's props, with the gallery's language and buttons that do nothing where none are given. */
export type FramedProps = Pick<CardProps, "model"> &
  Partial<CardProps> & {
    readonly style?: { readonly [property: string]: string };
  };

const rest = () => {};
const still = {
  previous: rest,
  next: rest,
  pin: rest,
  close: rest,
  jump: rest,
  choose: rest,
  notHere: rest,
  never: rest,
  undo: rest,
  visit: rest,
  back: rest,
  date: rest,
  copy: async () => true,
  move: rest,
};

/** A card in a shadow root of its own. */
export function Framed({ style = {}, ...props }: FramedProps) {
  return (
    <Shadow class="card-host" css={[tokensCss, cardCss]} style={style}>
      <Card {...voiceIn<CardKey>("card", props.locale)} actions={still} {...props} />
    </Shadow>
  );
}
