import type { ComponentChildren } from "preact";
import type { PolicyRow, Quotation, RecordedNote } from "../../core/card/policy.ts";
import type { Quoted } from "../../core/quotation/quoted.ts";
import { sayList } from "../../core/words.ts";
import type { CardActions } from "./actions.ts";
import { sayDate } from "./dates.ts";
import { Link } from "./Link.tsx";
import { Row } from "./Row.tsx";
import { type CardKey, isolate, type Voice } from "./voice.ts";

interface Props {
  readonly policy: PolicyRow;
  /** How the name stands in a quotation: over somebody else's words the note has no say. */
  readonly quoted?: Quoted | undefined;
  /** The headword of the note. */
  readonly name: string;
  readonly voice: Voice;
  readonly actions: CardActions;
}

/** "On names": what is known of the publisher's own note. */
export function PolicyNote(props: Props) {
  const { policy, quoted, voice, actions } = props;
  const { t, locale } = voice;
  const { publisher } = policy;
  if (policy.kind === "open") return <Printed {...props} policy={policy} />;
  return (
    <Row head={t("onNames")} class="policy">
      {policy.kind === "folded" && (
        <More said={t("printedFolded", { publisher })} offer="readIt" voice={voice}>
          <Quotes quotes={policy.quotes} voice={voice} actions={actions} />
        </More>
      )}
      {policy.kind === "recorded" &&
        policy.notes.map((note) => (
          <More
            key={note.gist}
            said={t("recorded", { publisher, date: sayDate(note.seen, locale, "long") })}
            offer="whatItSays"
            open={policy.open}
            voice={voice}
          >
            <Summary note={note} voice={voice} />
          </More>
        ))}
      {policy.kind === "none" && <p>{t("noNote", { publisher })}</p>}
      {policy.kind !== "none" && quoted === "speech" && (
        <p class="fine">{t("notOverQuotation", { publisher })}</p>
      )}
    </Row>
  );
}

/** The note touches this name: in its own words, unasked, across the whole card. */
function Printed(props: Props & { policy: PolicyRow & { kind: "open" } }) {
  const { policy, quoted, name, voice, actions } = props;
  const { covered, relation, publisher } = policy;
  const { t } = voice;
  const names = sayList(
    covered.map((each) => isolate(each, voice)),
    voice.locale,
  );
  return (
    <section class="policy printed-here">
      <h3 class="label">
        {t("onNames")} <span>{t("printedHere", { publisher })}</span>
      </h3>
      {quoted === "speech" && <p class="fine">{t("notOverQuotation", { publisher })}</p>}
      <Quotes quotes={policy.quotes} voice={voice} actions={actions}>
        {covered.length > 0 &&
          (relation === "lists"
            ? t("lists", { names })
            : t("connected", { names, headword: name }))}
      </Quotes>
    </section>
  );
}

interface MoreProps {
  readonly said: string;
  readonly offer: CardKey;
  readonly open?: boolean;
  readonly voice: Voice;
  readonly children: ComponentChildren;
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

/** About three lines: what is longer is clamped, with a way to the rest. */
const long = 150;

interface QuotesProps {
  readonly quotes: readonly Quotation[];
  readonly voice: Voice;
  readonly actions: CardActions;
  /** What is to be said of them. */
  readonly children?: ComponentChildren;
}

function Quotes({ quotes, voice, actions, children }: QuotesProps) {
  return quotes.map((quote, n) => (
    <figure class="quote" key={quote.text}>
      <blockquote lang={quote.lang} dir={quote.dir}>
        {quote.text}
      </blockquote>
      <figcaption>
        {quote.text.length > long && (
          <details>
            <summary class="more">{voice.t("readOn")}</summary>
          </details>
        )}
        <button type="button" class="more" onClick={() => actions.jump(n)}>
          {voice.t("jump")}
        </button>
        {n === quotes.length - 1 && children && <span>{children}</span>}
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
        {said}{" "}
        {note.page && (
          <Link to={note.page.url}>
            <bdi>{note.page.title}</bdi>
          </Link>
        )}
      </p>
    </>
  );
}
