import { Pair } from "../popup/Pair.tsx";
import type { OptionsProps } from "./OptionsView.tsx";
import { type SiteRow, siteRows } from "./sites.ts";

/** Where notes come by themselves: the list, every site, and what the reader switched or added. */
export function Sites(props: OptionsProps) {
  const { state, settings, actions, listed, voice } = props;
  const { t } = voice;
  const { every = false, barred = [] } = state.granted ?? {};
  const rows = state.granted ? siteRows(settings, state.granted, listed) : [];
  return (
    <Pair head={t("sites")} level={2}>
      <div class="line">
        <span>{t("everySite")}</span>
        <Switch
          name={t("everySite")}
          on={every}
          toggle={() => actions.everySite(!every)}
          voice={voice}
        />
      </div>
      <p class="fine">{t(every ? "everySiteOn" : "everySiteOff", { count: listed.length })}</p>
      {barred.length > 0 && !every && (
        <p class="fine">
          {t("barredSites", { count: barred.length })}{" "}
          <button type="button" class="link" data-key="allow listed" onClick={actions.allowListed}>
            {t("allowListed")}
          </button>
        </p>
      )}
      <details>
        <summary class="opens">
          <span class="link fine">{t("showList")}</span>
        </summary>
        <p class="fine hosts" lang="en">
          <bdi>{listed.join(" · ")}</bdi>
        </p>
      </details>
      {rows.length === 0 ? (
        <p class="fine">{t("noSites")}</p>
      ) : (
        <ul class="list sites">
          {rows.map((row) => (
            <Row key={row.host} row={row} {...props} />
          ))}
        </ul>
      )}
      <AddSite {...props} />
    </Pair>
  );
}

function Row({ row, actions, voice }: OptionsProps & { row: SiteRow }) {
  const { host, state } = row;
  const { t } = voice;
  return (
    <li>
      <span>
        <bdi>{host}</bdi>
        {state === "barred" && <small> {t("barred")}</small>}
      </span>
      <span class="acts">
        {state === "barred" ? (
          <button
            type="button"
            class="link"
            aria-label={t("allowOn", { host })}
            onClick={() => actions.allow(host)}
          >
            {t("allow")}
          </button>
        ) : (
          <Switch
            name={t("siteOn", { host })}
            on={state === "on"}
            toggle={() => actions.site(host, state === "off")}
            voice={voice}
          />
        )}
        <button
          type="button"
          class="link"
          aria-label={t("removeNamed", { host })}
          onClick={() => actions.removeSite(host)}
        >
          {t("remove")}
        </button>
      </span>
    </li>
  );
}

function Switch(props: {
  name: string;
  on: boolean;
  toggle: () => void;
  voice: OptionsProps["voice"];
}) {
  const { name, on, toggle, voice } = props;
  return (
    <button
      type="button"
      class="switch"
      role="switch"
      aria-checked={on}
      aria-label={name}
      onClick={toggle}
    >
      <span aria-hidden="true">{voice.t(on ? "on" : "off")}</span>
    </button>
  );
}

function AddSite({ state, actions, voice }: OptionsProps) {
  const { t } = voice;
  const { address, addressProblem } = state;
  return (
    <form
      class="add"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        actions.addSite();
      }}
    >
      <label class="field">
        <span>{t("addSite")}</span>
        <input
          data-key="add site"
          dir="ltr"
          inputmode="url"
          autocomplete="off"
          spellcheck={false}
          placeholder={t("addSiteHint")}
          value={address}
          aria-invalid={addressProblem !== undefined}
          aria-describedby="address-problem"
          onInput={(event) => actions.address(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="do quiet">
        {t("add")}
      </button>
      <p class="fine problem" id="address-problem" role="status">
        {addressProblem && t(addressProblem)}
      </p>
    </form>
  );
}
