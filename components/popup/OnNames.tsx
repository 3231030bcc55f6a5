import type { PolicyState } from "../../core/publisher/state.ts";
import type { Policy, PolicySighting } from "../../core/publisher/types.ts";
import { sayDate } from "../card/dates.ts";
import type { Actions } from "./actions.ts";
import { Pair } from "./Pair.tsx";
import type { PopupKey, Voice } from "./voice.ts";

/** What is known of the publisher's note on names. */
export function OnNames(props: { policy: PolicyState; actions: Actions; voice: Voice }) {
  return (
    <Pair head={props.voice.t("onNames")} level={2}>
      <Known {...props} />
    </Pair>
  );
}

function Known(props: { policy: PolicyState; actions: Actions; voice: Voice }) {
  const { policy, actions, voice } = props;
  const { t } = voice;
  switch (policy.kind) {
    case "printed":
      return (
        <p>
          {t("printed", { publisher: policy.publisher.name })}{" "}
          <button type="button" class="link" data-key="policy" onClick={actions.jumpToPolicy}>
            {t("jump")}
          </button>
        </p>
      );
    case "recorded":
      return (
        <Recorded publisher={policy.publisher.name} policies={policy.policies} voice={voice} />
      );
    case "none":
      return <p>{t("noNote", { publisher: policy.publisher?.name ?? policy.host })}</p>;
  }
}

/** On record, and not on this page: in our words, and said to be so. */
function Recorded(props: { publisher: string; policies: readonly Policy[]; voice: Voice }) {
  const { publisher, policies, voice } = props;
  const { t, locale } = voice;
  const since = policies.map(({ seen }) => seen).sort()[0];
  return (
    <>
      <p>{t("recorded", { publisher, date: since ? sayDate(since, locale, "long") : "?" })}</p>
      <details>
        <summary class="link">{t("whatItSays")}</summary>
        {policies.map(({ id, gist, page, seen, sighting }) => (
          <div key={id} class="gist">
            <p lang="en" dir="ltr">
              {gist}
            </p>
            <p class="fine">
              {t(summaries[sighting], { date: sayDate(seen, locale, "long") })}
              {page && (
                <>
                  {" "}
                  <a class="link" href={page.url} target="_blank" rel="noopener noreferrer">
                    <bdi>{page.title}</bdi>
                  </a>
                </>
              )}
            </p>
          </div>
        ))}
      </details>
    </>
  );
}

const summaries: { readonly [sighting in PolicySighting]: PopupKey } = {
  "own page": "ourSummary",
  copy: "ourSummaryCopy",
  "second-hand": "ourSummaryReported",
};
