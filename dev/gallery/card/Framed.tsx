import cardCss from "../../../assets/css/card.css?inline";
import tokensCss from "../../../assets/css/tokens.css?inline";
import type messages from "../../../assets/locales/en/card.json";
import en from "../../../assets/locales/en/card.json";
import { Card, type CardProps } from "../../../components/card/Card.tsx";
import { translator } from "../../../core/messages.ts";
import { Shadow } from "../Shadow.tsx";

/** A card's props, with the gallery's language and buttons that do nothing where none are given. */
export type FramedProps = Pick<CardProps, "model"> &
  Partial<CardProps> & {
    readonly style?: { readonly [property: string]: string };
    /** Other messages in place of the English ones. */
    readonly words?: Partial<typeof messages>;
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
};

/** A card in a shadow root of its own. */
export function Framed({ style = {}, words = {}, ...props }: FramedProps) {
  const locale = props.locale ?? "en";
  return (
    <Shadow class="card-host" css={[tokensCss, cardCss]} style={style}>
      <Card
        t={translator({ ...en, ...words }, locale)}
        locale={locale}
        actions={still}
        {...props}
      />
    </Shadow>
  );
}
