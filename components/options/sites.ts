import type { Settings } from "../../core/settings.ts";
import type { Granted } from "./port.ts";

/** A line of the list of sites on which the reader has had a word. */
export interface SiteRow {
  readonly host: string;
  /** `barred`: it is to be read, and the browser does not allow it. */
  readonly state: "on" | "off" | "barred";
}

/** The sites that the reader switched or added, A to Z. */
export function siteRows(
  settings: Settings,
  granted: Granted,
  listed: readonly string[],
): readonly SiteRow[] {
  const hosts = new Set([...Object.keys(settings.sites), ...granted.hosts]);
  const isAllowed = (host: string) =>
    granted.every ||
    granted.hosts.includes(host) ||
    (listed.includes(host) && !granted.barred.includes(host));
  return [...hosts].sort().map((host) => ({
    host,
    state: settings.sites[host] === "off" ? "off" : isAllowed(host) ? "on" : "barred",
  }));
}
