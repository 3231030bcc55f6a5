import { siteOf as siteAmong } from "../core/publisher/hosts.ts";
import hosts from "../glossary/hosts.json" with { type: "json" };

/** The hosts of the built-in list; each stands for its subdomains as well. */
export const listedHosts: readonly string[] = hosts.hosts.map(({ host }) => host);

/** The key under which a site's settings are kept. */
export function siteOf(host: string): string {
  return siteAmong(host, listedHosts);
}

/** Whether a site is on the built-in list. */
export function isListed(site: string): boolean {
  return listedHosts.includes(site);
}
