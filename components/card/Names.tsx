import type { NameRow } from "../../core/card/names.ts";
import type { Lang } from "../../core/lexicon/types.ts";
import { sayLanguage, sayParts } from "../../core/words.ts";
import { Refs } from "./Cited.tsx";
import { dateValues } from "./dates.ts";
import type { Voice } from "./voice.ts";

interface Props {
  readonly names: readonly NameRow[];
  /** The word of the page is a speaker's. */
  readonly quoted?: boolean;
  readonly voice: Voice;
}

/** Who says what: one size and weight for every name, in an order that the foot says aloud. */
export function Names({ names, quoted = false, voice }: Props) {
  const { t, locale } = voice;
  const nameOf = (lang: Lang | undefined) => (lang ? sayLanguage(lang, locale) : "");
  return (
    <>
      <table class="names">
        <caption class="label">{t("namesInUse")}</caption>
        <tbody>
          {names.map((name, n) => {
            const again = n > 1 && names[n - 1]?.lang === name.lang;
            const language = name.page ? t(quoted ? "quotedHere" : "thisPage") : nameOf(name.lang);
            return (
              <tr key={`${name.lang} ${name.text}`}>
                <th scope="row">{again ? <span class="unseen">{language}</span> : language}</th>
                <td>
                  <Name name={name} voice={voice} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p class="fine">{t("namesOrder")}</p>
    </>
  );
}

function Name({ name, voice }: { name: NameRow; voice: Voice }) {
  const usedBy = name.usedBy === undefined ? "" : voice.t("usedBy", { who: name.usedBy });
  const claim = [usedBy, period(name, voice)].filter((part) => part !== "");
  const said = sayParts(claim, voice.locale);
  return (
    <>
      <bdi lang={name.lang} dir={name.dir}>
        {name.text}
      </bdi>
      {name.romanised && (
        <>
          {" "}
          <i class="roman" lang={name.lang && `${name.lang.split("-")[0]}-Latn`} dir="ltr">
            {name.romanised}
          </i>
        </>
      )}
      <Refs refs={name.refs} voice={voice} />
      {said && <small>{said}</small>}
    </>
  );
}

function period({ from, to }: NameRow, { t, locale }: Voice): string {
  const values = {
    ...(from && dateValues("from", from, locale)),
    ...(to && dateValues("to", to, locale)),
  };
  if (from && to) return t("fromTo", values);
  if (from) return t("since", values);
  return to ? t("until", values) : "";
}
