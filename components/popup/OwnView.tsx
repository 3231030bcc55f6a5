import type { OwnEntry } from "../../core/lexicon/types.ts";
import { sayMoment } from "../card/dates.ts";
import { Pair } from "./Pair.tsx";
import type { Voice } from "./voice.ts";

/** A note of the reader's own, to read. */
export function OwnView({ entry, voice }: { entry: OwnEntry; voice: Voice }) {
  const { t, locale } = voice;
  return (
    <>
      {entry.note !== "" && (
        <p class="text own" dir="auto">
          {entry.note}
        </p>
      )}
      <p class="fine">{t("ownNote", { date: sayMoment(entry.changed, locale) })}</p>
      {entry.forms.length > 0 && (
        <Pair head={t("alsoSpelt")} level={3}>
          <ul class="claims">
            {entry.forms.map((form) => (
              <li key={form}>
                <bdi>{form}</bdi>
              </li>
            ))}
          </ul>
        </Pair>
      )}
    </>
  );
}
