/** The demo's house, for which our own welcome page stands: core/publisher knows its note. */
const DEMO = "demo.scholium.example";

/**
 * The host that a document stands for. A frame without an address of its own (`about:srcdoc`,
 * `about:blank`) stands for the page that made it; empty where that cannot be known.
 */
export function frameHost(window: Window): string {
  const { location, origin, document } = window;
  if (location.protocol.endsWith("-extension:")) return DEMO;
  for (const address of [location.href, origin, document.referrer]) {
    const host = URL.canParse(address) ? new URL(address).hostname : "";
    if (host !== "") return host;
  }
  return "";
}

/** Settles when a document is shown: a page that is rendered in advance may never be. */
export async function shown(document: Document & { prerendering?: boolean }): Promise<void> {
  if (!document.prerendering) return;
  await new Promise((resolve) => {
    document.addEventListener("prerenderingchange", resolve, { once: true });
  });
}
