import type { ComponentChildren } from "preact";

/**
 * The article to try notes on. It is content and not interface: English in every language, as the notes
 * are, so that the same names stand before every reader.
 */
export function Article({ children }: { children: ComponentChildren }) {
  return (
    <article class="paper">
      <div lang="en" dir="ltr">
        <h3>Lorries wait as talks on the mountain road resume</h3>
        <p>
          Lorries loaded with flour stood near Kornidzor, a few hundred metres short of the Lachin
          Corridor, while officials in Baku and Yerevan spoke of new talks.
        </p>
        <p>
          Doctors in Stepanakert, the largest town of Nagorno-Karabakh, said that they had put off
          all but urgent operations.
        </p>
        <p>
          <i>
            On names: in its own sentences the Courier keeps to one name a place, and leaves the
            words of those whom it quotes as they were said.
          </i>
        </p>
      </div>
      {children}
    </article>
  );
}
