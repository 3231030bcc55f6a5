import type { Api } from "./native.ts";
import { LATER_SCRIPTS, READER_SCRIPT } from "./sites.ts";

/**
 * Reads a page of our own as any other page is read: content scripts do not run there, so that the
 * same files are loaded as the page's own scripts, those too that come later elsewhere. Once a page.
 */
export function readHere(api: Api): void {
  if (document.querySelector("script[data-reader]")) return;
  for (const file of [...Object.values(LATER_SCRIPTS), READER_SCRIPT]) {
    const script = document.createElement("script");
    script.src = api.runtime.getURL(file as "/popup.html");
    script.async = false; // in this order: the reader finds the others there
    script.dataset.reader = "";
    document.head.append(script);
  }
}
