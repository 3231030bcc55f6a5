import { directionOfLang } from "../core/card/direction.ts";
import { speak } from "../core/messages.ts";
import type { Api } from "./native.ts";
import { languageInForce, type Part, type PartVoice, speechOf } from "./speech.ts";
import { onState } from "./store.ts";

/** The voices of some parts of the interface. */
export type Voices<P extends Part> = { readonly [part in P]: PartVoice<part> };

/**
 * Lets a page of our own speak the reader's language: draws it once, and anew when the reader has
 * chosen another. The document's language and direction follow.
 */
export async function speakPage<P extends Part>(
  api: Api,
  parts: readonly P[],
  draw: (voices: Voices<P>) => void,
): Promise<void> {
  let spoken = "";
  const renew = async () => {
    const choice = await languageInForce(api);
    if (choice.locale === spoken) return;
    spoken = choice.locale;
    const speeches = await Promise.all(parts.map((part) => speechOf(api, part, choice)));
    if (choice.locale !== spoken) return; // another was chosen meanwhile
    document.documentElement.lang = choice.locale;
    document.documentElement.dir = directionOfLang(choice.locale);
    const voices = parts.map((part, n) => [part, speak(speeches[n]!)]);
    draw(Object.fromEntries(voices) as Voices<P>);
  };
  onState(api, () => void renew());
  await renew();
}
