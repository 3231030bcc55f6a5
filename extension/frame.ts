/**
 * The host that a document stands for. A frame without an address of its own (`about:srcdoc`,
 * `about:blank`) stands for the page that made it; empty where that cannot be known.
 */
export function frameHost(window: Window): string {
  const { location, origin, document } = window;
  for (const address of [location.href, origin, document.referrer]) {
    const host = URL.canParse(address) ? new URL(address).hostname : "";
    if (host !== "") return host;
  }
  return "";
}
