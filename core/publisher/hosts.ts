import { toAscii } from "./punycode.ts";

/** A site on which notes appear without asking; it stands for its subdomains as well. */
export interface ListedHost {
  readonly host: string;
  readonly name: string;
  readonly group: "caucasus" | "neighbours" | "world" | "demo";
}

/** `//` and the authority of an address; browsers read a backslash as a slash. */
const AUTHORITY = /^(?:https?:)?[\\/]{2}([^\\/?#]*)/i;
/** A host alone, as a person types it: with a port or a path, but never another scheme. */
const BARE = /^((?:\[[0-9a-f:.]+\]|[^\s\\/?#:@[\]]+)(?::\d+)?)(?:[\\/?#]|$)/i;
const NAME = /^[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*$/;
const BRACKETED = /^\[[0-9a-f:.]+\]$/;

/**
 * The host of an http or https address, or of a host as typed, in the one form in which hosts are
 * compared: lower case, Punycode, without user, port and the root's trailing dot. Undefined where
 * there is none ("about:blank", a local file, "javascript:").
 */
export function hostOf(address: string): string | undefined {
  const text = address.trim();
  const found = (AUTHORITY.exec(text) ?? BARE.exec(text))?.[1];
  if (found === undefined) return undefined;
  const host = found
    .slice(found.lastIndexOf("@") + 1)
    .replace(/:\d*$/, "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u3002\uFF0E\uFF61]/g, ".")
    .replace(/\.$/, "");
  if (BRACKETED.test(host)) return host;
  const ascii = host.split(".").map(toAscii).join(".");
  return NAME.test(ascii) && ascii.length <= 253 ? ascii : undefined;
}

/** Whether a name has subdomains at all: numbers are addresses, and "org" is nobody's site. */
const hasSubdomains = (host: string): boolean => host.includes(".") && !/(^|\.)\d+$|^\[/.test(host);

/**
 * Whether a listed host stands for a host: itself and its subdomains, label by label, so that
 * "oc-media.org" is not "notoc-media.org". Both in the form of {@link hostOf}.
 */
export function covers(listed: string, host: string): boolean {
  return listed === host || (hasSubdomains(listed) && host.endsWith(`.${listed}`));
}

/** The longest of the listed hosts that stand for a host. */
export function listedFor(host: string, listed: readonly string[]): string | undefined {
  return listed
    .filter((candidate) => covers(candidate, host))
    .reduce<string | undefined>(
      (best, next) => (best && best.length >= next.length ? best : next),
      undefined,
    );
}

/**
 * The key under which the reader's word on a site is kept: the listed host that stands for it, else
 * the host without "www.", so that "www.example.org" and "example.org" are one site.
 */
export function siteOf(host: string, listed: readonly string[]): string {
  return siteOfPlain(hostOf(host) ?? host, listed);
}

/** The same for a host in the form of {@link hostOf}, as a document's location has it. */
export function siteOfPlain(plain: string, listed: readonly string[]): string {
  return listedFor(plain, listed) ?? plain.replace(/^www\.(?=[^.]+\.)/, "");
}

/** The match pattern for a host and its subdomains; http and https. */
export function patternOf(host: string): string {
  return hasSubdomains(host) ? `*://*.${host}/*` : `*://${host}/*`;
}

const PATTERN = /^(\*|https?):\/\/(\*|(\*\.)?([^*/]+))\/\*$/;

/**
 * Whether a match pattern of the kinds that we use (whole hosts, http or https) admits an address.
 * Any other pattern admits nothing.
 */
export function patternCovers(pattern: string, address: string): boolean {
  const scheme = /^(https?):[\\/]{2}/i.exec(address.trim())?.[1]?.toLowerCase();
  const host = hostOf(address);
  const parts = PATTERN.exec(pattern);
  if (!scheme || !host || !parts) return false;
  const [, asked, any, withSubdomains, named = ""] = parts;
  if (asked !== "*" && asked !== scheme) return false;
  if (any === "*") return true;
  return withSubdomains ? covers(named, host) : named === host;
}
