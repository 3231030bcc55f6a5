import type { Choices } from "../page/choices.ts";
import { siteOf } from "./listed.ts";
import type { Api } from "./native.ts";
import { readState } from "./store.ts";

/** What the reader chose, as far as it concerns a page of this host: no more is told to it. */
export async function choicesFor(api: Api, host: string): Promise<Choices> {
  const { settings, words } = await readState(api);
  const { density, style, accent, delays, language, glossariesOff, hidden, hiddenHere } = settings;
  const site = siteOf(host);
  return {
    site,
    on: settings.sites[site] !== "off",
    hidden: [...hidden, ...(hiddenHere[site] ?? [])],
    ...{ density, style, accent, delays, language, glossariesOff },
    ...(words === undefined ? {} : { words }),
  };
}
