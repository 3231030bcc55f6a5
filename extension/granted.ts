import type { Granted } from "../components/options/port.ts";
import { patternOf } from "../core/publisher/hosts.ts";
import { isListed, listedHosts, siteOf } from "./listed.ts";
import type { Api } from "./native.ts";
import { EVERY_SITE } from "./sites.ts";

/** What the browser lets us read, told from the built-in list. */
export async function granted(api: Api): Promise<Granted> {
  const { origins = [] } = await api.permissions.getAll();
  const every = origins.some((origin) => origin === EVERY_SITE || origin === "<all_urls>");
  const hosts = origins
    .map((origin) => /^[^:]+:\/\/(?:\*\.)?([^*/]+)\//.exec(origin)?.[1])
    .filter((host) => host !== undefined)
    .map(siteOf)
    .filter((host) => !isListed(host));
  const held = new Set(origins);
  const barred = listedHosts.filter((host) => !every && !held.has(patternOf(host)));
  return { every, hosts: [...new Set(hosts)], barred };
}

/** Calls back when the browser lets us read more or less; returns what ends that. */
export function onGrants(api: Api, listener: () => void): () => void {
  api.permissions.onAdded.addListener(listener);
  api.permissions.onRemoved.addListener(listener);
  return () => {
    api.permissions.onAdded.removeListener(listener);
    api.permissions.onRemoved.removeListener(listener);
  };
}
