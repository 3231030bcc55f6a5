import type { ArticleDate } from "../../core/date/choose.ts";
import type { CardActions } from "./actions.ts";
import { sayDate } from "./dates.ts";
import type { Voice } from "./voice.ts";

interface Props {
  readonly head?: string;
  /** Absent: the page does not say. */
  readonly published?: ArticleDate;
  readonly voice: Voice;
  /** Absent: it cannot be corrected here. */
  readonly change?: CardActions["date"] | undefined;
}

/** When the article was published, and a way to say that this is not right. */
export function Dateline({ head, published, voice, change }: Props) {
  const { t, locale } = voice;
  return (
    <div class="dateline">
      {published ? (
        <h3 class="side wide">
          {head} <time dateTime={published.day}>{sayDate(published.day, locale, "short")}</time>
        </h3>
      ) : (
        <p class="fine">{t("noDate")}</p>
      )}
      {change && (
        <details>
          <summary class="more">{t(published ? "notRight" : "giveDate")}</summary>
          <Correction published={published} voice={voice} change={change} />
        </details>
      )}
    </div>
  );
}

interface CorrectionProps {
  readonly published: ArticleDate | undefined;
  readonly voice: Voice;
  readonly change: (day: string | undefined) => void;
}

/** Where the date was found. */
const origins = {
  "json-ld": "dateFromData",
  meta: "dateFromData",
  microdata: "dateFromData",
  time: "dateFromTime",
  address: "dateFromAddress",
  reader: "dateFromReader",
} as const;

function Correction({ published, voice, change }: CorrectionProps) {
  const { t } = voice;
  const say = (form: HTMLElement, day: string | undefined) => {
    const fold = form.closest("details");
    if (fold) {
      fold.open = false;
      fold.querySelector("summary")?.focus();
    }
    change(day);
  };
  return (
    <form
      class="correction"
      onSubmit={(event) => {
        event.preventDefault();
        const day = new FormData(event.currentTarget).get("day");
        if (typeof day === "string" && day) say(event.currentTarget, day);
      }}
    >
      <label>
        <span class="label">{t("publishedOn")}</span>
        <input
          type="date"
          name="day"
          required
          min="1800-01-01"
          max={new Date().toISOString().slice(0, 10)}
          value={published?.day.length === 10 ? published.day : ""}
        />
      </label>
      <button type="submit" class="more">
        {t("useDate")}
      </button>
      {published?.from === "reader" && (
        <button type="button" class="more" onClick={(event) => say(event.currentTarget, undefined)}>
          {t("asPageSays")}
        </button>
      )}
      {published && <p class="fine">{t(origins[published.from])}</p>}
    </form>
  );
}
