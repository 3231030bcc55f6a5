import type { PolicyRow, Quotation, RecordedNote } from "../../core/card/policy.ts";
import type { CardActions } from "./actions.ts";
import { sayDate } from "./dates.ts";
import { Link } from "./Link.tsx";
import { Row } from "./Row.tsx";
import type { CardKey, Voice } from "./voice.ts";

interface Props {
  readonly policy: PolicyRow;
  readonly voice: Voice;
  readonly actions: CardActions;
}

/** "On names": what is known of the publisher's own note. */
export function PolicyNote(props: Props) {
  return (
    <Row head={props.voice.t("onNames")} class="policy">
      <State {...props} />
    </Row>
  );
}

function State({ policy, voice, actions }: Props) {
  const { t, locale } = voice;
  const { publisher } = policy;
  switch (policy.kind) {
    case "open":
      return (
        <>
          <Quotes quotes={policy.quotes} publisher={publisher} voice={voice} actions={actions} />
          {policy.covered.length > 0 && (
            <p class="covers">
              {t(policy.relation === "lists" ? "lists" : "bearsOn", {
                names: new Intl.ListFormat(locale).format(policy.covered),
              })}
            </p>
          )}
        </>
      );
    case "folded":
      return (
        <More said={t("printedFolded", { publisher })} offer="readIt" voice={voice}>
          <Quotes quotes={policy.quotes} publisher={publisher} voice={voice} actions={actions} />
        </More>
      );
    case "recorded":
      return policy.notes.map((note) => (
        <More
          key={note.gist}
          said={t("recorded", { publisher, date: sayDate(note.seen, locale, "long") })}
          offer="whatItSays"
          open={policy.open}
          voice={voice}
        >
          <Summary note={note} voice={voice} />
        </More>
      ));
    case "none":
      return <p>{t("noNote", { publisher })}</p>;
  }
}

interface MoreProps {
  readonly said: string;
  readonly offer: CardKey;
  readonly open?: boolean;
  readonly voice: Voice;
  readonly children: preact.ComponentChildren;
}

/** A sentence that unfolds. */
function More({ said, offer, open = false, voice, children }: MoreProps) {
  return (
    <details open={open}>
      <summary>
        {said}{" "}
        <span class="more">
          <span class="shut">{voice.t(offer)}</span>
          <span class="open">{voice.t("fold")}</span>
        </span>
      </summary>
      {children}
    </details>
  );
}

/** About three lines of the column: what is longer is clamped, with a way to the rest. */
const long = 120;

function Quotes(props: {
  quotes: readonly Quotation[];
  publisher: string;
  voice: Voice;
  actions: CardActions;
}) {
  const { t } = props.voice;
  return props.quotes.map((quote, n) => (
    <figure class="quote" key={quote.text}>
      <blockquote lang={quote.lang} dir={quote.dir}>
        {quote.text}
      </blockquote>
      <figcaption>
        {quote.text.length > long && (
          <details>
            <summary class="more">{t("readOn")}</summary>
          </details>
        )}
        <cite>{t("printedNote", { publisher: props.publisher })}</cite>{" "}
        <button type="button" class="more" onClick={() => props.actions.jump(n)}>
          {t("jump")}
        </button>
      </figcaption>
    </figure>
  ));
}

/** A policy in our words, called so, with how its text came to us. */
const summaryOf = {
  "own page": "ourSummary",
  copy: "ourSummaryCopy",
  "second-hand": "ourSummaryReported",
} as const;

function Summary({ note, voice }: { note: RecordedNote; voice: Voice }) {
  const said = voice.t(summaryOf[note.sighting], {
    date: sayDate(note.seen, voice.locale, "long"),
  });
  return (
    <>
      <p {...voice.note}>{note.gist}</p>
      <p class="fine">
        {said} {note.page && <Link to={note.page.url}>{note.page.title}</Link>}
      </p>
    </>
  );
}
