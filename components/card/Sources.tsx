import type { NoteModel } from "../../core/card/model.ts";
import type { NumberedSource } from "../../core/card/sources.ts";
import { sayDate } from "./dates.ts";
import { Link } from "./Link.tsx";
import type { Voice } from "./voice.ts";

/** What was read, by the numbers under which the card cites it; when, and whose glossary it is. */
export function Sources({ model, voice }: { model: NoteModel; voice: Voice }) {
  const { t, locale } = voice;
  return (
    <>
      <ol class="sources">
        {model.sources.map((source) => (
          <li key={source.number}>
            <span class="number">{source.number}</span>
            <span>
              <Link to={source.url}>
                <bdi>{source.title}</bdi>
              </Link>{" "}
              <Origin source={source} voice={voice} />
            </span>
          </li>
        ))}
      </ol>
      <p class="fine">
        {t("reviewed", { date: sayDate(model.reviewed, locale, "long") })}{" "}
        {model.confidence === "partly verified" && `${t("partlyVerified")} `}
        {t(`from-${model.glossary.origin}`, { title: model.glossary.title })}
      </p>
    </>
  );
}

function Origin({ source, voice }: { source: NumberedSource; voice: Voice }) {
  const { publisher, published, copy } = source;
  return (
    <small>
      <bdi>{publisher}</bdi>
      {published && (
        <>
          , <time dateTime={published}>{sayDate(published, voice.locale, "short")}</time>
        </>
      )}
      {copy && (
        <>
          , <Link to={copy.url}>{voice.t("readCopy")}</Link>
        </>
      )}
    </small>
  );
}
